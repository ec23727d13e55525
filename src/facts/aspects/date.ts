import { compareDates, type DateMention, type DateRelation } from '../../dates/dates.js';
import type { Unit } from '../units.js';
import { reports } from '../words.js';
import { type Contradict, claim, dayOf, haveOtherSubjects, type Pair, type Side } from './pair.js';
import { clashes, type Valued } from './values.js';

/** "Last week" in an article of November against "October 10": days that can't be the same. */
export const date: Contradict = pair =>
  clashes(pair, datesOf(pair.a.units), datesOf(pair.b.units), compareWhatIsSaid)
    .filter(({ a, b }) => !haveOtherSubjects(pair, a.at, b.at) && !sayTheSame(pair, a.value, b.value))
    .filter(({ a, b }) => !isDeadline(a.value, b.value) && !refersBack(a.value) && !refersBack(b.value))
    .filter(
      ({ a, b, swapped, alone, context }) =>
        swapped || ((context >= 3 || (alone && (context >= 2 || isAlike(pair)))) && !isReportOfOne(pair, a, b)),
    )
    .filter(({ a, b }) => !isNewsOfTwoDays(pair, a, b))
    .map(({ a, b }) => ({
      aspect: 'date',
      a: claim(pair.a, a.value, a.value.value),
      b: claim(pair.b, b.value, b.value.value),
    }));

/** The dates that the article gives: of what is counted from a guess, only what names a month. */
function datesOf(units: readonly Unit[]): readonly Valued<DateMention>[] {
  return units.flatMap((unit, at) =>
    unit.says.kind === 'date' && (!unit.says.date.isGuess || namesMonth(unit.says.date))
      ? [{ at, unit, value: unit.says.date }]
      : [],
  );
}

const namesMonth = ({ text }: DateMention): boolean =>
  /\b(?:jan|feb|mar|apr|may|june?\b|july?\b|aug|sep|oct|nov|dec)/i.test(text);

/** Two dates, a year that is a guess taken from the other: "October 10" of an undated article agrees with that day of any year. */
function compareWhatIsSaid(a: DateMention, b: DateMention): DateRelation {
  const relation = compareDates(a, b);
  if (relation !== 'conflict' || (!a.isGuess && !b.isGuess)) return relation;
  return a.isGuess ? compareDates(inYearOf(b, a), b) : compareDates(a, inYearOf(a, b));
}

function inYearOf({ from: year }: DateMention, date: DateMention): DateMention {
  const { from, to } = date;
  if (!year || !from || !to) return date;
  return { ...date, from: year.slice(0, 4) + from.slice(4), to: year.slice(0, 4) + to.slice(4) };
}

/** "Last night" twice, or "Friday" and "late Friday" printed on one day: whatever they count from, it is the same. */
function sayTheSame(pair: Pair, a: DateMention, b: DateMention): boolean {
  const [x, y] = [a, b].map(({ text }) => text.toLowerCase().replaceAll('-', ' '));
  return x === y || (dayOf(pair.a) === dayOf(pair.b) && (` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `)));
}

/** "The prior quarter", "the same day": counted from a time that stands elsewhere. */
const refersBack = ({ text }: DateMention): boolean => /\b(?:previous|prior|preceding|following|same)\b/i.test(text);

/** "Today" and "yesterday": on which day somebody wrote, across midnight and time zones, is no other report. */
function isDeadline(a: DateMention, b: DateMention): boolean {
  if (!isWritersDay(a) && !isWritersDay(b)) return false;
  return Math.abs(Date.parse(a.value.slice(0, 10)) - Date.parse(b.value.slice(0, 10))) <= day;
}

const isWritersDay = ({ text }: DateMention): boolean => /\b(?:today|yesterday|tonight|tomorrow)\b/i.test(text);

/** Articles further apart, in days, tell of two days where each names its own. */
const oneNews = 3;
const day = 864e5;

/** "Officials said on Monday", "officials said on Saturday": each article's own day, where they come from different days. */
function isNewsOfTwoDays(pair: Pair, a: Valued<DateMention>, b: Valued<DateMention>): boolean {
  const [from, to] = [dayOf(pair.a), dayOf(pair.b)];
  if (from === null || to === null || from === to || !isOwnDay(a, from) || !isOwnDay(b, to)) return false;
  const isFar = Math.abs(Date.parse(from) - Date.parse(to)) > oneNews * day;
  return isFar || (isDayOfReport(pair.a, a) && isDayOfReport(pair.b, b));
}

/** "Said on Friday that it would close", "closes on Thursday": when it was said, and when it is. */
const isReportOfOne = (pair: Pair, a: Valued<DateMention>, b: Valued<DateMention>): boolean =>
  isDayOfReport(pair.a, a) !== isDayOfReport(pair.b, b);

const isOwnDay = ({ value }: Valued<DateMention>, published: string): boolean =>
  value.to !== undefined && Math.abs(Date.parse(value.to) - Date.parse(published)) <= 2 * day;

const isDayOfReport = ({ units }: Side, { at }: Valued<DateMention>): boolean =>
  units.slice(Math.max(0, at - 4), at + 4).some(unit => reports.has(unit.key));

/** Whether two fifths of what the shorter statement says are in the other, in the same order: then one date stands for the other. */
const isAlike = ({ alignment }: Pair): boolean => alignment.ofShorter >= 0.4;
