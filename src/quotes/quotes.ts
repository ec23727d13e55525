import type { ActorMention } from '../actors/actors.js';
import type { Article } from '../article/article.js';
import type { Span, Words } from '../text/text.js';

/** What was said, by whom, as whose claim: one attribution. */
export interface Quote extends Words {
  /** The stretches that were said, where the cue interrupts them; absent for an unbroken one. */
  readonly parts?: readonly Span[];
  /** In the speaker's words, partly in them, or in the writer's. */
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly claim: 'says' | 'denies' | 'doubts' | 'promises' | 'asks' | 'thinks';
  readonly speaker: Speaker | null;
  readonly cue: Words | null;
}

export interface Speaker extends Words {
  /** The identity of the actor who speaks, where the words resolve to one. */
  readonly actor?: string;
}

/**
 * The attributions of an article in text order. A span covers what was said, without its outer quotation marks; a quotation
 * that the cue interrupts is one entry. Scare quotes and titles that nobody said are none.
 */
export function findQuotes(_article: Article, _actors: readonly ActorMention[]): readonly Quote[] {
  return [];
}
