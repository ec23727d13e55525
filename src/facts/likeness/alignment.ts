import type { Prepared } from '../statements.js';
import { TermKind } from '../terms.js';
import { cosineOf, wordVectors } from '../vectors.js';
import type { Weights } from '../weights.js';

/** How well each content word of one statement has a counterpart in the other: the same word, or one of like meaning. */
export interface Counterparts {
  /** 0 to 1 for each word; 1 is the same word. */
  readonly likeness: Float64Array;
  /** The place of the counterpart in the other statement, -1 where there is none. */
  readonly at: Int16Array;
}

/** Words that mean less alike than this are no counterparts. */
export const counterpart = 0.55;
/** Names of like meaning are mostly two names of one kind. */
const ofName = 0.6;
/** Longer statements are lists; their rest is left unaligned. */
const longest = 120;

/** The counterparts of the words of both statements. Takes time by the product of their lengths. */
export function alignTerms(a: Prepared, b: Prepared): readonly [Counterparts, Counterparts] {
  const [x, y] = [a.terms, b.terms];
  const [n, m] = [Math.min(longest, x.ids.length), Math.min(longest, y.ids.length)];
  const left = { likeness: new Float64Array(x.ids.length), at: new Int16Array(x.ids.length).fill(-1) };
  const right = { likeness: new Float64Array(y.ids.length), at: new Int16Array(y.ids.length).fill(-1) };
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++)
      if (x.ids[i] === y.ids[j]) {
        left.likeness[i] = right.likeness[j] = 1;
        left.at[i] = j;
        right.at[j] = i;
      }
  const { cosine } = wordVectors();
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      if (left.likeness[i] === 1 && right.likeness[j] === 1) continue;
      const [row, other] = [x.rows[i]!, y.rows[j]!];
      const kinds = x.kinds[i]! | y.kinds[j]!;
      if (row < 0 || other < 0 || kinds & TermKind.number) continue;
      const alike = cosine(row, other) * (kinds & TermKind.name ? ofName : 1);
      if (alike > left.likeness[i]!) {
        left.likeness[i] = alike;
        left.at[i] = j;
      }
      if (alike > right.likeness[j]!) {
        right.likeness[j] = alike;
        right.at[j] = i;
      }
    }
  return [left, right];
}

const sums = new WeakMap<Prepared, Float32Array>();

/** What a statement means as a whole. */
export function meaningOf(statement: Prepared): Float32Array {
  let sum = sums.get(statement);
  if (!sum) {
    sum = sumOf(statement, () => true);
    sums.set(statement, sum);
  }
  return sum;
}

function sumOf({ terms }: Prepared, takes: (at: number) => boolean): Float32Array {
  const { dimensions, addTo } = wordVectors();
  const sum = new Float32Array(dimensions);
  for (let i = 0; i < terms.rows.length; i++) if (terms.rows[i]! >= 0 && takes(i)) addTo(sum, terms.rows[i]!);
  return sum;
}

/** What the words without a counterpart in the other statement mean together, compared; 1 where neither has any. */
export function compareRest(a: Prepared, b: Prepared, [left, right]: readonly [Counterparts, Counterparts]): number {
  const [restA, restB] = [left.likeness.some(each => each < 1), right.likeness.some(each => each < 1)];
  if (!restA && !restB) return 1;
  if (!restA || !restB) return -0.5;
  return cosineOf(
    sumOf(a, i => left.likeness[i]! < 1),
    sumOf(b, i => right.likeness[i]! < 1),
  );
}

/** What one statement's words come to over there. */
export interface Coverage {
  /** The share of its weight in words that the other has, and that with words of like meaning. */
  readonly same: number;
  readonly alike: number;
  /** The weight, and the number, of the words without a counterpart. */
  readonly missing: number;
  readonly lacking: number;
  /** The weightiest of them, and the weightiest that is no name and no number. */
  readonly strangest: number;
  readonly strangestWord: number;
  /** The weakest counterpart of a word of some weight. */
  readonly weakest: number;
}

/** A word of this weight stands in fewer than one sentence of twenty. */
const telling = 3;

/** How well one statement is covered by its counterparts. */
export function coverageOf({ terms }: Prepared, { likeness }: Counterparts, weights: Weights): Coverage {
  let [mass, same, alike, missing, lacking, strangest, strangestWord, weakest] = [0, 0, 0, 0, 0, 0, 0, 1];
  for (let i = 0; i < terms.ids.length; i++) {
    const weight = weights(terms.ids[i]!);
    const value = likeness[i]!;
    mass += weight;
    alike += weight * value;
    if (value === 1) same += weight;
    if (value < counterpart) {
      missing += weight * (1 - value);
      lacking++;
      strangest = Math.max(strangest, weight);
      if (!(terms.kinds[i]! & (TermKind.name | TermKind.number))) strangestWord = Math.max(strangestWord, weight);
    }
    if (weight > telling) weakest = Math.min(weakest, value);
  }
  return { same: same / (mass || 1), alike: alike / (mass || 1), missing, lacking, strangest, strangestWord, weakest };
}
