import { align, type Unit } from '../units.js';
import { cosineOf, wordVectors } from '../vectors.js';
import { isSpelling } from './names.js';
import { type Contradict, claim, type Pair, type Side } from './pair.js';

/** Of a quotation both print, so much stands in both; else they are two quotations. */
const leastCommon = 0.7;
const fewestUnits = 5;

/** A quotation that one article prints with other words: only words that stand for each other, for trimming is no change. */
export const wording: Contradict = pair => {
  const [a, b] = [quotedIn(pair.a), quotedIn(pair.b)];
  if (a.length < fewestUnits || b.length < fewestUnits) return [];
  const { ofShorter, differences } = align(a, b);
  if (ofShorter < leastCommon) return [];
  return differences.flatMap(({ a: left, b: right, atA, atB }) => {
    const isInside = atA > 0 && atB > 0 && atA + left.length < a.length && atB + right.length < b.length;
    if (!left.length || !right.length || !(isInside || left.length === right.length) || !isReworded(left, right))
      return [];
    return [{ aspect: 'wording' as const, a: tight(pair.a, left), b: tight(pair.b, right) }];
  });
};

const quotedIn = ({ units }: Side): readonly Unit[] => units.filter(({ quoted }) => quoted);

/** Longer stretches, and of other lengths, are mostly another part of what was said. */
const mostReworded = 3;

/** Whether words of weight were changed for others; figures, dates and denials are aspects of their own. */
function isReworded(a: readonly Unit[], b: readonly Unit[]): boolean {
  if (a.length !== b.length || a.length > mostReworded) return false;
  const kinds = (units: readonly Unit[]) => new Set(units.map(({ says }) => says.kind));
  const [left, right] = [kinds(a), kinds(b)];
  for (const kind of ['date', 'quantity'] as const) if (left.has(kind) && right.has(kind)) return false;
  if (left.has('negation') !== right.has('negation')) return false;
  if (!(left.has('word') || left.has('actor')) || !(right.has('word') || right.has('actor'))) return false;
  const [one, other] = [a.map(plain).join(''), b.map(plain).join('')];
  if (/\d/.test(one + other)) return false; // "six" for "6" is no change, and other figures are no wording
  return !isSpelling(one, other) && !isInitials(a, b) && !isInitials(b, a) && !meanTheSame(a, b);
}

/** Words this like in meaning are one word translated, tidied up or heard otherwise: "kid" for "child". */
const sameMeaning = 0.22;

function meanTheSame(a: readonly Unit[], b: readonly Unit[]): boolean {
  const { dimensions, rowOf, addTo } = wordVectors();
  const [left, right] = [a, b].map(units => {
    const sum = new Float32Array(dimensions);
    for (const { key } of units) for (const word of key.split(' ')) if (rowOf(word) >= 0) addTo(sum, rowOf(word));
    return sum;
  });
  return cosineOf(left!, right!) >= sameMeaning;
}

const plain = ({ stem }: Unit): string => stem.replace(/[ @-]/g, '');

/** "U.N." for "United Nations". */
function isInitials(short: readonly Unit[], long: readonly Unit[]): boolean {
  return (
    short.length === 1 &&
    long.length > 1 &&
    plain(short[0]!) === long.map(({ key }) => key.replace('@', '')[0]).join('')
  );
}

function tight(side: Side, units: readonly Unit[]) {
  const [first, last] = [units[0]!, units[units.length - 1]!];
  return claim(side, { start: first.start, end: last.end - first.start <= 80 ? last.end : first.end });
}

/** Whether both statements print the same quotation; wording changed here and there does not matter. */
export function shareQuotation(pair: Pair): boolean {
  const [a, b] = [quotedIn(pair.a), quotedIn(pair.b)];
  return a.length >= fewestUnits && b.length >= fewestUnits && align(a, b).ofShorter >= leastCommon;
}
