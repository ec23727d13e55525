import type { ActorMention } from '../actors/actors.js';
import type { Article } from '../article/article.js';
import type { Span, Words } from '../text/text.js';
import { attributionsOf } from './attributions.js';
import { readBlocks } from './blocks.js';
import type { Draft, Refiner } from './drafts.js';
import { finish } from './finish.js';
import { dropTitles } from './refiners/dropTitles.js';
import { quotedFragments } from './refiners/fragments.js';
import { joinInterrupted } from './refiners/joinInterrupted.js';
import { keepApart } from './refiners/keepApart.js';
import { namedFirst } from './refiners/namedFirst.js';
import { askNeighbours } from './refiners/neighbours.js';
import { partFarApart } from './refiners/partFarApart.js';
import { viewOf } from './view.js';

export { type Comparison, compareQuotations, type Piece } from './compare.js';
export { quotedStretches, quotedWords } from './quoted.js';

/** What was said, by whom, as whose claim: one attribution. */
export interface Quote extends Words {
  /** The stretches that were said, where the cue interrupts them; absent for an unbroken one. */
  readonly parts?: readonly Span[];
  /** In the speaker's words, partly in them, or in the writer's. */
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** What the speaker does with it; `thinks` is what nobody need have said: beliefs, wishes, attitudes ("supports the government"). */
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
export function findQuotes(article: Article, actors: readonly ActorMention[]): readonly Quote[] {
  const blocks = readBlocks(article);
  const attributions = attributionsOf(viewOf(blocks));
  let next = 0;
  const drafts: Draft[] = [];
  blocks.forEach((block, i) => {
    const around = { before: drafts.at(-1) ?? null, next: blocks[i + 1] ?? null };
    const from = next;
    while (attributions[next]?.block === block) next++;
    const found = attributions.slice(from, next);
    drafts.push(...refiners.reduce<readonly Draft[]>((refined, refine) => refine(refined, block, around), found));
  });
  return finish(drafts, actors);
}

const refiners: readonly Refiner[] = [
  partFarApart,

  namedFirst,
  dropTitles,
  quotedFragments,
  keepApart,
  joinInterrupted,
  askNeighbours,
];
