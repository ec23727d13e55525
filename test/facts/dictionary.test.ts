import { strict as assert } from 'node:assert';
import { lookUp } from '../../src/facts/dictionary.js';

const wordsOf = (lower: string) => lookUp(lower).words.map(({ text }) => text);

describe('the dictionary', () => {
  it('gives the words of a token', () => {
    assert.deepEqual(wordsOf('wine-making'), ['wine', 'making']);
    assert.deepEqual(wordsOf('u.s.'), ['us']);
    assert.deepEqual(wordsOf('12,500'), ['12500']);
    assert.deepEqual(wordsOf('…'), []);
  });

  it('gives one number to the forms of a word', () => {
    const [stole, theft] = [lookUp('stole'), lookUp('theft')];
    assert.equal(stole.words[0]!.id, theft.words[0]!.id);
    assert.notEqual(stole.words[0]!.id, lookUp('steel').words[0]!.id);
  });

  it('knows what says something, what denies, and what is a number', () => {
    assert.ok(lookUp('bridge').words[0]!.tells);
    assert.ok(!lookUp('the').words[0]!.tells);
    assert.ok(lookUp('refused').denies && !lookUp('agreed').denies);
    assert.ok(lookUp('41').words[0]!.isNumber);
  });
});
