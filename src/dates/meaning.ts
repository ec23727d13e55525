import type { DateMention } from './dates.js';
import type { Line } from './line.js';
import type { Holiday, Part, Reference, Season, Step, Unit } from './words.js';

/** A year as the text gives it: its number (negative before Christ), or counted from the publication or from the story. */
export type YearGiven = { readonly number: number } | { readonly step: Step; readonly told: boolean };

/** What an expression says, before anybody knows when that is. */
export type Meaning =
  | {
      readonly is: 'day';
      readonly month: number;
      readonly date: number;
      readonly year?: YearGiven;
      readonly step?: Step;
    }
  | { readonly is: 'month'; readonly month: number; readonly year?: YearGiven; readonly step?: Step }
  | { readonly is: 'season'; readonly season: Season; readonly year?: YearGiven; readonly step?: Step }
  | { readonly is: 'holiday'; readonly holiday: HolidayName; readonly year?: YearGiven; readonly step?: Step }
  | {
      readonly is: 'quarter';
      readonly quarter: number | undefined;
      readonly year?: YearGiven;
      readonly step?: Step;
      /** The quarter of the calendar that it ended in; a fiscal one may bear another number. */
      readonly ended?: number;
    }
  /** "the last day of March", "the third Thursday of November"; -1 is the last, weekdays as ISO numbers them. */
  | {
      readonly is: 'nth';
      readonly nth: number;
      readonly of: 'day' | 'week' | number;
      readonly month: number;
      readonly year?: YearGiven;
    }
  | { readonly is: 'half'; readonly half: 1 | 2; readonly year?: YearGiven }
  | { readonly is: 'year'; readonly year: YearGiven }
  /** "199" for the 1990s, "19" for the 20th century. */
  | { readonly is: 'era'; readonly value: string }
  | { readonly is: 'weekday'; readonly weekday: number; readonly step?: Step; readonly told?: true }
  /** So many units away; by undefined, an unknown number of them in the direction of `toward`. */
  | {
      readonly is: 'away';
      readonly unit: Unit;
      readonly by: number | undefined;
      readonly toward: -1 | 1;
      readonly told: boolean;
      /** Said with a number ("two days later"), not as a step ("the following day"). */
      readonly counted?: true;
    }
  /** "the week of March 6", "Easter weekend": the week that a day lies in, or its end. */
  | { readonly is: 'week-of'; readonly day: Meaning; readonly end?: true }
  /** "the day before Easter", "the day after last Friday". */
  | { readonly is: 'beside'; readonly day: Meaning; readonly by: -1 | 1 }
  /** "the weekend": the last one, or the next where the clause looks ahead. */
  | { readonly is: 'weekend' }
  /** One year before what was told last: "a year earlier" after "the third quarter". */
  | { readonly is: 'year-earlier'; readonly told: boolean }
  | { readonly is: 'part'; readonly part: Part; readonly of: Meaning | undefined; readonly told?: true }
  | { readonly is: 'clock'; readonly time: string; readonly of: Meaning | undefined }
  /** A value that needs no calendar: a length, a set, a reference to the present. */
  | { readonly is: 'fixed'; readonly value: string };

export type HolidayName =
  | Holiday
  | 'christmas eve'
  | 'new year'
  | "new year's eve"
  | 'labor'
  | 'memorial'
  | 'independence'
  | 'valentine'
  | 'veterans'
  | 'election'
  | 'good friday'
  | 'columbus'
  | 'boxing'
  | 'may'
  | 'king'
  | 'presidents'
  | 'patrick'
  | 'mother'
  | 'father'
  | 'bastille'
  | 'canada'
  | 'australia'
  | 'ash wednesday'
  | 'palm sunday'
  | 'maundy thursday'
  | 'easter monday'
  | 'shrove tuesday'
  | 'black friday'
  | 'cyber monday';

export type { Reference };

/** An expression found: the words from `first` up to, not including, `next`. */
export interface Candidate {
  readonly first: number;
  readonly next: number;
  readonly type: DateMention['type'];
  readonly meaning: Meaning;
  readonly mod?: NonNullable<DateMention['mod']>;
}

/** Reads the expression of its kind whose telling word stands at `at`; it may reach to both sides of it. */
export type Parser = (line: Line, at: number) => Candidate | undefined;
