import { type Line, wordAt } from '../line.js';
import type { Parser } from '../meaning.js';

/** "9/11", "the Sept. 11 attacks": the one day that became a name; "Sept. 11" alone is a day of any year. */
export const namedDay: Parser = (line, at) => {
  const next = isSlashed(line, at)
    ? at + 3
    : isSeptember(line, at) && (follows(line, at + 2) || leads(line, at - 1))
      ? at + 2
      : undefined;
  if (next === undefined) return undefined;
  return { first: at, next, type: 'DATE', meaning: { is: 'day', month: 9, date: 11, year: { number: 2001 } } };
};

const isSlashed = (line: Line, at: number): boolean => {
  const [nine, slash, eleven] = [wordAt(line, at), wordAt(line, at + 1), wordAt(line, at + 2)];
  const isGlued = nine.end === slash.start && slash.end === eleven.start;
  return (
    nine.text === '9' && slash.text === '/' && eleven.text === '11' && isGlued && wordAt(line, at + 3).text !== '/'
  );
};

const isSeptember = (line: Line, at: number): boolean =>
  wordAt(line, at).reads.month === 9 && ['11', '11th'].includes(wordAt(line, at + 1).lower);

/** "attacks", "terrorist attacks", "hijackings". */
const follows = (line: Line, at: number): boolean =>
  attacks.has(wordAt(line, at).lower) ||
  (['terror', 'terrorist'].includes(wordAt(line, at).lower) && attacks.has(wordAt(line, at + 1).lower));

/** "the attacks of Sept. 11". */
const leads = (line: Line, at: number): boolean =>
  ['of', 'on'].includes(wordAt(line, at).lower) && attacks.has(wordAt(line, at - 1).lower);

const attacks = new Set('attack attacks hijacker hijackers hijacking hijackings'.split(' '));
