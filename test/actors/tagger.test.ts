import assert from 'node:assert/strict';
import { tagNames } from '../../src/actors/tagger/tagger.js';
import { readSentences } from '../../src/text/text.js';

const tagged = (text: string): readonly string[] => {
  const sentences = readSentences(text, [{ start: 0, end: text.length }]);
  return tagNames(sentences).flatMap((names, i) =>
    names.map(({ from, to, kind }) => {
      const words = sentences[i]!.tokens.slice(from, to);
      return `${text.slice(words[0]!.start, words.at(-1)!.end)}: ${kind}`;
    }),
  );
};

describe('the tagger of names', () => {
  it('tells persons, organisations and places apart by what stands around them', () => {
    assert.deepEqual(tagged('Maria Lindqvist, a lawyer in Oslo, sued Brannock Motors Inc. on Tuesday.'), [
      'Maria Lindqvist: person',
      'Oslo: place',
      'Brannock Motors Inc.: organisation',
    ]);
  });
  it('finds nothing where nobody is named', () => {
    assert.deepEqual(tagged('The harbour froze overnight, and the ferries stayed at the quay until noon.'), []);
    assert.deepEqual(tagged('On Monday they asked for 20 percent more.'), []);
  });
  it('says the same of a sentence whatever it read before', () => {
    const text = 'Officials in Nairobi said James Mwangi had left the United Nations.';
    const before = tagged(text);
    tagged('Quite another sentence of Warsaw and of Piotr Nowak.');
    assert.deepEqual(tagged(text), before);
  });
});
