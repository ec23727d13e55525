import { strict as assert } from 'node:assert';
import type { Tier } from '../../src/facts/judge.js';
import { orderOf, probabilityIn } from '../../src/facts/probability.js';

describe('the probability that two statements report one fact', () => {
  const tier: Tier = [1.5, 0.8];

  it('is below a half where the odds are against it, however much they are of one event', () => {
    for (const related of [-9, 0, 9]) {
      assert.ok(probabilityIn(false, tier, orderOf(-0.01, related)) < 0.5);
      assert.ok(probabilityIn(true, tier, orderOf(0.01, related)) > 0.5);
    }
  });

  it('is higher for those of one event, where the odds are the same', () => {
    const among = (related: number) => probabilityIn(false, tier, orderOf(-1, related));
    assert.ok(among(2) > among(0) && among(0) > among(-2));
  });

  it('is higher for better odds, where both are as likely of one event', () => {
    const among = (fact: number) => probabilityIn(true, tier, orderOf(fact, 1));
    assert.ok(among(3) > among(1));
  });
});
