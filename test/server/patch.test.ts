import assert from 'node:assert/strict';
import { patched, patchOf } from '../../src/server/patch.js';

describe('what makes one list of another', () => {
  const [ada, ben, cleo] = [{ name: 'Ada' }, { name: 'Ben' }, { name: 'Cleo' }];
  it('is nothing where they hold the same', () => {
    assert.equal(patchOf([ada, ben], [ada, ben]), null);
  });
  it('names what stays by its place, and what is new by itself', () => {
    assert.deepEqual(patchOf([ada, ben], [ben, cleo]), [1, cleo]);
  });
  it('gives that other list back', () => {
    for (const to of [[], [ada, ben], [ben], [cleo, ada]])
      assert.deepEqual(patched([ada, ben], structuredClone(patchOf([ada, ben], to))), to);
  });
});
