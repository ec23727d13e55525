import { type Day, partsOf } from './calendar.js';
import type { Candidate, Meaning } from './meaning.js';
import { daysOf } from './values.js';

/** A time that the text told of: its first day, and how exactly. */
export interface Told {
  readonly day: Day;
  readonly grain: 'day' | 'month' | 'year';
}

/** The span that figures are compared over: "a year earlier" is the same quarter, or the year, before. */
export interface Compared {
  readonly year: number;
  readonly quarter: number | undefined;
  /** Where the text spoke of it, in code units. */
  readonly at: number;
}

/** What the text has told so far; later expressions count from it. */
export interface Context {
  readonly told: Told | undefined;
  /** The last single day told of, and where. */
  readonly day: { readonly day: Day; readonly at: number } | undefined;
  readonly compared: Compared | undefined;
}

export const nothingTold: Context = { told: undefined, day: undefined, compared: undefined };

/** The context after an expression that stands at `at` (in code units) was found to mean `value`. */
export function remember(
  context: Context,
  candidate: Candidate,
  value: string,
  at: number,
  published: Day | undefined,
): Context {
  const compared = comparedIn(candidate.meaning, value, at, published) ?? context.compared;
  if (candidate.type !== 'DATE' && candidate.type !== 'TIME') return { ...context, compared };
  const days = daysOf(value);
  if (!days) return { ...context, compared };
  const grain = days.from === days.to ? 'day' : days.to - days.from < 93 ? 'month' : 'year';
  if (grain === 'year' && candidate.meaning.is === 'era') return { ...context, compared };
  return {
    told: { day: days.from, grain },
    day: grain === 'day' ? { day: days.from, at } : context.day,
    compared,
  };
}

/** Quarters that are over count, forecasts do not; "the nine months" are compared with those of the year before. */
function comparedIn(meaning: Meaning, value: string, at: number, published: Day | undefined): Compared | undefined {
  const days = daysOf(value);
  if (meaning.is === 'quarter' && days) {
    // "this quarter" and "the 1988 period" are what figures are compared with, not what they are of.
    if (meaning.quarter === undefined && (meaning.step !== undefined || meaning.year)) return undefined;
    const named = /-Q([1-4])$/.exec(value);
    const { year } = partsOf(days.from);
    if (published !== undefined && days.from > published) return undefined;
    return { year, quarter: named ? Number(named[1]) : undefined, at };
  }
  if (meaning.is !== 'fixed' || !/^P([69]M|1Y|52W|39W|26W)$/.test(value) || published === undefined) return undefined;
  return { year: partsOf(published).year, quarter: undefined, at };
}
