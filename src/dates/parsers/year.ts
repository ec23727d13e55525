import { type Line, saysAt, wordAt } from '../line.js';
import type { Candidate, Parser } from '../meaning.js';
import { type Read, yearAt } from '../numbers.js';
import { eraYear } from './calendar-date.js';

/** "1998", "nineteen ninety-six", "490 BC", "the year 2000"; "last year" belongs to another: a year that is no count of things. */
export const year: Parser = (line, at) => {
  const era = eraYear(line, at);
  if (era) return dated(at, era);
  const read = yearAt(line, at);
  if (!read || !looksLikeYear(line, at, read)) return undefined;
  const first = saysAt(line, at - 2, 'the', 'year') ? at - 2 : at;
  return { ...dated(first, { ...read, next: afterOpenEnd(line, read.next) }), ...openEnd(line, read.next) };
};

/** "1990 and beyond", "1994 or later", "2010 or earlier": the words after a year that leave its other side open. */
function openEnd(line: Line, at: number): Pick<Candidate, 'mod'> {
  const isAfter =
    saysAt(line, at, 'and', 'beyond') || saysAt(line, at, 'or', 'later') || saysAt(line, at, 'and', 'later');
  return isAfter ? { mod: 'ON_OR_AFTER' } : saysAt(line, at, 'or', 'earlier') ? { mod: 'ON_OR_BEFORE' } : {};
}

const afterOpenEnd = (line: Line, at: number): number => (openEnd(line, at).mod ? at + 2 : at);

/** "499-493 BC", "496 and 495 BC": the first of two years before Christ. */
export const yearBeforeEra: Parser = (line, at) => {
  const { figures, ending } = wordAt(line, at);
  if (!figures || ending || figures.length > 4) return undefined;
  const second = wordAt(line, at + 1).hyphened ? at + 1 : joiners.has(wordAt(line, at + 1).lower) ? at + 2 : undefined;
  const era = second === undefined ? undefined : eraYear(line, second);
  return era && era.value < 0 ? dated(at, { value: -Number(figures), next: at + 1 }) : undefined;
};

const joiners = new Set(['to', 'and', 'or', '-', '–', '—']);

/** The end of "1998-99" and "2001-05". */
export const yearOfRange: Parser = (line, at) => {
  const word = wordAt(line, at);
  const before = word.hyphened ? at - 1 : dashes.has(wordAt(line, at - 1).lower) ? at - 2 : undefined;
  const from = before === undefined ? undefined : yearAt(line, before);
  if (!from || from.next !== before! + 1 || wordAt(line, before!).text.length !== 4 || word.ending) return undefined;
  if (word.text.length !== 2 || wordAt(line, at + 1).hyphened || Number(word.figures) <= from.value % 100)
    return undefined;
  return dated(at, { value: Math.floor(from.value / 100) * 100 + Number(word.figures), next: at + 1 });
};

const dashes = new Set(['-', '–', '—', '/']);
/** Words that only a year follows, however early: "in 1430". */
const sureLeads = new Set(
  'in since until till by from of through during between before after late early mid circa ca. c. year'.split(' '),
);
const leads = new Set([
  ...sureLeads,
  ...'for to than post pre around fiscal and or the its his her their our'.split(' '),
]);

const counted = new Set(
  '% percent per million billion points dollars pounds euros yen km miles feet tons hours'.split(' '),
);

function dated(first: number, { value, next }: Read): Candidate {
  return { first, next, type: 'DATE', meaning: { is: 'year', year: { number: value } } };
}

function looksLikeYear(line: Line, at: number, read: Read): boolean {
  const { value, next } = read;
  const { lower } = wordAt(line, at - 1);
  const isLikely = value >= 1700 && value <= 2100;
  if (!wordAt(line, at).figures) return isLikely || sureLeads.has(lower);
  if (isPartOfNumber(line, at, next) || countsThings(line, at, read)) return false;
  return isLikely || sureLeads.has(lower) || yearAt(line, at - 1)?.next === at;
}

/** "$1999", "No. 2010", "1/2000", "1950-B", "2021-13-40", "1998 percent", "1990 hours". */
function isPartOfNumber(line: Line, at: number, next: number): boolean {
  const [before, word, after] = [wordAt(line, at - 1), wordAt(line, at), wordAt(line, next)];
  if (word.lower.includes(',') || counted.has(after.lower) || after.reads.unit !== undefined) return true;
  if (/[$£€¥#/]$/.test(before.lower) || numbered.has(before.lower) || isFraction(line, next)) return true;
  if (before.figures && !before.ending && before.text.length < 3) return true;
  if (!after.hyphened) return false;
  return after.figures ? wordAt(line, next + 1).hyphened : !leads.has(before.lower);
}

/** "1/2000", but not the season "1939/40". */
const isFraction = (line: Line, next: number): boolean =>
  wordAt(line, next).lower === '/' && wordAt(line, next + 1).text.length !== 2;

/** "2000 troops": a number of things stands before a plural and after no word that makes a name of it ("the 2000 elections"). */
function countsThings(line: Line, at: number, { value, next }: Read): boolean {
  const after = wordAt(line, next);
  const before = wordAt(line, at - 1).lower;
  if (quantifiers.has(before)) return true;
  // Numbers of things above a thousand have a comma in news: "2005 levels" are those of a year.
  if (value % 100 && value > 1900 && value < 2050 && !quantifiers.has(before)) return false;
  const isPlural = /^[a-z]{3,}[^su]s$/.test(after.text) || ['people', 'men', 'women', 'children'].includes(after.lower);
  return isPlural && !namers.has(before);
}

const namers = new Set('the its his her their our in since of'.split(' '));
/** What bears a number that is no year: "Resolution 1973", "Flight 1549", "Room 2010". */
const numbered = new Set(
  `no. number flight resolution section article rule room route highway interstate page chapter bill proposition channel
  train bus boeing airbus serial server windows office agenda`.split(/\s+/),
);
const quantifiers = new Set(
  'about than some nearly least almost over only another up down approximately roughly'.split(' '),
);
