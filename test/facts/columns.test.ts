import { strict as assert } from 'node:assert';
import { columnsIn } from '../../src/facts/columns.js';

describe('columns kept one behind the other', () => {
  class Sample extends columnsIn({ marks: 'uint8', ids: 'int32', shares: 'float32', lengths: 'uint16' }) {}
  const columns = {
    marks: Uint8Array.of(7, 255, 0),
    ids: Int32Array.of(-1, 2 ** 31 - 1),
    shares: Float32Array.of(0.5),
    lengths: Uint16Array.of(65535, 1, 2),
  };

  it('are as they were, whatever their widths', () => {
    const { marks, ids, shares, lengths } = new Sample(columns);
    assert.deepEqual({ marks, ids, shares, lengths }, columns);
  });

  it('may be parts of larger arrays', () => {
    const sample = new Sample({ ...columns, ids: Int32Array.of(1, 2, 3, 4).subarray(1, 3), marks: new Uint8Array() });
    assert.deepEqual([...sample.ids], [2, 3]);
    assert.equal(sample.marks.length, 0);
    assert.deepEqual([...sample.lengths], [65535, 1, 2]);
  });

  it('stand beside others of the same kind', () => {
    const samples = [1, 2, 3].map(id => new Sample({ ...columns, ids: Int32Array.of(id) }));
    assert.deepEqual(
      samples.map(({ ids }) => ids[0]),
      [1, 2, 3],
    );
  });
});
