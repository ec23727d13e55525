import { type Line, saysAt, wordAt } from '../line.js';
import type { HolidayName, Meaning, Parser } from '../meaning.js';
import { yearAfter } from './calendar-date.js';

/** "Christmas Eve", "New Year's Day", "Labor Day 2003", "last Thanksgiving": holidays whose day can be known. */
export const holiday: Parser = (line, at) => {
  const found = nameAt(line, at);
  if (!found) return undefined;
  const year = yearAfter(line, found.next);
  const { step } = wordAt(line, found.first - 1).reads;
  const first = step === undefined ? found.first : found.first - 1;
  const day: Meaning = {
    is: 'holiday',
    holiday: found.name,
    ...(year ? { year: year.given } : {}),
    ...(step === undefined ? {} : { step }),
  };
  // "Easter week", "Thanksgiving weekend"
  const { unit, plural } = wordAt(line, found.next).reads;
  if (!plural && (unit === 'week' || unit === 'weekend')) {
    const meaning: Meaning = { is: 'week-of', day, ...(unit === 'weekend' ? { end: true } : {}) };
    return { first, next: found.next + 1, type: 'DATE', meaning };
  }
  return { first, next: year?.next ?? found.next, type: 'DATE', meaning: day };
};

/** "Christmas tree", "Easter Island": things that are named after the day. */
const adorned = new Set(
  'tree trees card cards gift gifts present presents carol carols song songs island egg eggs bunny lights'.split(' '),
);

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
    if (wordAt(line, at + 1).hyphened || adorned.has(wordAt(line, at + 1).lower)) return undefined;
    if (name === 'christmas' && saysAt(line, at + 1, 'eve')) return { name: 'christmas eve', first: at, next: at + 2 };
    return { name, first: at, next: saysAt(line, at + 1, 'day') || saysAt(line, at + 1, 'sunday') ? at + 2 : at + 1 };
  }
  if (word.reads.unit === 'year' && saysAt(line, at - 1, 'new') && wordAt(line, at - 1).text !== 'new')
    return newYear(line, at);
  const named = word.reads.weekday === undefined ? undefined : weekdays[`${wordAt(line, at - 1).lower} ${word.lower}`];
  if (named) {
    const isName = /^[A-Z]/.test(wordAt(line, at + 1).text) || wordAt(line, at - 1).text === wordAt(line, at - 1).lower;
    return isName ? undefined : { name: named, first: at - 1, next: at + 1 };
  }
  if (word.reads.unit !== 'day') return undefined;
  const possessive = wordAt(line, at - 1).lower === "'s";
  const first = possessive ? at - 2 : at - 1;
  const day = days[wordAt(line, first).lower];
  const leads = day && givenNames[day];
  if (!leads) return day && { name: day, first, next: at + 1 };
  const start = first - leads.length;
  return saysAt(line, start, ...leads) ? { name: day, first: start, next: at + 1 } : undefined;
}

/** Holidays that are weekdays of their own. */
const weekdays: Readonly<Record<string, HolidayName>> = {
  'good friday': 'good friday',
  'ash wednesday': 'ash wednesday',
  'palm sunday': 'palm sunday',
  'maundy thursday': 'maundy thursday',
  'easter monday': 'easter monday',
  'shrove tuesday': 'shrove tuesday',
  'black friday': 'black friday',
  'cyber monday': 'cyber monday',
};

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
  king: 'king',
  presidents: 'presidents',
  patrick: 'patrick',
  mother: 'mother',
  father: 'father',
  bastille: 'bastille',
  canada: 'canada',
  australia: 'australia',
};

/** What stands before the name of a person whose day it is. */
const givenNames: Partial<Record<HolidayName, readonly string[]>> = { king: ['martin', 'luther'], patrick: ['st.'] };

const functionWords = new Set('and or but in at on for with by to from is was will as when after before'.split(' '));

function newYear(line: Line, at: number): Named | undefined {
  const next = saysAt(line, at + 1, "'s") ? at + 2 : at + 1;
  if (saysAt(line, next, 'eve')) return { name: "new year's eve", first: at - 1, next: next + 1 };
  if (saysAt(line, next, 'day')) return { name: 'new year', first: at - 1, next: next + 1 };
  // "the New Year" and "New Year's" are the turn of it; "a New Year party" names another thing.
  const after = wordAt(line, next);
  const isAlone = next > at + 1 || !/^\p{L}/u.test(after.text) || functionWords.has(after.lower);
  return isAlone && wordAt(line, at).text === 'Year' ? { name: 'new year', first: at - 1, next } : undefined;
}
