import type { ActorMention } from '../actors/actors.js';
import type { Article } from '../article/article.js';
import type { Span, Words } from '../text/text.js';
import { readBlocks } from './blocks.js';
import type { Draft, Recogniser, Refiner } from './drafts.js';
import { finish } from './finish.js';
import { accordingTo } from './recognisers/accordingTo.js';
import { namedFirst } from './recognisers/namedFirst.js';
import { reportingNouns } from './recognisers/nouns.js';
import { reportingVerbs } from './recognisers/verbs.js';
import { quotedFragments } from './refiners/fragments.js';
import { joinInterrupted } from './refiners/joinInterrupted.js';
import { keepApart } from './refiners/keepApart.js';
import { askNeighbours } from './refiners/neighbours.js';
import { findReports } from './reports.js';
import { stopsOf } from './stops.js';

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
export function findQuotes(article: Article, actors: readonly ActorMention[]): readonly Quote[] {
  const drafts: Draft[] = [];
  for (const block of readBlocks(article)) {
    const reports = findReports(block);
    const reading = { block, reports, stops: stopsOf(reports) };
    const before = drafts.at(-1) ?? null;
    const found = recognisers.flatMap(recognise => recognise(reading));
    drafts.push(...refiners.reduce<readonly Draft[]>((refined, refine) => refine(refined, reading, before), found));
  }
  return finish(drafts, actors);
}

const recognisers: readonly Recogniser[] = [reportingVerbs, accordingTo, reportingNouns, namedFirst];
const refiners: readonly Refiner[] = [quotedFragments, keepApart, joinInterrupted, askNeighbours];
