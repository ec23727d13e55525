import { type Line, saysAt, wordAt } from '../line.js';
import type { Meaning, Parser } from '../meaning.js';
import { lengthValue } from '../values.js';
import type { Step, Unit } from '../words.js';

/** "last week", "this year", "the following month", "the same day": the unit before, of or after a known time. */
export const step: Parser = (line, at) => {
  const { unit, plural, part } = wordAt(line, at).reads;
  if ((unit === undefined && part === undefined) || plural) return undefined;
  const known = stepBefore(line, at);
  if (!known) return undefined;
  if (part !== undefined) {
    if (known.step !== 0 && !known.told && !known.the && part !== 'NI') return undefined;
    const of: Meaning = {
      is: 'away',
      unit: 'day',
      by: Math.abs(known.step),
      toward: known.step < 0 ? -1 : 1,
      told: known.told || (known.the && known.step === 1),
    };
    return { first: known.first, next: at + 1, type: 'TIME', meaning: { is: 'part', part, of } };
  }
  if (unit === 'second' || unit === 'minute' || unit === 'hour' || isTitle(line, at)) return undefined;
  if (known.past && unit !== 'year' && unit !== 'weekend') {
    return {
      first: known.first,
      next: at + 1,
      type: 'DURATION',
      meaning: { is: 'fixed', value: lengthValue(1, unit!) },
    };
  }
  return { first: known.first, next: at + 1, type: 'DATE', meaning: meaningOf(known, unit!) };
};

/** "the end of the year" and "the rest of the month" make a date of a bare unit. */
export const rest: Parser = (line, at) => {
  const { unit, plural } = wordAt(line, at).reads;
  if (unit === undefined || plural || !saysAt(line, at - 1, 'the')) return undefined;
  if (
    wordAt(line, at - 2).lower !== 'of' &&
    !(wordAt(line, at - 2).lower === 'in' && ['later', 'earlier', 'early', 'late'].includes(wordAt(line, at - 3).lower))
  )
    return undefined;
  if (
    wordAt(line, at - 2).lower === 'of' &&
    !['end', 'rest', 'beginning', 'start', 'middle', 'close', 'part', 'half', 'course'].includes(
      wordAt(line, at - 3).lower,
    )
  )
    return undefined;
  return { first: at - 1, next: at + 1, type: 'DATE', meaning: { is: 'away', unit, by: 0, toward: 1, told: false } };
};

/** "the weekend": the one of the week before, unless what is told is to come. */
export const weekend: Parser = (line, at) => {
  const { unit, plural } = wordAt(line, at).reads;
  if (unit !== 'weekend' || plural || !saysAt(line, at - 1, 'the')) return undefined;
  return { first: at - 1, next: at + 1, type: 'DATE', meaning: { is: 'weekend' } };
};

/** "the year ended", "the full year", "for the year": the span that a company reports on. */
export const reportedYear: Parser = (line, at) => {
  if (wordAt(line, at).reads.unit !== 'year' || wordAt(line, at).reads.plural) return undefined;
  const kind = wordAt(line, at - 1).lower;
  const isKind = kind === 'fiscal' || kind === 'full';
  const the = isKind ? at - 2 : at - 1;
  if (wordAt(line, the).lower !== 'the') return undefined;
  const isLength = kind === 'fiscal' || ['ended', 'ending', 'to'].includes(wordAt(line, at + 1).lower);
  if (isLength) return { first: the, next: at + 1, type: 'DURATION', meaning: { is: 'fixed', value: 'P1Y' } };
  const isWhole = kind === 'full' || (saysAt(line, the - 1, 'for') && wordAt(line, at + 1).lower === ',');
  return isWhole
    ? { first: the, next: at + 1, type: 'DATE', meaning: { is: 'away', unit: 'year', by: 0, toward: 1, told: false } }
    : undefined;
};

/** "year-end", "year's end". */
export const yearEnd: Parser = (line, at) => {
  if (wordAt(line, at).reads.unit !== 'year') return undefined;
  const next = saysAt(line, at + 1, 'end') ? at + 2 : saysAt(line, at + 1, "'s", 'end') ? at + 3 : 0;
  if (!next) return undefined;
  const first = wordAt(line, at - 1).lower === 'the' ? at - 1 : at;
  return {
    first,
    next,
    type: 'DATE',
    mod: 'END',
    meaning: { is: 'away', unit: 'year', by: 0, toward: 1, told: false },
  };
};

interface Known {
  readonly first: number;
  readonly step: Step;
  readonly told: boolean;
  readonly the: boolean;
  /** "the past decade" is the ten years up to now. */
  readonly past: boolean;
}

/** "This Week", "The Last Days": a capital within a sentence names a thing. */
function isTitle(line: Line, at: number): boolean {
  const { text } = wordAt(line, at);
  return /^[A-Z][a-z]/.test(text) && wordAt(line, at - 1).text !== wordAt(line, at - 1).lower;
}

function stepBefore(line: Line, at: number): Known | undefined {
  const end = ['fiscal', 'calendar', 'full', 'financial', 'school', 'same'].includes(wordAt(line, at - 1).lower)
    ? at - 1
    : at;
  const same = end < at && wordAt(line, end).lower === 'same';
  const { step: value, told } = wordAt(line, end - 1).reads;
  if (value === undefined)
    return same
      ? { first: wordAt(line, end - 1).lower === 'the' ? end - 1 : end, step: 0, told: true, the: true, past: false }
      : undefined;
  const the = wordAt(line, end - 2).lower === 'the';
  const first = the || (saysAt(line, end - 2, 'this') && value !== 0) ? end - 2 : end - 1;
  const isSame = wordAt(line, end - 1).lower === 'same' || same;
  return { first, step: value, told: told === true || isSame, the, past: wordAt(line, end - 1).lower === 'past' };
}

function meaningOf(known: Known, unit: Unit): Meaning {
  // "the next day" is the day after the one told of; "next week" the one after publication.
  const told = known.told || (known.the && known.step === 1 && (unit === 'day' || unit === 'week' || unit === 'month'));
  return { is: 'away', unit, by: Math.abs(known.step), toward: known.step < 0 ? -1 : 1, told };
}
