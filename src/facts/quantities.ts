import type { Span, Token } from '../text/text.js';
import { stem } from './stem.js';
import { stopWords } from './words.js';

/** How many or how much, as a sentence gives it. The span covers the number with its currency, scale and per cent. */
export interface Quantity extends Span {
  readonly value: number;
  /** Half of what the last digit given can hide: 0.05 million in "2.5 million"; 0 for a small whole number. */
  readonly slack: number;
  readonly bound: 'exact' | 'about' | 'more' | 'less';
  /** "$", "€", "%", or the stem of what is counted; null where nothing says. */
  readonly unit: string | null;
  /** The first and the last token of it in the sentence. */
  readonly first: number;
  readonly last: number;
}

/** What two quantities of one thing say of each other; `unrelated` where they count different things. */
export type QuantityRelation = 'equal' | 'compatible' | 'conflict' | 'unrelated';

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
const currencies = new Set(['$', '£', '€', '¥', 'us$', 'a$', 'c$', 'hk$']);
const currencyWords = new Map([
  ['dollar', '$'],
  ['euro', '€'],
  ['pound', '£'],
  ['yen', '¥'],
]);
const percents = new Set(['%', 'percent', 'pct']);
/** One unit under several names. */
const sameUnit = new Map([
  ['person', 'person'],
  ['man', 'person'],
  ['woman', 'person'],
  ['passeng', 'person'],
  ['civilian', 'person'],
  ['resident', 'person'],
  ['victim', 'person'],
  ['other', 'person'],
  ['km', 'kilomet'],
  ['kilometr', 'kilomet'],
  ['metr', 'meter'],
  ['pt', 'point'],
  ['min', 'minut'],
  ['hr', 'hour'],
]);

/** The numbers of a sentence that count or measure something, in order. Ordinals, years, scores and numbers in names are none. */
export function findQuantities(tokens: readonly Token[], taken: readonly Span[]): readonly Quantity[] {
  const found: Quantity[] = [];
  let after = 0; // tokens and `taken` both run in text order
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    while (after < taken.length && taken[after]!.end <= token.start) after++;
    if (after < taken.length && taken[after]!.start < token.end) continue;
    const number = readNumber(tokens, at);
    if (!number) continue;
    const quantity = measure(tokens, at, number);
    if (quantity) found.push(quantity);
    at = Math.max(at, quantity?.last ?? number.last);
  }
  return found;
}

interface Number {
  readonly value: number;
  readonly slack: number;
  readonly last: number;
  readonly isWord: boolean;
}

/** "41", "2.5 million", "twenty-five", "two hundred thousand", "a dozen". */
function readNumber(tokens: readonly Token[], at: number): Number | null {
  const first = numeral(tokens[at]!.lower);
  if (!first) return null;
  let { value } = first;
  let { step } = first;
  let last = at;
  for (let next = at + 1; next < tokens.length; next++) {
    const { lower } = tokens[next]!;
    const scale = scales.get(lower.endsWith('s') ? lower.slice(0, -1) : lower);
    const more = first.isWord && lower !== 'a' ? numeral(lower) : null;
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

/** What the zeros at the end of a whole number leave open: 100 of 1,200. */
function roundness(value: number): number {
  let unit = 1;
  while (value % (unit * 10) === 0 && unit < value) unit *= 10;
  return unit / 10;
}

/** The value of one token, and the worth of its last digit. */
function numeral(word: string): { readonly value: number; readonly step: number; readonly isWord: boolean } | null {
  const named = numerals.get(word);
  if (named !== undefined) return { value: named, step: 1, isWord: true };
  if (scales.has(word) && scales.get(word)! < 1000 && word.length > 1)
    return { value: scales.get(word)!, step: 1, isWord: true };
  const hyphen = word.indexOf('-');
  if (hyphen > 0) {
    const [ten, one] = [numerals.get(word.slice(0, hyphen)), numerals.get(word.slice(hyphen + 1))];
    return ten && one && ten >= 20 && one < 10 ? { value: ten + one, step: 1, isWord: true } : null;
  }
  const digits = word.startsWith('$') || word.startsWith('£') || word.startsWith('€') ? word.slice(1) : word;
  if (digits.length > 20 || !/^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d+)?$/.test(digits)) return null;
  const point = digits.indexOf('.');
  return {
    value: Number(digits.replaceAll(',', '')),
    step: point < 0 ? 1 : 10 ** -(digits.length - point - 1),
    isWord: false,
  };
}

/** The number with what stands around it; null where it is a year, a score, an age's rank, part of a name. */
function measure(tokens: readonly Token[], at: number, number: Number): Quantity | null {
  const before = tokens[at - 1];
  const next = tokens[number.last + 1];
  const glued = before !== undefined && before.end === tokens[at]!.start;
  const currency =
    /^[$£€]/.exec(tokens[at]!.lower)?.[0] ?? (before && currencies.has(before.lower) ? before.lower.slice(-1) : null);
  const afterName = !number.isWord && before && /^[A-Z]/.test(before.text) && at > 1 && !stopWords.has(before.lower);
  if (!currency && (afterName || (glued && /^[-–/:.]$/.test(before.text)))) return null;
  if (next && next.start === tokens[number.last]!.end && /^[-–/:]$/.test(next.text)) return null;
  const isYear = number.value >= 1500 && number.value < 2100 && /^\d{4}$/.test(tokens[at]!.text) && number.last === at;
  const percent =
    next && (percents.has(next.lower) || (next.lower === 'per' && tokens[number.last + 2]?.lower === 'cent'));
  const unit = percent ? '%' : (currency ?? fateOf(tokens, at, number.last) ?? counted(tokens, number.last + 1));
  if (
    isYear &&
    !percent &&
    !currency &&
    (unit === null || /^(in|of|since|by|until|from|to|and|–|-)$/.test(before?.lower ?? ''))
  )
    return null;
  if (number.isWord && number.value <= 1 && !currency && !percent && number.last === at) return null; // "one" is seldom a count
  const first = currency && before && currencies.has(before.lower) ? at - 1 : at;
  const last = percent ? number.last + (next.lower === 'per' ? 2 : 1) : number.last;
  const { value, slack } = number;
  return {
    value,
    slack,
    bound: boundBefore(tokens, first),
    unit,
    first,
    last,
    start: tokens[first]!.start,
    end: tokens[last]!.end,
  };
}

/** What became of the people counted, which is what tells their number from others: "killed", "injured", "missing". */
function fateOf(tokens: readonly Token[], at: number, last: number): string | null {
  const next = stem(tokens[last + 1]?.lower ?? '');
  const isPeople = (sameUnit.get(next) ?? next) === 'person';
  for (let i = last + 1; i < tokens.length && i <= last + (isPeople ? 5 : 1); i++) {
    if (/^[,;.]$/.test(tokens[i]!.text)) break;
    const fate = fates.get(stem(tokens[i]!.lower));
    if (fate) return fate;
  }
  if (
    !isPeople &&
    tokens[last + 1] &&
    /^[\p{L}]/u.test(tokens[last + 1]!.text) &&
    !stopWords.has(tokens[last + 1]!.lower)
  )
    return null;
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    if (/^[,;.]$/.test(tokens[i]!.text)) break;
    const fate = fates.get(stem(tokens[i]!.lower));
    if (fate) return fate;
  }
  return null;
}

const fates = new Map([
  ['kill', 'killed'],
  ['die', 'killed'],
  ['toll', 'killed'],
  ['fatal', 'killed'],
  ['injur', 'injured'],
  ['wound', 'injured'],
  ['hurt', 'injured'],
  ['miss', 'missing'],
  ['arrest', 'arrested'],
  ['detain', 'arrested'],
]);

/** The stem of what is counted: the last of the next few words before a stop word, a mark or a verb's sign ("41 more people"). */
function counted(tokens: readonly Token[], from: number): string | null {
  let unit: string | null = null;
  for (let at = from; at < tokens.length && at < from + 3; at++) {
    const { lower, text } = tokens[at]!;
    if (lower === 'more' || lower === 'other' || lower === 'others') {
      unit ??= lower === 'others' ? 'person' : null;
      continue;
    }
    if (!/^[\p{L}]/u.test(text)) break;
    if (stopWords.has(lower)) break;
    const word = stem(lower);
    unit = currencyWords.get(word) ?? sameUnit.get(word) ?? word;
    if (lower.endsWith('s') || lower === 'people' || lower === 'men' || lower === 'women' || lower === 'children')
      break;
    if (lower.endsWith('ed') || lower === 'dead') break;
  }
  return unit;
}

const hedges: Readonly<Record<string, Quantity['bound']>> = {
  about: 'about',
  around: 'about',
  approximately: 'about',
  roughly: 'about',
  some: 'about',
  nearly: 'about',
  almost: 'about',
  close: 'about',
  estimated: 'about',
  over: 'more',
  least: 'more',
  'more than': 'more',
  exceeding: 'more',
  under: 'less',
  most: 'less',
  'less than': 'less',
  'fewer than': 'less',
  'up to': 'less',
  'many as': 'less',
  'much as': 'less',
};

function boundBefore(tokens: readonly Token[], at: number): Quantity['bound'] {
  const one = tokens[at - 1]?.lower ?? '';
  const two = `${tokens[at - 2]?.lower ?? ''} ${one}`;
  if (Object.hasOwn(hedges, two)) return hedges[two]!;
  if (one === 'to' && tokens[at - 2]?.lower === 'close') return 'about';
  return Object.hasOwn(hedges, one) ? hedges[one]! : 'exact';
}

/** Compares what two quantities can mean: "about 40" and 41 are compatible, "2.5 million" and 2,480,000 too, 41 and 43 conflict. */
export function compareQuantities(a: Quantity, b: Quantity): QuantityRelation {
  if (!sameMeasure(a.unit, b.unit)) return 'unrelated';
  const gap = Math.abs(a.value - b.value);
  if (gap < 1e-9 * Math.max(1, a.value)) return a.bound === b.bound ? 'equal' : 'compatible';
  const largest = Math.max(a.value, b.value);
  const slack = (q: Quantity) => (q.bound === 'about' ? Math.max(q.slack, 0.1 * largest) : q.slack);
  if (gap <= Math.max(slack(a), slack(b))) return 'compatible';
  if (a.bound === b.bound) return 'conflict'; // "up to 15 years" and "up to 33 years" are two reports
  const reaches = (q: Quantity, other: Quantity) =>
    q.bound === 'more'
      ? other.value >= q.value && other.value <= 1.5 * q.value
      : q.bound === 'less' && other.value <= q.value;
  return reaches(a, b) || reaches(b, a) ? 'compatible' : 'conflict';
}

const sameMeasure = (a: string | null, b: string | null): boolean =>
  a === b || ((a === null || b === null) && !isSign(a ?? b));
const isSign = (unit: string | null): boolean => unit !== null && /^[$£€¥%]$/.test(unit);

/** For people: "41", "$2.5 billion" as the text has it, one space a gap. */
export function describeQuantity(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}
