import type { Article } from '../article/article.js';
import type { Words } from '../text/text.js';
import { decide } from './decisions.js';
import { identifyAll } from './folder.js';
import { listAll } from './listing.js';
import { readActors } from './resolve.js';

export { nameKey } from './decisions.js';

export type ActorKind = 'person' | 'organisation' | 'place' | 'group';
export type ActorForm = 'name' | 'demonym' | 'alias' | 'title' | 'nominal' | 'pronoun';

/** One mention of an actor. */
export interface ActorMention extends Words {
  readonly kind: ActorKind;
  readonly form: ActorForm;
  /** The identity: a slug of the canonical name ("north-korea"), one for all mentions of the actor. */
  readonly actor: string;
  /** The canonical name ("North Korea"). */
  readonly name: string;
  /** The role as the text gives it at this mention ("U.S. deputy national security adviser for cyber"). */
  readonly role?: string;
  /** The canonical name as the rules have it, where the reader decided on another. */
  readonly found?: string;
}

/** An actor over all articles that were asked about. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Every form seen, the most frequent first. */
  readonly names: readonly string[];
  readonly roles: readonly string[];
}

/** What the reader decided about names, from `dateline.yaml`; it overrules every rule. */
export type ActorDecision =
  | {
      readonly decide: 'same';
      readonly name: string;
      readonly kind?: ActorKind;
      readonly names: readonly string[];
      /** Names that are not this actor. */
      readonly not: readonly string[];
      /** The files that it holds for; everywhere where absent. */
      readonly in?: readonly string[];
    }
  | { readonly decide: 'reject'; readonly names: readonly string[] };

/** The actors that one article mentions, in text order, none overlapping; identities hold within the article. */
export function findActors(article: Article): readonly ActorMention[] {
  return article.language === 'en' ? readActors(article) : [];
}

/** One article's mentions, as `identify` takes and gives them. */
export interface MentionedActors {
  readonly file: string;
  readonly actors: readonly ActorMention[];
}

/**
 * One identity a real actor over all given articles: the same mentions in the same order, with `actor` and `name` made
 * one across files (mentions that the reader rejected are left out). A wrong merge is worse than a missed one.
 */
export function identify(
  articles: readonly MentionedActors[],
  decisions: readonly ActorDecision[],
): readonly MentionedActors[] {
  return decide(identifyAll(articles), decisions);
}

/** The actors behind identified mentions, the most mentioned first. */
export function listActors(articles: readonly MentionedActors[]): readonly Actor[] {
  return listAll(articles);
}
