import assert from 'node:assert/strict';
import { type Quote, quotedWords } from '../../src/quotes/quotes.js';

const quote = (text: string, more: Partial<Quote>): Quote => ({
  start: 7,
  end: 7 + text.length,
  text,
  kind: 'direct',
  claim: 'says',
  speaker: null,
  cue: null,
  ...more,
});

describe("a speaker's own words", () => {
  it('are all of a direct quotation', () => {
    assert.equal(quotedWords(quote('The mill is gone', {})), 'The mill is gone');
  });
  it('are what stands on both sides of an interruption', () => {
    const text = 'The mill," she said, "is gone';
    const parts = [
      { start: 7, end: 15 },
      { start: 29, end: 36 },
    ];
    assert.equal(quotedWords(quote(text, { parts })), 'The mill is gone');
  });
  it('are what is quoted in a sentence of the writer’s, without the apostrophes', () => {
    const text = 'the mayor’s plan was “dead on arrival” and “a bad joke”';
    assert.equal(quotedWords(quote(text, { kind: 'mixed' })), 'dead on arrival a bad joke');
  });
  it('are none where the writer tells it', () => {
    assert.equal(quotedWords(quote('that the mill was gone', { kind: 'indirect' })), '');
  });
});
