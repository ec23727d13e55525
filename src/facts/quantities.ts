import type { Span, Token } from '../text/text.js';
import { currencies, type Numeral, readNumber } from './numerals.js';
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
  ['home', 'hous'],
  ['kroner', 'crown'],
  ['kron', 'crown'],
  ['kronor', 'crown'],
  ['krona', 'crown'],
  ['renminbi', 'yuan'],
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

/** The number with what stands around it; null where it is a year, a score, an age's rank, part of a name. */
function measure(tokens: readonly Token[], at: number, number: Numeral): Quantity | null {
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
  const fate = percent || currency ? null : fateOf(tokens, at, number.last);
  const unit = percent ? '%' : (currency ?? measured(before, number) ?? fate ?? counted(tokens, number.last + 1));
  if (
    isYear &&
    !percent &&
    !currency &&
    (unit === null || /^(in|of|since|by|until|from|to|and|–|-)$/.test(before?.lower ?? ''))
  )
    return null;
  // "One" is seldom a count, but for those who were killed or hurt.
  if (number.isWord && number.value <= 1 && !currency && !percent && !fate) return null;
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
  const isVerb = tokens[last + 1]?.tag.startsWith('V');
  for (let i = last + 1; i < tokens.length && i <= last + (isPeople ? 5 : isVerb ? 3 : 1); i++) {
    if (/^[,;.]$/.test(tokens[i]!.text)) break;
    const fate = fates.get(stem(tokens[i]!.lower));
    if (fate) return fate;
  }
  if (
    !isPeople &&
    !isVerb &&
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
  ['dead', 'killed'],
  ['death', 'killed'],
  ['toll', 'killed'],
  ['fatal', 'killed'],
  ['injur', 'injured'],
  ['wound', 'injured'],
  ['hurt', 'injured'],
  ['miss', 'missing'],
  ['arrest', 'arrested'],
  ['detain', 'arrested'],
]);

/** What a number measures by the words that it is tied to: "6.1-magnitude", "magnitude 6.1". */
function measured(before: Token | undefined, number: Numeral): string | null {
  const word = number.measured ?? (before?.lower === 'magnitude' ? before.lower : null);
  return word && nameOf(stem(word));
}

const nameOf = (word: string): string => currencyWords.get(word) ?? sameUnit.get(word) ?? word;

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
    unit = nameOf(stem(lower));
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
  // "12%" may be 12.5% rounded.
  const rounded = a.unit === '%' && Number.isInteger(a.value) !== Number.isInteger(b.value) ? 0.5 : 0;
  const slack = (q: Quantity) => Math.max(q.slack, rounded, q.bound === 'about' ? 0.1 * largest : 0);
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
