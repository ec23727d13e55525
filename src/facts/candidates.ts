import { floats } from './floats.js';
import { cosineOf } from './rarity.js';
import type { Placed } from './stories/setting.js';

/** A statement is compared with so many of another article, those most like it; with fewer where that tells a different story. */
const mostPartners = 5;
const mostAfar = 2;
/** Two articles of one story that have no more pairs of statements than this are compared throughout. */
const fewPairs = 400;
/** Two statements have this cosine at least; far more where their articles tell different stories. */
const leastCosine = 0.08;
const leastAfar = 0.3;
/** Without a word in common one of the two is the headline or the first sentence: these say in other words what the article is about. */
const lead = 1;
/** A statement this like another is the same sentence: there it reports that fact, and nowhere else in that article. */
const twin = 0.97;

/** The statements of two articles worth comparing, `isOne` where they tell one story. */
export function candidatesBetween(
  as: readonly Placed[],
  bs: readonly Placed[],
  isOne: boolean,
): readonly (readonly [Placed, Placed])[] {
  const [least, most] = limitsOf(as.length * bs.length, isOne);
  const cosines = as.map(a => floats(bs.length, j => cosineOf(a.vector, bs[j]!.vector)));
  const bestOfA = cosines.map(row => floorOf(row, least, most));
  const bestOfB = bs.map((_, j) =>
    floorOf(
      floats(as.length, i => cosines[i]![j]!),
      least,
      most,
    ),
  );
  return as.flatMap((a, i) =>
    bs.flatMap((b, j) => {
      const cosine = cosines[i]![j]!;
      if (cosine === 0 && Math.min(a.position, b.position) > lead) return [];
      return cosine >= bestOfA[i]! || cosine >= bestOfB[j]! ? [[a, b] as const] : [];
    }),
  );
}

/** How like each other statements are at least, and how many of an article are asked. */
function limitsOf(pairs: number, isOne: boolean): readonly [least: number, most: number] {
  if (!isOne) return [leastAfar, mostAfar];
  return pairs > fewPairs ? [leastCosine, mostPartners] : [0, Infinity];
}

/** What a cosine has to reach in a row to be among its best. */
function floorOf(row: Float32Array, least: number, most: number): number {
  const sorted = row.filter(value => value >= least).sort();
  if (!sorted.length) return Infinity;
  const best = sorted[sorted.length - 1]!;
  return best >= twin ? best : sorted[Math.max(0, sorted.length - most)]!;
}
