import type { Actor, ActorDecision, ActorMention } from '../actors/actors.js';
import type { Recognition } from '../article/article.js';
import type { CrossReference, Fact, FactDecision, Place, ReadArticle } from '../facts/facts.js';

/** A folder of articles kept analysed. Nothing here reads a disk: texts are handed in. */
export interface Corpus {
  /** Takes a file in, or its new text. `force` as in `recognise`. */
  set(file: string, text: string, options?: { readonly force?: boolean }): void;
  remove(file: string): void;
  /** What the reader decided in `dateline.yaml`. */
  decide(actors: readonly ActorDecision[], facts: readonly FactDecision[]): void;
  files(): readonly string[];
  recognition(file: string): Recognition | null;
  /** The analysed article with folder-wide identities and an inferred date where it had none; null where the file is no English article. */
  read(file: string): ReadArticle | null;
  crossReference(): CrossReference;
  /** The facts that have a statement of `file` at an offset, conflicts first. */
  factsAt(file: string, offset: number): readonly Fact[];
  factsOf(file: string): readonly Fact[];
  actors(): readonly Actor[];
  /** Every mention of an actor over the folder, by publication date, then place in the text. */
  mentionsOf(actor: string): readonly (Place & { readonly mention: ActorMention })[];
  /** Grows with every change: what was computed for an older version is stale. */
  readonly version: number;
}
