import type { Folder, Vector } from './folder.js';
import { vocabularySize } from './vocabulary.js';

/** Two statements worth comparing, by their places in the list, `a` before `b`. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
}

/** A word in more statements than this is no reason to compare them; each statement keeps so many partners at most. */
const mostHolders = 250;
const mostPartners = 60;
/** A pair has this share of the weight of the shorter statement in common at least; far more where the stories differ. */
const leastShare = 0.12;
const leastShareAfar = 0.5;
/** From here on two articles may tell one story. */
const nearStory = 0.04;

/**
 * The pairs of statements of different articles that share telling words, from an inverted index: its cost grows with the
 * statements and not with their square. Later places in the list are compared with earlier ones.
 */
export function findCandidates({ statements, rare, articleOf, stories }: Folder): readonly Candidate[] {
  const holders: (number[] | undefined)[] = [];
  const found: Candidate[] = [];
  const counts = countHolders(rare);
  const shared = new Float64Array(statements.length);
  for (const [at, { ids, weights, mass }] of rare.entries()) {
    const touched: number[] = [];
    for (const [i, id] of ids.entries()) {
      if (counts[id]! > mostHolders) continue;
      const list = holders[id];
      if (!list) {
        holders[id] = [at];
        continue;
      }
      const weight = weights[i]!;
      for (const other of list) {
        if (shared[other] === 0) touched.push(other);
        shared[other]! += weight;
      }
      list.push(at);
    }
    const article = articleOf[at]!;
    const partners = touched.filter(other => {
      const share = shared[other]! / Math.min(mass, rare[other]!.mass);
      if (share < leastShare || articleOf[other] === article) return false;
      return share >= leastShareAfar || stories.alike(article, articleOf[other]!) >= nearStory;
    });
    if (partners.length > mostPartners) partners.sort((x, y) => shared[y]! - shared[x]! || x - y);
    for (const other of partners.slice(0, mostPartners)) found.push({ a: other, b: at });
    for (const other of touched) shared[other] = 0;
  }
  return found;
}

function countHolders(vectors: readonly Vector[]): Uint32Array {
  const counts = new Uint32Array(vocabularySize());
  for (const { ids } of vectors) for (const id of ids) counts[id]!++;
  return counts;
}
