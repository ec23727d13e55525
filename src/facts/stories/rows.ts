/** The figures of two articles that are read against those of their other partners. */
export const relative = ['byFolder', 'byBoth', 'byNames', 'byLeads', 'byActors'] as const;

/** The figures of one article with each of its partners, and how they lie. */
export interface Row {
  /** By the partner's number: a value for each of `relative`. */
  readonly values: ReadonlyMap<number, readonly number[]>;
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** Fewer partners than this have no mean to speak of. */
const fewest = 3;

export function rowOf(values: ReadonlyMap<number, readonly number[]>): Row {
  const all = [...values.values()];
  const means = relative.map((_, k) => all.reduce((sum, each) => sum + each[k]!, 0) / (all.length || 1));
  const deviations = relative.map((_, k) =>
    Math.sqrt(all.reduce((sum, each) => sum + (each[k]! - means[k]!) ** 2, 0) / (all.length || 1)),
  );
  return { values, means, deviations };
}

const emptyRow: Row = rowOf(new Map());

/** How a pair stands among all that either article is compared with. */
export function compareRows(
  a: number,
  b: number,
  rows: { get(article: number): Row | undefined },
): Record<string, number> {
  const [x, y] = [rows.get(a) ?? emptyRow, rows.get(b) ?? emptyRow];
  const value = x.values.get(b) ?? y.values.get(a) ?? relative.map(() => 0);
  const found: Record<string, number> = {};
  for (const [k, name] of relative.entries()) {
    const [p, q] = [standing(x, k, value[k]!), standing(y, k, value[k]!)];
    found[`${name}Low`] = Math.min(p, q);
    found[`${name}High`] = Math.max(p, q);
  }
  return { ...found, alikeOthers: shareOthers(x, y, a, b, 1), alikeNamed: shareOthers(x, y, a, b, 2) };
}

function standing({ values, means, deviations }: Row, k: number, value: number): number {
  return values.size < fewest ? 0 : (value - means[k]!) / Math.max(0.01, deviations[k]!);
}

/** Whether the two are like the same others: the cosine of their rows about their means. */
function shareOthers(x: Row, y: Row, a: number, b: number, k: number): number {
  let [product, squaresA, squaresB] = [0, 0, 0];
  for (const [other, value] of x.values) if (other !== b) squaresA += (value[k]! - x.means[k]!) ** 2;
  for (const [other, value] of y.values) {
    if (other === a) continue;
    squaresB += (value[k]! - y.means[k]!) ** 2;
    const common = x.values.get(other);
    if (common) product += (value[k]! - y.means[k]!) * (common[k]! - x.means[k]!);
  }
  return product / (Math.sqrt(squaresA * squaresB) || 1);
}
