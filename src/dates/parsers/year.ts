import { type Line, type Word, wordAt } from '../line.js';
import type { Candidate, Parser } from '../meaning.js';
import { fullYear, ordinalAt, type Read, yearAt } from '../numbers.js';
import { eraYear } from './calendar-date.js';

/** "1998", "nineteen ninety-six", "490 BC", "fiscal 2020", "last year" belongs to another: a year that is no count of things. */
export const year: Parser = (line, at) => {
  const era = eraYear(line, at);
  if (era) return dated(at, era);
  const read = yearAt(line, at);
  if (!read || !looksLikeYear(line, at, read)) return undefined;
  return dated(at, read);
};

/** The end of "1998-99", "2001-2005" and "490-480 BC". */
export const yearOfRange: Parser = (line, at) => {
  const word = wordAt(line, at);
  const before = word.hyphened ? at - 1 : dashes.has(wordAt(line, at - 1).lower) ? at - 2 : undefined;
  const from = before === undefined ? undefined : yearAt(line, before);
  if (!from || from.next !== before! + 1 || wordAt(line, before!).text.length !== 4 || word.ending) return undefined;
  if (word.text.length !== 2 || wordAt(line, at + 1).hyphened || Number(word.figures) <= from.value % 100)
    return undefined;
  return dated(at, { value: Math.floor(from.value / 100) * 100 + Number(word.figures), next: at + 1 });
};

/** "the 1990s", "mid-'80s", "the nineties". */
export const decade: Parser = (line, at) => {
  const word = wordAt(line, at);
  const digits = decadeOf(line, at, word);
  if (digits === undefined) return undefined;
  const next = word.ending === '' && word.figures ? at + 2 : at + 1;
  return { first: withThe(line, at), next, type: 'DATE', meaning: { is: 'era', value: digits } };
};

/** "the 20th century", "nineteenth-century". */
export const century: Parser = (line, at) => {
  const read = ordinalAt(line, at);
  const last = read && wordAt(line, read.next);
  if (!read || last?.lower !== 'century' || read.value < 2) return undefined;
  const isBefore = ['bc', 'b.c.', 'bce'].includes(wordAt(line, read.next + 1).lower);
  const value = isBefore ? `BC${String(read.value - 1).padStart(2, '0')}` : String(read.value - 1).padStart(2, '0');
  const first = last.hyphened ? at : withThe(line, at);
  return { first, next: read.next + (isBefore ? 2 : 1), type: 'DATE', meaning: { is: 'era', value } };
};

const dashes = new Set(['-', '–', '—', '/']);
const leads = new Set(
  `in since until till by from of through during between before after late early mid for to than post pre around fiscal
  summer spring autumn winter fall and or circa ca. c. year the its his her their our`.split(/\s+/),
);
const counted = new Set(
  '% percent per million billion points dollars pounds euros yen km miles feet tons hours'.split(' '),
);

function dated(first: number, { value, next }: Read): Candidate {
  return { first, next, type: 'DATE', meaning: { is: 'year', year: { number: value } } };
}

function looksLikeYear(line: Line, at: number, { value, next }: Read): boolean {
  const word = wordAt(line, at);
  const before = wordAt(line, at - 1);
  const after = wordAt(line, next);
  if (!word.figures) return value >= 1800 || leads.has(before.lower);
  if (word.lower.includes(',') || counted.has(after.lower) || after.reads.unit !== undefined) return false;
  if (/[$£€¥#]$/.test(before.lower) || before.lower === 'no.' || before.lower === 'number' || isFigure(before))
    return false;
  if (
    after.lower === '/' ||
    before.lower === '/' ||
    (after.hyphened && /^[a-z]/i.test(after.text) && !leads.has(before.lower))
  )
    return false;
  if (word.hyphened && !leads.has(before.lower) && !isYear(line, at - 1)) return isYearish(value);
  if (leads.has(before.lower) || isYear(line, at - 1)) return value >= 1000 && !countsThings(line, at, next);
  return isYearish(value) && !countsThings(line, at, next);
}

const isYearish = (value: number): boolean => value >= 1700 && value <= 2100;
const isFigure = (word: Word): boolean => word.figures !== '' && word.ending === '' && word.text.length < 3;
const isYear = (line: Line, at: number): boolean => yearAt(line, at)?.next === at + 1;

/** "2000 troops": a number of things stands before a plural and after no word that makes a name of it ("the 2000 elections"). */
function countsThings(line: Line, at: number, next: number): boolean {
  const after = wordAt(line, next);
  const before = wordAt(line, at - 1).lower;
  if (quantifiers.has(before)) return true;
  const isPlural = /^[a-z]{3,}[^su]s$/.test(after.text) || ['people', 'men', 'women', 'children'].includes(after.lower);
  return isPlural && !['the', 'its', 'his', 'her', 'their', 'our', 'in', 'since', 'of'].includes(before);
}
const quantifiers = new Set(
  'about than some nearly least almost over only another up down approximately roughly'.split(' '),
);

function decadeOf(line: Line, at: number, word: Word): string | undefined {
  const before = wordAt(line, at - 1).lower;
  const isOwn = ['his', 'her', 'my', 'your', 'their', 'our', 'mid'].includes(before) && before !== 'mid';
  if (word.reads.decade !== undefined)
    return isOwn || (before !== 'the' && !word.hyphened && !['early', 'late', 'mid'].includes(before))
      ? undefined
      : `19${word.reads.decade}`;
  const isPlural = word.ending === 's' || (word.ending === '' && ["'s"].includes(wordAt(line, at + 1).lower));
  if (!word.figures || !isPlural || !word.figures.endsWith('0')) return undefined;
  if (word.figures.length === 4)
    return word.ending === 's' || before === 'the' || word.hyphened ? word.figures.slice(0, 3) : undefined;
  if (word.figures.length !== 2 || isOwn || word.ending !== 's') return undefined;
  return word.lower.startsWith("'") || before === 'the'
    ? String(fullYear(Number(word.figures))).slice(0, 3)
    : undefined;
}

function withThe(line: Line, at: number): number {
  const before = wordAt(line, at - 1);
  return before.lower === 'the' && !wordAt(line, at).hyphened ? at - 1 : at;
}
