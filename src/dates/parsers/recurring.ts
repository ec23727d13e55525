import { type Line, wordAt } from '../line.js';
import type { Candidate, Parser } from '../meaning.js';
import { cardinalAt } from '../numbers.js';
import { lengthValue } from '../values.js';

const set = (first: number, next: number, value: string): Candidate => ({
  first,
  next,
  type: 'SET',
  meaning: { is: 'fixed', value },
});
const two = (n: number): string => String(n).padStart(2, '0');

/** "daily", "quarterly", "annually". */
export const frequency: Parser = (line, at) => {
  const word = wordAt(line, at);
  if (word.reads.every === undefined || (at > 0 && word.text !== word.lower)) return undefined;
  // A "quarterly loss" is the loss of one quarter.
  if (word.lower === 'quarterly' && figuresOf.has(wordAt(line, at + 1).lower)) return undefined;
  if (wordAt(line, at - 1).lower === 'average' || isAmount(line, at - 1)) return undefined;
  return set(at, at + 1, word.reads.every);
};

const figuresOf = new Set(
  'loss losses profit profits earnings results revenue sales net dividend dividends income report cash'.split(' '),
);

/** "every Monday", "each July", "every two weeks", "every morning", "Mondays". */
export const every: Parser = (line, at) => {
  const { lower } = wordAt(line, at - 1);
  const { reads } = wordAt(line, at);
  const isEvery = lower === 'every' || lower === 'each';
  const after = wordAt(line, at + 1).reads;
  if (reads.weekday !== undefined && after.part !== undefined && (isEvery || after.plural)) {
    return set(isEvery ? at - 1 : at, at + 2, `XXXX-WXX-${reads.weekday}T${after.part}`);
  }
  if (reads.weekday !== undefined && (isEvery || reads.plural))
    return set(isEvery ? at - 1 : at, at + 1, `XXXX-WXX-${reads.weekday}`);
  if (reads.unit === 'weekend' && (reads.plural ? lower === 'on' : isEvery))
    return set(isEvery ? at - 1 : at, at + 1, 'XXXX-WXX-WE');
  if (reads.unit !== undefined && reads.plural) return everyFew(line, at);
  if (!isEvery || reads.plural) return lower === 'other' ? everyOther(line, at) : undefined;
  if (reads.month !== undefined) return set(at - 1, at + 1, `XXXX-${two(reads.month)}`);
  if (reads.season !== undefined) return set(at - 1, at + 1, `XXXX-${reads.season}`);
  if (reads.part !== undefined) return set(at - 1, at + 1, `XXXX-XX-XXT${reads.part}`);
  return reads.unit === undefined ? undefined : set(at - 1, at + 1, lengthValue(1, reads.unit));
};

/** "twice a week", "once per year", "per month". */
export const per: Parser = (line, at) => {
  const { unit, plural } = wordAt(line, at).reads;
  const { lower } = wordAt(line, at - 1);
  if (unit === undefined || plural || unit === 'second' || unit === 'quarter') return undefined;
  if (lower !== 'a' && lower !== 'an' && lower !== 'per') return undefined;
  const first = timesBefore(line, at - 1) ?? (lower === 'per' ? at - 1 : undefined);
  return first === undefined ? undefined : set(first, at + 1, lengthValue(1, unit));
};

/** "$5 million", "8.5 %": "annually" after it is a part of the measure and tells no time. */
function isAmount(line: Line, at: number): boolean {
  const { figures, ending, lower } = wordAt(line, at);
  return (figures !== '' && !ending) || ['million', 'billion', 'thousand', 'percent', '%'].includes(lower);
}

/** True before the "a month" of "$5 a month", "400 cars a month": the unit of a rate, which is no time (TIDES TIMEX2). */
export function isRateBefore(line: Line, at: number): boolean {
  const { lower, text, reads } = wordAt(line, at);
  if (isAmount(line, at)) return true;
  if (reads.unit !== undefined) return reads.plural === true;
  return text === lower && /^[a-z]{3,}[^sui']s$/.test(lower) && !verbs.has(lower);
}
const verbs = new Set(
  'lasts takes plus perhaps works runs spends wants needs gets costs means always across'.split(' '),
);

function timesBefore(line: Line, at: number): number | undefined {
  const { lower } = wordAt(line, at - 1);
  if (lower === 'once' || lower === 'twice') return at - 1;
  return lower === 'times' && cardinalAt(line, at - 2) ? at - 2 : undefined;
}

function everyFew(line: Line, at: number): Candidate | undefined {
  const isFew = wordAt(line, at - 1).lower === 'few';
  const start =
    wordAt(line, at - 2).lower === 'every' ? at - 1 : wordAt(line, at - 3).lower === 'every' ? at - 2 : undefined;
  const count = start === undefined ? undefined : cardinalAt(line, start);
  if (start === undefined || (!isFew && count?.next !== at)) return undefined;
  return set(start - 1, at + 1, lengthValue(isFew ? undefined : count?.value, wordAt(line, at).reads.unit!));
}

function everyOther(line: Line, at: number): Candidate | undefined {
  const { unit } = wordAt(line, at).reads;
  return unit !== undefined && wordAt(line, at - 2).lower === 'every'
    ? set(at - 2, at + 1, lengthValue(2, unit))
    : undefined;
}
