import assert from 'node:assert/strict';
import { decode } from '../../src/corpus/corpus.js';

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('the text of a file', () => {
  it('is UTF-8 where that is valid, and nothing is said of it', () => {
    assert.deepEqual(decode(Buffer.from('The café in Łódź reopened.')), { text: 'The café in Łódź reopened.' });
  });
  it('has no byte order mark', () => {
    assert.equal(decode(Buffer.from('\uFEFFThe port closed.')).text, 'The port closed.');
  });
  it('keeps its line endings', () => {
    assert.equal(decode(Buffer.from('One.\r\nTwo.\n')).text, 'One.\r\nTwo.\n');
  });
  it('is read as Western European where it was saved so', () => {
    const { text, encoding } = decode(
      latin1('El señor Muñoz dijo que la situación en la región será difícil. '.repeat(5)),
    );
    assert.match(text, /^El señor Muñoz/);
    assert.ok(encoding);
  });
  it('is read with the quotation marks of old Windows programs', () => {
    const bytes = Uint8Array.from([0x93, ...Buffer.from('We won'), 0x94, ...Buffer.from(', the mayor said.')]);
    assert.equal(decode(bytes).text, '“We won”, the mayor said.');
  });
  it('is read as UTF-16 by its mark', () => {
    const bytes = Uint8Array.from([0xff, 0xfe, ...Buffer.from('Talks failed.', 'utf16le')]);
    assert.deepEqual(decode(bytes), { text: 'Talks failed.', encoding: 'utf-16le' });
  });
  it('is never dropped, whatever the bytes', () => {
    assert.equal(typeof decode(Uint8Array.from([0x80, 0xfe, 0x00, 0xff, 0x41])).text, 'string');
  });
});
