import { type Day, monthAway, partsOf } from '../calendar.js';
import type { Meaning } from '../meaning.js';
import { dayValue, monthValue, quarterValue, weekValue, yearValue } from '../values.js';
import type { Unit } from '../words.js';
import { type Basis, baseFor, dayFor, type Resolved } from './basis.js';

/** "last week", "two months ago", "the following day": a unit so far from the publication or from what was told. */
export function resolveAway(meaning: Extract<Meaning, { is: 'away' }>, basis: Basis): Resolved {
  if (meaning.by === undefined) return { value: meaning.toward < 0 ? 'PAST_REF' : 'FUTURE_REF', from: 'itself' };
  const base = meaning.told && meaning.unit === 'day' ? dayFor(basis) : baseFor(meaning.told, basis);
  if (!base) return { value: openUnits[meaning.unit], from: 'nothing' };
  // "a decade ago" is a year, "the last decade" ten of them.
  if (meaning.counted && meaning.unit === 'decade') {
    return { value: unitAway(base.day, 'year', 10 * meaning.by * meaning.toward), from: base.from };
  }
  return { value: unitAway(base.day, meaning.unit, meaning.by * meaning.toward), from: base.from };
}

/** "the weekend": the last one, or the next where the clause looks ahead. */
export function resolveWeekend(basis: Basis): Resolved {
  const base = baseFor(false, basis);
  if (!base) return { value: openUnits.weekend, from: 'nothing' };
  const isNow = partsOf(base.day).weekday > 5 || basis.tense() === 'future';
  return { value: unitAway(base.day, 'weekend', isNow ? 0 : -1), from: base.from };
}

const openUnits: Readonly<Record<Unit, string>> = {
  second: 'XXXX-XX-XX',
  minute: 'XXXX-XX-XX',
  hour: 'XXXX-XX-XX',
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  fortnight: 'XXXX-WXX',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

function unitAway(base: Day, unit: Unit, by: number): string {
  const { year, month } = partsOf(base);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return dayValue(base);
    case 'day':
      return dayValue(base + Math.round(by));
    case 'week':
      return weekValue(base + 7 * Math.round(by));
    case 'fortnight':
      return weekValue(base + 14 * Math.round(by));
    case 'weekend':
      return `${weekValue(base + 7 * Math.round(by))}-WE`;
    case 'month': {
      const at = monthAway(year, month, Math.round(by));
      return monthValue(at.year, at.month);
    }
    case 'quarter':
      return quarterValue(year, Math.floor((month - 1) / 3) + 1 + Math.round(by));
    case 'year':
      return yearValue(year + Math.floor(by));
    case 'decade':
      return yearValue(year + 10 * Math.round(by)).slice(0, -1);
    case 'century':
      return yearValue(year + 100 * Math.round(by)).slice(0, -2);
  }
}
