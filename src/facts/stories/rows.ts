import type { PairTable } from './pairs.js';

/** The figures of two articles that are read against those of their other partners. */
export const relative = ['byFolder', 'byBoth', 'byNames', 'byLeads', 'byActors'] as const;

/** How the figures of one article with its partners lie: a mean and a deviation for each of `relative`. */
export interface Row {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** Fewer partners than this have no mean to speak of. */
const fewest = 3;

/** The row of an article; the pairs' figures begin with those of `relative`. */
export function rowOf(article: number, { figures, placesOf }: PairTable): Row {
  const places = placesOf(article);
  const means = relative.map((_, k) => places.reduce((sum, at) => sum + figures[at + k]!, 0) / (places.length || 1));
  const deviations = relative.map((_, k) =>
    Math.sqrt(places.reduce((sum, at) => sum + (figures[at + k]! - means[k]!) ** 2, 0) / (places.length || 1)),
  );
  return { means, deviations };
}

const emptyRow: Row = { means: relative.map(() => 0), deviations: relative.map(() => 0) };

/** How a pair stands among all that either article is compared with. */
export function compareRows(
  a: number,
  b: number,
  rows: { get(article: number): Row | undefined },
  pairs: PairTable,
): Record<string, number> {
  const [x, y] = [rows.get(a) ?? emptyRow, rows.get(b) ?? emptyRow];
  const place = pairs.placeOf(a, b);
  const found: Record<string, number> = {};
  for (const [k, name] of relative.entries()) {
    const value = place < 0 ? 0 : pairs.figures[place + k]!;
    const p = pairs.partnersOf(a).length < fewest ? 0 : standing(x, k, value);
    const q = pairs.partnersOf(b).length < fewest ? 0 : standing(y, k, value);
    found[`${name}Low`] = Math.min(p, q);
    found[`${name}High`] = Math.max(p, q);
  }
  const alike = (k: number) =>
    shareOthers({ article: a, mean: x.means[k]! }, { article: b, mean: y.means[k]! }, k, pairs);
  return { ...found, alikeOthers: alike(1), alikeNamed: alike(2) };
}

const standing = ({ means, deviations }: Row, k: number, value: number): number =>
  (value - means[k]!) / Math.max(0.01, deviations[k]!);

interface About {
  readonly article: number;
  readonly mean: number;
}

/** Whether two articles are like the same others: the cosine of their rows about their means. */
function shareOthers(x: About, y: About, k: number, { figures, partnersOf, placesOf }: PairTable): number {
  const [ofX, ofY] = [partnersOf(x.article), partnersOf(y.article)];
  const [atX, atY] = [placesOf(x.article), placesOf(y.article)];
  let [product, squaresX, squaresY] = [0, 0, 0];
  for (let i = 0; i < ofX.length; i++) if (ofX[i] !== y.article) squaresX += (figures[atX[i]! + k]! - x.mean) ** 2;
  for (let i = 0, j = 0; j < ofY.length; j++) {
    if (ofY[j] === x.article) continue;
    const value = figures[atY[j]! + k]! - y.mean;
    squaresY += value ** 2;
    while (i < ofX.length && ofX[i]! < ofY[j]!) i++;
    if (ofX[i] === ofY[j]) product += value * (figures[atX[i]! + k]! - x.mean);
  }
  return product / (Math.sqrt(squaresX * squaresY) || 1);
}
