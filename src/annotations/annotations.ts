import type { Span } from '../text/text.js';

export type { ActorRule } from './actor-rules.js';
export { anchor, anchorAll } from './anchor.js';
export { applyToText, inverse, type TextChange } from './change.js';
export { conflictSides } from './conflict.js';
export { inBrief, newCorrection, type PlacedCorrection, placeCorrections } from './corrections.js';
export { quotePlace } from './fact-rules.js';
export {
  type FactPlan,
  type FactRuleChange,
  inverseRules,
  type RuleChange,
  type RulePlan,
  type SavedFactRules,
  type SavedRules,
  saveFactRules,
  saveRules,
} from './folder-change.js';
export {
  type FactRule,
  type FolderDecisions,
  type FolderFile,
  type QuotedPlace,
  readFolderFile,
} from './folder-file.js';
export { exportBrat, readBrat } from './formats/brat.js';
export { exportCsv } from './formats/csv.js';
export { isHypothesis, readHypothesis } from './formats/hypothesis.js';
export type { Imported, ImportedNote, PlacedArticle } from './formats/imported.js';
export { exportJsonLd } from './formats/jsonld.js';
export { readJsonLd } from './formats/jsonld-read.js';
export { exportMarkdown } from './formats/markdown.js';
export { type ImportPlan, planImport } from './importing.js';
export { same } from './merge.js';
export { saveBothSides } from './merge-sides.js';
export { articleOf, folderOf, joinPath, refugePath, relativePath, sidecarOf } from './paths.js';
export { type Renamed, renameInFolderFile, renameInSidecar, renaming } from './renaming.js';
export { annotate, describe } from './selectors.js';
export {
  hashOf,
  type OpenSidecar,
  openSidecar,
  openSidecarAt,
  placeNotes,
  type Saved,
  saveChange,
  saveChanges,
} from './session.js';
export { readSidecar } from './sidecar.js';

/**
 * The W3C TextQuoteSelector and TextPositionSelector in one. Positions are code points, as that model counts them; absent
 * where only the words were given (a link written by hand, a note made elsewhere).
 */
export interface Selector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start?: number;
  readonly end?: number;
}

export interface Reply {
  readonly id: string;
  readonly author?: string;
  readonly created: string;
  readonly note: string;
}

/** Another place that belongs to a note; `article` is relative to the sidecar. */
export interface AnnotationLink {
  readonly article: string;
  /** The id of the note that stands there, where that is meant. */
  readonly annotation?: string;
  readonly target: Selector;
}

export interface Annotation {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly changed?: string;
  readonly author?: string;
  readonly about: 'span' | 'date' | 'actor' | 'quote' | 'fact';
  readonly target: Selector;
  readonly tags: readonly string[];
  /** A colour of its own, a name or #rrggbb; else that of its tags in dateline.yaml. */
  readonly color?: string;
  readonly note?: string;
  readonly status: 'open' | 'resolved';
  /** The reader says that its words are gone: they are looked for no more. */
  readonly orphaned?: true;
  readonly replies: readonly Reply[];
  readonly links: readonly AnnotationLink[];
  /** Keys that this version doesn't know, kept as they are. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export type MarkKind = 'date' | 'actor' | 'quote';

/** What the machine got wrong in one article, and what is right. */
export type Correction = CorrectionMade &
  (
    | { readonly correct: 'reject'; readonly target: Selector; readonly kind: MarkKind }
    | { readonly correct: 'add'; readonly target: Selector; readonly kind: MarkKind }
    | { readonly correct: 'date'; readonly target: Selector; readonly value: string }
    | { readonly correct: 'speaker'; readonly target: Selector; readonly speaker: Selector }
    | { readonly correct: 'published'; readonly value: string }
    | { readonly correct: 'origin'; readonly name: string }
  );

interface CorrectionMade {
  readonly id: string;
  readonly created?: string;
  readonly author?: string;
  /** Keys that this version doesn't know, kept as they are. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Where a selector points in a text as it is now. A guess is called `review`, never `anchored`. Scores run from 0 to 1. */
export type AnchorState =
  | { readonly kind: 'anchored'; readonly at: Span; readonly score: number }
  | { readonly kind: 'review'; readonly best: Span; readonly score: number; readonly why: string }
  | { readonly kind: 'orphaned' };

/** What is wrong with a YAML file, at a line and column counted from one. */
export interface Broken {
  readonly kind: 'broken';
  readonly line: number;
  readonly column: number;
  readonly why: string;
}

/** What a sidecar's YAML says. A broken or a newer one is never written over. */
export type Sidecar =
  | {
      readonly kind: 'sidecar';
      readonly annotations: readonly Annotation[];
      readonly corrections: readonly Correction[];
      /** Of the article's text when last saved, in hexadecimal. */
      readonly sha256?: string;
    }
  | Broken
  | {
      readonly kind: 'newer';
      readonly annotations: readonly Annotation[];
      readonly corrections: readonly Correction[];
      readonly format: number;
    };

/** One change to a sidecar. Undo is the inverse change. */
export type SidecarChange =
  | {
      readonly do: 'add';
      readonly annotation: Annotation;
      /** The id of the note to stand behind, null for the first place; at the end where absent. */
      readonly behind?: string | null;
    }
  | { readonly do: 'replace'; readonly before: Annotation; readonly after: Annotation }
  | {
      readonly do: 'remove';
      readonly annotation: Annotation;
      /** Filled in when it is done: where the note stood, for its undo. */
      readonly behind?: string | null;
    }
  | {
      /** Puts a correction in, takes one out (`after` null), or changes one. */
      readonly do: 'correct';
      readonly before: Correction | null;
      readonly after: Correction | null;
      /** The id of the correction to stand behind, as for notes. */
      readonly behind?: string | null;
    };
