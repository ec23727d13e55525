import { type Day, dayOf, lengthOfMonth, nthWeekday, partsOf } from '../calendar.js';
import type { Meaning } from '../meaning.js';
import { daysOf, dayValue, monthValue, seasons, weekValue, yearValue } from '../values.js';
import { resolveAway, resolveWeekend } from './away.js';
import { type Basis, baseFor, nearDay, type Resolved } from './basis.js';
import { holidayIn } from './holidays.js';
import { resolveQuarter, resolveYearEarlier } from './quarters.js';
import { givenYear, resolveYearly } from './yearly.js';

/** The TIMEX3 value of a meaning; what nothing tells stays X. */
export function resolve(meaning: Meaning, basis: Basis): Resolved {
  switch (meaning.is) {
    case 'fixed':
    case 'era':
      return { value: meaning.value, from: 'itself' };
    case 'day': {
      const begins = (year: number) => dayOf(year, meaning.month, meaning.date);
      const open = `XXXX-${two(meaning.month)}-${two(meaning.date)}`;
      return resolveYearly({ ...meaning, grain: 'day', begins, valueIn: year => dayValue(begins(year)), open }, basis);
    }
    case 'month': {
      const begins = (year: number) => dayOf(year, meaning.month, 1);
      const valueIn = (year: number) => monthValue(year, meaning.month);
      return resolveYearly({ ...meaning, grain: 'month', begins, valueIn, open: `XXXX-${two(meaning.month)}` }, basis);
    }
    case 'nth': {
      const begins = (year: number) => nthIn(meaning, year);
      const valueIn = (year: number) => (meaning.of === 'week' ? weekValue : dayValue)(begins(year));
      const open = meaning.of === 'week' ? 'XXXX-WXX' : `XXXX-${two(meaning.month)}-XX`;
      return resolveYearly({ ...meaning, grain: 'day', begins, valueIn, open }, basis);
    }
    case 'season': {
      const begins = (year: number) => dayOf(year, seasons[meaning.season]!, 1);
      const valueIn = (year: number) => `${yearValue(year)}-${meaning.season}`;
      return resolveYearly({ ...meaning, grain: 'season', begins, valueIn, open: `XXXX-${meaning.season}` }, basis);
    }
    case 'holiday': {
      const begins = (year: number) => holidayIn(meaning.holiday, year);
      const valueIn = (year: number) => dayValue(begins(year));
      return resolveYearly({ ...meaning, grain: 'day', begins, valueIn, open: 'XXXX-XX-XX' }, basis);
    }
    case 'half': {
      const begins = (year: number) => dayOf(year, meaning.half * 6 - 5, 1);
      const valueIn = (year: number) => `${yearValue(year)}-H${meaning.half}`;
      return resolveYearly({ ...meaning, grain: 'season', begins, valueIn, open: `XXXX-H${meaning.half}` }, basis);
    }
    case 'quarter':
      return resolveQuarter(meaning, basis);
    case 'year': {
      const given = givenYear(meaning.year, basis);
      return given ? { value: yearValue(given.year), from: given.from } : { value: 'XXXX', from: 'nothing' };
    }
    case 'weekday':
      return resolveWeekday(meaning, basis);
    case 'away':
      return resolveAway(meaning, basis);
    case 'week-of': {
      const day = resolve(meaning.day, basis);
      const days = daysOf(day.value);
      const end = meaning.end ? '-WE' : '';
      return { value: `${days ? weekValue(days.from) : 'XXXX-WXX'}${end}`, from: day.from };
    }
    case 'beside': {
      const day = resolve(meaning.day, basis);
      const days = daysOf(day.value);
      return { value: days ? dayValue(days.from + meaning.by) : 'XXXX-XX-XX', from: day.from };
    }
    case 'weekend':
      return resolveWeekend(basis);
    case 'year-earlier':
      return resolveYearEarlier(basis);
    case 'part':
    case 'clock': {
      const time = meaning.is === 'clock' ? meaning.time : `T${meaning.part}`;
      const day = meaning.of ? resolve(meaning.of, basis) : dayTold(basis);
      return { value: `${day.value}${time}`, from: day.from };
    }
  }
}

/** The day that stands at such a place in its month, or a day of that week: its first week holds the first four days. */
function nthIn({ nth, of, month }: Extract<Meaning, { is: 'nth' }>, year: number): Day {
  if (typeof of === 'number') return nthWeekday(year, month, of, nth);
  const last = lengthOfMonth(year, month);
  if (of === 'day') return dayOf(year, month, nth < 0 ? last : Math.min(nth, last));
  return dayOf(year, month, nth < 0 ? last - 3 : Math.min(7 * nth - 3, last));
}

const two = (n: number): string => String(n).padStart(2, '0');

function dayTold(basis: Basis): Resolved {
  const base = nearDay(basis) ?? baseFor(false, basis);
  return base ? { value: dayValue(base.day), from: base.from } : { value: 'XXXX-XX-XX', from: 'nothing' };
}

/** A bare weekday is the day itself or the one before, unless the clause looks ahead. */
function resolveWeekday({ weekday, step, told }: Extract<Meaning, { is: 'weekday' }>, basis: Basis): Resolved {
  const base = baseFor(told === true, basis);
  if (!base) return { value: `XXXX-WXX-${weekday}`, from: 'nothing' };
  const back = (partsOf(base.day).weekday - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  const by = step === -1 ? -(back || 7) : step === 1 ? ahead || 7 : basis.tense() === 'future' ? ahead : -back;
  return { value: dayValue(base.day + by), from: base.from };
}
