import type { Prepared } from './statements.js';
import type { Weights } from './weights.js';

/** Two statements worth comparing, by their places in the list, `a` before `b`. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
}

/** A word in more statements than this is no reason to compare them; each statement keeps so many partners at most. */
const mostHolders = 400;
const mostPartners = 40;
/** A pair has this share of the weight of the shorter statement in common at least; far more where the stories differ. */
const leastShare = 0.12;
const leastShareAfar = 0.45;
/** From here on two articles may tell one story. */
const nearStory = 0.08;

/**
 * The pairs of statements of different articles that share telling words, from an inverted index: its cost grows with the
 * statements and not with their square. Later places in the list are compared with earlier ones.
 */
export function findCandidates(
  statements: readonly Prepared[],
  weights: Weights,
  alike: (a: number, b: number) => number,
): readonly Candidate[] {
  const holders = new Map<number, number[]>();
  const found: Candidate[] = [];
  const masses = statements.map(({ content }) => content.reduce((sum, id) => sum + weights(id), 0));
  const counts = countHolders(statements);
  const shared = new Float64Array(statements.length);
  for (const [at, { content, file }] of statements.entries()) {
    const touched: number[] = [];
    for (const id of content) {
      if (counts.get(id)! > mostHolders) continue;
      const list = holders.get(id);
      if (!list) {
        holders.set(id, [at]);
        continue;
      }
      const weight = weights(id);
      for (const other of list) {
        if (shared[other] === 0) touched.push(other);
        shared[other]! += weight;
      }
      list.push(at);
    }
    const partners = touched.filter(other => {
      const share = shared[other]! / Math.min(masses[at]!, masses[other]!);
      if (share < leastShare || statements[other]!.file === file) return false;
      return share >= leastShareAfar || alike(at, other) >= nearStory;
    });
    if (partners.length > mostPartners) partners.sort((x, y) => shared[y]! - shared[x]! || x - y);
    for (const other of partners.slice(0, mostPartners)) found.push({ a: other, b: at });
    for (const other of touched) shared[other] = 0;
  }
  return found;
}

function countHolders(statements: readonly Prepared[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { content } of statements) for (const id of content) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
