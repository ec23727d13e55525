import { strict as assert } from 'node:assert';
import { moved } from '../../src/client/features/stretches.js';

const text = 'On Friday the minister met the unions.';

/** The words that are still marked after an edit of the text; words are marked where they stand in it. */
function left(marked: string, edit: { readonly replace: string; readonly by: string }): string[] {
  const rangeOffset = text.indexOf(edit.replace);
  const rangeLength = edit.replace.length;
  const edited = text.slice(0, rangeOffset) + edit.by + text.slice(rangeOffset + rangeLength);
  const start = text.indexOf(marked);
  const stretches = moved([{ start, end: start + marked.length }], [{ rangeOffset, rangeLength, text: edit.by }]);
  return stretches.map(stretch => edited.slice(stretch.start, stretch.end));
}

describe('a mark in an edited article', () => {
  it('moves with what is written before it', () => {
    assert.deepEqual(left('unions', { replace: 'On', by: 'Late on' }), ['unions']);
  });

  it('moves back with what is deleted before it', () => {
    assert.deepEqual(left('unions', { replace: ' the minister', by: '' }), ['unions']);
  });

  it('stays where it is when what follows changes', () => {
    assert.deepEqual(left('Friday', { replace: 'unions', by: 'press' }), ['Friday']);
  });

  it('is gone once its words change', () => {
    assert.deepEqual(left('Friday', { replace: 'rid', by: '' }), []);
  });

  it('is gone once something is written right at its edge', () => {
    assert.deepEqual(left('Friday', { replace: ' the', by: 's the' }), []);
  });
});
