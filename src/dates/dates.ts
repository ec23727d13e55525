import { type Article, writesDayFirst } from '../article/article.js';
import type { Words } from '../text/text.js';
import { compareDays } from './compare.js';
import { describeValue } from './describe.js';
import { type Line, readLine } from './line.js';
import type { Candidate, Parser } from './meaning.js';
import { away, duration, openSpan } from './parsers/amount.js';
import { dayBeside, portion, reported, unitEnd, weekend } from './parsers/bare-unit.js';
import { calendarDate, dayOfRange } from './parsers/calendar-date.js';
import { clock } from './parsers/clock.js';
import { comparedPeriod, yearEarlier } from './parsers/comparison.js';
import { deictic } from './parsers/deictic.js';
import { century, decade } from './parsers/era.js';
import { holiday } from './parsers/holiday.js';
import { firstOfTwo, secondOfTwo } from './parsers/joined-ordinal.js';
import { month } from './parsers/month.js';
import { namedDay } from './parsers/named-day.js';
import { nthOfMonth } from './parsers/nth.js';
import { numericDate } from './parsers/numeric-date.js';
import { partOfDay } from './parsers/part-of-day.js';
import { fiscalYear, half, period, quarter, shortQuarter } from './parsers/quarter.js';
import { every, frequency, per } from './parsers/recurring.js';
import { reference, thatTime } from './parsers/reference.js';
import { season } from './parsers/season.js';
import { step } from './parsers/step.js';
import { weekOf } from './parsers/week-of.js';
import { weekday } from './parsers/weekday.js';
import { year, yearBeforeEra, yearOfRange } from './parsers/year.js';
import { anchor } from './refiners/anchor.js';
import { joinClock } from './refiners/join-clock.js';
import { keepLongest } from './refiners/keep-longest.js';
import { lendDay } from './refiners/lend-day.js';
import { growModifiers } from './refiners/modifiers.js';
import { shareYear } from './refiners/share-year.js';

export { givenDate, isCalendarDay } from './given.js';

/** A temporal expression with its TIMEX3 value (TimeML annotation guidelines 1.2.1). */
export interface DateMention extends Words {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** ISO-TimeML: "2023-11-06", "2023-W44", "P3M", "2023-12-09T14:24", "PRESENT_REF", "XXXX-WXX-1". */
  readonly value: string;
  readonly mod?:
    | 'START'
    | 'MID'
    | 'END'
    | 'APPROX'
    | 'LESS_THAN'
    | 'MORE_THAN'
    | 'EQUAL_OR_LESS'
    | 'EQUAL_OR_MORE'
    | 'BEFORE'
    | 'AFTER'
    | 'ON_OR_BEFORE'
    | 'ON_OR_AFTER';
  /** First and last day that the value can mean, "YYYY-MM-DD"; absent for durations, sets and vague references. */
  readonly from?: string;
  readonly to?: string;
  /** How a relative value was reached, for the hover: "counted from the article's date 6 Nov 2023". */
  readonly how?: string;
  /** The value was counted, and the article's date is inferred: a guess upon a guess. */
  readonly isGuess?: true;
}

/**
 * The temporal expressions of an article, in text order, none overlapping, each with its value. Relative ones are resolved
 * against the article's publication date; where it has none they stay open ("XXXX-10-10") or are left without from and to.
 * Linear in the text. Spans and conventions follow the TimeML annotation guidelines 1.2.1; the grammar types words before
 * it looks for phrases, as SynTime does (Zhong, Sun and Cambria 2017).
 */
export function findDates(article: Article): readonly DateMention[] {
  const found = [];
  const isDayFirst = writesDayFirst(article.text);
  for (const sentence of article.sentences) {
    const line = readLine(sentence, isDayFirst);
    const candidates = line ? candidatesIn(line) : [];
    if (line && candidates.length) found.push({ line, candidates });
  }
  return anchor(article.text, found, article.published);
}

/** A parser never looks at another's result. */
const parsers: readonly Parser[] = [
  namedDay,
  calendarDate,
  dayOfRange,
  numericDate,
  month,
  weekday,
  weekOf,
  nthOfMonth,
  holiday,
  yearOfRange,
  yearBeforeEra,
  fiscalYear,
  year,
  decade,
  century,
  quarter,
  shortQuarter,
  firstOfTwo,
  secondOfTwo,
  half,
  period,
  season,
  deictic,
  partOfDay,
  step,
  portion,
  dayBeside,
  weekend,
  reported,
  unitEnd,
  away,
  yearEarlier,
  comparedPeriod,
  every,
  frequency,
  per,
  openSpan,
  duration,
  clock,
  reference,
  thatTime,
];

/** Each gets what the one before left. */
const refiners: readonly ((candidates: readonly Candidate[], line: Line) => readonly Candidate[])[] = [
  keepLongest,
  shareYear,
  joinClock,
  lendDay,
  growModifiers,
  keepLongest,
];

function candidatesIn(line: Line): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const at of line.starts) {
    for (const parse of parsers) {
      const candidate = parse(line, at);
      if (candidate) candidates.push(candidate);
    }
  }
  return candidates.length
    ? refiners.reduce((left, refine) => refine(left, line), candidates as readonly Candidate[])
    : [];
}

/** What two dates say of each other, by the days that each can mean: "October" and "October 10" are compatible. */
export type DateRelation = 'equal' | 'compatible' | 'conflict' | 'unknown';

/** Compares what two dates can mean. Dates without days (durations, vague references) are `unknown`. */
export function compareDates(a: DateMention, b: DateMention): DateRelation {
  return compareDays(a, b);
}

/** A value as a reader would write it: "30 Oct – 5 Nov 2023 (week 44)", "6 Nov 2023", "2022", "3 months". */
export function describeDate(date: DateMention): string {
  return describeValue(date);
}
