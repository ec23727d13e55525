import { type Line, wordAt } from '../line.js';
import type { Parser } from '../meaning.js';
import { yearAfter } from './calendar-date.js';

/** "last summer", "the spring of 2003", "summer 2007", "in the fall": a season, but not "they fall" or "a spring in the step". */
export const season: Parser = (line, at) => {
  const word = wordAt(line, at);
  if (word.reads.season === undefined || word.reads.plural) return undefined;
  const year = yearAfter(line, at + 1);
  const { step } = wordAt(line, at - 1).reads;
  const the = wordAt(line, at - 1).lower === 'the';
  if (!year && step === undefined && !standsForSeason(line, at)) return undefined;
  const isLed = step !== undefined && ['the', 'this'].includes(wordAt(line, at - 2).lower);
  const first = isLed ? at - 2 : step !== undefined || the ? at - 1 : at;
  return {
    first,
    next: year?.next ?? at + 1,
    type: 'DATE',
    meaning: {
      is: 'season',
      season: word.reads.season,
      ...(year ? { year: year.given } : {}),
      ...(step === undefined ? {} : { step }),
    },
  };
};

const leads = new Set('in by during since until of through before after for late early mid'.split(' '));

const startsCapital = (text: string): boolean => /^[A-Z]/.test(text);

/** "the spring and summer". */
function joinsSeason(line: Line, at: number): boolean {
  const next = wordAt(line, at + 1).reads;
  return (
    ['and', 'or'].includes(wordAt(line, at).lower) &&
    (next.season !== undefined || wordAt(line, at + 2).reads.season !== undefined)
  );
}

/** "a spring offensive", but not "a spring in the step". */
function isDescribed(line: Line, at: number): boolean {
  const { text, lower } = wordAt(line, at + 1);
  const isNoun = /^[a-z]{4,}$/.test(text) && !['from', 'into', 'over', 'that', 'with'].includes(lower);
  return isNoun && ['a', 'its', 'their', 'his', 'her', 'our', 'this'].includes(wordAt(line, at - 1).lower);
}

function standsForSeason(line: Line, at: number): boolean {
  const { lower, text } = wordAt(line, at);
  const before = wordAt(line, at - 1);
  const lead = before.lower === 'the' ? wordAt(line, at - 2).lower : before.lower;
  const isLed = leads.has(lead) && wordAt(line, at + 1).lower !== 'of';
  // "Winter Palace", "Prague Spring": capitals make a name of it.
  if (text !== lower && at > 0) return isLed && !startsCapital(wordAt(line, at + 1).text);
  if (lower === 'spring' && isDescribed(line, at)) return true;
  if (lower === 'fall' || lower === 'spring') return isLed || (before.lower === 'the' && joinsSeason(line, at + 1));
  return !startsCapital(before.text) || at === 1;
}
