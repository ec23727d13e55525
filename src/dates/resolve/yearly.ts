import { type Day, partsOf } from '../calendar.js';
import type { YearGiven } from '../meaning.js';
import type { Tense } from '../tense.js';
import type { Step } from '../words.js';
import { type Basis, baseFor, type Resolved } from './basis.js';

/** A date that every year has: "October 10", "May", "the summer", "Christmas". */
export interface Yearly {
  readonly year?: YearGiven;
  readonly step?: Step;
  readonly grain: 'day' | 'month' | 'season';
  readonly valueIn: (year: number) => string;
  readonly begins: (year: number) => Day;
  /** The value where no year can be known. */
  readonly open: string;
}

/** The date in the year that the text gives, or in the one that it must mean. */
export function resolveYearly(date: Yearly, basis: Basis): Resolved {
  if (date.year) {
    const given = givenYear(date.year, basis);
    return given ? { value: date.valueIn(given.year), from: given.from } : { value: date.open, from: 'nothing' };
  }
  const base = baseFor(false, basis);
  if (!base) return { value: date.open, from: 'nothing' };
  const { year } = partsOf(base.day);
  const ahead = date.begins(year) - base.day;
  const by =
    date.step !== undefined
      ? stepTo(date, ahead, date.step)
      : base.from === 'told'
        ? nextInStory(ahead, basis)
        : nearest(date, ahead, basis.tense());
  return { value: date.valueIn(year + by), from: base.from };
}

/** The year as given, or counted from the publication or the story. */
export function givenYear(given: YearGiven, basis: Basis): { year: number; from: Resolved['from'] } | undefined {
  if ('number' in given) return { year: given.number, from: 'itself' };
  const { aside } = basis.context;
  if (given.told && aside !== undefined) return { year: aside + given.step, from: 'told' };
  const base = baseFor(given.told, basis);
  return base && { year: partsOf(base.day).year + given.step, from: base.from };
}

/** Stories go forward: a month long before the one told of last is in the next year. */
function nextInStory(ahead: number, { context }: Basis): number {
  return context.told?.grain !== 'year' && ahead < -240 ? 1 : 0;
}

/**
 * Which year (last, this, next) news means, by the days that lie between this year's date and publication: mostly what is
 * past, yet up to four months ahead is common.
 */
function nearest({ grain }: Yearly, ahead: number, tense: Tense): number {
  if (grain === 'season') return 0;
  if (tense === 'future') return ahead > 300 ? -1 : ahead < (grain === 'day' ? -20 : -31) ? 1 : 0;
  if (grain === 'day') return ahead > 110 ? -1 : ahead < (tense === 'past' ? -365 : -300) ? 1 : 0;
  return ahead > (tense === 'past' ? 3 : 95) ? -1 : ahead < (tense === 'past' ? -365 : -270) ? 1 : 0;
}

const lengths = { day: 1, month: 28, season: 80 };

/** "last May" is over, "next May" has not begun. */
function stepTo({ grain }: Yearly, ahead: number, step: Step): number {
  if (step === -1) return ahead + lengths[grain] > 0 ? -1 : 0;
  return step === 1 && ahead <= 0 ? 1 : 0;
}
