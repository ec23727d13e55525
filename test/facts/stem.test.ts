import { strict as assert } from 'node:assert';
import { stem } from '../../src/facts/stem.js';

/** The words as groups of one stem, in order. */
function groups(words: string): string[] {
  const byStem = new Map<string, string[]>();
  for (const word of words.split(' ')) byStem.set(stem(word), [...(byStem.get(stem(word)) ?? []), word]);
  return [...byStem.values()].map(group => group.join(' '));
}

describe('the stem of a word', () => {
  it('is one for its forms', () => {
    assert.deepEqual(groups('launch launches launched launching'), ['launch launches launched launching']);
    assert.deepEqual(groups('agency agencies'), ['agency agencies']);
    assert.deepEqual(groups('agree agreed agreement agreements'), ['agree agreed agreement agreements']);
  });

  it('is one for irregular forms', () => {
    assert.deepEqual(groups('steal stole stolen theft thefts'), ['steal stole stolen theft thefts']);
  });

  it('keeps apart what only begins alike', () => {
    assert.deepEqual(groups('news new nuclear number'), ['news', 'new', 'nuclear', 'number']);
  });

  it('leaves figures and endless words as they are', () => {
    assert.equal(stem('2024'), '2024');
    assert.equal(stem('a'.repeat(100_000)).length, 100_000);
  });
});
