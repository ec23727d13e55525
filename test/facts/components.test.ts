import { strict as assert } from 'node:assert';
import { joinPairs, type Pair, partBy } from '../../src/facts/components.js';

const parts = (pairs: readonly Pair[]) => {
  const joined = joinPairs(pairs);
  return partBy(pairs, ([a]) => joined(a));
};

describe('pairs of articles', () => {
  it('hang together over the articles that they share, however many steps apart', () => {
    assert.deepEqual(
      parts([
        [1, 2],
        [5, 6],
        [2, 3],
        [4, 3],
      ]),
      [
        [
          [1, 2],
          [2, 3],
          [4, 3],
        ],
        [[5, 6]],
      ],
    );
  });

  it('stand alone where they share none', () => {
    assert.deepEqual(
      parts([
        [1, 2],
        [3, 4],
      ]),
      [[[1, 2]], [[3, 4]]],
    );
  });

  it('leave what no pair names by itself', () => {
    const joined = joinPairs([[1, 2]]);
    assert.equal(joined(1), joined(2));
    assert.equal(joined(7), 7);
  });
});
