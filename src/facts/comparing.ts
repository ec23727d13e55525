import { candidatesBetween } from './candidates.js';
import { type Figures, valuesOf } from './figures.js';
import { liken } from './likeness.js';
import { probabilityOf } from './probability.js';
import { cosineOf, type Rarity, type Vector, vectorOf } from './rarity.js';
import { compareSettings, mayShareFacts, type Placed, type Relation } from './stories/setting.js';
import { countShared } from './vocabulary.js';
import { commonWeights } from './weights.js';

/** Two statements of different articles that may report one fact. */
export interface Comparison {
  readonly a: Placed;
  readonly b: Placed;
  readonly relation: Relation;
}

/** The statements of two articles worth comparing; none where the articles' stories have nothing to do with each other. */
export function compareStatements(
  as: readonly Placed[],
  bs: readonly Placed[],
  relation: Relation,
): readonly Comparison[] {
  if (!mayShareFacts(relation)) return [];
  return candidatesBetween(as, bs, relation.isOne).map(([a, b]) => ({ a, b, relation }));
}

/** All figures of two statements in a folder, by name. */
export function figuresOf({ a, b, relation }: Comparison, rarity: Rarity): Figures {
  const rare = cosineOf(rareVector(a, rarity), rareVector(b, rarity));
  return [...liken(a.statement, b.statement, commonWeights), ...compareSettings(a, b, relation, rare)];
}

/** The probability that two statements report one fact. */
export function scoreOf(comparison: Comparison, rarity: Rarity): number {
  const score = probabilityOf(valuesOf(figuresOf(comparison, rarity)));
  return quoteTheSame(comparison) ? Math.max(score, sameQuotation) : score;
}

/** Who prints the same words between quotation marks reports that they were said, whoever is said to have said them. */
const sameQuotation = 0.9;
const fewestTriples = 4;
const leastInCommon = 0.6;

/** By what is ready at hand: every pair is asked. `shareQuotation` reads the two of one fact word by word. */
function quoteTheSame({ a, b }: Comparison): boolean {
  const [x, y] = [a.statement.quoted3, b.statement.quoted3];
  const shorter = Math.min(x.length, y.length);
  return shorter >= fewestTriples && countShared(x, y) >= leastInCommon * shorter;
}

const rareVectors = new WeakMap<Placed, Vector>();

function rareVector(placed: Placed, { word }: Rarity): Vector {
  const vector = rareVectors.get(placed) ?? vectorOf(placed.content, word);
  rareVectors.set(placed, vector);
  return vector;
}
