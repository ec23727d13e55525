import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode, encode } from '../../src/corpus/encoding.js';

const text = 'Mayor Ada Quill said: “The dam held.”';

describe('plain data as bytes', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (data, string) => {
        fc.pre(!JSON.stringify(data).includes('__proto__'));
        const all = { data, string, again: [string, data] };
        assert.deepEqual(decode(encode(all, text), text), all);
      }),
      { numRuns: 30 },
    );
  });
  it('tells records without fields from those with a nameless one', () => {
    const data = [{}, { '': 1 }, { 'a\nb': 2 }, { a: 3, b: 4 }];
    assert.deepEqual(decode(encode(data, text), text), data);
  });
  it('leaves out the words of a text that it is about, and no others', () => {
    const named = { start: 6, end: 15, text: 'Ada Quill' };
    assert.deepEqual(decode(encode([named], text), text.replace('Ada', 'Eva')), [{ ...named, text: 'Eva Quill' }]);
    const other = { start: 6, end: 15, text: 'the mayor' };
    assert.deepEqual(decode(encode([other], text), text), [other]);
  });
  it('has the end of what is no span as it is', () => {
    const data = [
      { start: 5, end: 3 },
      { start: 5, end: 9 },
      { start: -1, end: 2 },
      { start: 5, end: 'x' },
      { start: 5, end: 2.5 },
    ];
    assert.deepEqual(decode(encode(data, text), text), data);
  });
  it('tells many strings, shapes and numbers apart, the first and those after', () => {
    const data = Array.from({ length: 400 }, (_, i) => ({
      [`name${i % 40}`]: i,
      [`text ${i}`]: `text ${i % 200}`,
      more: i * 40_000,
    }));
    assert.deepEqual(decode(encode([data, data], text), text), [data, data]);
  });
  it('is small where much is the same', () => {
    const mentions = Array.from({ length: 50 }, (_, i) => ({
      start: i,
      end: i + 9,
      text: 'the mayor',
      kind: 'person',
    }));
    assert.ok(encode(mentions, text).length < 50 * 6);
  });
});
