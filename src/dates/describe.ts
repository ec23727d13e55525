import { type Day, partsOf } from './calendar.js';
import type { DateMention } from './dates.js';
import { describeLength } from './describe-length.js';
import { daysOf } from './values.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "6 Nov 2023". */
export function writtenDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${months[month - 1]} ${year}`;
}

/** A TIMEX3 value as a reader would write it; a value in no known form as it stands. */
export function describeValue({ type, value, mod }: Pick<DateMention, 'type' | 'value' | 'mod'>): string {
  const words =
    references[value] ?? (type === 'SET' ? describeSet : value.startsWith('P') ? describeLength : describePoint)(value);
  const how = words && mod ? modWords[mod] : undefined;
  const end = words && mod ? openEnds[mod] : undefined;
  return how ? `${how} ${words}` : end ? `${words} ${end}` : (words ?? value);
}

const modWords: Partial<Record<NonNullable<DateMention['mod']>, string>> = {
  START: 'early',
  MID: 'mid',
  END: 'late',
  APPROX: 'about',
  LESS_THAN: 'less than',
  MORE_THAN: 'more than',
  EQUAL_OR_LESS: 'at most',
  EQUAL_OR_MORE: 'at least',
  BEFORE: 'before',
  AFTER: 'after',
};

const openEnds: Partial<Record<NonNullable<DateMention['mod']>, string>> = {
  ON_OR_BEFORE: 'or earlier',
  ON_OR_AFTER: 'or later',
};

function describeSet(value: string): string | undefined {
  if (value === 'XXXX-WXX-WE') return 'every weekend';
  const weekday = /^XXXX-WXX-([1-7])(?:T(..))?$/.exec(value);
  if (weekday) return `every ${weekdays[Number(weekday[1]) - 1]}${weekday[2] ? ` ${parts[weekday[2]]}` : ''}`;
  const month = /^XXXX-(\d\d)$/.exec(value);
  if (month) return `every ${months[Number(month[1]) - 1]}`;
  const part = /^XXXX-XX-XXT(..)$/.exec(value);
  if (part) return `every ${parts[part[1]!]}`;
  const season = /^XXXX-(..)$/.exec(value);
  if (season) return `every ${seasons[season[1]!]}`;
  const length = describeLength(value);
  return length && `every ${length.replace(/^1 /, '').replace(/^some /, 'few ')}`;
}

const parts: Readonly<Record<string, string>> = {
  MO: 'morning',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  MI: 'midday',
};
const seasons: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };
const ordinals = ['first', 'second', 'third', 'fourth'];
const references: Readonly<Record<string, string>> = {
  PRESENT_REF: 'now',
  PAST_REF: 'some time in the past',
  FUTURE_REF: 'some time in the future',
};

function describePoint(value: string): string | undefined {
  const [date = '', time] = value.split('T');
  const day = date.startsWith('XX')
    ? describeOpen(date)
    : date.startsWith('BC')
      ? describeBeforeChrist(date)
      : describeDated(date);
  return day && time ? `${day}, ${parts[time] ?? time}` : day;
}

function describeDated(date: string): string | undefined {
  const days = daysOf(date);
  if (!days) return undefined;
  const year = date.slice(0, 4);
  const rest = date.slice(5);
  if (rest.startsWith('W')) {
    const [from, to] = [writtenDay(days.from), writtenDay(days.to)];
    const start = from.endsWith(to.slice(-4)) ? from.slice(0, -5) : from;
    return `${start} – ${to} (${rest.endsWith('-WE') ? 'weekend of ' : ''}week ${Number(rest.slice(1, 3))})`;
  }
  if (days.from === days.to) return writtenDay(days.from);
  if (/^\d\d$/.test(rest)) return `${months[Number(rest) - 1]} ${year}`;
  if (/^Q[1-4]$/.test(rest)) return `${ordinals[Number(rest[1]) - 1]} quarter of ${year}`;
  if (/^H[12]$/.test(rest)) return `${ordinals[Number(rest[1]) - 1]} half of ${year}`;
  if (seasons[rest]) return `${seasons[rest]} ${year}`;
  if (date.length === 3) return `the ${date}0s`;
  return date.length === 2 ? `${nth(Number(date) + 1)} century` : year;
}

const nth = (n: number): string => {
  const ending =
    n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th';
  return `${n}${ending}`;
};

function describeBeforeChrist(date: string): string {
  const digits = date.slice(2).split('-')[0]!;
  if (digits.length === 2) return `${nth(Number(digits) + 1)} century BC`;
  return digits.length === 3 ? `the ${Number(digits)}0s BC` : `${Number(digits)} BC`;
}

/** "XXXX-10-10": what is known of a date whose year is not. */
function describeOpen(date: string): string {
  const day = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(date);
  const weekday = /^XXXX-WXX-([1-7])$/.exec(date);
  if (weekday) return `a ${weekdays[Number(weekday[1]) - 1]}, date unknown`;
  if (!day) return 'date unknown';
  const month = months[Number(day[1]) - 1];
  return `${day[2] ? `${Number(day[2])} ${month}` : month}, year unknown`;
}
