import type { ActorMention } from '../actors/actors.js';
import type { Article } from '../article/article.js';
import type { DateMention } from '../dates/dates.js';
import type { Quote } from '../quotes/quotes.js';
import type { Span, Words } from '../text/text.js';
import { sameFact } from './clusters.js';
import { compareAlone } from './compare.js';
import { createLinker } from './linker.js';
import { inferDay } from './published.js';

export { createLinker, type Linker, type Linking } from './linker.js';
export { printedIn } from './printed.js';

/** One article, read by every engine; identities hold over the whole folder. */
export interface ReadArticle {
  /** Path relative to the folder, forward slashes. */
  readonly file: string;
  readonly article: Article;
  readonly dates: readonly DateMention[];
  readonly actors: readonly ActorMention[];
  readonly quotes: readonly Quote[];
}

/** A place in a file of the folder. */
export interface Place extends Span {
  readonly file: string;
}

/** A sentence, or a clause of one, that reports a fact. */
export interface Statement extends Words, Place {}

/** The same event in at least two articles. */
export interface Fact {
  /** Stable while its statements are. */
  readonly id: string;
  readonly statements: readonly Statement[];
  /** The independent sources behind it, not the outlets that print it. */
  readonly origins: readonly string[];
  readonly agreements: readonly Agreement[];
  readonly conflicts: readonly Conflict[];
  /** A later article's newer figure: no conflict. */
  readonly updates?: readonly Conflict[] | undefined;
  /** How likely it is that they all report one fact, 0 to 1; 1 where the reader said so. */
  readonly probability: number;
  /** Why they are taken for one fact, in words for people: "same actors (Velmora), same time, “talks” ~ “discussions”". */
  readonly why: string;
}

export type Aspect = 'date' | 'quantity' | 'speaker' | 'wording' | 'polarity' | 'actor';

export interface Agreement {
  readonly aspect: Aspect | 'place';
  readonly value: string;
}

export interface Conflict {
  readonly aspect: Aspect;
  /** What each side says, with the very words; from two files at least. */
  readonly values: readonly ConflictingValue[];
}

export interface ConflictingValue extends Words, Place {
  /** Normalised, for comparing and for people: "2023-W44", "43". */
  readonly value: string;
}

/** Two sentences of different files, with the probability that they report the same fact. */
export interface Link {
  readonly a: Place;
  readonly b: Place;
  readonly score: number;
}

export interface CrossReference {
  readonly facts: readonly Fact[];
  /** Candidate pairs down to a score of 0.05; 0.5 and more means the same. */
  readonly links: readonly Link[];
}

/** A reader's decision about two statements, from `dateline.yaml`; it outlives any clustering. */
export interface FactDecision {
  readonly a: Place;
  readonly b: Place;
  readonly decide: { readonly same: boolean } | { readonly conflict: false; readonly aspect: Aspect };
}

/** The facts that several of the articles report, what they agree and disagree on, and the origins behind each. */
export function crossReference(articles: readonly ReadArticle[], decisions: readonly FactDecision[]): CrossReference {
  return createLinker(fact => fact).link(articles, decisions);
}

/** Whether two sentences, each standing alone, state the same; `score` is a probability. */
export function compareSentences(a: string, b: string): { readonly score: number; readonly same: boolean } {
  const score = compareAlone(a, b);
  return { score, same: score >= sameFact };
}

/** The publication date of an undated article, from its own text and from others on the same story; null where nothing says. */
export function inferPublished(
  undated: ReadArticle,
  others: readonly ReadArticle[],
): { readonly value: string; readonly reason: string } | null {
  return inferDay(undated, others);
}
