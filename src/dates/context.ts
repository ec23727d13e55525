import { type Day, partsOf } from './calendar.js';
import type { Candidate } from './meaning.js';
import type { Tense } from './tense.js';
import type { Days } from './values.js';

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
  /** A year far from the one told of, named in passing: the story goes on there only if it is named again. */
  readonly aside: number | undefined;
  /** The last single day told of, and where. */
  readonly day: { readonly day: Day; readonly at: number } | undefined;
  readonly compared: Compared | undefined;
}

export const nothingTold: Context = { told: undefined, aside: undefined, day: undefined, compared: undefined };

/** What was found out about an expression that the context is to remember. */
export interface Meant {
  readonly candidate: Candidate;
  readonly value: string;
  readonly days: Days | undefined;
  /** Where it stands, in code units. */
  readonly at: number;
  readonly tense: () => Tense;
}

/** The context after an expression. */
export function remember(context: Context, meant: Meant, isStory: boolean, published: Day | undefined): Context {
  const { candidate, days, at } = meant;
  const compared = laterOf(context.compared, comparedIn(meant, published));
  const isPoint = candidate.type === 'DATE' || candidate.type === 'TIME';
  if (!isPoint || !days || candidate.meaning.is === 'era') return { ...context, compared };
  const grain = days.from === days.to ? 'day' : days.to - days.from < 93 ? 'month' : 'year';
  const day = grain === 'day' ? { day: days.from, at } : context.day;
  const told: Told = { day: days.from, grain };
  if (!isStory || !context.told) return { told, aside: undefined, day, compared };
  return { ...goOn(context, context.told, told, candidate.first), day, compared };
}

/** Words before which an expression opens its sentence, and so carries the story. */
const opening = 4;

/** Where the story stands after a time was named in it. */
function goOn(context: Context, before: Told, named: Told, first: number): Pick<Context, 'told' | 'aside'> {
  const year = partsOf(named.day).year;
  const away = Math.abs(year - partsOf(before.day).year);
  if (away === 0 && named.grain === 'year') return { told: before, aside: undefined };
  if (away > 1 && first > opening && context.aside !== year) return { told: before, aside: year };
  return { told: named, aside: undefined };
}

/** A report is of the last quarter that it names: "after a flat second quarter" only looks back from the third. */
function laterOf(before: Compared | undefined, named: Compared | undefined): Compared | undefined {
  if (!before || !named) return named ?? before;
  if (before.quarter === undefined || named.quarter === undefined) return named;
  const isEarlier = named.year * 4 + named.quarter < before.year * 4 + before.quarter;
  return isEarlier ? { ...before, at: named.at } : named;
}

/** Quarters that are over count, forecasts do not; "the nine months" are compared with those of the year before. */
function comparedIn(
  { candidate: { meaning }, value, days, at, tense }: Meant,
  published: Day | undefined,
): Compared | undefined {
  if (meaning.is === 'quarter' && days) {
    // "this quarter" and "the 1988 period" are what figures are compared with, not what they are of.
    if (meaning.quarter === undefined && (meaning.step !== undefined || meaning.year)) return undefined;
    const named = /-Q([1-4])$/.exec(value);
    const { year } = partsOf(days.from);
    // One that is not over yet is reported on only by those whose fiscal year runs otherwise, in the past tense.
    if (published !== undefined && days.to > published && (days.from > published || tense() !== 'past'))
      return undefined;
    return { year, quarter: named ? Number(named[1]) : undefined, at };
  }
  if (meaning.is !== 'fixed' || !/^P([69]M|1Y|52W|39W|26W)$/.test(value) || published === undefined) return undefined;
  return { year: partsOf(published).year, quarter: undefined, at };
}
