import type { ReadArticle } from './facts.js';
import { prepare } from './statements.js';
import { setOf } from './vocabulary.js';
import type { Weights } from './weights.js';

/** How far two articles of a folder tell one story, by their places in the list. */
export interface Stories {
  /** Cosine of the articles' telling words, 0 to 1. */
  alike(a: number, b: number): number;
  /** How the two stand among all that each resembles: 1 where each is the other's nearest. */
  near(a: number, b: number): number;
  /** Days between their publications; null where one has no date. */
  daysApart(a: number, b: number): number | null;
}

/** An article in the words that tell its story from others: rare ones, names and the first lines most of all. */
interface Profile {
  readonly ids: Int32Array;
  /** Beside `ids`, of length 1 together. */
  readonly weights: Float64Array;
  readonly day: number | null;
}

/** So many words of an article tell its story; and articles that share none of a word held by more are not compared by it. */
const longestProfile = 80;

/** The stories of a folder; pairs are compared when asked for, so that its cost is that of the pairs that matter. */
export function findStories(articles: readonly ReadArticle[], weights: Weights): Stories {
  const profiles = articles.map(article => profileOf(article, weights));
  const nearest = new Float64Array(articles.length);
  const alike = (a: number, b: number): number => cosine(profiles[a]!, profiles[b]!);
  for (const [a, b] of neighbours(profiles)) {
    const value = alike(a, b);
    nearest[a] = Math.max(nearest[a]!, value);
    nearest[b] = Math.max(nearest[b]!, value);
  }
  return {
    alike,
    near: (a, b) => alike(a, b) / (Math.max(nearest[a]!, nearest[b]!, alike(a, b)) || 1),
    daysApart(a, b) {
      const [x, y] = [profiles[a]!.day, profiles[b]!.day];
      return x === null || y === null ? null : Math.abs(x - y);
    },
  };
}

function profileOf(article: ReadArticle, weights: Weights): Profile {
  const sums = new Map<number, number>();
  for (const { content, names, identities, position } of prepare(article)) {
    const lead = position <= 2 ? 2 : 1;
    const named = new Set(names);
    for (const id of content) sums.set(id, (sums.get(id) ?? 0) + lead * (named.has(id) ? 2 : 1));
    for (const id of identities) sums.set(id, (sums.get(id) ?? 0) + lead * 2);
  }
  const best = [...sums]
    .map(([id, count]) => ({ id, weight: (1 + Math.log(count)) * weights(id) }))
    .sort((a, b) => b.weight - a.weight || a.id - b.id)
    .slice(0, longestProfile)
    .sort((a, b) => a.id - b.id);
  const length = Math.sqrt(best.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  const published = article.article.published?.value;
  return {
    ids: setOf(best.map(({ id }) => id)),
    weights: Float64Array.from(best, ({ weight }) => weight / length),
    day: published ? Date.parse(published.slice(0, 10)) / 864e5 : null,
  };
}

function cosine(a: Profile, b: Profile): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.ids.length && j < b.ids.length) {
    if (a.ids[i]! < b.ids[j]!) i++;
    else if (a.ids[i]! > b.ids[j]!) j++;
    else sum += a.weights[i++]! * b.weights[j++]!;
  }
  return sum;
}

/** Pairs of articles that share a telling word; a word of many articles tells nothing, so the pairs stay few. */
function* neighbours(profiles: readonly Profile[]): Generator<readonly [number, number]> {
  const holders = new Map<number, number[]>();
  for (const [at, { ids }] of profiles.entries())
    for (const id of ids) {
      const list = holders.get(id);
      if (list) list.push(at);
      else holders.set(id, [at]);
    }
  for (const list of holders.values())
    if (list.length <= 24) for (let j = 1; j < list.length; j++) for (let i = 0; i < j; i++) yield [list[i]!, list[j]!];
}
