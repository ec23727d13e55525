import assert from 'node:assert/strict';
import { tokenize } from '../../src/text/tokens.js';

/** The tokens of a text, a bar between them. */
const cut = (text: string): string =>
  tokenize(text, { start: 0, end: text.length })
    .map(token => token.text)
    .join('|');

describe('a token', () => {
  it('keeps the stop of an abbreviation', () => {
    assert.equal(
      cut('Gen. Ortiz left the U.S. at 5 p.m. on Jan. 6.'),
      'Gen.|Ortiz|left|the|U.S.|at|5|p.m.|on|Jan.|6|.',
    );
  });
  it('gives the stop of an ordinary word to the sentence', () => {
    assert.equal(cut('He may. No. She won.'), 'He|may|.|No|.|She|won|.');
  });
  it('keeps the stop of "No." before a number alone', () => {
    assert.equal(cut('Room No. 5? No.'), 'Room|No.|5|?|No|.');
  });
  it('cuts clitics, straight and curly', () => {
    assert.equal(
      cut("Ruiz's men don't, won’t, can't; they’re o'clock O'Hara"),
      "Ruiz|'s|men|do|n't|,|wo|n’t|,|ca|n't|;|they|’re|o'clock|O'Hara",
    );
  });
  it('cuts a possessive after an abbreviation and after a plural', () => {
    assert.equal(cut("the U.S.'s and the banks’ plan"), "the|U.S.|'s|and|the|banks|’|plan");
  });
  it('cuts "cannot" in two', () => assert.equal(cut('It cannot last'), 'It|can|not|last'));
  it('keeps numbers and clock times whole, signs apart', () => {
    assert.equal(cut('$2.5bn, US$1,000.50 or 50% at 14:24'), '$|2.5bn|,|US$|1,000.50|or|50|%|at|14:24');
  });
  it('keeps hyphenated words whole, dashes and slashes alone', () => {
    assert.equal(
      cut('a six-month, U.S.-led either/or—or 2010–12 -- yes'),
      'a|six-month|,|U.S.-led|either|/|or|—|or|2010|–|12|--|yes',
    );
  });
  it('knows the apostrophe of a decade from an opening quotation mark', () => {
    assert.equal(cut("in the '90s 'maybe'"), "in|the|'90s|'|maybe|'");
  });
  it('keeps addresses, handles and topics whole', () => {
    assert.equal(
      cut('(https://example.org/a?b=1), mail ann@example.org or @ann_b #storm'),
      '(|https://example.org/a?b=1|)|,|mail|ann@example.org|or|@ann_b|#storm',
    );
  });
  it('finds the stop between two sentences that lost their space, and initials without one', () => {
    assert.equal(cut('It ended.The crowd of J.K.Marsh left'), 'It|ended|.|The|crowd|of|J.K.|Marsh|left');
  });
  it('has the apostrophe straight in lower case', () => {
    assert.equal(tokenize('Doesn’T', { start: 0, end: 7 })[1]?.lower, "n't");
  });
  it('covers all that is not white space, whatever the text', () => {
    const salad = ' \ud83d a.b.-’s$.."\ufeff’ll@#x\u00a0.).n\'t http:// \u0301é漢字・...…';
    let at = 0;
    for (const token of tokenize(salad, { start: 0, end: salad.length })) {
      assert.equal(salad.slice(at, token.start).trim(), '');
      assert.ok(token.end > token.start);
      at = token.end;
    }
    assert.equal(at, salad.length);
  });
});
