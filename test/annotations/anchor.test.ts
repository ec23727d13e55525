import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchor, anchorAll, annotate, describe as selectorOf } from '../../src/annotations/annotations.js';

const article = `FERRY SINKS OFF LOWMOUTH

LOWMOUTH - A ferry with 43 people on board sank on Tuesday night, the harbour master said.

“We had no warning at all,” Ines Calder told reporters. She said the ferry had left the harbour an hour late.

The company said it would pay for the search. The search goes on, the coast guard said on Wednesday.
`;

const selectorFor = (words: string, nth = 0) => {
  let start = article.indexOf(words);
  for (let i = 0; i < nth; i++) start = article.indexOf(words, start + 1);
  return selectorOf(article, { start, end: start + words.length });
};

/** Where the words are found in a text, as a person would check it: the state and the words there. */
const found = (words: string, text: string, nth = 0): string => {
  const state = anchor(text, selectorFor(words, nth));
  if (state.kind === 'orphaned') return 'orphaned';
  const { start, end } = state.kind === 'anchored' ? state.at : state.best;
  return `${state.kind}: ${text.slice(Math.max(0, start - 5), start)}[${text.slice(start, end)}]${text.slice(end, end + 5)}`;
};

describe('a note', () => {
  it('stands where it stood while the text is the same, whichever of many equal words it is on', () => {
    for (const nth of [0, 1, 2, 3]) {
      const selector = selectorFor('said', nth);
      assert.deepEqual(anchor(article, selector), {
        kind: 'anchored',
        at: { start: selector.start, end: selector.end },
        score: 1,
      });
    }
  });

  it('moves with its words when a paragraph comes in above', () => {
    const longer = `UPDATE: this story has been corrected.\n\n${article}`;
    assert.equal(found('the harbour', longer, 1), 'anchored: left [the harbour] an h');
    assert.equal(found('43 people', longer), 'anchored: with [43 people] on b');
  });

  it('follows its paragraph to another place', () => {
    const [, , third = ''] = article.split('\n\n');
    const moved = `${article.replace(`${third}\n\n`, '')}\n${third}\n`;
    assert.equal(found('We had no warning at all', moved), 'anchored: y.\n\n“[We had no warning at all],” In');
  });

  it('keeps a long stretch of which a word was changed, and covers the new word', () => {
    const edited = article.replace('the ferry had left', 'the vessel had left');
    assert.equal(
      found('the ferry had left the harbour an hour late', edited),
      'anchored: said [the vessel had left the harbour an hour late].\n\nTh',
    );
  });

  it('on a few words is only a guess once one of them was changed', () => {
    assert.match(found('43 people', article.replace('43 people', '46 people')), /^review: .*\[46 people\]/);
  });

  it('is no more than a guess where its words are left and their surroundings are others', () => {
    const other = 'The mayor of Eastholm spoke of the search for a new school that had cost the town so dearly.';
    assert.doesNotMatch(found('the search', other), /anchored/);
  });

  it('is orphaned when its sentence is gone', () => {
    assert.equal(
      found('the company said it would pay for the search'.slice(4, 36), 'Nothing of the kind was printed here.'),
      'orphaned',
    );
  });

  it('is a guess where two places are equally likely', () => {
    const twice = `${article}\n${article}`;
    const { start: _, end: __, ...selector } = selectorFor('an hour late');
    assert.equal(anchor(twice, selector).kind, 'review');
  });

  it('survives what an editor does to line ends and quotation marks', () => {
    assert.match(
      found('We had no warning at all,” Ines Calder told', article.replaceAll('\n', '\r\n').replace(/[“”]/g, '"')),
      /^anchored/,
    );
  });

  it('without context or position is found by its words where they stand once', () => {
    const bare = { prefix: '', suffix: '' };
    assert.equal(anchor(article, { exact: 'a ferry with 43 people on board sank'.slice(2), ...bare }).kind, 'anchored');
    assert.notEqual(anchor(article, { exact: 'harbour', ...bare }).kind, 'anchored');
  });

  it('has positions in code points', () => {
    const text = '🛟🛟 The ferry 🛟 sank.';
    const start = text.indexOf('sank');
    const selector = selectorOf(text, { start, end: start + 4 });
    assert.deepEqual([selector.start, selector.end], [15, 19]);
    assert.deepEqual(anchor(text, selector), { kind: 'anchored', at: { start, end: start + 4 }, score: 1 });
  });

  it('has no half of a character in its context', () => {
    const text = `${'🛟'.repeat(40)}x${'🛟'.repeat(40)}`;
    for (let padding = 0; padding < 2; padding++) {
      const { prefix, suffix } = selectorOf(`${' '.repeat(padding)}${text}`, {
        start: 80 + padding,
        end: 81 + padding,
      });
      assert.ok(!/\p{Surrogate}/u.test(prefix + suffix));
    }
  });

  it('can be made on any stretch of any text, and is found there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % text.length, (b % text.length) + 1].sort((x, y) => x - y) as [number, number];
        if (start === end || /[\udc00-\udfff]/.test((text[start] ?? '') + (text[end] ?? ''))) return;
        const state = anchor(text, selectorOf(text, { start, end }));
        assert.deepEqual(state.kind === 'anchored' && state.at, { start, end });
      }),
      { numRuns: 200 },
    );
  });

  it('is placed in no time in a quarter of a megabyte on one line, be it there or not', () => {
    const line = 'the ferry sank and the harbour master said the search goes on and '.repeat(4_000);
    const here = annotate(line, { start: 100_000, end: 100_012 }, {});
    const gone = selectorFor('it would pay for the search');
    const [first, second] = anchorAll(`x ${line}`, [here.target, gone]);
    assert.notEqual(first?.kind, 'orphaned');
    assert.notEqual(second?.kind, 'anchored');
  });
});
