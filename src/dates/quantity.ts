import { type Line, wordAt } from './line.js';
import { cardinalAt } from './numbers.js';

/** How many of a unit: a number, undefined for "several"; and the first of the words that say so. */
export interface Quantity {
  readonly first: number;
  readonly amount: number | undefined;
  /** "a" or "an" alone: "a year" is often no length ("$5 a year"). */
  readonly isArticle: boolean;
}

/** The quantity that ends right before the unit at `at`: "three", "a couple of", "twenty more", "two to three", "half an". */
export function quantityBefore(line: Line, at: number): Quantity | undefined {
  const end = beforeAdjectives(line, at);
  return halved(line, end) ?? vagueBefore(line, end) ?? numberBefore(line, end) ?? articleBefore(line, end);
}

const adjectives = new Set(
  'more full straight consecutive fiscal business trading calendar additional other long short working whole solid successive single plus'.split(
    ' ',
  ),
);

function beforeAdjectives(line: Line, at: number): number {
  let end = at;
  while (end > at - 2 && (adjectives.has(wordAt(line, end - 1).lower) || wordAt(line, end - 1).text === '+')) end--;
  return end;
}

/** "half a", "half an", "half-", "three and a half". */
function halved(line: Line, end: number): Quantity | undefined {
  const last = wordAt(line, end - 1).lower;
  if (last === 'quarter' && wordAt(line, end).reads.unit === 'century') {
    const first = ['a', 'the'].includes(wordAt(line, end - 2).lower) ? end - 2 : end - 1;
    return { first, amount: 0.25, isArticle: false };
  }
  const half =
    last === 'half' ? end - 1 : ['a', 'an'].includes(last) && wordAt(line, end - 2).lower === 'half' ? end - 2 : -1;
  if (half < 0) return undefined;
  if (['a', 'an'].includes(wordAt(line, half - 1).lower)) {
    const whole = wordAt(line, half - 2).lower === 'and' ? numberBefore(line, half - 2) : undefined;
    return whole ? { ...whole, amount: (whole.amount ?? 0) + 0.5 } : { first: half - 1, amount: 0.5, isArticle: false };
  }
  return { first: half, amount: 0.5, isArticle: false };
}

const vagueWords = new Set([
  'few',
  'several',
  'many',
  'some',
  'couple',
  'number',
  'dozens',
  'hundreds',
  'thousands',
  'dozen',
]);

function vagueBefore(line: Line, end: number): Quantity | undefined {
  const at = wordAt(line, end - 1).lower === 'of' ? end - 2 : end - 1;
  const { lower } = wordAt(line, at);
  if (!vagueWords.has(lower) || (at < end - 1 && ['few', 'several', 'many'].includes(lower))) return undefined;
  const takesArticle = !['several', 'many', 'some'].includes(lower);
  const article = takesArticle && ['a', 'an'].includes(wordAt(line, at - 1).lower) ? at - 1 : at;
  if (lower === 'number' && article === at) return undefined;
  const counted = lower === 'couple' ? 2 : lower === 'dozen' ? 12 : undefined;
  return { first: article, amount: counted, isArticle: false };
}

function numberBefore(line: Line, end: number): Quantity | undefined {
  let start = end;
  while (start > end - 5 && isNumeral(line, start - 1)) start--;
  for (let first = start; first < end; first++) {
    const read = cardinalAt(line, first);
    if (!read || read.next !== end) continue;
    const from = ['to', 'or', '–', '-', '/'].includes(wordAt(line, first - 1).lower)
      ? first - 2
      : wordAt(line, first).hyphened
        ? first - 1
        : -1;
    const lower = from >= 0 ? cardinalAt(line, from) : undefined;
    return lower && lower.value < read.value && lower.next >= first - 1
      ? { first: from, amount: lower.value, isArticle: false }
      : { first: withArticle(line, first), amount: read.value, isArticle: false };
  }
  return undefined;
}

/** "a hundred" starts with its article. */
function withArticle(line: Line, first: number): number {
  return wordAt(line, first).reads.scale !== undefined && wordAt(line, first - 1).lower === 'a' ? first - 1 : first;
}

function isNumeral(line: Line, at: number): boolean {
  const { reads, figures, ending, lower } = wordAt(line, at);
  if (reads.cardinal !== undefined || reads.scale !== undefined || (figures !== '' && !ending)) return true;
  return (
    lower === '/' ||
    lower === '½' ||
    (lower === 'and' && wordAt(line, at - 1).reads.scale !== undefined) ||
    (lower === 'a' && wordAt(line, at + 1).reads.scale !== undefined)
  );
}

function articleBefore(line: Line, end: number): Quantity | undefined {
  const { lower } = wordAt(line, end - 1);
  if (lower === 'a' || lower === 'an') return { first: end - 1, amount: 1, isArticle: true };
  return lower === 'another' ? { first: end - 1, amount: 1, isArticle: false } : undefined;
}
