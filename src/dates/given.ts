import type { Words } from '../text/text.js';
import { lengthOfMonth } from './calendar.js';
import type { DateMention } from './dates.js';
import { daysOf, dayValue } from './values.js';

/**
 * A date whose TIMEX3 value a reader gives: "2023-10-10", "2023-W44", "P3M"; null where it is no such value. `was` is its type
 * as the engine had it: only a reader's eye tells "every three months" from "three months".
 */
export function givenDate(
  { text, start, end }: Words,
  value: string,
  was: DateMention['type'] = 'DATE',
): DateMention | null {
  if (!isCalendarDay(value) && !forms.some(form => form.test(value))) return null;
  const length = value.startsWith('P') && !value.endsWith('_REF');
  const type = was === 'SET' && (length || value.startsWith('XXXX')) ? was : length ? 'DURATION' : pointOf(value);
  const days = length || value.startsWith('BC') ? undefined : daysOf(value);
  const within = days ? { from: dayValue(days.from), to: dayValue(days.to) } : {};
  return { text, start, end, type, value, ...within, how: 'set by hand' };
}

/** Whether a value is a day that there is, or a time of one: "2023-11-06", "2023-12-09T14:24". */
export function isCalendarDay(value: string): boolean {
  const [, year, month, date] = day.exec(value)?.map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return false;
  return month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(year, month);
}

const pointOf = (value: string): DateMention['type'] => (value.includes('T') ? 'TIME' : 'DATE');

const day = /^(\d{4})-(\d{2})-(\d{2})(?:T(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|MO|MI|AF|EV|NI|DT))?$/;

/** The other forms of a value, as the TimeML guidelines have them. */
const forms: readonly RegExp[] = [
  /^(?:BC)?\d{2,4}$/,
  /^(?:\d{4}|XXXX)-(?:0[1-9]|1[0-2])$/,
  /^XXXX-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  /^(?:\d{4}|XXXX)-(?:W(?:0[1-9]|[1-4]\d|5[0-3])(?:-WE)?|Q[1-4]|H[12]|SP|SU|FA|WI)$/,
  /^XXXX-WXX-[1-7]$/,
  /^P(?:\d+(?:\.\d+)?|X)(?:Y|Q|M|W|D|WE|DE|CE)$/,
  /^PT(?:\d+(?:\.\d+)?|X)[HMS]$/,
  /^(?:PRESENT|PAST|FUTURE)_REF$/,
];
