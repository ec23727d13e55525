import type { Actor, ActorDecision, ActorMention } from '../actors/actors.js';
import type { Correction } from '../annotations/annotations.js';
import type { Article, Recognition } from '../article/article.js';
import type { Fact, FactDecision, Linking, Place, ReadArticle } from '../facts/facts.js';
import type { Quote } from '../quotes/quotes.js';
import type { Analysis } from './analysis.js';
import type { JudgedCorrection } from './corrections.js';
import type { Printing } from './quotations.js';

export { type ActorWish, type KnownActor, knownActor, planFor, sharedNames } from './actorRules.js';
export type { Analysis } from './analysis.js';
export { type AnalysisCache, openCache } from './cache.js';
export type { JudgedCorrection } from './corrections.js';
export { createCorpus } from './create.js';
export { type Decoded, decode } from './decode.js';
export {
  applySettings,
  type FileNote,
  type FolderListing,
  listFolder,
  type ReadOptions,
  readSource,
  readSources,
  type Source,
} from './folder.js';
export { grouped } from './grouped.js';
export { factBytes, holdFact } from './heldFacts.js';
export { areSame, bytesOf, compact, compactRead, textOf } from './packed.js';
export type { Printing } from './quotations.js';
export { articlesOf, byFirstReport, disputedFirst, firstReported, reportOn } from './report.js';
export { defaultSettings, type FolderSettings, readSettings, settingsFile } from './settings.js';
export { withSettled } from './settling.js';
export { overlapping } from './spans.js';
export { dateAt, escapeMarkdown, outletOf, tellDay, tellPublished, tellValue } from './telling.js';
export { holdText } from './texts.js';

/**
 * A folder of articles kept analysed. Nothing here reads a disk: texts are handed in. An article is read alone when it comes
 * in; what the folder adds (identities, inferred dates, facts) is brought up to date by `settle` and `crossReference`, which
 * cost more the larger the folder is. In between, the other questions are answered from what is known, their places moved
 * along with the edits made since.
 */
export interface Corpus {
  /** Takes a file in, or its new text. `force` as in `recognise`; `known` is its analysis where a cache had it. */
  set(file: string, text: string, options?: { readonly force?: boolean; readonly known?: Analysis }): void;
  /**
   * What the reader put right in a file, from its sidecar, in the place of what was known of that: it holds at once, and in every
   * later text of the file. May come before the text.
   */
  correct(file: string, corrections: readonly Correction[]): void;
  /** What the reader put right in a file, and what became of each; empty where the file is not known. */
  corrections(file: string): readonly JudgedCorrection[];
  remove(file: string): void;
  /** Moves a file to another path, its analysis with it. */
  rename(from: string, to: string): void;
  /** What the reader decided in `dateline.yaml`. */
  decide(actors: readonly ActorDecision[], facts: readonly FactDecision[]): void;
  /** The files that are articles, sorted. */
  files(): readonly string[];
  recognition(file: string): Recognition | null;
  /** The article found in a file, in whatever language; null where there is none. */
  article(file: string): Article | null;
  /** What the engines found in the article alone, uncorrected, for keeping in a cache. */
  analysis(file: string): Analysis | null;
  /**
   * Brings identities and inferred dates up to date with all that was handed in: fully, as if all had been handed in at once, unless
   * `soon` will do. Costs nothing where nothing changed.
   */
  settle(pace?: Pace): void;
  /** Whether the folder was settled soon where settling it fully may tell more. */
  readonly isProvisional: boolean;
  /** The analysed article with folder-wide identities and an inferred date where it had none; null where the file is no English article. */
  read(file: string): ReadArticle | null;
  /** The ISO day on which the article of a file was published, as `read` has it: ready at hand, as a folder's facts are told by it. */
  publishedOn(file: string): string | null;
  /** The facts of all that was handed in; settles first. Costs nothing where nothing changed. */
  crossReference(pace?: Pace): Linking;
  /** What was compared for the facts, in bytes, for a corpus of a later run. */
  linkMemory(): Uint8Array;
  /** Takes what an earlier run compared; what is the same since is not compared again. Null forgets it once the folder is linked. */
  recallLinks(memory: Uint8Array | null): void;
  /** All that the folder-wide work is done from, as it is now. */
  snapshot(): Snapshot;
  /** Takes the folder-wide work on a snapshot from whoever did it: all its articles as settled, in its order, and the facts. */
  adopt(snapshot: Snapshot, settled: ReadonlyMap<string, ReadArticle>, found: Linking): void;
  /** The articles of the folder as it was last settled, by file in sorted order; one that is the same still is the same object. */
  settled(): ReadonlyMap<string, ReadArticle>;
  /** The facts that have a statement of `file` at an offset, conflicts first. */
  factsAt(file: string, offset: number): readonly Fact[];
  /** All facts as last worked out, their places as the texts are now: nothing is computed anew for them. */
  knownFacts(): readonly Fact[];
  /** In the order of their statements in the file. */
  factsOf(file: string): readonly Fact[];
  /** The actors of the folder as it was last settled, the most mentioned first. */
  actors(): readonly Actor[];
  actor(id: string): Actor | null;
  /** The files of the folder, as it was last settled, that mention an actor, by publication. */
  filesMentioning(actor: string): readonly string[];
  /** What an actor says over the folder, by publication date, then place in the text. */
  quotesOf(actor: string): readonly (Place & { readonly quote: Quote })[];
  /** Where other files print a quotation too, word for word or nearly, by publication; none for what is not quoted. */
  printingsOf(file: string, quote: Quote): readonly Printing[];
  /** Every mention of an actor over the folder, by publication date, then place in the text. */
  mentionsOf(actor: string): readonly (Place & { readonly mention: ActorMention })[];
  /** Grows with every change: what was computed for an older version is stale. */
  readonly version: number;
}

/** How a folder is settled: fully takes time by its size; soon, a few changed articles by what is known of the others. */
export type Pace = 'soon' | 'fully';

/** A corpus at one moment, for doing the folder-wide work elsewhere. */
export interface Snapshot {
  readonly version: number;
  /** Of the articles in English, by file in sorted order. */
  readonly analyses: ReadonlyMap<string, Analysis>;
  readonly actors: readonly ActorDecision[];
  readonly facts: readonly FactDecision[];
}
