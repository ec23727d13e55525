import { compareDates, type DateMention } from '../../dates/dates.js';
import type { Unit } from '../units.js';
import { reports } from '../words.js';
import { type Contradict, claim, dayOf, type Pair, type Side } from './pair.js';
import { clashes, type Valued } from './values.js';

/** "Last week" in an article of November against "October 10": days that can't be the same. */
export const date: Contradict = pair =>
  clashes(pair, datesOf(pair.a.units), datesOf(pair.b.units), compareDates)
    .filter(
      ({ a, b, swapped, alone, context }) => swapped || ((alone || context >= 3) && !isReportOfTwoDays(pair, a, b)),
    )
    .map(({ a, b }) => ({
      aspect: 'date',
      a: claim(pair.a, a.value, a.value.value),
      b: claim(pair.b, b.value, b.value.value),
    }));

function datesOf(units: readonly Unit[]): readonly Valued<DateMention>[] {
  return units.flatMap((unit, at) => (unit.says.kind === 'date' ? [{ at, unit, value: unit.says.date }] : []));
}

/** "Officials said on Monday", "officials said on Saturday": each article's day of speaking, where they come from different days. */
function isReportOfTwoDays(pair: Pair, a: Valued<DateMention>, b: Valued<DateMention>): boolean {
  const [from, to] = [dayOf(pair.a), dayOf(pair.b)];
  return from !== null && to !== null && from !== to && isDayOfReport(pair.a, a, from) && isDayOfReport(pair.b, b, to);
}

function isDayOfReport({ units }: Side, { at, value }: Valued<DateMention>, published: string): boolean {
  const isNear = value.to !== undefined && Math.abs(Date.parse(value.to) - Date.parse(published)) <= 2 * 864e5;
  return isNear && units.slice(Math.max(0, at - 4), at + 4).some(unit => reports.has(unit.key));
}
