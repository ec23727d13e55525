import { type Day, dayOf, lengthOfMonth, mondayOf, partsOf, weekOf } from './calendar.js';
import type { Unit } from './words.js';

/** Days from the first to the last, both included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => (n < 0 ? `BC${String(-n).padStart(4, '0')}` : String(n).padStart(4, '0'));

/** "2023-11-06". */
export function dayValue(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${four(year)}-${two(month)}-${two(date)}`;
}

/** "2023-W44", the ISO week of a day. */
export function weekValue(day: Day): string {
  const { year, week } = weekOf(day);
  return `${four(year)}-W${two(week)}`;
}

/** "2023-08". */
export function monthValue(year: number, month: number): string {
  return `${four(year)}-${two(month)}`;
}

/** "2023-Q3"; numbers off one to four run into the years around. */
export function quarterValue(year: number, quarter: number): string {
  const count = year * 4 + quarter - 1;
  return `${four(Math.floor(count / 4))}-Q${(((count % 4) + 4) % 4) + 1}`;
}

/** "2023"; a year before Christ is negative and becomes "BC0490". */
export function yearValue(year: number): string {
  return four(year);
}

/** A length as TIMEX3 writes it: "P3M", "PT30M", "P2.5Y"; "PXD" where the number is unknown. */
export function lengthValue(amount: number | undefined, unit: Unit): string {
  const [factor, code, isClock] = codes[unit];
  if (amount === 0.5) {
    const half = halves[unit];
    if (half) return half;
  }
  if (amount !== undefined && amount > 1 && amount % 1 === 0.5) {
    if (unit === 'year') return `P${Math.floor(amount)}Y6M`;
    if (unit === 'hour') return `PT${Math.floor(amount)}H30M`;
    if (unit === 'minute') return `PT${Math.floor(amount)}M30S`;
  }
  const count = amount === undefined ? 'X' : +(amount * factor).toFixed(2);
  const written = amount === undefined ? (vagueCodes[unit] ?? code) : code;
  return `P${isClock ? 'T' : ''}${count}${written}`;
}

/** A length of two units, the larger first: "PT2H15M", "P1Y6M", "P1DT3H". */
export function lengthOf([count, unit]: readonly [number, Unit], [rest, smaller]: readonly [number, Unit]): string {
  const [whole, part] = [lengthValue(count, unit), lengthValue(rest, smaller)];
  return whole.startsWith('PT') ? whole + part.slice(2) : whole + part.slice(1);
}

const codes: Readonly<Record<Unit, readonly [factor: number, code: string, isClock: boolean]>> = {
  second: [1, 'S', true],
  minute: [1, 'M', true],
  hour: [1, 'H', true],
  day: [1, 'D', false],
  weekend: [2, 'D', false],
  week: [1, 'W', false],
  fortnight: [2, 'W', false],
  month: [1, 'M', false],
  quarter: [1, 'Q', false],
  year: [1, 'Y', false],
  decade: [10, 'Y', false],
  century: [100, 'Y', false],
};

const vagueCodes: Partial<Record<Unit, string>> = { weekend: 'WE', decade: 'DE', century: 'CE' };
const halves: Partial<Record<Unit, string>> = {
  hour: 'PT30M',
  day: 'PT12H',
  year: 'P6M',
  decade: 'P5Y',
  century: 'P50Y',
};

/**
 * The first and last day that a TIMEX3 value can mean; undefined for lengths, sets, references and values that leave the
 * year open.
 */
export function daysOf(value: string): Days | undefined {
  const whole = /^(BC)?(\d{2,4})(?:-(.*))?$/.exec(value);
  if (!whole) return undefined;
  const [, before, digits = '', rest] = whole;
  const span = 10 ** (4 - digits.length);
  const year = before ? -Number(digits) * span : Number(digits) * span;
  if (rest === undefined) return { from: dayOf(year, 1, 1), to: dayOf(year + span - 1, 12, 31) };
  return span === 1 ? daysWithin(year, rest) : undefined;
}

function daysWithin(year: number, rest: string): Days | undefined {
  const months = (from: number, count: number): Days => ({
    from: dayOf(year, from, 1),
    to: dayOf(year, from + count, 1) - 1,
  });
  const week = /^W(\d\d)(-WE)?/.exec(rest);
  if (week) {
    const monday = mondayOf(year, Number(week[1]));
    return { from: week[2] ? monday + 5 : monday, to: monday + 6 };
  }
  const date = /^(\d\d)(?:-(\d\d))?(?:T.*)?$/.exec(rest);
  if (date?.[2]) {
    const day = dayOf(year, Number(date[1]), Number(date[2]));
    return { from: day, to: day };
  }
  if (date) return months(Number(date[1]), 1);
  const quarter = /^([QH])([1-4])$/.exec(rest);
  if (quarter) {
    const count = quarter[1] === 'Q' ? 3 : 6;
    return months((Number(quarter[2]) - 1) * count + 1, count);
  }
  const first = seasons[rest];
  if (first) return months(first, 3);
  return rest.startsWith('X') ? { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) } : undefined;
}

/** The month a season begins in, on the northern half of the earth; winter is named after the year it begins in. */
export const seasons: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Whether a month has such a day in some year ("February 29" has, "February 30" has not). */
export function isDayOfMonth(month: number, date: number): boolean {
  return date >= 1 && date <= lengthOfMonth(2000, month);
}

/** The day of an ISO date or minute. */
export function dayFrom(iso: string): Day {
  const [year = 1970, month = 1, date = 1] = iso.slice(0, 10).split('-').map(Number);
  return dayOf(year, month, date);
}
