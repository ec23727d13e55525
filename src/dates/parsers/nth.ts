import { type Line, saysAt, wordAt } from '../line.js';
import type { Parser } from '../meaning.js';
import { ordinalAt } from '../numbers.js';
import { yearAfter } from './calendar-date.js';

/** "the third Thursday of November", "the last day of March 2012", "the second week of June": one of a month by its place. */
export const nthOfMonth: Parser = (line, at) => {
  const { weekday, unit, plural } = wordAt(line, at).reads;
  const of = weekday ?? (unit === 'day' || unit === 'week' ? unit : undefined);
  if (of === undefined || plural) return undefined;
  const nth = placeBefore(line, at);
  if (!nth || !['of', 'in'].includes(wordAt(line, at + 1).lower)) return undefined;
  const { month } = wordAt(line, at + 2).reads;
  if (month === undefined || wordAt(line, at + 2).text === wordAt(line, at + 2).lower) return undefined;
  const year = yearAfter(line, at + 3);
  const first = saysAt(line, nth.first - 1, 'the') ? nth.first - 1 : nth.first;
  return {
    first,
    next: year?.next ?? at + 3,
    type: 'DATE',
    meaning: { is: 'nth', nth: nth.place, of, month, ...(year ? { year: year.given } : {}) },
  };
};

/** "third" is 3, "last" and "final" are -1. */
function placeBefore(line: Line, at: number): { first: number; place: number } | undefined {
  if (saysAt(line, at - 1, 'last') || saysAt(line, at - 1, 'final')) return { first: at - 1, place: -1 };
  const read = ordinalAt(line, at - 1);
  return read?.next === at && read.value <= 31 ? { first: at - 1, place: read.value } : undefined;
}
