import { type Line, saysAt, wordAt } from '../line.js';
import type { Candidate, Meaning, Parser } from '../meaning.js';
import { ordinalAt, type Read } from '../numbers.js';
import { yearAfter } from './calendar-date.js';

/** "the third and fourth quarters", "the 18th and 19th centuries": the first of the two, whose noun follows the second. */
export const firstOfTwo: Parser = (line, at) => {
  const first = ordinalAt(line, at);
  const second = first && joiners.has(wordAt(line, first.next).lower) ? ordinalAt(line, first.next + 1) : undefined;
  return first && second && isNoun(line, second.next) ? found(line, at, first, first.next, second.next) : undefined;
};

/** The second of the two, with its noun. */
export const secondOfTwo: Parser = (line, at) => {
  const second = ordinalAt(line, at);
  if (!second || !isNoun(line, second.next) || !joiners.has(wordAt(line, at - 1).lower)) return undefined;
  const isPair = ordinalAt(line, at - 2)?.next === at - 1 || ordinalAt(line, at - 3)?.next === at - 1;
  return isPair ? found(line, at, second, second.next + 1, second.next) : undefined;
};

const joiners = new Set(['and', 'or', 'to', 'through', '-', '–']);

function isNoun(line: Line, at: number): boolean {
  const { unit, plural } = wordAt(line, at).reads;
  return plural === true && (unit === 'quarter' || unit === 'century');
}

function found(line: Line, at: number, { value }: Read, end: number, noun: number): Candidate | undefined {
  const isQuarter = wordAt(line, noun).reads.unit === 'quarter';
  if (isQuarter ? value > 4 : value < 2) return undefined;
  const year = isQuarter ? yearAfter(line, noun + 1) : undefined;
  const meaning: Meaning = isQuarter
    ? { is: 'quarter', quarter: value, ...(year ? { year: year.given } : {}) }
    : { is: 'era', value: String(value - 1).padStart(2, '0') };
  const next = end > noun && year ? year.next : end;
  return { first: saysAt(line, at - 1, 'the') ? at - 1 : at, next, type: 'DATE', meaning };
}
