import assert from 'node:assert/strict';
import { quotesIn } from './reading.js';

describe('quotation marks', () => {
  it('are straight, curly, doubled, low or guillemets', () => {
    for (const [open, close] of [
      ['"', '"'],
      ['“', '”'],
      ["''", "''"],
      ['``', "''"],
      ['„', '“'],
      ['« ', ' »'],
      ['»', '«'],
      ['‘', '’'],
      ["'", "'"],
    ])
      assert.deepEqual(quotesIn(`${open}The bridge will open in May,${close} Pike said.`), [
        'Pike said (direct): The bridge will open in May,',
      ]);
  });
  it('may be straight at one end and curly at the other', () => {
    assert.deepEqual(quotesIn('"The bridge is safe now,” Pike said.'), ['Pike said (direct): The bridge is safe now,']);
    assert.deepEqual(quotesIn('”The bridge is safe now,” Pike said.'), ['Pike said (direct): The bridge is safe now,']);
  });
  it('may lack the space after the word before', () => {
    assert.deepEqual(quotesIn('Pike said,"The bridge is safe now."'), ['Pike said (direct): The bridge is safe now.']);
  });
  it('nest, and the outer one is what was said', () => {
    assert.deepEqual(quotesIn('“He told me, ‘Leave the dogs’ and went,” Pike said.'), [
      'Pike said (direct): He told me, ‘Leave the dogs’ and went,',
    ]);
    assert.deepEqual(quotesIn("''We all heard 'fire' twice,'' Pike said."), [
      "Pike said (direct): We all heard 'fire' twice,",
    ]);
  });
  it('of a nested quotation may stand right beside those around it', () => {
    assert.deepEqual(quotesIn("''They call it the 'old pier,''' Pike said."), [
      "Pike said (direct): They call it the 'old pier,'",
    ]);
  });
  it('are told from apostrophes', () => {
    assert.deepEqual(quotesIn("The workers' union and the owners' club met in the '90s to talk rock 'n' roll."), []);
    assert.deepEqual(quotesIn('The workers’ union and the owners’ club met in the ’90s.'), []);
    assert.deepEqual(quotesIn("'The workers' camp isn't ready and we don't care,' Pike said."), [
      "Pike said (direct): The workers' camp isn't ready and we don't care,",
    ]);
  });
  it('are told from inches and feet', () => {
    assert.deepEqual(quotesIn('The 6\'2" guard bought a 12" pizza and a 10" knife.'), []);
    assert.deepEqual(quotesIn('"He is 6\'2" tall and fast," Pike said.'), [
      'Pike said (direct): He is 6\'2" tall and fast,',
    ]);
  });
  it('open again in each paragraph of a long quotation that closes once', () => {
    assert.deepEqual(quotesIn('“We lost the barn,” Pike said. “We lost the hay.\n“We will build again.”'), [
      'Pike said (direct): We lost the barn, … We lost the hay.',
      'Pike - (direct): We will build again.',
    ]);
  });
  it('spoil their own paragraph alone where one is missing', () => {
    assert.deepEqual(quotesIn('“The barn burned down in the night.\nHe left. “We will build again,” Pike said.'), [
      'Pike said (direct): We will build again,',
    ]);
    assert.deepEqual(quotesIn('The barn burned down" in the night.\n"We will build again," Pike said.'), [
      'Pike said (direct): We will build again,',
    ]);
  });
  it('around the title of a broadcast are no quotation, whoever speaks in it', () => {
    assert.deepEqual(quotesIn('Holt sang in a broadcast of “Harbour Street Live.”'), []);
  });
  it('around a name, a title or a word of the writer are no quotation', () => {
    assert.deepEqual(quotesIn('The film “Night of the Owls” won. His so-called “summit” failed.'), []);
    assert.deepEqual(quotesIn('Fans of "Harbour Street" waited in the rain.'), []);
  });
});
