import type { Position, Range } from 'vscode-languageserver-types';
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

/** What facts can be narrowed to, with how many have it. */
export interface FactChoices {
  readonly actors: readonly FactChoice[];
  readonly articles: readonly FactChoice[];
  readonly aspects: readonly FactChoice[];
}

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
  readonly [requests.factChoices]: { readonly params: undefined; readonly result: FactChoices };
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
