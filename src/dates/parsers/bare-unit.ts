import { type Line, saysAt, wordAt } from '../line.js';
import type { Candidate, Meaning, Parser } from '../meaning.js';
import type { Unit } from '../words.js';
import { calendarDate } from './calendar-date.js';
import { holiday } from './holiday.js';
import { weekday } from './weekday.js';

/** "the end of the year", "the rest of the month", "later in the week": words that make a date of a unit alone. */
export const portion: Parser = (line, at) => {
  const unit = unitAfterThe(line, at);
  // "later in the day" orders what happened within a day that is known already.
  if (!unit || short.has(unit) || !isPortioned(line, at - 2)) return undefined;
  return { first: at - 1, next: at + 1, type: 'DATE', meaning: present(unit) };
};

/** "the day before", "the day after": beside the day told of; what follows may name another event, which nobody resolves. */
export const dayBeside: Parser = (line, at) => {
  if (unitAfterThe(line, at) !== 'day' || isPortioned(line, at - 2)) return undefined;
  const { lower } = wordAt(line, at + 1);
  const toward = lower === 'before' ? -1 : ['after', 'following'].includes(lower) ? 1 : undefined;
  if (toward === undefined || wordAt(line, at + 2).reads.day !== undefined) return undefined;
  const bound = dayAt(line, at + 2);
  if (bound)
    return { first: at - 1, next: bound.next, type: 'DATE', meaning: { is: 'beside', day: bound.meaning, by: toward } };
  const isAlone = !/^[\p{L}\d]/u.test(wordAt(line, at + 2).text);
  const meaning: Meaning = { is: 'away', unit: 'day', by: 1, toward, told: true };
  return { first: at - 1, next: isAlone ? at + 2 : at + 1, type: 'DATE', meaning };
};

/** The day that a phrase from `first` on names: "last Tuesday", "Thanksgiving", "Nov. 3". */
function dayAt(line: Line, first: number): Candidate | undefined {
  for (let at = first; at < first + 3; at++) {
    const day = calendarDate(line, at) ?? holiday(line, at) ?? weekday(line, at);
    if (day) return day.first === first && day.meaning.is !== 'week-of' && day.type === 'DATE' ? day : undefined;
  }
  return undefined;
}

/** "the weekend". */
export const weekend: Parser = (line, at) =>
  unitAfterThe(line, at) === 'weekend'
    ? { first: at - 1, next: at + 1, type: 'DATE', meaning: { is: 'weekend' } }
    : undefined;

/** "the year ended", "the full year", "for the week", "the year's high", "months of the year": the span that is reported on. */
export const reported: Parser = (line, at) => {
  const { unit, plural } = wordAt(line, at).reads;
  if (plural || (unit !== 'year' && unit !== 'month' && unit !== 'week')) return undefined;
  const kind = wordAt(line, at - 1).lower;
  const the = unit === 'year' && (kind === 'fiscal' || kind === 'full') ? at - 2 : at - 1;
  if (kind === 'fiscal' && saysAt(line, at - 3, 'the', 'latest'))
    return {
      first: at - 3,
      next: at + 1,
      type: 'DATE',
      meaning: { is: 'away', unit: 'year', by: 1, toward: -1, told: false },
    };
  if (wordAt(line, the).lower !== 'the') return undefined;
  const span = { first: the, next: at + 1 } as const;
  const { lower } = wordAt(line, at + 1);
  if (unit === 'year' && (kind === 'fiscal' || ['ended', 'ending', 'to'].includes(lower))) {
    return { ...span, type: 'DURATION', meaning: { is: 'fixed', value: 'P1Y' } };
  }
  const isWhole = kind === 'full' || saysAt(line, the - 1, 'for') || isCounted(line, the - 1);
  return isWhole || lower === "'s" ? { ...span, type: 'DATE', meaning: present(unit) } : undefined;
};

/** "year-end", "month's end". */
export const unitEnd: Parser = (line, at) => {
  const { unit, plural } = wordAt(line, at).reads;
  if (plural || (unit !== 'year' && unit !== 'month' && unit !== 'week')) return undefined;
  const next = saysAt(line, at + 1, 'end') ? at + 2 : saysAt(line, at + 1, "'s", 'end') ? at + 3 : undefined;
  if (next === undefined) return undefined;
  const first = wordAt(line, at - 1).lower === 'the' ? at - 1 : at;
  return { first, next, type: 'DATE', mod: 'END', meaning: present(unit) };
};

/** "the first nine months of the year". */
const isCounted = (line: Line, at: number): boolean =>
  saysAt(line, at, 'of') && wordAt(line, at - 1).reads.unit !== undefined && wordAt(line, at - 1).reads.plural === true;

const present = (unit: Unit): Meaning => ({ is: 'away', unit, by: 0, toward: 1, told: false });

function unitAfterThe(line: Line, at: number): Unit | undefined {
  const { unit, plural } = wordAt(line, at).reads;
  return plural || !saysAt(line, at - 1, 'the') ? undefined : unit;
}

const short: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour', 'day']);
const portions = new Set('end rest beginning start middle close part half course remainder'.split(' '));
const placings = new Set(['later', 'earlier', 'early', 'late']);

function isPortioned(line: Line, at: number): boolean {
  const { lower } = wordAt(line, at);
  const before = wordAt(line, at - 1).lower;
  return lower === 'of' ? portions.has(before) : lower === 'in' && placings.has(before);
}
