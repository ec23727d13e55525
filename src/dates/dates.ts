import type { Article } from '../article/article.js';
import type { Words } from '../text/text.js';

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
    | 'AFTER';
  /** First and last day that the value can mean, "YYYY-MM-DD"; absent for durations, sets and vague references. */
  readonly from?: string;
  readonly to?: string;
  /** How a relative value was reached, for the hover: "counted from the article's date 6 Nov 2023". */
  readonly how?: string;
}

/**
 * The temporal expressions of an article, in text order, none overlapping, each with its value. Relative ones are resolved
 * against the article's publication date; where it has none they stay open ("XXXX-10-10") or are left without from and to.
 */
export function findDates(_article: Article): readonly DateMention[] {
  return [];
}

/** What two dates say of each other, by the days that each can mean: "October" and "October 10" are compatible. */
export type DateRelation = 'equal' | 'compatible' | 'conflict' | 'unknown';

/** Compares what two dates can mean. Dates without days (durations, vague references) are `unknown`. */
export function compareDates(_a: DateMention, _b: DateMention): DateRelation {
  return 'unknown';
}

/** A value as a reader would write it: "30 Oct – 5 Nov 2023 (week 44)", "6 Nov 2023", "2022", "3 months". */
export function describeDate(date: DateMention): string {
  return date.value;
}
