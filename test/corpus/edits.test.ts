import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editBetween, follow } from '../../src/corpus/edits.js';

/** Where a word of the old text stands in the new one, as the new text's words there. */
function followed(before: string, after: string, word: string): string | null {
  const start = before.indexOf(word);
  const span = follow({ start, end: start + word.length }, editBetween(before, after));
  return span && after.slice(span.start, span.end);
}

describe('a span in a text that was edited', () => {
  it('moves along with words written before it', () => {
    assert.equal(followed('Rain fell on Oslo.', 'Heavy rain fell on Oslo.', 'Oslo'), 'Oslo');
  });
  it('stays where words were written behind it', () => {
    assert.equal(followed('Rain fell.', 'Rain fell on Monday.', 'Rain'), 'Rain');
  });
  it('is lost where its own words were changed', () => {
    assert.equal(followed('Rain fell on Oslo.', 'Rain fell on Bergen.', 'Oslo'), null);
  });
  it('is lost where it was deleted', () => {
    assert.equal(followed('Rain fell on Oslo.', 'Rain.', 'fell'), null);
  });
  it('always covers the words that it covered, if it is anywhere', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.nat(), (before, after, a, b) => {
        const start = a % (before.length + 1);
        const end = start + (b % (before.length - start + 1));
        const span = follow({ start, end }, editBetween(before, after));
        if (span) assert.equal(after.slice(span.start, span.end), before.slice(start, end));
      }),
    );
  });
});
