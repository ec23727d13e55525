import type { Position, Range } from 'vscode-languageserver-types';
import type { DocumentParams } from './protocol.js';

// What is told of the reader's notes: the part of the protocol that is about them.

/** One annotation as the editor shows it. `range` is absent where it is orphaned. */
export interface AnnotationItem {
  readonly id: string;
  readonly range?: Range;
  readonly state: 'anchored' | 'review' | 'orphaned';
  /** The reader said that its words are gone. */
  readonly gone?: true;
  /** Why it is up for review. */
  readonly why?: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** Its own, or that of a tag; null where it has none. */
  readonly color: string | null;
  readonly author: string | null;
  readonly created: string;
  readonly exact: string;
  readonly about: 'span' | 'date' | 'actor' | 'quote' | 'fact';
  readonly status: 'open' | 'resolved';
  readonly replies: readonly ReplyItem[];
  readonly links: readonly LinkItem[];
  /** Set where it is no note but a correction that has no effect any more, and wants the reader's eye. */
  readonly correction?: true;
}

export interface ReplyItem {
  readonly id: string;
  readonly note: string;
  readonly author: string | null;
  readonly created: string;
}

/** A place in an article, or another note, that belongs to a note; without a range where it is not found for certain. */
export interface LinkItem {
  readonly uri: string;
  readonly range?: Range;
  readonly text: string;
}

export interface AnnotationsResult {
  readonly items: readonly AnnotationItem[];
  /** Where the sidecar can't be read. */
  readonly problem: AnnotationsProblem | null;
  readonly sidecar: string;
  /** Where notes are kept that could not be written while the sidecar was broken, and it is whole again. */
  readonly recovered?: { readonly uri: string; readonly notes: number };
  /** An article of this very text that is gone, and whose notes nobody has: this one was moved outside the editor. */
  readonly movedFrom?: { readonly uri: string; readonly notes: number };
}

export interface AnnotationsProblem {
  /** For people: which file, which line, what to do. */
  readonly why: string;
  /** Where to mend it. */
  readonly at: Position;
  /** Both sides, where git left a conflict in it. */
  readonly conflict?: { readonly ours: string; readonly theirs: string };
}

export interface AnnotateParams extends DocumentParams {
  readonly range: Range;
  readonly note: string;
  readonly tags: readonly string[];
  readonly author?: string;
}

/** One change to a note; `author` is who replies. */
export type ChangeAnnotationParams = DocumentParams & { readonly id: string; readonly author?: string } & (
    | { readonly do: 'write'; readonly note: string }
    | { readonly do: 'tag'; readonly tags: readonly string[] }
    | { readonly do: 'color'; readonly color: string | null }
    | { readonly do: 'status'; readonly status: 'open' | 'resolved' }
    | { readonly do: 'reply'; readonly note: string }
    | { readonly do: 'editReply'; readonly reply: string; readonly note: string }
    | { readonly do: 'removeReply'; readonly reply: string }
    | { readonly do: 'link'; readonly to: PlaceRange | NoteRef }
    | { readonly do: 'unlink'; readonly link: number }
    /** The reader says that it stands here. */
    | { readonly do: 'place'; readonly range: Range }
    /** The reader says that its words are gone. */
    | { readonly do: 'orphan' }
    | { readonly do: 'remove' }
  );

/** A note, by its article and its id. */
export interface NoteRef extends DocumentParams {
  readonly id: string;
}

export interface PlaceRange extends DocumentParams {
  readonly range: Range;
}

/** An article with notes, as a folder lists it. */
export interface NotedArticleItem {
  readonly uri: string;
  /** In its folder. */
  readonly file: string;
  /** False where there are but its notes. */
  readonly isThere: boolean;
  readonly items: readonly AnnotationItem[];
  readonly problem: AnnotationsProblem | null;
}

/** Words that stand at a place, with the line around them. */
export interface Occurrence extends PlaceRange {
  readonly file: string;
  readonly line: string;
}

export interface AnnotateAllParams {
  readonly places: readonly PlaceRange[];
  readonly note: string;
  readonly tags: readonly string[];
  readonly author?: string;
}

export type ExportFormat = 'jsonld' | 'csv' | 'markdown' | 'brat';

/** The notes of the folder that a document lies in, or of the first folder. */
export interface ExportParams {
  readonly uri?: string;
  readonly format: ExportFormat;
}

export interface ExportResult {
  /** One without a name, or as brat wants it one for each article, named after it. */
  readonly files: readonly { readonly name: string | null; readonly text: string }[];
  /** How many notes brat has no place for. */
  readonly left: number;
}

/** `name` is the file's path in the folder, or its bare name. */
export interface ImportParams {
  readonly uri?: string;
  readonly name: string;
  readonly text: string;
}

/** What came of an import: how many notes are new, and sentences on what could not be taken in. */
export interface ImportResult {
  readonly added: number;
  readonly problems: readonly string[];
}

export interface MoveParams {
  readonly files: readonly { readonly from: string; readonly to: string }[];
  /** Whether the sidecars go along; the paths that name the articles are put right in any case. */
  readonly notes: boolean;
}
