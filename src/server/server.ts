import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  CodeActionKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type AnalysisCache, openCache } from '../corpus/corpus.js';
import type { Folder } from '../files/files.js';
import { provideModel } from '../text/models.js';
import { type Authors, createAuthors } from './authors.js';
import { createDecisions, type Decisions } from './decisions.js';
import { registerActors } from './features/actors.js';
import { registerAnnotations } from './features/annotations.js';
import { registerCodeActions } from './features/codeActions.js';
import { registerComparing } from './features/comparing.js';
import { registerCorrections } from './features/corrections.js';
import { registerDecisions } from './features/decisions.js';
import { registerDiagnostics } from './features/diagnostics.js';
import { registerExchange } from './features/exchange.js';
import { registerFactDecisions } from './features/factDecisions.js';
import { registerFactOverview } from './features/factOverview.js';
import { registerFacts } from './features/facts.js';
import { registerFolderNotes } from './features/folderNotes.js';
import { registerFolding } from './features/folding.js';
import { registerHighlights } from './features/highlights.js';
import { registerHover } from './features/hover.js';
import { registerIsoDate } from './features/isoDate.js';
import { registerNextMark } from './features/nextMark.js';
import { registerNoteFiles } from './features/noteFiles.js';
import { indexedIn } from './features/noteItems.js';
import { registerOutline } from './features/outline.js';
import { registerReindex } from './features/reindex.js';
import { registerReport } from './features/report.js';
import { registerSayings } from './features/sayings.js';
import { registerWatching } from './features/watching.js';
import { registerWorkspaceSymbols } from './features/workspaceSymbols.js';
import type { Worker } from './folderWork.js';
import { createFollowing, type Following } from './following.js';
import { createHistory, type History } from './history.js';
import { createNoteIndex, type NoteIndex } from './noteIndex.js';
import { createNotes, type Notes } from './notes.js';
import { overlay } from './overlay.js';
import { folderProgress } from './progress.js';
import { notifications, type ServerOptions } from './protocol.js';
import { createSettings, type Settings } from './settings.js';
import { throttled } from './throttle.js';
import { canonical, uriIn } from './uris.js';
import { createWorkspace, type Workspace } from './workspace.js';

/** What the place that the server runs in gives it: a disk, or an editor's file system. */
export interface Host {
  /** The folder at a URI; null where the host has no access to it. */
  folderAt(uri: string): Folder | null;
  /** The URI of the user's own folder, for what git is told there; null where there is none. */
  readonly home: string | null;
  /** The version of the engines, for telling whether a cached analysis is theirs. */
  readonly engines: string;
  /** A thread that runs `serveFolderWork`, for what would keep this one from answering; null where there is none to be had. */
  startWorker(): Worker | null;
  /** Gives back at once all memory that is not held any more; takes a while. */
  giveBack(): void;
}

/** What a feature is given. */
export interface Services {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly documents: TextDocuments<TextDocument>;
  readonly caches: ReadonlyMap<string, AnalysisCache>;
  /** One line of undo for all that is done to the sidecars and to `dateline.yaml`. */
  readonly history: History;
  readonly notes: Notes;
  readonly noteIndex: NoteIndex;
  readonly following: Following;
  readonly authors: Authors;
  /** The sidecar of an article became another: its corrections hold when this resolves, and the editor knows. */
  annotationsChanged(uri: string): Promise<void>;
  readonly decisions: Decisions;
  readonly settings: Settings;
  /** Whether the editor lets a hover's link run a command. */
  readonly commandLinks: boolean;
}

/** Each adds its requests to the connection. */
const features: readonly ((services: Services) => void)[] = [
  registerHover,
  registerOutline,
  registerActors,
  registerWorkspaceSymbols,
  registerFolding,
  registerHighlights,
  registerNextMark,
  registerFacts,
  registerSayings,
  registerDiagnostics,
  registerFactDecisions,
  registerComparing,
  registerFactOverview,
  registerReport,
  registerIsoDate,
  registerAnnotations,
  registerFolderNotes,
  registerNoteFiles,
  registerExchange,
  registerCorrections,
  registerDecisions,
  registerCodeActions,
  registerReindex,
  registerWatching,
];

const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  hoverProvider: true,
  documentSymbolProvider: { label: 'Dateline' },
  referencesProvider: true,
  definitionProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: {
      didRename: { filters: [{ pattern: { glob: '**/*.{txt,md}' } }] },
    },
  },
};

/** How often, in milliseconds, the editor is told at most that something changed. */
const tellEvery = 250;

/** Serves a connection, over the corpus of each folder that it has open. Knows neither Node nor a browser. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const caches = new Map<string, AnalysisCache>();

  connection.onInitialize((params: InitializeParams) => {
    const options = (params.initializationOptions ?? {}) as Partial<ServerOptions>;
    for (const [name, bytes] of Object.entries(options.models ?? {})) provideModel(name, () => bytes);
    const changed = throttled(tellEvery, () => {
      void connection.sendNotification(notifications.changed, {});
      lookAgain();
    });
    const lookAgain = () => {
      if (params.capabilities.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
    };
    connection.onDidChangeConfiguration(lookAgain);
    const workspace = createWorkspace(
      {
        folderAt: host.folderAt,
        cacheFor: uri => cacheFor(uri, options.storage),
        overlay: (rootUri, folder) =>
          overlay(folder, { connection, openDocument: path => openAt(uriIn(rootUri, path)) }),
        changed,
        startWorker: host.startWorker,
        giveBack: host.giveBack,
        log: error => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
        showProgress: () => folderProgress(connection),
        warn: (uri, { file, why }) => connection.window.showWarningMessage(`${file}: ${why} (${uri})`),
      },
      new Set(options.forced),
    );
    const folders = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri }] : []);
    workspace.setFolders(folders.map(({ uri }) => uri));
    const history = createHistory();
    const following = createFollowing();
    const noteIndex = createNoteIndex(workspace, uri => indexedIn(workspace, following, uri));
    const annotationsChanged = async (uri: string) => {
      await noteIndex.forget(uri);
      const place = workspace.rootOf(canonical(uri));
      await place?.root.sidecarChanged(place.file);
      void connection.sendNotification(notifications.annotationsChanged, { uris: [uri] });
    };
    const notes = createNotes(history, ({ uri }) => annotationsChanged(uri));
    const decisions = createDecisions(history);
    const settings = createSettings(connection, params);
    const commandLinks = options.commandLinks === true;
    const authors = createAuthors(workspace, host, options.trusted ?? false);
    const ofNotes = { notes, noteIndex, following, authors, annotationsChanged };
    const services: Services = {
      ...{ connection, workspace, documents, caches, history, decisions, commandLinks, settings },
      ...ofNotes,
    };
    for (const register of features) register(services);
    connection.onInitialized(() => {
      if (!params.capabilities.workspace?.workspaceFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        const now = (await connection.workspace.getWorkspaceFolders()) ?? [];
        workspace.setFolders(now.map(({ uri }) => uri));
      });
    });
    connection.onShutdown(() => {
      changed.stop();
      workspace.dispose();
    });
    return { capabilities };
  });

  /** As the editor has it, whatever its spelling of the URI. */
  const openAt = (uri: string) => documents.all().find(document => canonical(document.uri) === uri);

  const cacheFor = (rootUri: string, storage: string | undefined): AnalysisCache | null => {
    // One storage serves the whole workspace; each folder of it has a cache of its own.
    const name = bytesToHex(sha256(utf8ToBytes(rootUri))).slice(0, 16);
    const folder = storage === undefined ? null : host.folderAt(uriIn(canonical(storage), name));
    if (!folder) return null;
    const cache = openCache(folder, host.engines);
    caches.set(rootUri, cache);
    return cache;
  };

  documents.listen(connection);
  connection.listen();
}
