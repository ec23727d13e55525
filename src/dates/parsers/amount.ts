import { type Line, saysAt, type Word, wordAt } from '../line.js';
import type { Candidate, Parser } from '../meaning.js';
import { cardinalAt } from '../numbers.js';
import { type Quantity, quantityBefore } from '../quantity.js';
import { lengthOf, lengthValue } from '../values.js';
import type { Unit } from '../words.js';
import { isYearEarlier } from './comparison.js';
import { isRateBefore } from './recurring.js';

/** "two weeks ago", "a year earlier", "three days later", "years ago": so far from the publication or from the story. */
export const away: Parser = (line, at) => {
  const { unit, plural } = wordAt(line, at).reads;
  if (unit === undefined) return undefined;
  const direction = directionAfter(line, saysAt(line, at + 1, 'or', 'so') ? at + 3 : at + 1);
  const quantity = quantityBefore(line, at);
  if (!direction || wordAt(line, at + 1).hyphened || (!quantity && !plural)) return undefined;
  const first = quantity?.first ?? at;
  const amount = quantity ? quantity.amount : undefined;
  const told = direction.told;
  if (unit === 'year' && amount === 1 && direction.toward < 0) {
    return { first, next: direction.next, type: 'DATE', meaning: { is: 'year-earlier', told } };
  }
  return {
    first,
    next: direction.next,
    type: unit === 'hour' || unit === 'minute' || unit === 'second' ? 'TIME' : 'DATE',
    meaning: { is: 'away', unit, by: amount, toward: direction.toward, told, counted: true },
  };
};

/** "six months", "a ten-day visit", "the past three years", "more weeks": how long. */
export const duration: Parser = (line, at) => {
  const word = wordAt(line, at);
  const { unit, plural, long } = word.reads;
  if (long !== undefined) return found(at, at + 1, 1, long);
  if (unit === undefined || isName(line, at) || isYearEarlier(line, at)) return undefined;
  const next = afterUnit(line, at);
  if (next === undefined) return undefined;
  const quantity = quantityBefore(line, at);
  if (saysLong(line, next) && (!quantity || quantity.isArticle)) return found(at, next + 1, 1, unit);
  if (!quantity) {
    const first = plural ? standsAlone(line, at, unit) : undefined;
    return first === undefined ? undefined : found(first, afterPlural(line, next), undefined, unit);
  }
  if (!isLength(line, at, quantity) || isKind(line, at, quantity)) return undefined;
  if (quantity.isArticle && isRateBefore(line, quantity.first - 1)) return undefined;
  const half = quantity.amount === undefined || plural ? undefined : afterHalf(line, next);
  if (half !== undefined) return found(quantity.first, half, quantity.amount! + 0.5, unit);
  if (wordAt(line, next).lower === 'period')
    return found(withArticle(line, quantity.first), next + 1, quantity.amount, unit);
  const end = saysLong(line, next) ? next + 1 : next;
  const rest = end === at + 1 && quantity.amount !== undefined ? smallerAfter(line, end, unit) : undefined;
  if (rest) {
    const value = lengthOf([quantity.amount!, unit], [rest.amount, rest.unit]);
    return { first: quantity.first, next: rest.next, type: 'DURATION', meaning: { is: 'fixed', value } };
  }
  return found(withStep(line, quantity.first, plural === true), end, quantity.amount, unit);
};

/** "a year and a half", "one hour and a half": the place after the half. */
const afterHalf = (line: Line, at: number): number | undefined =>
  saysAt(line, at, 'and', 'a', 'half') ? at + 3 : undefined;

interface Rest {
  readonly amount: number;
  readonly unit: Unit;
  readonly next: number;
}

/** The rest of "two hours and 15 minutes", "3 hours, 20 minutes", "one year and six months". */
function smallerAfter(line: Line, at: number, unit: Unit): Rest | undefined {
  const start = [',', 'and'].includes(wordAt(line, at).lower) ? at + 1 : at;
  const read = cardinalAt(line, start);
  const smaller = read && wordAt(line, read.next).reads;
  if (!read || !smaller?.unit || wordAt(line, read.next).hyphened || smaller.unit !== parts[unit]) return undefined;
  return { amount: read.value, unit: smaller.unit, next: read.next + 1 };
}

const parts: Partial<Record<Unit, Unit>> = {
  year: 'month',
  month: 'day',
  week: 'day',
  day: 'hour',
  hour: 'minute',
  minute: 'second',
};

/** "a fiscal year" is a kind of year. */
const isKind = (line: Line, at: number, { isArticle }: Quantity): boolean =>
  isArticle && ['fiscal', 'calendar'].includes(wordAt(line, at - 1).lower);

/** "a three-year period", "the same 28-day period". */
function withArticle(line: Line, first: number): number {
  const same = wordAt(line, first - 1).reads.step === undefined ? first : first - 1;
  return ['a', 'an', 'the'].includes(wordAt(line, same - 1).lower) ? same - 1 : same;
}

/** "recent years", "the coming weeks", "the intervening months". */
export const openSpan: Parser = (line, at) => {
  const { unit, plural } = wordAt(line, at).reads;
  if (unit === undefined || !plural) return undefined;
  const { lower, reads } = wordAt(line, at - 1);
  const the = wordAt(line, at - 2).lower === 'the';
  const isPlaced = lower === 'recent' || lower === 'future' || lower === 'intervening' || (the && stretches.has(lower));
  if (reads.step === undefined ? !isPlaced : reads.step === 0) return undefined;
  const first = the ? at - 2 : at - 1;
  const isPast = lower === 'recent' || lower === 'past';
  if (!the && isPast && unit === 'year')
    return { first, next: at + 1, type: 'DATE', meaning: { is: 'fixed', value: 'PAST_REF' } };
  if (lower === 'future' || (!the && lower === 'coming' && (unit === 'year' || unit === 'quarter'))) {
    return { first, next: at + 1, type: 'DATE', meaning: { is: 'fixed', value: 'FUTURE_REF' } };
  }
  return found(first, withAnother(line, at + 1), undefined, unit);
};

/** "the early years", "the closing weeks": stretches of something longer. */
const stretches = new Set(['early', 'final', 'closing', 'opening']);

/** "the weeks ahead", "weeks or months". */
function afterPlural(line: Line, next: number): number {
  return saysAt(line, next, 'ahead') ? next + 1 : isToCome(line, next) ? next + 2 : withAnother(line, next);
}

/** "in years to come". */
const isToCome = (line: Line, at: number): boolean => saysAt(line, at, 'to', 'come');

/** "weeks or months": the place after a second unit of no number. */
function withAnother(line: Line, next: number): number {
  if (!saysAt(line, next, 'or') && !saysAt(line, next, 'and')) return next;
  const { unit, plural } = wordAt(line, next + 1).reads;
  return unit !== undefined && plural ? next + 2 : next;
}

/** "day-long", "a year-long". */
const saysLong = (line: Line, at: number): boolean => wordAt(line, at).lower === 'long';

function found(first: number, next: number, amount: number | undefined, unit: Unit): Candidate {
  return { first, next, type: 'DURATION', meaning: { is: 'fixed', value: lengthValue(amount, unit) } };
}

interface Direction {
  readonly toward: -1 | 1;
  readonly told: boolean;
  readonly next: number;
}

function directionAfter(line: Line, at: number): Direction | undefined {
  const { lower } = wordAt(line, at);
  if (lower === 'ago') return { toward: -1, told: false, next: at + 1 };
  if (lower === 'earlier' || lower === 'previously' || (lower === 'prior' && !saysAt(line, at + 1, 'to')))
    return { toward: -1, told: true, next: at + 1 };
  if (lower === 'later') return { toward: 1, told: true, next: at + 1 };
  if (lower === 'hence') return { toward: 1, told: false, next: at + 1 };
  if (saysAt(line, at, 'from', 'now')) return { toward: 1, told: false, next: at + 2 };
  return undefined;
}

/** The place after the unit and what belongs to it ("-old", "or so", "-long"); undefined where it tells somebody's age. */
function afterUnit(line: Line, at: number): number | undefined {
  const { unit } = wordAt(line, at).reads;
  if (/^olds?$/.test(wordAt(line, at + 1).lower) || saysAt(line, at + 1, 'of', 'age')) {
    const isAge = unit === 'year' || people.has(wordAt(line, at + 2).lower);
    return isAge || !wordAt(line, at + 1).hyphened ? undefined : at + 2;
  }
  if (saysAt(line, at + 1, 'or') && ['so', 'more', 'two'].includes(wordAt(line, at + 2).lower)) return at + 3;
  return at + 1;
}

const people = new Set('boy girl baby son daughter child infant twin twins'.split(' '));

/** A capital within a sentence makes a name of it: "Seven Days", "60 Minutes". */
function isName(line: Line, at: number): boolean {
  const { text } = wordAt(line, at);
  return at > 0 && text !== text.toLowerCase() && text !== text.toUpperCase();
}

/**
 * Where a plural of no number starts: "weeks of talks", "for years", "over the years", "the weeks ahead", but not "the days",
 * "dog days". In "the days before the vote" the article belongs to what the vote bounds.
 */
function standsAlone(line: Line, at: number, unit: Unit): number | undefined {
  if (unit === 'second' || unit === 'quarter' || unit === 'weekend') return undefined;
  const before = wordAt(line, at - 1).lower;
  const after = wordAt(line, at + 1);
  if (before === 'the') {
    const isPassing = unit !== 'day' && unit !== 'hour' && ['over', 'through'].includes(wordAt(line, at - 2).lower);
    if (isPassing || after.lower === 'ahead' || isToCome(line, at + 1)) return at - 1;
    return bounds.has(after.lower) ? at : undefined;
  }
  return leads.has(before) || followers.has(after.lower) || after.hyphened ? at : undefined;
}
const leads = new Set(
  'for in within over after take takes took taken last lasted spend spent spending through by'.split(' '),
);

const bounds = new Set(['before', 'after', 'since', 'leading', 'following']);
const followers = new Set(['of', 'before', 'after', 'since']);

/** "a day" counts as a length after "for" and the like, not where it means "per day", "one day" or an ordinal second. */
function isLength(line: Line, at: number, quantity: Quantity): boolean {
  const word: Word = wordAt(line, at);
  const isShare = quantity.amount !== undefined && wordAt(line, at + 1).lower === 'of';
  if (word.lower === 'quarters' && (word.hyphened || isShare)) return false;
  if (!quantity.isArticle)
    return !(word.lower === 'second' || (word.lower === 'quarter' && quantity.amount !== 1 && !word.hyphened));
  if (wordAt(line, at + 1).hyphened && !saysAt(line, at + 1, 'long')) return false;
  if (word.lower === 'minute' && afterHalf(line, at + 1) !== undefined) return true;
  return (
    !['second', 'quarter', 'minute'].includes(word.lower) && !kindLeads.has(wordAt(line, quantity.first - 1).lower)
  );
}

/** "on a day rich in symbols", "what a year", "such a week": one of its kind, no length. */
const kindLeads = new Set('on such what quite'.split(' '));

/** "the past", "the first", "the next", "recent" before a number belong to the length, with their article. */
function withStep(line: Line, first: number, isSpan: boolean): number {
  const { reads, lower } = wordAt(line, first - 1);
  const isStep =
    (reads.step !== undefined && lower !== 'that') ||
    reads.ordinal === 1 ||
    lower === 'recent' ||
    lower === 'latest' ||
    lower === 'final';
  const at = isStep ? first - 1 : first;
  // "the nine months" is a span, "the nine-month period" has its article from the noun.
  return wordAt(line, at - 1).lower === 'the' && (isStep || isSpan) ? at - 1 : at;
}
