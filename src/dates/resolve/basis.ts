import type { Day } from '../calendar.js';
import type { Context } from '../context.js';
import type { Tense } from '../tense.js';

/** What a relative expression can be counted from. */
export interface Basis {
  /** The day of publication; undefined where the article has no date. */
  readonly published: Day | undefined;
  readonly context: Context;
  /** The text tells a story of other years: dates follow the story, not the publication. */
  readonly isStory: boolean;
  /** Where the clause puts it; asked for only where a date could lie on both sides. */
  readonly tense: () => Tense;
  /** Where the expression stands, in code units. */
  readonly at: number;
}

/** A TIMEX3 value, and what it was counted from. */
export interface Resolved {
  readonly value: string;
  readonly from: 'itself' | 'published' | 'told' | 'nothing';
}

export interface Base {
  readonly day: Day;
  readonly from: 'published' | 'told';
}

/** The day to count from: what the text told of last where the expression (or the whole text) follows that, else publication. */
export function baseFor(isTold: boolean, { context, isStory, published }: Basis): Base | undefined {
  if ((isTold || isStory) && context.told) return { day: context.told.day, from: 'told' };
  return published === undefined ? undefined : { day: published, from: 'published' };
}

/** How far back, in code units, a day is still the one that a time or "the day before" belongs to. */
const reach = 400;

/** The last single day told of, where it is near. */
export function nearDay({ context, isStory, at }: Basis): Base | undefined {
  const { day } = context;
  return day && (isStory || at - day.at < reach) ? { day: day.day, from: 'told' } : undefined;
}

/** The day that "the day before" counts from: in news, a month or a year named in between does not move it. */
export function dayFor(basis: Basis): Base | undefined {
  if (basis.isStory || basis.context.told?.grain === 'day') return baseFor(true, basis);
  return nearDay(basis) ?? baseFor(false, basis);
}
