/** The odds, as a logarithm, that two articles tell one story; undefined where they were not compared. */
export type StoryOdds = (a: number, b: number) => number | undefined;

/** What articles that were not compared count for. */
export const notCompared = -4;
/** Articles are of one story while the mean odds among them are above this. */
export const sameStory = -0.6;

/**
 * Groups articles into stories by average linkage: the two groups with the highest mean odds are joined while that speaks for one
 * story. Takes time by the square of the articles given, so that they are to be parted into connected ones first.
 */
export function groupStories(
  articles: readonly number[],
  odds: StoryOdds,
  least = sameStory,
): readonly (readonly number[])[] {
  const n = articles.length;
  const groups: number[][] = articles.map(article => [article]);
  // One array, as the memory of many short ones would not be given back.
  const sums = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) sums[i * n + j] = sums[j * n + i] = odds(articles[i]!, articles[j]!) ?? notCompared;
  // Of every group the best partner is remembered, and looked for anew only where it was touched.
  const best = new Int32Array(n);
  const mean = (i: number, j: number) => sums[i * n + j]! / (groups[i]!.length * groups[j]!.length);
  const look = (i: number) => {
    best[i] = -1;
    for (let j = 0; j < n; j++)
      if (j !== i && groups[j]!.length && (best[i]! < 0 || mean(i, j) > mean(i, best[i]!))) best[i] = j;
  };
  for (let i = 0; i < n; i++) look(i);
  for (;;) {
    let from = -1;
    for (let i = 0; i < n; i++)
      if (groups[i]!.length && best[i]! >= 0 && (from < 0 || mean(i, best[i]!) > mean(from, best[from]!))) from = i;
    if (from < 0 || mean(from, best[from]!) <= least) break;
    const to = best[from]!;
    groups[from]!.push(...groups[to]!);
    groups[to] = [];
    for (let k = 0; k < n; k++) {
      sums[from * n + k]! += sums[to * n + k]!;
      sums[k * n + from] = sums[from * n + k]!;
    }
    for (let k = 0; k < n; k++)
      if (groups[k]!.length && (k === from || best[k] === from || best[k] === to)) look(k);
      else if (groups[k]!.length && mean(k, from) > mean(k, best[k]!)) best[k] = from;
  }
  return groups.filter(group => group.length).map(group => group.sort((a, b) => a - b));
}
