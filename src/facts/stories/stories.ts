import { modelBytes } from '../../text/models.js';
import { valuesOf } from '../figures.js';
import { type Judge, readJudge } from '../judge.js';
import type { ArticleGraph } from './graph.js';
import { groupStories, notCompared, sameStory } from './grouping.js';
import type { Relation } from './setting.js';

let judge: Judge | undefined;

/** More than this no odds of a story count (a logarithm). */
const mostOdds = 4;

/** The odds, as a logarithm, that two articles tell one story, by what they and their partners have in common. */
export function storyOdds(graph: ArticleGraph, a: number, b: number): number {
  judge ??= readJudge(modelBytes('stories'));
  return clip(judge.judge(valuesOf(graph.figures(a, b))));
}

export const clip = (odds: number): number => Math.max(-mostOdds, Math.min(mostOdds, odds));

/** The odds among articles that were compared; undefined for others. */
export type Odds = (a: number, b: number) => number | undefined;

/**
 * Groups articles, and all that odds connect them with, into stories. They are first parted into connected ones, as grouping takes
 * time and memory by their square: no two groups are joined whose mean odds are no higher than `sameStory`, so some pair's odds are.
 */
export function tellStories(
  articles: Iterable<number>,
  partnersOf: (article: number) => Iterable<number>,
  odds: Odds,
): readonly (readonly number[])[] {
  const groups: (readonly number[])[] = [];
  const seen = new Set<number>();
  for (const article of articles) {
    if (seen.has(article)) continue;
    const connected = [article];
    seen.add(article);
    for (let i = 0; i < connected.length; i++)
      for (const other of partnersOf(connected[i]!))
        if (!seen.has(other) && (odds(connected[i]!, other) ?? notCompared) > sameStory) {
          seen.add(other);
          connected.push(other);
        }
    groups.push(
      ...groupStories(
        connected.sort((a, b) => a - b),
        odds,
      ),
    );
  }
  return groups;
}

/** How two articles stand to each other, each in its group. */
export function relateGroups(
  groupA: readonly number[],
  groupB: readonly number[],
  odds: Odds,
  a: number,
  b: number,
): Relation {
  const own = odds(a, b) ?? notCompared;
  if (groupA === groupB) return { isOne: true, groups: mostOdds, odds: own };
  let sum = 0;
  for (const x of groupA) for (const y of groupB) sum += odds(x, y) ?? notCompared;
  return { isOne: false, groups: sum / (groupA.length * groupB.length), odds: own };
}
