import { type Line, type Word, wordAt } from '../line.js';
import type { Candidate, Parser } from '../meaning.js';
import { type Read, yearAt } from '../numbers.js';
import { eraYear } from './calendar-date.js';

/** "1998", "nineteen ninety-six", "490 BC", "fiscal 2020", "last year" belongs to another: a year that is no count of things. */
export const year: Parser = (line, at) => {
  const era = eraYear(line, at);
  if (era) return dated(at, era);
  const read = yearAt(line, at);
  if (!read || !looksLikeYear(line, at, read)) return undefined;
  return dated(at, read);
};

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
