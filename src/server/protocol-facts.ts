import type { Range } from 'vscode-languageserver-types';
import type { DocumentParams } from './protocol.js';
import type { PlaceRange } from './protocol-notes.js';

// What is told of facts, and of what actors said: the part of the protocol that is about them.

/** One fact as the editor lists it: where it stands here, and in the other articles. */
export interface FactItem {
  readonly id: string;
  /** Of this article. */
  readonly here: PlacedText;
  readonly others: readonly PlacedText[];
  readonly origins: readonly string[];
  /** What at least two of its articles agree on, the most widely shared first. */
  readonly agreements: readonly { readonly aspect: Aspect | 'place'; readonly value: string }[];
  readonly conflicts: readonly ConflictItem[];
  /** A later article's newer figures: no conflict. */
  readonly updates?: readonly ConflictItem[];
}

export interface PlacedText {
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
  /** "Reuters", or the file's name where no origin is known. */
  readonly outlet: string;
  /** For people; null where unknown. */
  readonly published: string | null;
}

export interface ConflictItem {
  readonly aspect: Aspect;
  readonly values: readonly (PlacedText & { readonly value: string })[];
}

/** What two articles can contradict each other on. */
export type Aspect = 'date' | 'quantity' | 'speaker' | 'wording' | 'polarity' | 'actor';

/** A decision about the sentences at two places of a folder, in different articles. */
export interface DecideFactParams {
  readonly a: PlaceRange;
  readonly b: PlaceRange;
  readonly decide: { readonly same: boolean } | { readonly conflict: false; readonly aspect: Aspect };
}

/** Two places that contradict each other, as code actions hand them to commands. */
export interface DisputeParams {
  readonly a: PlaceRange;
  readonly b: PlaceRange;
  readonly aspect: Aspect;
}

/** Which facts to list: those that have all that is given. */
export interface FactFilter {
  /** An actor's identity. */
  readonly actor?: string;
  /** An article's URI. */
  readonly article?: string;
  readonly aspect?: Aspect | 'any';
}

/** How many facts of the folders that are open were first reported when, the earliest day first. */
export interface FactsOverview {
  readonly days: readonly {
    /** ISO 8601; null for facts of articles without a date. */
    readonly day: string | null;
    /** For people. */
    readonly told: string;
    readonly facts: number;
    readonly disputed: number;
  }[];
  /** Files read so far, and in all; null once all are. */
  readonly reading: { readonly done: number; readonly total: number } | null;
}

export interface FactsOnParams {
  readonly day: string | null;
  readonly filter: FactFilter;
}

/** A fact by its identity, and the URI of the folder that it is of. */
export interface FactParams {
  readonly folder: string;
  readonly id: string;
}

/** A fact as a list shows it. */
export interface FactSummary extends FactParams {
  readonly text: string;
  readonly articles: number;
  readonly origins: number;
  /** What its articles contradict each other on. */
  readonly aspects: readonly Aspect[];
}

/** What to narrow facts down by. */
export interface FactChoicesParams {
  readonly by: keyof FactFilter;
}

/** What facts can be narrowed down to, with how many there are then. */
export interface FactChoice {
  /** As a filter takes it. */
  readonly value: string;
  readonly label: string;
  readonly facts: number;
}

/** A report on the folder of a URI, to be written to another one. */
export interface ReportParams extends DocumentParams {
  readonly to: string;
}

/** An article to compare another one with. */
export interface ComparableItem extends DocumentParams {
  readonly headline: string;
  readonly outlet: string;
  /** For people; null where unknown. */
  readonly published: string | null;
  /** How many facts both report, and on how many of these they contradict each other. */
  readonly shared: number;
  readonly disputed: number;
}

export interface SharedFactsParams {
  readonly a: string;
  readonly b: string;
}

/** Where two articles report one fact. */
export interface SharedFact {
  readonly a: Range;
  readonly b: Range;
}

/** All that an actor said, by publication, then by place in the text. */
export interface Sayings {
  readonly speaker: string;
  readonly items: readonly (PlacedText & {
    readonly kind: 'direct' | 'mixed' | 'indirect';
    readonly cue: string | null;
  })[];
}
