import type { DateMention, DateRelation } from './dates.js';

type Comparable = Pick<DateMention, 'from' | 'to'>;

/**
 * What two dates say of each other by the days that each can mean: the same days, days in common ("October" and
 * "October 10"), none in common. ISO days sort as text.
 */
export function compareDays(a: Comparable, b: Comparable): DateRelation {
  if (!a.from || !a.to || !b.from || !b.to) return 'unknown';
  if (a.from === b.from && a.to === b.to) return 'equal';
  return a.from <= b.to && b.from <= a.to ? 'compatible' : 'conflict';
}
