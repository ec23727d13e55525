import { type Line, saysAt, wordAt } from '../line.js';
import type { Parser } from '../meaning.js';
import { dateAt } from '../numbers.js';
import { yearAfter } from './calendar-date.js';

/** "October", "last May", "December of last year", "March 2024": a month, but not "may", "march on" or a name such as "April Smith". */
export const month: Parser = (line, at) => {
  const word = wordAt(line, at);
  if (word.reads.month === undefined) return undefined;
  const year = yearAfter(line, at + 1);
  const isStep = stepBefore(line, at);
  if (!year && isStep === undefined && !standsForMonth(line, at)) return undefined;
  if (!year && word.reads.doubtful && word.text === word.lower) return undefined;
  const first = isStep === undefined ? at : saysAt(line, at - 2, 'the') ? at - 2 : at - 1;
  return {
    first,
    next: year?.next ?? at + 1,
    type: 'DATE',
    meaning: {
      is: 'month',
      month: word.reads.month,
      ...(year ? { year: year.given } : {}),
      ...(isStep === undefined ? {} : { step: isStep }),
    },
  };
};

function stepBefore(line: Line, at: number): -1 | 0 | 1 | undefined {
  const { reads } = wordAt(line, at - 1);
  return reads.told ? undefined : reads.step;
}

/** A month's name that is no other word here: never in doubt, or after a word that leads to a time. */
function standsForMonth(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  const before = wordAt(line, at - 1);
  if (word.text === word.lower) return false;
  if (dateAt(line, at + 1) && word.reads.doubtful) return false;
  if (
    word.lower.length <= 4 &&
    !word.lower.endsWith('.') &&
    word.lower !== 'may' &&
    word.lower !== 'june' &&
    word.lower !== 'july' &&
    word.lower !== 'sept'
  )
    return false;
  // "April Smith", "Mr. March": a name goes on with a capital that is no month's neighbour, or follows a title.
  if (word.reads.doubtful)
    return (
      leads.has(before.lower) ||
      (before.hyphened && modifiers.has(before.lower)) ||
      word.hyphened ||
      modifiers.has(before.lower) ||
      leadsBack(line, at + 1)
    );
  return !(names.has(word.lower) && isCapital(line, at + 1) && !leads.has(before.lower));
}

const names = new Set(['april', 'june', 'august', 'january']);
const modifiers = new Set(['early', 'mid', 'late', 'of', 'last', 'next', 'this']);
const leads = new Set(
  'in since until till by from of through during between for and to before after per or late early mid last next this each every than'.split(
    ' ',
  ),
);

/** "May through July", "March and April". */
function leadsBack(line: Line, at: number): boolean {
  return joins.has(wordAt(line, at).lower) && wordAt(line, at + 1).reads.month !== undefined;
}
const joins = new Set(['to', 'and', 'through', '-', '–', 'or']);

function isCapital(line: Line, at: number): boolean {
  const { text, reads } = wordAt(line, at);
  return /^[A-Z][a-z]/.test(text) && reads.month === undefined && reads.weekday === undefined;
}
