import type { Token } from '../../text/text.js';
import type { Figures } from '../figures.js';
import type { Prepared } from '../statements.js';

/** Longer sentences are compared by their first words. */
const longest = 200;

/**
 * How near two sentences are to each other as translations of one text would be: the measures of machine translation tell
 * paraphrases (N. Madnani, J. Tetreault and M. Chodorow, 2012). Takes time by the product of their lengths.
 */
export function comparePhrasing(a: Prepared, b: Prepared): Figures {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const [left, right] = [x.map(({ lower }) => lower), y.map(({ lower }) => lower)];
  const [tagsA, tagsB] = [x.map(({ tag }) => tag), y.map(({ tag }) => tag)];
  const edits = editsBetween(left, right);
  return [
    {
      /** Words to be put in, left out or changed, by the words of the longer and of the shorter; the same for parts of speech. */
      editsOfLonger: edits / (Math.max(x.length, y.length) || 1),
      editsOfShorter: edits / (Math.min(x.length, y.length) || 1),
      editsOfTags: editsBetween(tagsA, tagsB) / (Math.max(x.length, y.length) || 1),
      tagPairs: dice(tagsA, tagsB, 2),
      tagTriples: dice(tagsA, tagsB, 3),
    },
    compareUnmatched(x, y),
  ];
}

const wordsOf = ({ sentence }: Prepared): readonly Token[] =>
  sentence.tokens.filter(({ lower }) => /[\p{L}\p{N}]/u.test(lower)).slice(0, longest);

const runsOf = (words: readonly string[], size: number): readonly string[] =>
  words.slice(size - 1).map((_, i) => words.slice(i, i + size).join(' '));

function inCommon(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const run of a) left.set(run, (left.get(run) ?? 0) + 1);
  let common = 0;
  for (const run of b) {
    const count = left.get(run) ?? 0;
    if (count > 0) common++;
    left.set(run, count - 1);
  }
  return common;
}

function dice(a: readonly string[], b: readonly string[], size: number): number {
  const [runsA, runsB] = [runsOf(a, size), runsOf(b, size)];
  return (2 * inCommon(runsA, runsB)) / (runsA.length + runsB.length || 1);
}

/** Levenshtein's distance in words. */
function editsBetween(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, word] of a.entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min(row[j]! + (word === b[j] ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    row = next;
  }
  return row[b.length]!;
}

/** The classes of words that are told apart where only one sentence has them; all others come last. */
const classes: readonly (readonly [string, RegExp])[] = [
  ['Name', /^NNP/],
  ['Noun', /^NN/],
  ['Verb', /^VB/],
  ['Quality', /^(?:JJ|RB)/],
  ['Figure', /^CD/],
  ['Link', /^(?:IN|TO|DT|PRP|CC|W)/],
  ['Other', /^/],
];

/** How many words of each class only one of the sentences has: the less and the more. */
function compareUnmatched(a: readonly Token[], b: readonly Token[]): Record<string, number> {
  const [onlyA, onlyB] = [unmatched(a, b), unmatched(b, a)];
  return Object.fromEntries(
    classes.flatMap(([name], k) => [
      [`only${name}Low`, Math.min(onlyA[k]!, onlyB[k]!)],
      [`only${name}High`, Math.max(onlyA[k]!, onlyB[k]!)],
    ]),
  );
}

function unmatched(own: readonly Token[], other: readonly Token[]): readonly number[] {
  const left = new Map<string, number>();
  for (const { lower } of other) left.set(lower, (left.get(lower) ?? 0) + 1);
  const counts = classes.map(() => 0);
  for (const { lower, tag } of own) {
    const count = left.get(lower) ?? 0;
    left.set(lower, count - 1);
    if (count <= 0) counts[classes.findIndex(([, tags]) => tags.test(tag))]!++;
  }
  return counts;
}
