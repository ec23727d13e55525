import { type Line, saysAt, wordAt } from '../line.js';
import type { Meaning, Parser, YearGiven } from '../meaning.js';
import { ordinalAt, yearAt } from '../numbers.js';
import { yearAfter } from './calendar-date.js';

/** "the third quarter", "third-quarter", "the latest quarter", "last year's fourth quarter", "the 1988 period". */
export const quarter: Parser = (line, at) => {
  const word = wordAt(line, at);
  if (word.reads.unit !== 'quarter' || word.reads.plural) return undefined;
  const numbered = numberBefore(line, at);
  const start = numbered?.first ?? at;
  const led = leadBefore(line, start);
  if (!numbered && !led.telling && !isBareQuarter(line, at)) return undefined;
  const after = yearAfter(line, at + 1);
  const year = after ?? led.year;
  const ended = numbered ? undefined : endedIn(line, at + 1);
  const meaning = quarterMeaning(numbered?.number, year?.given, led.step);
  const hyphened = word.hyphened && !led.telling;
  const plainStart = wordAt(line, start - 1).lower === 'fiscal' ? start - 1 : start;
  return {
    first: hyphened ? plainStart : led.first,
    next: after?.next ?? at + 1,
    type: 'DATE',
    meaning: ended === undefined ? meaning : { ...meaning, ended },
  };
};

/** "Q3 2023", "4Q", "H1 2024". */
export const shortQuarter: Parser = (line, at) => {
  const short = /^(?:([qh])([1-4])|([1-4])([qh]))$/.exec(wordAt(line, at).lower);
  if (!short) return undefined;
  const number = Number(short[2] ?? short[3]);
  const year = yearAfter(line, at + 1);
  const span = { first: at, next: year?.next ?? at + 1, type: 'DATE' } as const;
  if ((short[1] ?? short[4]) === 'q') return { ...span, meaning: quarterMeaning(number, year?.given, undefined) };
  // "H1" alone is a visa, a road, a virus.
  return year && number < 3
    ? { ...span, meaning: { is: 'half', half: number === 1 ? 1 : 2, year: year.given } }
    : undefined;
};

/** "the latest period", "the 1988 period", "the year-ago period" belongs to another: a span that a report speaks of. */
export const period: Parser = (line, at) => {
  if (wordAt(line, at).lower !== 'period') return undefined;
  const led = leadBefore(line, at);
  if (!led.telling || wordAt(line, led.first).lower !== 'the') return undefined;
  return {
    first: led.first,
    next: at + 1,
    type: 'DATE',
    meaning: quarterMeaning(undefined, led.year?.given, led.step),
  };
};

/** "the first half of 2008", "the second half". */
export const half: Parser = (line, at) => {
  if (wordAt(line, at).lower !== 'half') return undefined;
  const { lower } = wordAt(line, at - 1);
  const which = lower === 'first' ? 1 : lower === 'second' || lower === 'latter' || lower === 'last' ? 2 : undefined;
  const isThisYear = saysAt(line, at + 1, 'of', 'the', 'year');
  const year: { given: YearGiven; next: number } | undefined = isThisYear
    ? { given: { step: 0, told: false }, next: at + 4 }
    : yearAfter(line, at + 1);
  const isNoun = year !== undefined || (wordAt(line, at).hyphened && business.has(wordAt(line, at + 1).lower));
  if (which === undefined || !isNoun) return undefined;
  const first = wordAt(line, at - 2).lower === 'the' && !wordAt(line, at).hyphened ? at - 2 : at - 1;
  return {
    first,
    next: year?.next ?? at + 1,
    type: 'DATE',
    meaning: { is: 'half', half: which, ...(year ? { year: year.given } : {}) },
  };
};

/** "fiscal 2020", "the 2020 fiscal year". */
export const fiscalYear: Parser = (line, at) => {
  const word = wordAt(line, at);
  if (word.reads.unit === 'year' && ['fiscal', 'financial'].includes(wordAt(line, at - 1).lower)) {
    const before = yearAt(line, at - 2);
    const after = yearAt(line, at + 1);
    const read = after ?? (before?.next === at - 1 ? before : undefined);
    if (!read) return undefined;
    const start = after ? at - 1 : at - 2;
    const first = wordAt(line, start - 1).lower === 'the' ? start - 1 : start;
    return { first, next: after?.next ?? at + 1, type: 'DATE', meaning: { is: 'year', year: { number: read.value } } };
  }
  const read = ['fiscal', 'calendar'].includes(wordAt(line, at - 1).lower) ? yearAt(line, at) : undefined;
  return (
    read && { first: at - 1, next: read.next, type: 'DATE', meaning: { is: 'year', year: { number: read.value } } }
  );
};

const business = new Set('profit profits net sales results earnings loss revenue'.split(' '));

type QuarterMeaning = Extract<Meaning, { is: 'quarter' }>;

function quarterMeaning(
  number: number | undefined,
  year: YearGiven | undefined,
  step: -1 | 0 | 1 | undefined,
): QuarterMeaning {
  return { is: 'quarter', quarter: number, ...(year ? { year } : {}), ...(step === undefined ? {} : { step }) };
}

function numberBefore(line: Line, at: number): { first: number; number: number } | undefined {
  const end = wordAt(line, at - 1).lower === 'fiscal' ? at - 1 : at;
  const read = ordinalAt(line, end - 1);
  if (read && read.value >= 1 && read.value <= 4 && read.next === end) return { first: end - 1, number: read.value };
  return wordAt(line, end - 1).lower === 'final' ? { first: end - 1, number: 4 } : undefined;
}

interface Lead {
  readonly first: number;
  readonly year?: { readonly given: YearGiven };
  readonly step?: -1 | 0 | 1;
  /** The words before say that this is a span of the calendar, even without its number. */
  readonly telling: boolean;
}

/** What stands before: "the", "its", "the fiscal", "the latest", "last year's", "the 1988", "the year-ago". */
function leadBefore(line: Line, start: number): Lead {
  const fiscal = wordAt(line, start - 1).lower === 'fiscal' ? start - 1 : start;
  const word = wordAt(line, fiscal - 1);
  if (word.lower === "'s" && wordAt(line, fiscal - 2).reads.unit === 'year') {
    const step = wordAt(line, fiscal - 3).reads.step;
    if (step !== undefined) return { first: fiscal - 3, year: { given: { step, told: false } }, telling: true };
  }
  const year = word.text.length === 4 && !word.hyphened ? yearAt(line, fiscal - 1) : undefined;
  if (year) return { first: withThe(line, fiscal - 1), year: { given: { number: year.value } }, telling: true };
  if (saysAt(line, fiscal - 2, 'year') && ['ago', 'earlier'].includes(word.lower)) {
    return { first: withThe(line, fiscal - 2), year: { given: { step: -1, told: false } }, telling: true };
  }
  if ((word.reads.step !== undefined && word.lower !== 'that') || ['latest', 'recent'].includes(word.lower)) {
    const most = wordAt(line, fiscal - 2).lower === 'most' ? fiscal - 2 : fiscal - 1;
    const step = ['latest', 'recent'].includes(word.lower) ? undefined : word.reads.step;
    return { first: withThe(line, most), ...(step === undefined ? {} : { step }), telling: true };
  }
  return { first: withThe(line, fiscal), telling: false };
}

/** "the quarter ended Sept. 30": the quarter of the calendar that holds most of it. */
function endedIn(line: Line, at: number): number | undefined {
  const month = ['ended', 'ending'].includes(wordAt(line, at).lower) ? wordAt(line, at + 1).reads.month : undefined;
  return month === undefined ? undefined : Math.ceil((month - 1) / 3) || 4;
}

/** "the quarter", "quarter ended". */
function isBareQuarter(line: Line, at: number): boolean {
  if (wordAt(line, at + 1).hyphened) return false;
  return wordAt(line, at - 1).lower === 'the'
    ? wordAt(line, at + 1).lower !== 'of'
    : wordAt(line, at + 1).lower === 'ended';
}

const withThe = (line: Line, at: number): number => (wordAt(line, at - 1).lower === 'the' ? at - 1 : at);
