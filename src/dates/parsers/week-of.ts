import { saysAt, wordAt } from '../line.js';
import type { Parser } from '../meaning.js';
import { calendarDate } from './calendar-date.js';

/** "the week of March 6", "the week of 6 March 2023": a week by a day in it; "the week of the vote" is none. */
export const weekOf: Parser = (line, at) => {
  const { unit, plural } = wordAt(line, at).reads;
  if (unit !== 'week' || plural || !saysAt(line, at - 1, 'the') || !saysAt(line, at + 1, 'of')) return undefined;
  const day = calendarDate(line, at + 2) ?? calendarDate(line, at + 3);
  if (day?.first !== at + 2) return undefined;
  return { first: at - 1, next: day.next, type: 'DATE', meaning: { is: 'week-of', day: day.meaning } };
};
