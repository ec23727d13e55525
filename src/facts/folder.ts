import type { ReadArticle } from './facts.js';
import { type Prepared, prepare } from './statements.js';
import { findStories, type Stories } from './stories.js';
import { type Weights, weigh } from './weights.js';

/** The statements of a folder before any are compared; every list is beside `statements`. */
export interface Folder {
  readonly statements: readonly Prepared[];
  /** For each statement the place of its article in the list. */
  readonly articleOf: Int32Array;
  readonly weights: Weights;
  readonly stories: Stories;
  /** The content words by how rare they are in the folder and at large. */
  readonly rare: readonly Vector[];
  /** The content words by how much they tell a statement from its neighbours, too. */
  readonly telling: readonly Vector[];
}

/** Words with their weights, by ascending number. */
export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  /** The sum of the weights, and the root of that of their squares. */
  readonly mass: number;
  readonly length: number;
}

export function gather(articles: readonly ReadArticle[]): Folder {
  const statements = articles.flatMap(prepare);
  const weights = weigh(statements);
  const own = articles.flatMap(article => {
    const counts = countWords(prepare(article));
    const sentences = prepare(article).length + 1;
    return prepare(article).map(() => (id: number) => Math.log(sentences / counts.get(id)!));
  });
  return {
    statements,
    articleOf: Int32Array.from(articles.flatMap((article, at) => prepare(article).map(() => at))),
    weights,
    stories: findStories(articles, weights),
    rare: statements.map(({ content }) => vectorOf(content, weights)),
    telling: statements.map(({ content }, at) => vectorOf(content, id => weights(id) * own[at]!(id))),
  };
}

function countWords(statements: readonly Prepared[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { content } of statements) for (const id of content) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function vectorOf(ids: Int32Array, weigh: (id: number) => number): Vector {
  const weights = new Float32Array(ids.length);
  let [mass, squares] = [0, 0];
  for (let i = 0; i < ids.length; i++) {
    const weight = weigh(ids[i]!);
    weights[i] = weight;
    mass += weight;
    squares += weight * weight;
  }
  return { ids, weights, mass, length: Math.sqrt(squares) };
}

/** What two vectors have in common: the sum of the lesser weights, and the cosine. */
export function overlapOf(a: Vector, b: Vector): { readonly shared: number; readonly cosine: number } {
  let [shared, product] = [0, 0];
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    if (a.ids[i]! < b.ids[j]!) i++;
    else if (a.ids[i]! > b.ids[j]!) j++;
    else {
      shared += Math.min(a.weights[i]!, b.weights[j]!);
      product += a.weights[i++]! * b.weights[j++]!;
    }
  }
  return { shared, cosine: product / (a.length * b.length || 1) };
}
