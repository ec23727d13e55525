import { compareDates } from '../dates/dates.js';
import { compareQuantities } from './quantities.js';
import type { Prepared } from './statements.js';
import { countShared, forShared } from './vocabulary.js';
import type { Weights } from './weights.js';

/** What two statements have in common, in figures that a reader can name; each about 0 to 1. */
export interface Likeness {
  /** Cosine of their content words, by weight. */
  readonly cosine: number;
  /** How much of the weight of each is in the other: the less and the more contained one. */
  readonly covered: number;
  readonly covering: number;
  /** Words, pairs and triples of words in common (Dice), and the longest common order of words. */
  readonly words: number;
  readonly pairs: number;
  readonly triples: number;
  readonly order: number;
  /** The shorter's length over the longer's, and the longer's length. */
  readonly lengths: number;
  readonly length: number;
  /** The weightiest word that only one of them has, for each side: the less and the more weighty. */
  readonly strangest: number;
  readonly stranger: number;
  /** The weightiest word that both have, and the next. */
  readonly rarest: number;
  readonly rarer: number;
  /** Names in common, and names that only one has: the less and the more. */
  readonly names: number;
  readonly namesApart: number;
  readonly namesApartMore: number;
  readonly actors: number;
  readonly actorsApart: number;
  /** The weightiest actor in both: in a story of two countries, a name that few of its sentences have. */
  readonly rarestActor: number;
  /** Figures in common, only in one, and contradicting each other. */
  readonly numbers: number;
  readonly numbersApart: number;
  readonly quantitiesConflict: number;
  readonly datesAgree: number;
  readonly datesConflict: number;
  /** One denies, the other does not. */
  readonly denied: number;
  readonly bothQuoted: number;
  readonly oneQuoted: number;
}

/** Compares two statements by their words, names, figures and dates. Takes time by the product of their lengths at most. */
export function liken(a: Prepared, b: Prepared, weights: Weights): Likeness {
  const massA = mass(a.content, weights);
  const massB = mass(b.content, weights);
  let shared = 0;
  let sharedSquares = 0;
  let rarest = 0;
  let rarer = 0;
  forShared(a.content, b.content, id => {
    const weight = weights(id);
    shared += weight;
    sharedSquares += weight * weight;
    if (weight > rarest) {
      rarer = rarest;
      rarest = weight;
    } else if (weight > rarer) rarer = weight;
  });
  const apartA = strangest(a.content, b.content, weights);
  const apartB = strangest(b.content, a.content, weights);
  const names = countShared(a.names, b.content) + countShared(b.names, a.content);
  const onlyA = a.names.length - countShared(a.names, b.content);
  const onlyB = b.names.length - countShared(b.names, a.content);
  const actors = countShared(a.identities, b.identities);
  let rarestActor = 0;
  forShared(a.identities, b.identities, id => {
    rarestActor = Math.max(rarestActor, weights(id));
  });
  const numbers = countShared(a.numbers, b.numbers);
  const lengthA = a.words.length;
  const lengthB = b.words.length;
  const figures = compareFigures(a, b);
  return {
    cosine: sharedSquares / (Math.sqrt(squares(a.content, weights) * squares(b.content, weights)) || 1),
    covered: shared / (Math.max(massA, massB) || 1),
    covering: shared / (Math.min(massA, massB) || 1),
    words: dice(a.runs[0], b.runs[0]),
    pairs: dice(a.runs[1], b.runs[1]),
    triples: dice(a.runs[2], b.runs[2]),
    order: commonOrder(a.words, b.words) / (Math.min(lengthA, lengthB) || 1),
    lengths: Math.min(lengthA, lengthB) / (Math.max(lengthA, lengthB) || 1),
    length: Math.min(1, Math.max(lengthA, lengthB) / 40),
    strangest: Math.min(apartA, apartB) / 10,
    stranger: Math.max(apartA, apartB) / 10,
    rarest: rarest / 10,
    rarer: rarer / 10,
    names: Math.min(1, names / 6),
    namesApart: Math.min(1, Math.min(onlyA, onlyB) / 3),
    namesApartMore: Math.min(1, Math.max(onlyA, onlyB) / 5),
    actors: Math.min(1, actors / 3),
    actorsApart: Math.min(1, (a.identities.length + b.identities.length - 2 * actors) / 6),
    rarestActor: rarestActor / 10,
    numbers: Math.min(1, numbers / 2),
    numbersApart: Math.min(1, (a.numbers.length + b.numbers.length - 2 * numbers) / 4),
    ...figures,
    denied: a.negations % 2 === b.negations % 2 ? 0 : 1,
    bothQuoted: a.quoted && b.quoted ? 1 : 0,
    oneQuoted: a.quoted === b.quoted ? 0 : 1,
  };
}

function compareFigures(
  a: Prepared,
  b: Prepared,
): Pick<Likeness, 'quantitiesConflict' | 'datesAgree' | 'datesConflict'> {
  let datesAgree = 0;
  let datesDiffer = 0;
  for (const x of a.dates)
    for (const y of b.dates) {
      const relation = compareDates(x, y);
      if (relation === 'equal' || relation === 'compatible') datesAgree = 1;
      else if (relation === 'conflict') datesDiffer = 1;
    }
  const quantitiesConflict = a.quantities.some(x => {
    const relations = b.quantities.map(y => compareQuantities(x, y));
    return relations.includes('conflict') && !relations.includes('equal') && !relations.includes('compatible');
  });
  return { quantitiesConflict: quantitiesConflict ? 1 : 0, datesAgree, datesConflict: datesAgree ? 0 : datesDiffer };
}

function mass(ids: Int32Array, weights: Weights): number {
  let sum = 0;
  for (const id of ids) sum += weights(id);
  return sum;
}

function squares(ids: Int32Array, weights: Weights): number {
  let sum = 0;
  for (const id of ids) sum += weights(id) ** 2;
  return sum;
}

/** The weight of the weightiest word of `a` that `b` has not. */
function strangest(a: Int32Array, b: Int32Array, weights: Weights): number {
  let most = 0;
  let j = 0;
  for (const id of a) {
    while (j < b.length && b[j]! < id) j++;
    if (b[j] !== id) most = Math.max(most, weights(id));
  }
  return most;
}

/** Dice's coefficient of two ascending lists; what stands in one twice counts twice. */
function dice(a: Int32Array, b: Int32Array): number {
  const total = a.length + b.length;
  return a.length && b.length ? (2 * countShared(a, b)) / total : 0;
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
