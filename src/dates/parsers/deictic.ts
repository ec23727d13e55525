import { isNamed, type Line, saysAt, wordAt } from '../line.js';
import type { Meaning, Parser } from '../meaning.js';

const dayAway = (by: number): Meaning => ({
  is: 'away',
  unit: 'day',
  by: Math.abs(by),
  toward: by < 0 ? -1 : 1,
  told: false,
});

/** "today", "yesterday afternoon", "tonight", "last night", "the day before yesterday". */
export const deictic: Parser = (line, at) => {
  const word = wordAt(line, at);
  if (word.lower === 'tonight')
    return { first: at, next: at + 1, type: 'TIME', meaning: { is: 'part', part: 'NI', of: dayAway(0) } };
  if (word.lower === 'overnight' && !wordAt(line, at + 1).hyphened) {
    return { first: at, next: at + 1, type: 'TIME', meaning: { is: 'part', part: 'NI', of: dayAway(0) } };
  }
  const { day } = word.reads;
  if (day === undefined || isNamed(line, at) || isIdeal(line, at)) return undefined;
  if (saysAt(line, at - 3, 'the', 'day', day < 0 ? 'before' : 'after') && day !== 0) {
    return { first: at - 3, next: at + 1, type: 'DATE', meaning: dayAway(2 * day) };
  }
  const part = wordAt(line, at + 1).reads.part;
  return part === undefined
    ? { first: at, next: at + 1, type: 'DATE', meaning: dayAway(day) }
    : { first: at, next: at + 2, type: 'TIME', meaning: { is: 'part', part, of: dayAway(day) } };
};

/** "a better tomorrow" is no day. */
const isIdeal = (line: Line, at: number): boolean =>
  wordAt(line, at).lower === 'tomorrow' && ['a', 'an', 'our', 'their'].includes(wordAt(line, at - 2).lower);
