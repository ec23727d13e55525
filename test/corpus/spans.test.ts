import assert from 'node:assert/strict';
import fc from 'fast-check';
import { overlapping } from '../../src/corpus/corpus.js';
import { overlaps } from '../../src/text/text.js';

describe('the spans that share something with another', () => {
  it('are those that a look at each one finds', () => {
    const gaps = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 20 });
    fc.assert(
      fc.property(gaps, fc.nat(60), fc.integer({ min: 1, max: 9 }), (steps, start, length) => {
        let at = 0;
        const spans = steps.map(([gap, size]) => {
          const begin = at + gap;
          at = begin + size;
          return { start: begin, end: at };
        });
        const span = { start, end: start + length };
        assert.deepEqual(
          overlapping(spans, span),
          spans.filter(one => overlaps(one, span)),
        );
      }),
    );
  });
});
