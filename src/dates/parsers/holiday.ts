import { type Line, saysAt, wordAt } from '../line.js';
import type { HolidayName, Parser } from '../meaning.js';
import { yearAfter } from './calendar-date.js';

/** "Christmas Eve", "New Year's Day", "Labor Day 2003", "last Thanksgiving": holidays whose day can be known. */
export const holiday: Parser = (line, at) => {
  const found = nameAt(line, at);
  if (!found) return undefined;
  const year = yearAfter(line, found.next);
  const { step } = wordAt(line, found.first - 1).reads;
  return {
    first: step === undefined ? found.first : found.first - 1,
    next: year?.next ?? found.next,
    type: 'DATE',
    meaning: {
      is: 'holiday',
      holiday: found.name,
      ...(year ? { year: year.given } : {}),
      ...(step === undefined ? {} : { step }),
    },
  };
};

interface Named {
  readonly name: HolidayName;
  readonly first: number;
  readonly next: number;
}

function nameAt(line: Line, at: number): Named | undefined {
  const word = wordAt(line, at);
  if (word.text === word.lower) return undefined;
  const name = word.reads.holiday;
  if (name !== undefined) {
    if (wordAt(line, at + 1).hyphened) return undefined;
    if (name === 'christmas' && saysAt(line, at + 1, 'eve')) return { name: 'christmas eve', first: at, next: at + 2 };
    return { name, first: at, next: saysAt(line, at + 1, 'day') || saysAt(line, at + 1, 'sunday') ? at + 2 : at + 1 };
  }
  if (word.reads.unit === 'year' && saysAt(line, at - 1, 'new') && wordAt(line, at - 1).text !== 'new')
    return newYear(line, at);
  if (word.reads.weekday === 5 && wordAt(line, at - 1).text === 'Good' && !/^[A-Z]/.test(wordAt(line, at + 1).text)) {
    return { name: 'good friday', first: at - 1, next: at + 1 };
  }
  if (word.reads.unit !== 'day') return undefined;
  const possessive = wordAt(line, at - 1).lower === "'s";
  const day = days[wordAt(line, possessive ? at - 2 : at - 1).lower];
  return day && { name: day, first: possessive ? at - 2 : at - 1, next: at + 1 };
}

const days: Readonly<Record<string, HolidayName>> = {
  labor: 'labor',
  memorial: 'memorial',
  independence: 'independence',
  valentine: 'valentine',
  veterans: 'veterans',
  election: 'election',
  columbus: 'columbus',
  boxing: 'boxing',
  may: 'may',
};

function newYear(line: Line, at: number): Named | undefined {
  const next = saysAt(line, at + 1, "'s") ? at + 2 : at + 1;
  if (saysAt(line, next, 'eve')) return { name: "new year's eve", first: at - 1, next: next + 1 };
  if (saysAt(line, next, 'day')) return { name: 'new year', first: at - 1, next: next + 1 };
  return undefined;
}
