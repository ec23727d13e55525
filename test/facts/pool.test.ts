import { strict as assert } from 'node:assert';
import { lasting, short, shortCopy, shortSet } from '../../src/facts/pool.js';

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

describe('lasting arrays', () => {
  it('hold what they were copied from, whatever comes after them', () => {
    const [bytes, floats, long] = [Uint8Array.of(1, 2, 3), Float32Array.of(0.5, -2), new Int32Array(70_000).fill(7)];
    const kept = [
      lasting(bytes),
      lasting(floats),
      lasting(Uint16Array.of(65_535)),
      lasting(long),
      lasting(new Int32Array()),
    ];
    bytes.fill(0);
    floats.fill(0);
    assert.deepEqual(
      kept.map(each => [each.constructor.name, each.length, each[0]]),
      [
        ['Uint8Array', 3, 1],
        ['Float32Array', 2, 0.5],
        ['Uint16Array', 1, 65_535],
        ['Int32Array', 70_000, 7],
        ['Int32Array', 0, undefined],
      ],
    );
  });

  it('are cut from as many blocks as it takes', () => {
    const kept = Array.from({ length: 50 }, (_, i) => lasting(new Int32Array(2_000).fill(i)));
    assert.ok(kept.every((each, i) => each.every(value => value === i)));
  });
});
