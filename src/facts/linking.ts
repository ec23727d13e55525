import { findCandidates } from './candidates.js';
import type { ReadArticle } from './facts.js';
import folderModel from './folder-model.json' with { type: 'json' };
import { liken } from './likeness.js';
import { type Model, probability } from './model.js';
import { type Prepared, prepare } from './statements.js';
import { findStories, type Stories } from './stories.js';
import { type Weights, weigh } from './weights.js';

/** The statements of a folder, and the pairs of them that were compared. */
export interface Linked {
  readonly statements: readonly Prepared[];
  readonly pairs: readonly ScoredPair[];
  readonly stories: Stories;
  /** For each statement the place of its article in the list. */
  readonly articleOf: Int32Array;
  /** The probability for any two statements, candidates or not. */
  score(a: number, b: number): number;
}

/** Two statements by their places in the list, with the probability that they report one fact. */
export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** What the folder model looks at. */
export type FolderFeatures = Readonly<Record<string, number>>;

/** Compares what may be one fact in the articles of a folder. */
export function linkStatements(articles: readonly ReadArticle[]): Linked {
  const folder = gather(articles);
  const score = (a: number, b: number) => probability(folderModel as Model, featuresOf(folder, a, b));
  const pairs = findCandidates(folder.statements, folder.weights).map(({ a, b }) => ({ a, b, score: score(a, b) }));
  return { ...folder, pairs, score };
}

/** A folder's statements before any are compared. */
export interface Gathered {
  readonly statements: readonly Prepared[];
  readonly articleOf: Int32Array;
  readonly weights: Weights;
  readonly stories: Stories;
}

export function gather(articles: readonly ReadArticle[]): Gathered {
  const statements: Prepared[] = [];
  const owners: number[] = [];
  for (const [at, article] of articles.entries())
    for (const statement of prepare(article)) {
      statements.push(statement);
      owners.push(at);
    }
  const weights = weigh(statements);
  return { statements, articleOf: Int32Array.from(owners), weights, stories: findStories(articles, weights) };
}

/** The features of two statements in their folder: their own, and how their articles stand to each other. */
export function featuresOf(
  { statements, articleOf, weights, stories }: Gathered,
  a: number,
  b: number,
): FolderFeatures {
  const [x, y] = [statements[a]!, statements[b]!];
  const [from, to] = [articleOf[a]!, articleOf[b]!];
  const days = stories.daysApart(from, to);
  return {
    ...liken(x, y, weights),
    story: stories.alike(from, to),
    nearest: stories.near(from, to),
    // Not beyond what the training data show: most of it has no dates.
    leads: (x.position <= 2 ? 0.5 : 0) + (y.position <= 2 ? 0.5 : 0),
    headlines: (x.position === 0 ? 0.5 : 0) + (y.position === 0 ? 0.5 : 0),
    weeks: days === null ? 0 : Math.min(1, days / 60),
  };
}
