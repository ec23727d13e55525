import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareQuotations } from '../../src/quotes/quotes.js';

/** "reworded: we saw the [-lamp] [+light] go out": what the other printing leaves out and puts in. */
function compared(here: string, there: string): string | null {
  const found = compareQuotations(here, there);
  if (!found) return null;
  const signs = { same: '', added: '+', 'left out': '-' };
  const pieces = found.pieces.map(({ is, text }) => (is === 'same' ? text : `[${signs[is]}${text}]`));
  return `${found.how}: ${pieces.join(' ')}`;
}

describe('a quotation in two articles', () => {
  it('is identical whatever its marks, capitals and apostrophes are', () => {
    assert.equal(
      compared('We can’t pay for the bridge', "we can't pay for the bridge,"),
      "identical: we can't pay for the bridge",
    );
  });
  it('is trimmed where the other prints less of it', () => {
    assert.equal(
      compared('The well is dry, and the next one is dry too', 'The well is dry'),
      'trimmed: The well is dry [-and the next one is dry too]',
    );
  });
  it('is trimmed in the middle too', () => {
    assert.equal(
      compared('The council, as you all know, has no money', 'The council has no money'),
      'trimmed: The council [-as you all know] has no money',
    );
  });
  it('stands in full where the other prints more', () => {
    assert.equal(
      compared('Nobody rang the bell', 'Nobody rang the bell that night'),
      'fuller: Nobody rang the bell [+that night]',
    );
  });
  it('is reworded where words stand for others, each shown at its place', () => {
    assert.equal(
      compared('We saw the lamp go out at once', 'We saw the light go out at once'),
      'reworded: We saw the [-lamp] [+light] go out at once',
    );
  });
  it('differs in a figure as in a word, and not in how words are spaced', () => {
    assert.equal(
      compared('It cost 12,500 crowns to mend', 'It cost  12,900 crowns\nto mend'),
      'reworded: It cost [-12,500] [+12,900] crowns to mend',
    );
  });
  it('is another one where too few words are shared', () => {
    assert.equal(compared('The harbour will close at noon on Friday', 'The harbour has been good to all of us'), null);
  });
  it('is another one where it is too short to tell', () => {
    assert.equal(compared('No comment today', 'No comment today'), null);
  });
  it('gives both printings back, whatever they are', () => {
    const words = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? [];
    const sentence = fc.array(fc.constantFrom('the', 'mill', 'burned', 'twice', 'that', 'spring'), { maxLength: 30 });
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const found = compareQuotations(a.join(' '), b.join(' '));
        const print = (without: string) => (found?.pieces ?? []).filter(({ is }) => is !== without);
        if (!found) return;
        assert.deepEqual(
          words(
            print('added')
              .map(({ text }) => text)
              .join(' '),
          ),
          a,
        );
        assert.deepEqual(
          words(
            print('left out')
              .map(({ text }) => text)
              .join(' '),
          ),
          b,
        );
      }),
    );
  });
});
