import { strict as assert } from 'node:assert';
import { holdText } from '../../src/corpus/texts.js';

const texts = {
  'plain words': 'The dam held.',
  'quotation marks and other scripts': '“It held,” said Žofia Němcová of Ľubica — 水 🌊',
  'a mark of the byte order that is left within': '\uFEFFThe dam\uFEFF held.',
  'half a character, as an editor may cut it': 'The dam \uD83C held.',
  nothing: '',
};

describe('a text that is held as bytes', () => {
  for (const [what, text] of Object.entries(texts))
    it(`is the same again: ${what}`, () => {
      const held = holdText(text);
      assert.equal(held.text, text);
      assert.equal(holdText(held.bytes).text, text);
    });

  it('is read from its bytes again when many others were asked for since', () => {
    const all = Array.from({ length: 40 }, (_, i) => holdText(`${i}`.repeat(100_000)));
    for (const [i, held] of all.entries()) assert.equal(held.text.slice(0, 2), `${i}${i}`.slice(0, 2));
    assert.equal(all[0]!.text.length, 100_000);
  });
});
