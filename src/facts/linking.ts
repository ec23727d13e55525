import { compareDates, type DateMention } from '../dates/dates.js';
import { findCandidates } from './candidates.js';
import type { ReadArticle } from './facts.js';
import { type Folder, gather } from './folder.js';
import folderModel from './folder-model.json' with { type: 'json' };
import { liken } from './likeness.js';
import { readModel } from './model.js';
import { placePairs, type Standing } from './standing.js';
import type { Prepared } from './statements.js';

/** The statements of a folder, and the pairs of them that were compared. */
export interface Linked {
  readonly statements: readonly Prepared[];
  readonly pairs: readonly ScoredPair[];
  /** The probability for any two statements, candidates or not. */
  score(a: number, b: number): number;
}

/** Two statements by their places in the list, with the probability that they report one fact. */
export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

const probability = readModel(folderModel);

/** Compares what may be one fact in the articles of a folder. */
export function linkStatements(articles: readonly ReadArticle[]): Linked {
  const folder = gather(articles);
  const candidates = findCandidates(folder);
  const standing = placePairs(folder, candidates);
  const score = (a: number, b: number) => likelihood(folder, standing, a, b);
  return {
    statements: folder.statements,
    pairs: candidates.map(({ a, b }) => ({ a, b, score: score(a, b) })),
    score,
  };
}

/** Articles so many days apart report on different days' news; a date so near to its article's is that news. */
const newsApart = 14;
const newsDay = 7;
/** What is left of a score that something no training data show speaks against. */
const unlikely = 0.15;

/** The model's probability, but for what no training data show: that the same kind of thing happens again. */
function likelihood(folder: Folder, standing: Standing, a: number, b: number): number {
  const { statements, articleOf, stories, weights } = folder;
  const own = liken(statements[a]!, statements[b]!, weights);
  const score = probability({ ...own }, standing.figures(a, b));
  if (standing.hasTwin(a, b)) return unlikely * score;
  const days = stories.daysApart(articleOf[a]!, articleOf[b]!);
  return days !== null && days > newsApart && areOtherNews(statements[a]!, statements[b]!) ? unlikely * score : score;
}

/** Whether each tells news of its own days: as a lead, or by a date that the other's dates exclude. */
function areOtherNews(a: Prepared, b: Prepared): boolean {
  if (a.position <= 1 && b.position <= 1) return true;
  const relations = a.dates.flatMap(x => b.dates.map(y => ({ x, y, relation: compareDates(x, y) })));
  if (relations.some(({ relation }) => relation === 'equal' || relation === 'compatible')) return false;
  return relations.some(({ x, y, relation }) => relation === 'conflict' && isNews(a, x) && isNews(b, y));
}

function isNews({ source }: Prepared, { to }: DateMention): boolean {
  const published = source.article.published?.value.slice(0, 10);
  return !!published && !!to && Math.abs(Date.parse(published) - Date.parse(to)) <= newsDay * 864e5;
}
