import { strict as assert } from 'node:assert';
import { short, shortCopy, shortSet } from '../../src/facts/pool.js';

describe('short arrays', () => {
  it('hold the numbers of one statement and none of the next', () => {
    const first = shortCopy([3, 1, 2]);
    const next = shortCopy([9, 9]);
    assert.deepEqual(
      [[...first], [...next]],
      [
        [3, 1, 2],
        [9, 9],
      ],
    );
  });

  it('are of any length, more than are cut from one', () => {
    const long = short(100_000);
    assert.equal(long.length, 100_000);
    assert.ok([short(16_000), short(16_000), long].every(each => each.every(value => value === 0)));
  });

  it('hold each number once, ascending, where they are sets', () => {
    assert.deepEqual([...shortSet([5, 2, 5, 3, 2])], [2, 3, 5]);
    assert.deepEqual([...shortSet([])], []);
  });
});
