import assert from 'node:assert/strict';
import { readSentences } from '../../src/text/text.js';

/** The sentences of a text that is one block. */
const split = (text: string): string[] =>
  readSentences(text, [{ start: 0, end: text.length }]).map(({ start, end }) => text.slice(start, end));

/** True when the text is one sentence. */
const one = (text: string): void => assert.deepEqual(split(text), [text]);

describe('a sentence', () => {
  it('goes on after titles, initials and states', () => {
    assert.deepEqual(split('U.S. Sen. J. Pike (R-Iowa) met Gen. Holt at 5 p.m. He left.'), [
      'U.S. Sen. J. Pike (R-Iowa) met Gen. Holt at 5 p.m.',
      'He left.',
    ]);
  });
  it('goes on after "p.m." before a weekday or a zone', () => {
    one('Doors open at 7 p.m. Friday.');
    one('Polls close at 8 p.m. EST on Tuesday.');
  });
  it('ends with "U.S." or "Inc." where a sentence clearly starts', () => {
    assert.deepEqual(split('He flew to the U.S. The visit was short.'), [
      'He flew to the U.S.',
      'The visit was short.',
    ]);
    one('Shares of Orbis Inc. Chairman Paul Reed fell.');
    one('The U.S. Army left.');
  });
  it('takes the closing quotation mark and bracket with it', () => {
    assert.deepEqual(split('“We won. We did.” He left. (It rained.) So?'), [
      '“We won.',
      'We did.”',
      'He left.',
      '(It rained.)',
      'So?',
    ]);
    assert.deepEqual(split('"We won." "We did."'), ['"We won."', '"We did."']);
  });
  it('holds the attribution of a question', () => {
    one('“Who paid?” the judge asked.');
    one('“Never!” Mayor Lund said.');
    assert.deepEqual(split('“Who paid?” The judge was silent.'), ['“Who paid?”', 'The judge was silent.']);
  });
  it('goes on over hard-wrapped lines and ends at an empty one', () => {
    one('The mayor of the town\nsaid on Monday that\nit was over.');
    assert.deepEqual(split('Bridge closed\n\nThe bridge'), ['Bridge closed', 'The bridge']);
  });
  it('does not end within a number or after that of an item', () => {
    one('It rose 2.5 percent to 1.5.');
    one('1. Tea from the north');
  });
  it('does not end before a small letter', () =>
    one('It was, e.g. on approx. five of the est. ten, over ... he said.'));
  it('ends at an ellipsis that closes a word', () => {
    assert.deepEqual(split('We waited… Then it came.'), ['We waited…', 'Then it came.']);
  });
  it('never crosses a block', () => {
    const text = 'Bridge closed The mayor spoke';
    const blocks = [
      { start: 0, end: 13 },
      { start: 14, end: 29 },
    ];
    assert.deepEqual(
      readSentences(text, blocks).map(({ start, end }) => [start, end]),
      [
        [0, 13],
        [14, 29],
      ],
    );
  });
  it('is bounded even where nothing ends it', () => {
    const text = 'word '.repeat(5000);
    assert.ok(split(text).length >= 5);
  });
});
