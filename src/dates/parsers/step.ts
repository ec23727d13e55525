import { isNamed, isPreposition, type Line, saysAt, wordAt } from '../line.js';
import type { Meaning, Parser } from '../meaning.js';
import { lengthValue } from '../values.js';
import type { Step, Unit } from '../words.js';

/** "last week", "this year", "the following month", "the same day": the unit before, of or after a known time. */
export const step: Parser = (line, at) => {
  const { unit, plural, part } = wordAt(line, at).reads;
  if ((unit === undefined && part === undefined) || plural) return undefined;
  const known = stepBefore(line, at);
  if (!known) return undefined;
  const { first } = known;
  if (isNamed(line, first)) return undefined;
  if (part !== undefined) {
    // "last morning" is nobody's English; "last night" and "the next morning" are.
    if (known.step !== 0 && !known.told && !known.the && part !== 'NI') return undefined;
    return { first, next: at + 1, type: 'TIME', meaning: { is: 'part', part, of: stepTo(known, 'day') } };
  }
  if (unit === undefined || unit === 'second' || unit === 'minute' || unit === 'hour' || isTitle(line, at))
    return undefined;
  // "the last day of the talks" ends them; "the last week" is the one before.
  if (wordAt(line, at - 1).lower === 'last' && known.the && saysAt(line, at + 1, 'of')) return undefined;
  if (known.past && unit !== 'year' && unit !== 'weekend') {
    return { first, next: at + 1, type: 'DURATION', meaning: { is: 'fixed', value: lengthValue(1, unit) } };
  }
  const next = saysAt(line, at + 1, 'or', 'so') ? at + 3 : at + 1;
  return { first, next, type: 'DATE', meaning: stepTo(known, unit) };
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
  if (value === undefined || isPreposition(line, end - 1))
    return same
      ? { first: wordAt(line, end - 1).lower === 'the' ? end - 1 : end, step: 0, told: true, the: true, past: false }
      : undefined;
  const the = wordAt(line, end - 2).lower === 'the';
  const first = the || (saysAt(line, end - 2, 'this') && value !== 0) ? end - 2 : end - 1;
  const isSame = wordAt(line, end - 1).lower === 'same' || same;
  return { first, step: value, told: told === true || isSame, the, past: wordAt(line, end - 1).lower === 'past' };
}

function stepTo(known: Known, unit: Unit): Meaning {
  // "the next day" is the day after the one told of; "next week" the one after publication.
  const told = known.told || (known.the && known.step === 1 && (unit === 'day' || unit === 'week' || unit === 'month'));
  return { is: 'away', unit, by: Math.abs(known.step), toward: known.step < 0 ? -1 : 1, told };
}
