import { type Day, dayOf, easter, monthAway, nthWeekday, partsOf } from './calendar.js';
import type { HolidayName, Meaning, YearGiven } from './meaning.js';
import type { Tense } from './tense.js';
import { dayValue, monthValue, seasons, weekValue, yearValue } from './values.js';
import type { Unit } from './words.js';

/** What a relative expression can be counted from. */
export interface Basis {
  /** The day of publication; undefined where the article has no date. */
  readonly published: Day | undefined;
  /** The day (or first day) that the text told of last. */
  readonly told: Day | undefined;
  /** The text tells a story of other years: yearless dates follow the story, not the publication. */
  readonly isStory: boolean;
  /** The quarter that the text told of last. */
  readonly quarter: { readonly year: number; readonly quarter: number } | undefined;
  readonly tense: Tense;
}

/** A TIMEX3 value, and what it was counted from. */
export interface Resolved {
  readonly value: string;
  readonly from: 'itself' | 'published' | 'told' | 'nothing';
}

/** The value of a meaning; parts that nothing tells stay X. */
export function resolve(meaning: Meaning, basis: Basis): Resolved {
  switch (meaning.is) {
    case 'fixed':
    case 'era':
      return { value: meaning.value, from: 'itself' };
    case 'day':
      return ofYear(
        meaning,
        basis,
        year => dayValue(dayOf(year, meaning.month, meaning.date)),
        `XXXX-${two(meaning.month)}-${two(meaning.date)}`,
        year => dayOf(year, meaning.month, meaning.date),
        'day',
      );
    case 'month':
      return ofYear(
        meaning,
        basis,
        year => monthValue(year, meaning.month),
        `XXXX-${two(meaning.month)}`,
        year => dayOf(year, meaning.month, 1),
        'month',
      );
    case 'season':
      return ofYear(
        meaning,
        basis,
        year => `${yearValue(year)}-${meaning.season}`,
        `XXXX-${meaning.season}`,
        year => dayOf(year, seasons[meaning.season]!, 1),
        'season',
      );
    case 'holiday':
      return ofYear(
        meaning,
        basis,
        year => dayValue(holidayIn(meaning.holiday, year)),
        'XXXX-XX-XX',
        year => holidayIn(meaning.holiday, year),
        'day',
      );
    case 'half':
      return ofYear(
        meaning,
        basis,
        year => `${yearValue(year)}-H${meaning.half}`,
        `XXXX-H${meaning.half}`,
        year => dayOf(year, meaning.half * 6 - 5, 1),
        'year',
      );
    case 'quarter':
      return quarterOf(meaning, basis);
    case 'year': {
      const year = yearFrom(meaning.year, basis);
      return year === undefined
        ? { value: 'XXXX', from: 'nothing' }
        : {
            value: yearValue(year),
            from: 'number' in meaning.year ? 'itself' : meaning.year.told ? 'told' : 'published',
          };
    }
    case 'weekday':
      return weekdayNear(meaning, basis);
    case 'away':
      return away(meaning, basis);
    case 'weekend':
      return weekendNear(basis);
    case 'year-earlier':
      return yearEarlier(basis);
    case 'part':
    case 'clock': {
      const time = meaning.is === 'clock' ? meaning.time : `T${meaning.part}`;
      const day: Resolved = meaning.of ? resolve(meaning.of, basis) : dayTold(basis);
      return { value: `${day.value}${time}`, from: day.from };
    }
  }
}

const two = (n: number): string => String(n).padStart(2, '0');

function dayTold({ told, published }: Basis): Resolved {
  const day = told ?? published;
  return day === undefined
    ? { value: 'XXXX-XX-XX', from: 'nothing' }
    : { value: dayValue(day), from: told === undefined ? 'published' : 'told' };
}

/** The year as given, counted from the publication or from the story. */
function yearFrom(given: YearGiven, { published, told, isStory }: Basis): number | undefined {
  if ('number' in given) return given.number;
  const base = given.told || isStory ? (told ?? published) : published;
  return base === undefined ? undefined : partsOf(base).year + given.step;
}

interface InYear {
  readonly year?: YearGiven;
  readonly step?: -1 | 0 | 1;
}

/** A date that recurs every year, in the year that the text means. */
function ofYear(
  meaning: InYear,
  basis: Basis,
  value: (year: number) => string,
  open: string,
  begins: (year: number) => Day,
  grain: 'day' | 'month' | 'season' | 'year',
): Resolved {
  if (meaning.year) {
    const year = yearFrom(meaning.year, basis);
    if (year === undefined) return { value: open, from: 'nothing' };
    return { value: value(year), from: 'number' in meaning.year ? 'itself' : meaning.year.told ? 'told' : 'published' };
  }
  const { published, told, isStory, tense } = basis;
  if (isStory && told !== undefined && meaning.step === undefined) {
    return { value: value(partsOf(told).year), from: 'told' };
  }
  if (published === undefined) return { value: open, from: 'nothing' };
  const { year } = partsOf(published);
  const current = begins(year);
  const chosen =
    year +
    (meaning.step === undefined
      ? nearest(current - published, tense, grain)
      : stepped(current - published, meaning.step, grain));
  return { value: value(chosen), from: 'published' };
}

/** Which year (last, this, next) a bare month or day means: mostly past, yet up to four months ahead is common. */
function nearest(ahead: number, tense: Tense, grain: 'day' | 'month' | 'season' | 'year'): -1 | 0 | 1 {
  if (grain === 'year' || grain === 'season') return 0;
  const forward = tense === 'future' ? 300 : grain === 'day' ? 110 : tense === 'past' ? 3 : 95;
  const backward =
    tense === 'future' ? (grain === 'day' ? -20 : -31) : grain === 'day' ? -270 : tense === 'past' ? -365 : -270;
  if (ahead > forward) return -1;
  return ahead < backward ? 1 : 0;
}

/** "last May" lies wholly before, "next May" after; "this May" in the year itself. */
function stepped(ahead: number, step: -1 | 0 | 1, grain: 'day' | 'month' | 'season' | 'year'): -1 | 0 | 1 {
  const length = grain === 'day' ? 1 : grain === 'month' ? 28 : 80;
  if (step === -1) return ahead + length > 0 ? -1 : 0;
  return step === 1 ? (ahead > 0 ? 0 : 1) : 0;
}

function quarterOf(meaning: Extract<Meaning, { is: 'quarter' }>, basis: Basis): Resolved {
  const { published, quarter: last } = basis;
  const base = published === undefined ? undefined : partsOf(published);
  const current = base && Math.floor((base.month - 1) / 3) + 1;
  if (meaning.step !== undefined && meaning.quarter === undefined) {
    if (!base || !current) return { value: 'XXXX-QX', from: 'nothing' };
    return { value: quarterValue(base.year * 4 + current - 1 + meaning.step), from: 'published' };
  }
  const year = meaning.year && yearFrom(meaning.year, basis);
  const number = meaning.quarter ?? last?.quarter ?? (current === undefined ? undefined : ((current + 2) % 4) + 1);
  if (number === undefined) return { value: 'XXXX-QX', from: 'nothing' };
  if (year !== undefined) return { value: `${yearValue(year)}-Q${number}`, from: 'itself' };
  if (meaning.quarter === undefined && last) return { value: `${yearValue(last.year)}-Q${number}`, from: 'told' };
  if (!base || !current) return { value: `XXXX-Q${number}`, from: 'nothing' };
  const shift =
    number > current + 1 || (number === 4 && current === 1)
      ? -1
      : number === 1 && current === 4 && basis.tense === 'future'
        ? 1
        : 0;
  return { value: `${yearValue(base.year + shift)}-Q${number}`, from: 'published' };
}

const quarterValue = (count: number): string => `${yearValue(Math.floor(count / 4))}-Q${(count % 4) + 1}`;

function weekdayNear(meaning: Extract<Meaning, { is: 'weekday' }>, basis: Basis): Resolved {
  const isTold = (meaning.told || basis.isStory) && basis.told !== undefined;
  const base = isTold ? basis.told : basis.published;
  if (base === undefined) return { value: `XXXX-WXX-${meaning.weekday}`, from: 'nothing' };
  const back = (partsOf(base).weekday - meaning.weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  const { step } = meaning;
  const by = step === -1 ? -(back || 7) : step === 1 ? ahead || 7 : basis.tense === 'future' ? ahead : -back;
  return { value: dayValue(base + by), from: isTold ? 'told' : 'published' };
}

function away(meaning: Extract<Meaning, { is: 'away' }>, basis: Basis): Resolved {
  if (meaning.by === undefined) return { value: meaning.toward < 0 ? 'PAST_REF' : 'FUTURE_REF', from: 'itself' };
  const isTold = (meaning.told || basis.isStory) && basis.told !== undefined;
  const base = isTold ? basis.told : basis.published;
  if (base === undefined) return { value: openUnits[meaning.unit], from: 'nothing' };
  return { value: unitAway(base, meaning.unit, meaning.by * meaning.toward), from: isTold ? 'told' : 'published' };
}

function weekendNear({ published, told, isStory, tense }: Basis): Resolved {
  const base = isStory ? (told ?? published) : published;
  if (base === undefined) return { value: openUnits.weekend, from: 'nothing' };
  const isWeekend = partsOf(base).weekday > 5;
  return {
    value: `${weekValue(isWeekend || tense === 'future' ? base : base - 7)}-WE`,
    from: isStory ? 'told' : 'published',
  };
}

const openUnits: Readonly<Record<Unit, string>> = {
  second: 'XXXX-XX-XX',
  minute: 'XXXX-XX-XX',
  hour: 'XXXX-XX-XX',
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  fortnight: 'XXXX-WXX',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

function unitAway(base: Day, unit: Unit, by: number): string {
  const { year, month } = partsOf(base);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return dayValue(base);
    case 'day':
      return dayValue(base + Math.round(by));
    case 'week':
      return weekValue(base + 7 * Math.round(by));
    case 'fortnight':
      return weekValue(base + 14 * Math.round(by));
    case 'weekend':
      return `${weekValue(base + 7 * by)}-WE`;
    case 'month': {
      const at = monthAway(year, month, Math.round(by));
      return monthValue(at.year, at.month);
    }
    case 'quarter':
      return quarterValue(year * 4 + Math.floor((month - 1) / 3) + by);
    case 'year':
      return yearValue(year + Math.floor(by));
    case 'decade':
      return String(Math.floor(year / 10) + by);
    case 'century':
      return String(Math.floor(year / 100) + by);
  }
}

function yearEarlier(basis: Basis): Resolved {
  const { quarter, published, told, isStory } = basis;
  if (quarter) return { value: `${yearValue(quarter.year - 1)}-Q${quarter.quarter}`, from: 'told' };
  const base = isStory ? (told ?? published) : published;
  if (base === undefined) return { value: 'XXXX', from: 'nothing' };
  return { value: yearValue(partsOf(base).year - 1), from: isStory ? 'told' : 'published' };
}

function holidayIn(holiday: HolidayName, year: number): Day {
  switch (holiday) {
    case 'christmas':
      return dayOf(year, 12, 25);
    case 'christmas eve':
      return dayOf(year, 12, 24);
    case 'boxing':
      return dayOf(year, 12, 26);
    case 'new year':
      return dayOf(year, 1, 1);
    case "new year's eve":
      return dayOf(year, 12, 31);
    case 'valentine':
      return dayOf(year, 2, 14);
    case 'independence':
      return dayOf(year, 7, 4);
    case 'halloween':
      return dayOf(year, 10, 31);
    case 'veterans':
      return dayOf(year, 11, 11);
    case 'easter':
      return easter(year);
    case 'good friday':
      return easter(year) - 2;
    case 'labor':
      return nthWeekday(year, 9, 1, 1);
    case 'memorial':
      return nthWeekday(year, 5, 1, -1);
    case 'columbus':
      return nthWeekday(year, 10, 1, 2);
    case 'thanksgiving':
      return nthWeekday(year, 11, 4, 4);
    case 'election':
      return nthWeekday(year, 11, 1, 1) + 1;
  }
}
