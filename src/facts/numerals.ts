import type { Token } from '../text/text.js';

const small = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/);
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const numerals = new Map<string, number>([
  ...small.map((word, i): [string, number] => [word, i]),
  ...tens.map((word, i): [string, number] => [word, (i + 2) * 10]),
]);
const scales = new Map<string, number>([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['bn', 1e9],
  ['m', 1e6],
]);
/** Scales written right behind the figure: "1.6bn"; those of one letter only where it is money, as they also measure. */
const glued = new Map([
  ['bn', 1e9],
  ['tn', 1e12],
  ['mn', 1e6],
  ['b', 1e9],
  ['m', 1e6],
  ['k', 1e3],
]);
/** The signs of money, as they stand before a figure. */
export const currencies: ReadonlySet<string> = new Set(['$', '£', '€', '¥', 'us$', 'a$', 'c$', 'hk$']);

/** A number as a sentence writes it. */
export interface Numeral {
  readonly value: number;
  readonly slack: number;
  readonly last: number;
  readonly isWord: boolean;
  /** What it measures, where a hyphen ties that to it: "magnitude" of "6.1-magnitude". */
  readonly measured?: string;
}

/** "41", "2.5 million", "twenty-five", "two hundred thousand", "a dozen". */
export function readNumber(tokens: readonly Token[], at: number): Numeral | null {
  if (isNobody(tokens, at)) return { value: 0, slack: 0, last: tokens[at]!.lower === 'no' ? at + 1 : at, isWord: true };
  const isMoney = currencies.has(tokens[at - 1]?.lower ?? '');
  const first = numeral(tokens[at]!.lower, isMoney);
  if (!first) return readTied(tokens[at]!.lower, at);
  let { value } = first;
  let { step } = first;
  let last = at;
  for (let next = at + 1; next < tokens.length; next++) {
    const { lower } = tokens[next]!;
    const scale = scales.get(lower.endsWith('s') ? lower.slice(0, -1) : lower);
    const more = first.isWord && lower !== 'a' ? numeral(lower, false) : null;
    if (scale && (scale > 1e6 || lower.length > 1)) {
      value *= scale;
      step *= scale;
    } else if (more?.isWord && value >= 100 && more.value < 100 && value % 100 === 0) value += more.value;
    else if (lower !== 'and' || value < 100 || !numerals.has(tokens[next + 1]?.lower ?? '') || !first.isWord) break;
    last = next;
  }
  if (tokens[last]!.lower === 'and') last--;
  const isRound = step === 1 && value >= 100 && value % 10 === 0;
  return {
    value,
    slack: step > 1 || !Number.isInteger(value) ? step / 2 : isRound ? roundness(value) / 2 : 0,
    last,
    isWord: first.isWord,
  };
}

/** "6.1-magnitude", "2.5-million". */
function readTied(word: string, at: number): Numeral | null {
  const [, number = '', measured] = /^(\d[\d.,]{0,20})-([a-z]{3,20})$/.exec(word) ?? [];
  const tied = measured ? numeral(number, false) : null;
  if (!tied || !measured) return null;
  const { value, step, isWord } = tied;
  const scale = scales.get(measured);
  if (scale) return { value: value * scale, slack: (step * scale) / 2, last: at, isWord };
  return { value, slack: Number.isInteger(value) ? 0 : step / 2, last: at, isWord, measured };
}

/** "No one", "nobody": none at all. */
const isNobody = (tokens: readonly Token[], at: number): boolean =>
  /^(?:nobody|no-one|none)$/.test(tokens[at]!.lower) || (tokens[at]!.lower === 'no' && tokens[at + 1]?.lower === 'one');

/** What the zeros at the end of a whole number leave open: 100 of 1,200. */
function roundness(value: number): number {
  let unit = 1;
  while (value % (unit * 10) === 0 && unit < value) unit *= 10;
  return unit / 10;
}

interface Figure {
  readonly value: number;
  readonly step: number;
  readonly isWord: boolean;
}

/** The value of one token, and the worth of its last digit. */
function numeral(word: string, isMoney: boolean): Figure | null {
  const named = numerals.get(word);
  if (named !== undefined) return { value: named, step: 1, isWord: true };
  if (scales.has(word) && scales.get(word)! < 1000 && word.length > 1)
    return { value: scales.get(word)!, step: 1, isWord: true };
  const hyphen = word.indexOf('-');
  if (hyphen > 0) {
    const [ten, one] = [numerals.get(word.slice(0, hyphen)), numerals.get(word.slice(hyphen + 1))];
    return ten && one && ten >= 20 && one < 10 ? { value: ten + one, step: 1, isWord: true } : null;
  }
  return figure(word, isMoney);
}

/** "1,200", "$2.5", "1.6bn". */
function figure(word: string, isMoney: boolean): Figure | null {
  const [, sign, digits = '', scale] = /^([$£€]?)(\d[\d,.]{0,20})([a-z]{0,2})$/.exec(word) ?? [];
  if (!/^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d+)?$/.test(digits)) return null;
  if (scale?.length === 1 && !isMoney && !sign) return null;
  const worth = scale ? glued.get(scale) : 1;
  if (worth === undefined) return null;
  const point = digits.indexOf('.');
  const step = point < 0 ? 1 : 10 ** -(digits.length - point - 1);
  return { value: Number(digits.replaceAll(',', '')) * worth, step: step * worth, isWord: false };
}
