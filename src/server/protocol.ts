import type { Position, Range } from 'vscode-languageserver-types';
import type {
  ComparableItem,
  DecideFactParams,
  FactChoice,
  FactChoicesParams,
  FactFilter,
  FactItem,
  FactParams,
  FactSummary,
  FactsOnParams,
  FactsOverview,
  ReportParams,
  Sayings,
  SharedFact,
  SharedFactsParams,
} from './protocol-facts.js';
import type {
  AnnotateAllParams,
  AnnotateParams,
  AnnotationsResult,
  ChangeAnnotationParams,
  ExportParams,
  ExportResult,
  ImportParams,
  ImportResult,
  MoveParams,
  NotedArticleItem,
  Occurrence,
  PlaceRange,
} from './protocol-notes.js';

export type * from './protocol-facts.js';
export type * from './protocol-notes.js';

/** The kinds of mark that a reader can see and step through. */
export type MarkKind = 'date' | 'actor' | 'quote';

/** The requests beyond LSP. Every one that changes a file answers with an `Outcome`. */
export const requests = {
  highlights: 'dateline/highlights',
  nextMark: 'dateline/nextMark',
  factsOf: 'dateline/factsOf',
  factsAt: 'dateline/factsAt',
  decideFact: 'dateline/decideFact',
  factsOverview: 'dateline/factsOverview',
  factsOn: 'dateline/factsOn',
  fact: 'dateline/fact',
  factChoices: 'dateline/factChoices',
  report: 'dateline/report',
  comparable: 'dateline/comparable',
  sharedFacts: 'dateline/sharedFacts',
  sayings: 'dateline/sayings',
  reindex: 'dateline/reindex',
  clearCache: 'dateline/clearCache',
  isoDateAt: 'dateline/isoDateAt',
  annotations: 'dateline/annotations',
  annotate: 'dateline/annotate',
  changeAnnotation: 'dateline/changeAnnotation',
  undoAnnotation: 'dateline/undoAnnotation',
  redoAnnotation: 'dateline/redoAnnotation',
  tags: 'dateline/tags',
  folderAnnotations: 'dateline/folderAnnotations',
  occurrences: 'dateline/occurrences',
  annotateAll: 'dateline/annotateAll',
  exportAnnotations: 'dateline/exportAnnotations',
  importAnnotations: 'dateline/importAnnotations',
  moveAnnotations: 'dateline/moveAnnotations',
  bringBack: 'dateline/bringBack',
  keepBoth: 'dateline/keepBoth',
  correctable: 'dateline/correctable',
  correct: 'dateline/correct',
  checkDate: 'dateline/checkDate',
  actorAt: 'dateline/actorAt',
  decideActor: 'dateline/decideActor',
} as const;

/** Server to client: what was said of these articles (all where absent) may have changed; ask again. */
export const notifications = {
  changed: 'dateline/changed',
  annotationsChanged: 'dateline/annotationsChanged',
} as const;

/** The commands, without `dateline.`, that a hover's link may run, each given the hover's place (`PlaceParams`). */
export const linkedCommands = ['showFactElsewhere', 'showSayings'] as const;

/** Client to server: the reader's word on whether a file is an article (`recognise` with `force`), or their taking it back. */
export const treatAs = 'dateline/treatAs';

/** Client to server: the user trusts the folders now. */
export const trusted = 'dateline/trusted';

export interface TreatAsParams extends DocumentParams {
  readonly article: boolean;
}

export interface DocumentParams {
  readonly uri: string;
}

export interface PlaceParams extends DocumentParams {
  readonly line: number;
  readonly character: number;
}

/** All that the editor paints for one article, in order, and what the status bar says. */
export interface Highlights {
  /** The document's version that the ranges are for. */
  readonly version: number;
  readonly date: readonly Range[];
  readonly actor: readonly Range[];
  /** What is quoted, without the words of the writer that interrupt it. */
  readonly quote: readonly Range[];
  /** What was said, in the writer's words, with the words that are quoted among them. */
  readonly reported: readonly Range[];
  /** Beliefs, wishes and attitudes, which nobody need have said. */
  readonly attitude: readonly Range[];
  readonly furniture: readonly Range[];
  readonly summary: Summary;
}

export type Summary =
  | {
      readonly kind: 'article';
      /** For people: "6 Nov 2023", with "(inferred)" or "(set by hand)" where it is; null where nothing says. */
      readonly published: string | null;
      /** Whether the text or the reader says so; else somebody might want to. */
      readonly isDated: boolean;
      readonly origin: string | null;
      readonly dates: number;
      readonly actors: number;
      readonly quotes: number;
      readonly facts: number;
      readonly conflicts: number;
      /** Articles of the folder read so far, and in all. */
      readonly articlesRead: number;
      readonly articles: number;
    }
  | { readonly kind: 'foreign'; readonly language: string }
  | { readonly kind: 'none'; readonly why: string };

export interface NextMarkParams extends PlaceParams {
  readonly kind: MarkKind;
  readonly direction: 'next' | 'previous';
}

/** What the reader can put right at a place of an article, and what they did put right there. */
export interface Correctable {
  /** The article's date as it is known now, ISO 8601; null where nothing says. */
  readonly published: string | null;
  /** The agency or outlet behind it; null where nothing says. */
  readonly origin: string | null;
  readonly date: (MarkedWords & { readonly value: string }) | null;
  readonly actor: MarkedWords | null;
  readonly quote:
    | (MarkedWords & {
        readonly speaker: string | null;
        /** Everybody whom the article names, each at the place nearest to the quotation, the nearest first. */
        readonly speakers: readonly { readonly name: string; readonly range: Range }[];
      })
    | null;
  /** `what` for people: "“May” is no date". */
  readonly made: readonly { readonly id: string; readonly what: string }[];
}

export interface MarkedWords {
  readonly range: Range;
  readonly text: string;
}

/** A correction to make; null gives the machine its word back. Dates are ISO 8601, of the text's own also ISO-TimeML. */
export type CorrectParams = DocumentParams & { readonly author?: string } & (
    | { readonly correct: 'published'; readonly value: string | null }
    | { readonly correct: 'origin'; readonly value: string | null }
    | { readonly correct: 'date'; readonly range: Range; readonly value: string | null }
    | { readonly correct: 'reject'; readonly range: Range; readonly kind: MarkKind }
    | { readonly correct: 'add'; readonly range: Range; readonly kind: 'quote' }
    | { readonly correct: 'speaker'; readonly range: Range; readonly speaker: Range }
    | { readonly correct: 'remove'; readonly id: string }
  );

export interface CheckDateParams {
  readonly value: string;
  readonly of: 'published' | 'date';
}

/** The actor at a selection or a cursor, which is an empty one. */
export interface ActorParams extends DocumentParams {
  readonly range: Range;
}

/** An actor as the reader decides on it; without mentions where it is but selected words, in which none was found. */
export interface ActorAt {
  readonly name: string;
  /** Those at the cursor. */
  readonly words: MarkedWords;
  readonly mentions: number;
  readonly articles: number;
  /** What the folder calls it, descriptions too; its name first, then the most used. */
  readonly names: readonly { readonly name: string; readonly mentions: number; readonly articles: number }[];
  /** Who it may be, the likeliest first. */
  readonly others: readonly { readonly name: string; readonly kind: string; readonly articles: number }[];
}

/** A decision on the actor that is called `of` at a range, for the whole folder. */
export type DecideActorParams = ActorParams & {
  readonly of: string;
} /** Selected words in which no actor was found are marked as one. */ & (
    | { readonly decide: 'same'; readonly as: string }
    | { readonly decide: 'rename'; readonly name: string }
    /** Words of it that are no actor. */
    | { readonly decide: 'reject'; readonly words: string }
    /** One of its names that is another actor's. */
    | { readonly decide: 'split'; readonly words: string }
    /** Whom this article calls so is another actor, of another name. */
    | { readonly decide: 'apart'; readonly name: string }
  );

/** Done, or a sentence for the user that says what to do. `what` names the change ("Added the note on “last week”"). */
export type Outcome =
  | { readonly ok: true; readonly what: string; readonly id?: string }
  | {
      readonly ok: false;
      readonly why: string;
      /** A file to look at: the one to mend, or that in which a note was kept. */
      readonly see?: { readonly uri: string; readonly at: Position };
    };

/** How the client starts the server. */
export interface ServerOptions {
  /** Where the cache of analysed articles may lie; none where absent. A URI. */
  readonly storage?: string;
  readonly trusted: boolean;
  /** Whether a hover's link may run the commands of `linkedCommands`. */
  readonly commandLinks?: boolean;
  /** The URIs of the files that the reader said are articles, whatever they look like. */
  readonly forced?: readonly string[];
  /** The files of models/ by name, for a server in a browser's worker, which has no disk to read them from. */
  readonly models?: Readonly<Record<string, Uint8Array>>;
}

/** Browser entry only: the server's file system, as requests to the client. */
export const fileRequests = {
  read: 'dateline/files/read',
  list: 'dateline/files/list',
  write: 'dateline/files/write',
  rename: 'dateline/files/rename',
  remove: 'dateline/files/remove',
} as const;

/** Browser entry only: the URI of a file or folder that a file request is about. */
export interface FileParams {
  readonly uri: string;
}

/** Browser entry only: one file below a folder; `path` is relative to it, with forward slashes. */
export interface ListedFile {
  readonly path: string;
  readonly size: number;
  readonly changed: number;
}

/** What each request takes and answers; null where the document is not known to the server. */
export interface Exchanges {
  readonly [requests.highlights]: { readonly params: DocumentParams; readonly result: Highlights | null };
  /** The range of the next mark of the kind, past the ends starting over; null where there is none. */
  readonly [requests.nextMark]: { readonly params: NextMarkParams; readonly result: Range | null };
  /** In text order. */
  readonly [requests.factsOf]: { readonly params: DocumentParams; readonly result: readonly FactItem[] };
  /** The facts at a place, those with conflicts first. */
  readonly [requests.factsAt]: { readonly params: PlaceParams; readonly result: readonly FactItem[] };
  readonly [requests.decideFact]: { readonly params: DecideFactParams; readonly result: Outcome };
  readonly [requests.factsOverview]: { readonly params: FactFilter; readonly result: FactsOverview };
  /** The facts of a day, disputed ones first. */
  readonly [requests.factsOn]: { readonly params: FactsOnParams; readonly result: readonly FactSummary[] };
  /** All of a fact, seen from the article that reports it first; null where it is none any more. */
  readonly [requests.fact]: { readonly params: FactParams; readonly result: FactItem | null };
  /** What most facts have first. */
  readonly [requests.factChoices]: { readonly params: FactChoicesParams; readonly result: readonly FactChoice[] };
  /** Markdown; null for a folder that is not open. */
  readonly [requests.report]: { readonly params: ReportParams; readonly result: string | null };
  /** The other articles of the folder, those with the most facts in common first. */
  readonly [requests.comparable]: { readonly params: DocumentParams; readonly result: readonly ComparableItem[] };
  /** The statements of two articles that report one fact, in the order of the first. */
  readonly [requests.sharedFacts]: { readonly params: SharedFactsParams; readonly result: readonly SharedFact[] };
  /** What the actor at a place said, or who is quoted there; null where there is nobody. */
  readonly [requests.sayings]: { readonly params: PlaceParams; readonly result: Sayings | null };
  /** Reads every folder anew. */
  readonly [requests.reindex]: { readonly params: undefined; readonly result: Outcome };
  readonly [requests.clearCache]: { readonly params: undefined; readonly result: Outcome };
  /** "2023-W44" for the date at a place. */
  readonly [requests.isoDateAt]: { readonly params: PlaceParams; readonly result: string | null };
  readonly [requests.annotations]: { readonly params: DocumentParams; readonly result: AnnotationsResult };
  readonly [requests.annotate]: { readonly params: AnnotateParams; readonly result: Outcome };
  readonly [requests.changeAnnotation]: { readonly params: ChangeAnnotationParams; readonly result: Outcome };
  /** The last change of annotations in any article that this window made. */
  readonly [requests.undoAnnotation]: { readonly params: undefined; readonly result: Outcome };
  readonly [requests.redoAnnotation]: { readonly params: undefined; readonly result: Outcome };
  /** The tags used before in the document's folder, the most used first. */
  readonly [requests.tags]: { readonly params: DocumentParams; readonly result: readonly string[] };
  /** Every article that has notes, in all folders. */
  readonly [requests.folderAnnotations]: { readonly params: undefined; readonly result: readonly NotedArticleItem[] };
  /** Where the words at a place stand in the folder and have no note yet, those of that article first. */
  readonly [requests.occurrences]: { readonly params: PlaceRange; readonly result: readonly Occurrence[] };
  /** The same note on many places, undone as one. */
  readonly [requests.annotateAll]: { readonly params: AnnotateAllParams; readonly result: Outcome };
  readonly [requests.exportAnnotations]: { readonly params: ExportParams; readonly result: ExportResult };
  /** A file's notes into the sidecars of the articles that they name. */
  readonly [requests.importAnnotations]: { readonly params: ImportParams; readonly result: ImportResult };
  /** Articles, or folders of them, that were moved; null, or a sentence on what could not be moved along. */
  readonly [requests.moveAnnotations]: { readonly params: MoveParams; readonly result: string | null };
  /** Puts the notes that were kept while a sidecar was broken where they belong. */
  readonly [requests.bringBack]: { readonly params: DocumentParams; readonly result: Outcome };
  /** Makes one sidecar of the two sides that git left in it, with the notes of both. */
  readonly [requests.keepBoth]: { readonly params: DocumentParams; readonly result: Outcome };
  readonly [requests.correctable]: { readonly params: PlaceParams; readonly result: Correctable | null };
  readonly [requests.correct]: { readonly params: CorrectParams; readonly result: Outcome };
  /** A sentence for the user where a value is none that a date can have; null where it is one. */
  readonly [requests.checkDate]: { readonly params: CheckDateParams; readonly result: string | null };
  readonly [requests.actorAt]: { readonly params: ActorParams; readonly result: ActorAt | null };
  readonly [requests.decideActor]: { readonly params: DecideActorParams; readonly result: Outcome };
  /** The bytes in base64; null where there is no such file. */
  readonly [fileRequests.read]: { readonly params: FileParams; readonly result: string | null };
  /** Every file below the folder. */
  readonly [fileRequests.list]: { readonly params: FileParams; readonly result: readonly ListedFile[] };
  readonly [fileRequests.write]: { readonly params: FileParams & { readonly text: string }; readonly result: null };
  readonly [fileRequests.rename]: {
    readonly params: { readonly from: string; readonly to: string };
    readonly result: null;
  };
  readonly [fileRequests.remove]: { readonly params: FileParams; readonly result: null };
}

/** The parameters of `dateline/changed`: the articles it is about; all where absent. */
export interface ChangedParams {
  readonly uris?: readonly string[];
}
