import { compareDates, type DateMention } from '../dates/dates.js';
import { findCandidates } from './candidates.js';
import type { ReadArticle } from './facts.js';
import folderModel from './folder-model.json' with { type: 'json' };
import { type Likeness, liken } from './likeness.js';
import { type Figures, readModel } from './model.js';
import { type Prepared, prepare } from './statements.js';
import { findStories, type Stories } from './stories.js';
import { forShared } from './vocabulary.js';
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

const probability = readModel(folderModel);

/** Compares what may be one fact in the articles of a folder. */
export function linkStatements(articles: readonly ReadArticle[]): Linked {
  const folder = gather(articles);
  const candidates = compareCandidates(folder);
  const rate = (a: number, b: number, likeness: Likeness) =>
    likelihood(folder, a, b, probability({ ...likeness }, standingOf(folder, candidates, a, b, likeness.cosine)));
  const { statements, weights } = folder;
  return {
    ...folder,
    pairs: candidates.pairs.map(({ a, b, likeness }) => ({ a, b, score: rate(a, b, likeness) })),
    score: (a, b) => rate(a, b, liken(statements[a]!, statements[b]!, weights)),
  };
}

/** A folder's statements before any are compared. */
export interface Gathered {
  readonly statements: readonly Prepared[];
  readonly articleOf: Int32Array;
  readonly weights: Weights;
  readonly stories: Stories;
  /** How many statements of each article hold each word. */
  readonly counts: readonly ReadonlyMap<number, number>[];
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
  const counts = articles.map(article => countWords(prepare(article)));
  return { statements, articleOf: Int32Array.from(owners), weights, stories: findStories(articles, weights), counts };
}

function countWords(statements: readonly Prepared[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>([[-1, statements.length]]);
  for (const { content } of statements) for (const id of content) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** What a word tells apart between two articles: little, where it stands in every other sentence of both. */
function between(weights: Weights, a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): Weights {
  const sentences = a.get(-1)! + b.get(-1)! + 1;
  return id => weights(id) * Math.log(sentences / ((a.get(id) ?? 0) + (b.get(id) ?? 0)));
}

/** The candidates with what they have in common, and how like the likest of each article each statement is. */
export interface Candidates {
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly likeness: Likeness }[];
  /** The greatest cosine of a statement with any of another article. */
  peak(statement: number, article: number): number;
  /** The greatest cosine of a statement with any other. */
  summit(statement: number): number;
}

export function compareCandidates({ statements, articleOf, weights, stories }: Gathered): Candidates {
  const peaks = new Map<number, number>();
  const summits = new Float64Array(statements.length);
  const articles = articleOf.length ? articleOf[articleOf.length - 1]! + 1 : 0;
  const raise = (from: number, to: number, cosine: number) => {
    const key = from * articles + articleOf[to]!;
    if (cosine > (peaks.get(key) ?? 0)) peaks.set(key, cosine);
    if (cosine > summits[from]!) summits[from] = cosine;
  };
  const alike = (a: number, b: number) => stories.alike(articleOf[a]!, articleOf[b]!);
  const pairs = findCandidates(statements, weights, alike).map(({ a, b }) => {
    const likeness = liken(statements[a]!, statements[b]!, weights);
    raise(a, b, likeness.cosine);
    raise(b, a, likeness.cosine);
    return { a, b, likeness };
  });
  return {
    pairs,
    peak: (statement, article) => peaks.get(statement * articles + article) ?? 0,
    summit: statement => summits[statement]!,
  };
}

/** How two statements stand among the others, and their articles to each other. */
export function standingOf(
  { statements, articleOf, weights, stories, counts }: Gathered,
  { peak, summit }: Pick<Candidates, 'peak' | 'summit'>,
  a: number,
  b: number,
  cosine: number,
): Figures {
  const [x, y] = [statements[a]!, statements[b]!];
  const [from, to] = [articleOf[a]!, articleOf[b]!];
  const of = (top: number) => (cosine ? cosine / Math.max(top, cosine) : 0);
  const [peakA, peakB] = [of(peak(a, to)), of(peak(b, from))];
  const [summitA, summitB] = [of(summit(a)), of(summit(b))];
  return {
    ...telling(x.content, y.content, between(weights, counts[from]!, counts[to]!)),
    peakLow: Math.min(peakA, peakB),
    peakHigh: Math.max(peakA, peakB),
    summitLow: Math.min(summitA, summitB),
    summitHigh: Math.max(summitA, summitB),
    story: stories.alike(from, to),
    nearest: stories.near(from, to),
    leads: (x.position <= 2 ? 0.5 : 0) + (y.position <= 2 ? 0.5 : 0),
    headlines: (x.position === 0 ? 0.5 : 0) + (y.position === 0 ? 0.5 : 0),
  };
}

/** How much of what tells each statement from its neighbours the other has too. */
function telling(a: Int32Array, b: Int32Array, weights: Weights): Figures {
  let [shared, ofA, ofB, sharedSquares, squaresA, squaresB] = [0, 0, 0, 0, 0, 0];
  forShared(a, b, id => {
    shared += weights(id);
    sharedSquares += weights(id) ** 2;
  });
  for (const id of a) {
    ofA += weights(id);
    squaresA += weights(id) ** 2;
  }
  for (const id of b) {
    ofB += weights(id);
    squaresB += weights(id) ** 2;
  }
  return {
    telling: sharedSquares / (Math.sqrt(squaresA * squaresB) || 1),
    tellingCovered: shared / (Math.max(ofA, ofB) || 1),
    tellingCovering: shared / (Math.min(ofA, ofB) || 1),
    tellingMass: Math.min(1, shared / 100),
  };
}

/** Articles so many days apart report on different days' news; a date so near to its article's is that news. */
const newsApart = 14;
const newsDay = 7;

/** The model's probability, but for what no training data show: that the same kind of thing happens again. */
function likelihood({ statements, articleOf, stories }: Gathered, a: number, b: number, score: number): number {
  const days = stories.daysApart(articleOf[a]!, articleOf[b]!);
  return days !== null && days > newsApart && areOtherNews(statements[a]!, statements[b]!) ? score / 4 : score;
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
