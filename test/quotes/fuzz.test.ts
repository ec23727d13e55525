import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findQuotes } from '../../src/quotes/quotes.js';
import { contains } from '../../src/text/text.js';
import { articleOf } from './reading.js';

const pieces = fc.constantFrom(
  ...[
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '„',
    '‚',
    '``',
    "''",
    ' ',
    ' ',
    ' ',
    '\n',
    ',',
    '.',
    ' — ',
    '(',
    ')',
    ':',
    '?',
    ';',
  ],
  ...[
    'Pike',
    'said',
    'that',
    'the dam',
    'he',
    'told',
    'according to',
    'and',
    'but',
    'who',
    'saying',
    'not',
    '6',
    'claims',
    'denied',
  ],
  ...['\u{1F600}', 'É', 'to', 'of', 'in'],
);

describe('any text', () => {
  it('gives quotes that lie within their paragraph, in order, without throwing', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), words => {
        const article = articleOf(words.join(words.length % 2 ? ' ' : ''));
        const blocks = article.headline ? [article.headline, ...article.body] : article.body;
        let before = 0;
        for (const quote of findQuotes(article, [])) {
          assert.ok(quote.start < quote.end && quote.start >= before, 'order');
          before = quote.start;
          assert.equal(quote.text, article.text.slice(quote.start, quote.end));
          const block = blocks.find(block => contains(block, quote));
          assert.ok(block, 'within a paragraph');
          for (const part of quote.parts ?? [])
            assert.ok(contains(quote, part) && part.start < part.end, 'parts within');
          if (quote.cue) assert.ok(blocks.some(block => contains(block, quote.cue!)));
        }
      }),
      { numRuns: 250 },
    );
  });
  it('takes time in proportion to its length, whatever it is made of', () => {
    for (const piece of ['“', '"a ', 'Pike said ', 'said, ', '“a” he said, ', 'according to ']) {
      const article = articleOf(piece.repeat(15_000 / piece.length));
      const before = process.cpuUsage();
      findQuotes(article, []);
      assert.ok(process.cpuUsage(before).user < 1_500_000, piece);
    }
  }).timeout(20_000);
});
