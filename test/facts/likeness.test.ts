import { strict as assert } from 'node:assert';
import { preparePair } from '../../src/facts/compare.js';
import { chanceOfHappening } from '../../src/facts/happenings.js';
import { weighChoice } from '../../src/facts/likeness/choice.js';
import { comparePhrasing } from '../../src/facts/likeness/phrasing.js';
import { TermKind } from '../../src/facts/terms.js';

/** One figure of how two sentences are phrased. */
const phrasing = (a: string, b: string, figure: string): number =>
  Object.assign({}, ...comparePhrasing(...preparePair(a, b)))[figure];

describe('what happens', () => {
  it('is told by verbs, and by nouns for acts and events', () => {
    for (const noun of ['earthquake', 'trial', 'collapse', 'elections'])
      assert.ok(chanceOfHappening(noun, 0) > 0.5, noun);
    assert.ok(chanceOfHappening('resigned', TermKind.verb) > 0.8);
  });

  it('is not told by nouns for people and things, nor by names', () => {
    for (const noun of ['bridge', 'minister', 'river', 'ferries']) assert.ok(chanceOfHappening(noun, 0) < 0.3, noun);
    assert.ok(chanceOfHappening('trial', TermKind.name) < 0.1);
  });
});

describe('the phrasing of two sentences', () => {
  const one = 'The ferry company bought nine ships in May.';

  it('is told apart by the words to be changed, whatever stands between marks', () => {
    assert.equal(phrasing(one, one, 'editsOfLonger'), 0);
    assert.equal(phrasing(one, 'The ferry company, in May, bought nine ships.', 'editsOfLonger'), 0.5);
    assert.equal(phrasing(one, 'The ferry company sold nine ships in May.', 'editsOfLonger'), 1 / 8);
  });

  it('shows which words only one of them has, by their class', () => {
    const other = 'The ferry company bought seven ships in May.';
    assert.deepEqual([phrasing(one, other, 'onlyFigureLow'), phrasing(one, other, 'onlyNounHigh')], [1, 0]);
  });
});

describe('the choice of words', () => {
  it('speaks for one report where they are shared, and is the same from either side', () => {
    const [a, b] = preparePair('The ferry company bought nine ships.', 'The ferry company bought nine ships.');
    const [c, d] = preparePair('The ferry company bought nine ships.', 'Percent of the points rose to 1,020.');
    assert.ok(weighChoice(a, b) > weighChoice(c, d));
    assert.equal(weighChoice(c, d), weighChoice(d, c));
  });
});
