import { type Line, saysAt, wordAt } from '../line.js';
import type { Candidate, Meaning, Parser, YearGiven } from '../meaning.js';
import { dateAt, type Read, yearAt } from '../numbers.js';
import { isDayOfMonth } from '../values.js';

/** "March 3, 2024", "Sunday, 3 March", "the 3rd of March": a day by its month, with the weekday and the year beside it. */
export const calendarDate: Parser = (line, at) => {
  const { month } = wordAt(line, at).reads;
  if (month === undefined) return undefined;
  return monthFirst(line, at, month) ?? dayFirst(line, at, month);
};

/** The second of two days of one month: "March 3-5", "May 4 and 5", and the first where the month follows: "3-5 March". */
export const dayOfRange: Parser = (line, at) => {
  const day = dateAt(line, at);
  if (!day || wordAt(line, at).reads.ordinal !== undefined) return undefined;
  const before = wordAt(line, at).hyphened ? at - 1 : joiners.has(wordAt(line, at - 1).lower) ? at - 2 : undefined;
  if (before !== undefined && dateAt(line, before)) {
    const month = wordAt(line, before - 1).reads.month;
    if (month !== undefined && !countsSomething(line, day.next)) {
      return isDayOfMonth(month, day.value) ? dated(line, at, day.next, month, day.value) : undefined;
    }
  }
  const joined = wordAt(line, day.next).hyphened
    ? day.next
    : joiners.has(wordAt(line, day.next).lower)
      ? day.next + 1
      : 0;
  const later = joined ? dateAt(line, joined) : undefined;
  const month = later && wordAt(line, later.next).reads.month;
  if (month === undefined || !isDayOfMonth(month, day.value)) return undefined;
  return {
    first: at,
    next: day.next,
    type: 'DATE',
    meaning: dayMeaning(month, day.value, yearAfter(line, later!.next + 1)),
  };
};

const joiners = new Set(['-', '–', '—', 'to', 'and', 'or', '&', 'through', 'until']);

function monthFirst(line: Line, at: number, month: number): Candidate | undefined {
  const day = dateAt(line, at + 1) ?? (wordAt(line, at + 1).lower === 'the' ? dateAt(line, at + 2) : undefined);
  if (!day || !isDayOfMonth(month, day.value) || countsSomething(line, day.next)) return undefined;
  // "14 August-24 August": the figure belongs to the month after it.
  if (wordAt(line, at + 1).hyphened) return undefined;
  // "in May 10 people died" names a month; "may 10" in lower case nothing.
  if (wordAt(line, at).text === wordAt(line, at).lower && wordAt(line, at).reads.doubtful) return undefined;
  return dated(line, withWeekday(line, at), day.next, month, day.value);
}

function dayFirst(line: Line, at: number, month: number): Candidate | undefined {
  const day = wordAt(line, at - 1).lower === 'of' ? at - 2 : at - 1;
  const read = dateAt(line, day);
  if (!read || !isDayOfMonth(month, read.value) || read.next !== (day === at - 1 ? at : at - 1)) return undefined;
  if (wordAt(line, at).reads.doubtful && wordAt(line, at).text === wordAt(line, at).lower) return undefined;
  // "the third March": a word counts only with "of".
  if (wordAt(line, day).reads.ordinal !== undefined && day === at - 1) return undefined;
  // "3-5 March": the range keeps its ends apart.
  const isOrdinal = wordAt(line, day).ending !== '' || wordAt(line, day).reads.ordinal !== undefined;
  const first = isOrdinal && wordAt(line, day - 1).lower === 'the' ? day - 1 : day;
  return dated(line, withWeekday(line, first), at + 1, month, read.value);
}

function dated(line: Line, first: number, next: number, month: number, date: number): Candidate {
  const year = yearAfter(line, next);
  const { step, told } = wordAt(line, first - 1).reads;
  const day = dayMeaning(month, date, year);
  const meaning: Meaning = step !== undefined && !told && day.is === 'day' ? { ...day, step } : day;
  return { first, next: year?.next ?? next, type: 'DATE', meaning };
}

function dayMeaning(month: number, date: number, year: YearRead | undefined): Meaning {
  return { is: 'day', month, date, ...(year ? { year: year.given } : {}) };
}

interface YearRead {
  readonly given: YearGiven;
  readonly next: number;
}

/** The year after a month or day: ", 2024", " 2024", " of that year", " last year", " 490 BC". */
export function yearAfter(line: Line, at: number): YearRead | undefined {
  const start = [',', 'of', 'in'].includes(wordAt(line, at).lower) ? at + 1 : at;
  const era = eraYear(line, start);
  if (era) return { given: { number: era.value }, next: era.next };
  const year = wordAt(line, at).lower === 'in' ? undefined : yearAt(line, start);
  if (year && !isCount(line, year)) return { given: { number: year.value }, next: year.next };
  const word = wordAt(line, start);
  const the = word.lower === 'the' ? 1 : 0;
  const { step, told } = wordAt(line, start + the).reads;
  const unit =
    start + the + (saysAt(line, start + the, 'the', 'same') || saysAt(line, start + the, 'that', 'same') ? 2 : 1);
  if (step === undefined || wordAt(line, unit).reads.unit !== 'year' || wordAt(line, unit).reads.plural)
    return undefined;
  return { given: { step, told: told === true }, next: unit + 1 };
}

/** "490 BC", "AD 70". */
export function eraYear(line: Line, at: number): Read | undefined {
  const word = wordAt(line, at);
  if (word.figures && !word.ending && ['bc', 'b.c.', 'bce', 'b.c', 'b.c.e.'].includes(wordAt(line, at + 1).lower)) {
    return { value: -Number(word.figures), next: at + 2 };
  }
  if (
    word.figures &&
    !word.ending &&
    word.text.length < 5 &&
    ['AD', 'A.D.', 'CE'].includes(wordAt(line, at + 1).text)
  ) {
    return { value: Number(word.figures), next: at + 2 };
  }
  const isAfter =
    ['ad', 'a.d.'].includes(word.lower) && word.text !== word.lower && wordAt(line, at + 1).figures !== '';
  return isAfter ? { value: Number(wordAt(line, at + 1).figures), next: at + 2 } : undefined;
}

function withWeekday(line: Line, at: number): number {
  const before = [',', 'the'].includes(wordAt(line, at - 1).lower) ? at - 2 : at - 1;
  const { weekday, plural } = wordAt(line, before).reads;
  return weekday !== undefined && !plural ? withStep(line, before) : at;
}

/** "last Friday, Oct. 23", "this coming Sunday, March 8". */
function withStep(line: Line, at: number): number {
  const { step, told } = wordAt(line, at - 1).reads;
  if (step === undefined || told) return at;
  return saysAt(line, at - 2, 'this') || saysAt(line, at - 2, 'the') ? at - 2 : at - 1;
}

/** What follows makes the figure a number of things, a clock time or an amount. */
function countsSomething(line: Line, next: number): boolean {
  const { lower, reads, hyphened } = wordAt(line, next);
  if (hyphened && reads.unit !== undefined) return true;
  return ['%', 'percent', 'million', 'billion', 'people'].includes(lower) || reads.half !== undefined;
}

const isCount = (line: Line, year: Read): boolean => ['%', 'percent', 'people'].includes(wordAt(line, year.next).lower);
