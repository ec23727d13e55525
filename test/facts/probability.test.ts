import { strict as assert } from 'node:assert';
import { readTiers, type Tiers } from '../../src/facts/judge.js';
import { probabilityFrom } from '../../src/facts/probability.js';
import { modelBytes } from '../../src/text/models.js';

describe('the probability that two statements report one fact', () => {
  const tiers: Tiers = [
    [1.5, 0.8],
    [1.5, -2],
  ];

  it('is below a half where the odds are against it, however much they are of one event', () => {
    for (const related of [-9, 0, 9]) {
      assert.ok(probabilityFrom(-0.01, related, tiers) < 0.5);
      assert.ok(probabilityFrom(0.01, related, tiers) > 0.5);
    }
  });

  it('is higher for those of one event, where the odds are the same', () => {
    for (const fact of [-1, 1]) {
      assert.ok(probabilityFrom(fact, 2, tiers) > probabilityFrom(fact, 0, tiers));
      assert.ok(probabilityFrom(fact, 0, tiers) > probabilityFrom(fact, -2, tiers));
    }
  });

  it('is higher for better odds, where both are as likely of one event', () => {
    const odds = [-4, -2, -0.5, 0.5, 2, 4];
    const found = odds.map(fact => probabilityFrom(fact, 1, tiers));
    assert.deepEqual(
      found,
      found.toSorted((a, b) => a - b),
    );
  });

  it('grows with the odds by the tiers that ship', () => {
    for (const [slope] of readTiers(modelBytes('related'))) assert.ok(slope > 0);
  });
});
