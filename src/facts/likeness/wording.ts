import type { Prepared } from '../statements.js';
import { countShared, forShared } from '../vocabulary.js';
import type { Weights } from '../weights.js';

/** How far two statements use the same words in the same order. */
export function compareWording(a: Prepared, b: Prepared, weights: Weights) {
  const [ofA, ofB] = [weightOf(a.content, weights), weightOf(b.content, weights)];
  let [shared, squares, rarest, rarer] = [0, 0, 0, 0];
  forShared(a.content, b.content, id => {
    const weight = weights(id);
    shared += weight;
    squares += weight * weight;
    if (weight > rarest) [rarest, rarer] = [weight, rarest];
    else if (weight > rarer) rarer = weight;
  });
  const common = countShared(a.content, b.content);
  const [n, m] = [a.words.length, b.words.length];
  const words = countShared(a.runs[0], b.runs[0]);
  const order = commonOrder(a.words, b.words);
  return {
    /** Cosine of their content words, by weight. */
    cosine: squares / (Math.sqrt(ofA.squares * ofB.squares) || 1),
    /** How much of the weight of each is in the other: the less and the more contained one. */
    covered: shared / (Math.max(ofA.mass, ofB.mass) || 1),
    covering: shared / (Math.min(ofA.mass, ofB.mass) || 1),
    /** Content words in common: of all, and of the shorter's. */
    common: common / (a.content.length + b.content.length - common || 1),
    contained: common / (Math.min(a.content.length, b.content.length) || 1),
    /** Words, pairs and triples of words, and stretches of letters in common (Dice). */
    words: (2 * words) / (n + m || 1),
    pairs: dice(a.runs[1], b.runs[1]),
    triples: dice(a.runs[2], b.runs[2]),
    letters: dice(a.grams, b.grams),
    wordsOfLonger: words / (Math.max(n, m) || 1),
    wordsOfShorter: words / (Math.min(n, m) || 1),
    /** The longest common order of words. */
    order: order / (Math.min(n, m) || 1),
    orderOfLonger: order / (Math.max(n, m) || 1),
    /** The weightiest word that both have, and the next. */
    rarest,
    rarer,
    lengths: Math.min(n, m) / (Math.max(n, m) || 1),
    lengthsApart: Math.abs(n - m),
    shorter: Math.min(n, m),
    longer: Math.max(n, m),
    sameStart: a.words[0] === b.words[0] ? 1 : 0,
    sameEnd: a.words[n - 1] === b.words[m - 1] ? 1 : 0,
  };
}

function weightOf(ids: Int32Array, weights: Weights): { readonly mass: number; readonly squares: number } {
  let [mass, squares] = [0, 0];
  for (const id of ids) {
    const weight = weights(id);
    mass += weight;
    squares += weight * weight;
  }
  return { mass, squares };
}

/** Dice's coefficient of two ascending lists; what stands in one twice counts twice. */
function dice(a: Int32Array, b: Int32Array): number {
  return a.length && b.length ? (2 * countShared(a, b)) / (a.length + b.length) : 0;
}

/** Kept between calls, for a folder asks a million times; no statement has so many words. */
const rows = [new Uint16Array(4096), new Uint16Array(4096)];

/** The length of the longest common subsequence of the first 4,095 words. */
function commonOrder(a: Int32Array, all: Int32Array): number {
  const b = all.length < 4096 ? all : all.subarray(0, 4095);
  let row = rows[0]!.fill(0, 0, b.length + 1);
  let next = rows[1]!.fill(0, 0, b.length + 1);
  for (const id of a) {
    for (let j = 0; j < b.length; j++) next[j + 1] = id === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!);
    [row, next] = [next, row];
  }
  return row[b.length]!;
}
