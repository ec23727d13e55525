import { joinPairs, type Pair, partBy } from './components.js';

/** Two statements, by numbers, with the probability that they report one fact. */
export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** What clustering has to know of the statements, by their places in the list. */
export interface Ground {
  readonly pairs: readonly ScoredPair[];
  /** The probability for two statements that no pair compares. */
  score(a: number, b: number): number;
  /** Whether two statements stand in one file: they may report one fact, but no article repeats itself much. */
  together(a: number, b: number): boolean;
  /** Whether a statement has words enough for two facts. */
  isLong(at: number): boolean;
}

/** From here on a pair reports one fact. */
export const sameFact = 0.5;

/** Less will do for a second fact of one sentence, on average and with the likest: the other half of it is unlike. */
const secondFact = { mean: 0.3, best: 0.395 };

/** Statements that weaker links connect have nothing to do with each other's facts. */
export const weakestLink = secondFact.best;

/** What a pair within one file counts for. */
const together = 0.5;

/** More statements than this are not clustered at once, but first parted at their weaker links. */
const largest = 120;

/**
 * Clusters that hold together: average linkage, so that A like B and B like C makes no fact of A and C. A sentence that reports
 * two facts stands in both clusters. Clusters and their members come in ascending order.
 */
export function cluster(ground: Ground): readonly (readonly number[])[] {
  const links = new Map<number, Map<number, number>>();
  for (const { a, b, score } of ground.pairs) {
    connect(links, a, b, score);
    connect(links, b, a, score);
  }
  const clusters = components(ground.pairs, sameFact).flatMap(members => part(members, ground, links, sameFact));
  return withSecondFacts(clusters, ground, links).sort((x, y) => x[0]! - y[0]! || x.length - y.length);
}

type Links = Map<number, Map<number, number>>;

function connect(links: Links, from: number, to: number, score: number): void {
  const known = links.get(from);
  if (known) known.set(to, score);
  else links.set(from, new Map([[to, score]]));
}

/** The statements that links of at least `least` connect, two and more together. */
function components(pairs: readonly ScoredPair[], least: number): readonly (readonly number[])[] {
  const strong = pairs.filter(({ score }) => score >= least).map(({ a, b }): Pair => [a, b]);
  return partBy(
    [...new Set(strong.flat())].sort((x, y) => x - y),
    joinPairs(strong),
  );
}

function part(members: readonly number[], ground: Ground, links: Links, least: number): readonly (readonly number[])[] {
  if (members.length <= largest) return merge(members, ground, links);
  if (least > 0.99)
    return Array.from({ length: Math.ceil(members.length / largest) }, (_, i) =>
      members.slice(i * largest, (i + 1) * largest),
    ).flatMap(slice => merge(slice, ground, links));
  const inside = new Set(members);
  const tighter = least + (1 - least) / 3;
  const pairs = members.flatMap(a =>
    [...(links.get(a) ?? [])].filter(([b]) => a < b && inside.has(b)).map(([b, score]) => ({ a, b, score })),
  );
  return components(pairs, tighter).flatMap(group => part(group, ground, links, tighter));
}

/** Average linkage over one component: the two clusters with the highest mean score are joined while that speaks for one fact. */
function merge(members: readonly number[], ground: Ground, links: Links): readonly (readonly number[])[] {
  const n = members.length;
  const clusters: number[][] = members.map(at => [at]);
  const sums = Array.from({ length: n }, () => new Float64Array(n));
  const counts = Array.from({ length: n }, () => new Float64Array(n));
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [members[j]!, members[i]!];
      const weight = ground.together(a, b) ? together : 1;
      sums[i]![j] = sums[j]![i] = weight * (links.get(a)?.get(b) ?? ground.score(a, b));
      counts[i]![j] = counts[j]![i] = weight;
    }
  for (;;) {
    let best = sameFact;
    let [x, y] = [-1, -1];
    for (let i = 0; i < n; i++) {
      if (!clusters[i]!.length) continue;
      for (let j = 0; j < i; j++) {
        const mean = sums[i]![j]! / counts[i]![j]!;
        if (clusters[j]!.length && mean >= best && (mean > best || x < 0)) {
          best = mean;
          [x, y] = [j, i];
        }
      }
    }
    if (x < 0) return clusters.filter(each => each.length > 1).map(each => each.sort((a, b) => a - b));
    clusters[x]!.push(...clusters[y]!);
    clusters[y] = [];
    for (let k = 0; k < n; k++) {
      sums[x]![k]! += sums[y]![k]!;
      counts[x]![k]! += counts[y]![k]!;
      sums[k]![x] = sums[x]![k]!;
      counts[k]![x] = counts[x]![k]!;
    }
  }
}

/** Lets a long statement stand in two clusters: those whose members it is most like on average. */
function withSecondFacts(clusters: readonly (readonly number[])[], ground: Ground, links: Links): number[][] {
  const home = new Map<number, number>();
  for (const [at, members] of clusters.entries()) for (const member of members) home.set(member, at);
  const grown = clusters.map(members => [...members]);
  for (const [at, of] of links) {
    if (!ground.isLong(at)) continue;
    const others = new Set<number>();
    for (const [other, score] of of)
      if (score >= secondFact.best && home.has(other) && home.get(other) !== home.get(at)) others.add(home.get(other)!);
    const open = [...others]
      .map(cluster => ({ cluster, mean: meanScore(at, clusters[cluster]!, ground, of) }))
      .filter(({ mean }) => mean >= secondFact.mean)
      .sort((x, y) => y.mean - x.mean || x.cluster - y.cluster);
    for (const { cluster } of open.slice(0, home.has(at) ? 1 : 2)) grown[cluster]!.push(at);
  }
  return grown.map(members => members.sort((a, b) => a - b));
}

/** The mean over statements of other articles: what its own article says besides is another matter. */
function meanScore(at: number, members: readonly number[], ground: Ground, of: ReadonlyMap<number, number>): number {
  const others = members.filter(member => !ground.together(at, member));
  return others.reduce((sum, member) => sum + (of.get(member) ?? ground.score(at, member)), 0) / (others.length || 1);
}
