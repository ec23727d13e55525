import { type Line, saysAt, wordAt } from '../line.js';
import type { Parser } from '../meaning.js';
import { dateAt } from '../numbers.js';
import { yearAfter } from './calendar-date.js';

/** "October", "last May", "December of last year", "March 2024": a month, but not "may", "march on" or a name such as "April Smith". */
export const month: Parser = (line, at) => {
  const word = wordAt(line, at);
  // With a day it is a calendar date.
  if (word.reads.month === undefined || isDay(line, at + 1)) return undefined;
  if (saysAt(line, at + 1, 'day') && wordAt(line, at + 1).text === 'Day') return undefined;
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

function isDay(line: Line, at: number): boolean {
  return wordAt(line, at).figures !== '' && !wordAt(line, at).hyphened && dateAt(line, at) !== undefined;
}

/** A month's name that is no other word here: never in doubt, or beside words that make a time of it. */
function standsForMonth(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  const before = wordAt(line, at - 1).lower;
  if (word.text === word.lower) return false;
  if (!word.reads.doubtful) return sureLeads.has(before) || !(givenNames.has(word.lower) && startsName(line, at + 1));
  // "Mar" and "Dec" without a stop need a figure; "May 40" is none.
  if (word.lower.length < 5 && word.lower !== 'may') return false;
  if (wordAt(line, at + 1).figures !== '') return false;
  return leads.has(before) || word.hyphened || joinsMonth(line, at + 1) || describes(line, at);
}

const sureLeads = new Set('in since until till during early late mid last next this each every'.split(' '));
const givenNames = new Set(['april', 'june', 'august', 'january']);
const leads = new Set(
  `in since until till by from of through during between for to before after per or late early mid last next this each
  every than`.split(/\s+/),
);

/** "May through July", "March and April", "May-August". */
function joinsMonth(line: Line, at: number): boolean {
  const { lower, hyphened, reads } = wordAt(line, at);
  return hyphened ? reads.month !== undefined : joiners.has(lower) && wordAt(line, at + 1).reads.month !== undefined;
}

const joiners = new Set(['to', 'and', 'through', '-', '–', 'or']);

/** "a March operation", "the May elections", but not "the March on the capital". */
function describes(line: Line, at: number): boolean {
  const { text, lower } = wordAt(line, at + 1);
  const isNoun = /^[a-z]{3,}$/.test(text) && !prepositions.has(lower) && !/(?:ed|ing)$/.test(lower);
  // A capital within the sentence is no verb: "posted May sales".
  const before = wordAt(line, at - 1).text;
  if (isNoun && /^[a-z]+$/.test(before) && !['said', 'says', 'and', 'that'].includes(before)) return true;
  return isNoun && ['a', 'the', 'its', 'their', 'his', 'her', 'our'].includes(wordAt(line, at - 1).lower);
}

const prepositions = new Set(
  'on for against from into over with through and that was has will says said would'.split(' '),
);

/** "April Smith": a capital goes on that is neither month nor weekday. */
function startsName(line: Line, at: number): boolean {
  const { text, reads } = wordAt(line, at);
  return /^[A-Z][a-z]/.test(text) && reads.month === undefined && reads.weekday === undefined;
}
