import { type Line, saysAt, wordAt } from '../line.js';
import type { Parser } from '../meaning.js';

/** "the year-earlier period", "a year-ago quarter", "the same period last year": the span a year before the one told of. */
export const yearEarlier: Parser = (line, at) => {
  if (!isYearEarlier(line, at)) return undefined;
  const noun = ['period', 'quarter'].includes(wordAt(line, at + 2).lower);
  const first = noun && wordAt(line, at - 1).lower === 'the' ? at - 1 : at;
  return { first, next: at + (noun ? 3 : 2), type: 'DATE', meaning: { is: 'year-earlier', told: true } };
};

/** "the same period last year", "the corresponding quarter a year ago", "the quarter a year earlier". */
export const comparedPeriod: Parser = (line, at) => {
  if (!['period', 'quarter', 'month'].includes(wordAt(line, at).lower)) return undefined;
  const end = endOfComparison(line, at + 1);
  if (end === undefined) return undefined;
  const kind = ['same', 'corresponding', 'comparable', 'like', 'equivalent'].includes(wordAt(line, at - 1).lower)
    ? at - 1
    : at;
  const first = wordAt(line, kind - 1).lower === 'the' ? kind - 1 : kind;
  return { first, next: end, type: 'DATE', meaning: { is: 'year-earlier', told: true } };
};

function endOfComparison(line: Line, at: number): number | undefined {
  if (saysAt(line, at, 'last', 'year')) return at + 2;
  const start =
    saysAt(line, at, 'of', 'the', 'previous', 'year') || saysAt(line, at, 'of', 'the', 'prior', 'year')
      ? at + 4
      : undefined;
  if (start !== undefined) return start;
  const isYear = saysAt(line, at, 'a', 'year') && ['ago', 'earlier', 'before'].includes(wordAt(line, at + 2).lower);
  return isYear ? at + 3 : undefined;
}

/** "year-earlier" with its hyphen. */
export const isYearEarlier = (line: Line, at: number): boolean =>
  wordAt(line, at).reads.unit === 'year' &&
  wordAt(line, at + 1).hyphened &&
  ['ago', 'earlier', 'before'].includes(wordAt(line, at + 1).lower);
