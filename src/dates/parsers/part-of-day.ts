import { type Line, saysAt, wordAt } from '../line.js';
import type { Parser } from '../meaning.js';

/**
 * "the morning of", "the early hours of", "mid-afternoon": a part of a day that is still to be named. It counts only where
 * the day stands beside it.
 */
export const partOfDay: Parser = (line, at) => {
  const { part, plural } = wordAt(line, at).reads;
  if (part === undefined || plural) return undefined;
  const next = wordAt(line, at + 1).lower === 'hours' ? at + 2 : at + 1;
  const first = firstOf(line, at);
  // "in the morning", "by mid afternoon" are those of the day told of.
  const told =
    (first === at - 1 && saysAt(line, first - 1, 'in', 'the')) ||
    (saysAt(line, first - 1, 'by') && ['early', 'late', 'mid'].includes(wordAt(line, at - 1).lower));
  return { first, next, type: 'TIME', meaning: { is: 'part', part, of: undefined, ...(told ? { told } : {}) } };
};

function firstOf(line: Line, at: number): number {
  const isEarly = ['early', 'late', 'mid'].includes(wordAt(line, at - 1).lower) ? at - 1 : at;
  return wordAt(line, isEarly - 1).lower === 'the' ? isEarly - 1 : isEarly;
}
