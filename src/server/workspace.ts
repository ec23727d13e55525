import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article } from '../article/article.js';
import type { AnalysisCache, FileNote } from '../corpus/corpus.js';
import type { Folder } from '../files/files.js';
import { createRoot, type Root, type RootHost } from './root.js';
import { canonical, folderOf, pathIn, uriIn } from './uris.js';

/** A file and the folder whose corpus knows it. */
export interface Located {
  readonly root: Root;
  /** Relative to the root. */
  readonly file: string;
  /** As it stands in the editor, or as it was last read from the disk. */
  readonly document: TextDocument;
}

/** The folders that are open, and the documents in them. */
export interface Workspace {
  readonly roots: readonly Root[];
  /** Where a document is, the corpus up to date with the editor's text; null for one that no corpus knows. */
  locate(uri: string): Located | null;
  /** The text of a root's file with its lines; null where it is no article. */
  documentOf(root: Root, file: string): TextDocument | null;
  /** The root that a URI lies in, and its path there. */
  rootOf(uri: string): { readonly root: Root; readonly file: string } | null;
  setFolders(uris: readonly string[]): void;
  opened(document: TextDocument): void;
  edited(document: TextDocument): void;
  closed(document: TextDocument): void;
  renamed(from: string, to: string): void;
  /** The reader says that a file is an article, or takes it back. */
  force(uri: string, article: boolean): void;
  dispose(): void;
}

/** What the workspace needs of the server around it. */
export interface WorkspaceHost extends Pick<RootHost, 'changed' | 'showProgress' | 'startWorker' | 'giveBack' | 'log'> {
  /** Null where the server has no access to a folder. */
  folderAt(uri: string): Folder | null;
  cacheFor(rootUri: string): AnalysisCache | null;
  /** A folder as its user sees it: see `Root.notes`. */
  overlay(rootUri: string, folder: Folder): Folder;
  warn(rootUri: string, note: FileNote): void;
}

/** The language id of documents that are articles, be it by their look or by the reader's word. */
export const newsArticle = 'news-article';

/** A workspace without folders or documents. */
export function createWorkspace(host: WorkspaceHost, forced: ReadonlySet<string>): Workspace {
  const roots = new Map<string, Root>();
  /** Folders of files that lie in no workspace folder: nothing in them is read but the open files. */
  const loose = new Map<string, Root>();
  const open = new Map<string, TextDocument>();
  /** Documents of articles that are not open: their lines are counted once. */
  const closed = new WeakMap<Article, TextDocument>();
  /** Open documents that changed since the corpus saw them. Typing costs nothing until somebody asks. */
  const unseen = new Set<string>();
  const force = new Set([...forced].map(canonical));

  const addRoot = (uri: string, indexed: boolean): Root => {
    const root: Root = createRoot(uri, host.folderAt(uri), indexed, {
      cache: indexed ? host.cacheFor(uri) : null,
      overlay: folder => host.overlay(uri, folder),
      isOpen: file => open.has(uriIn(uri, file)),
      lookAgain: lookAll,
      isForced: file => force.has(uriIn(uri, file)),
      changed: host.changed,
      showProgress: host.showProgress,
      startWorker: host.startWorker,
      giveBack: host.giveBack,
      log: host.log,
      warn: note => host.warn(uri, note),
    });
    (indexed ? roots : loose).set(uri, root);
    return root;
  };

  const rootOf = (uri: string) => {
    const inside = [...roots.values()].filter(root => pathIn(root.uri, uri) !== null);
    const root = inside.sort((a, b) => b.uri.length - a.uri.length)[0] ?? loose.get(folderOf(uri));
    const file = root && pathIn(root.uri, uri);
    return root && file ? { root, file } : null;
  };

  const look = (uri: string, document: TextDocument) => {
    unseen.delete(uri);
    const { root, file } = rootOf(uri) ?? { root: addRoot(folderOf(uri), false), file: null };
    const path = file ?? pathIn(root.uri, uri);
    if (path === null) return;
    const { corpus } = root;
    const { version } = corpus;
    const wanted = document.languageId === newsArticle || force.has(uri);
    const text = document.getText();
    if (corpus.article(path)?.text === text) return;
    corpus.set(path, text);
    if (wanted && corpus.recognition(path)?.kind === 'none') corpus.set(path, text, { force: true });
    if (corpus.version !== version) root.touched();
  };

  function lookAll(): void {
    for (const uri of unseen) {
      const document = open.get(uri);
      if (document) look(uri, document);
    }
  }

  return {
    get roots() {
      return [...roots.values()];
    },
    rootOf,
    locate(given) {
      const uri = canonical(given);
      const document = open.get(uri);
      if (!document) return null;
      lookAll();
      const place = rootOf(uri);
      return place && { ...place, document };
    },
    documentOf(root, file) {
      const uri = uriIn(root.uri, file);
      const article = root.corpus.article(file);
      if (!article || open.has(uri)) return open.get(uri) ?? null;
      const document = closed.get(article) ?? TextDocument.create(uri, newsArticle, 0, article.text);
      closed.set(article, document);
      return document;
    },
    setFolders(uris) {
      const wanted = new Set(uris.map(canonical));
      for (const [uri, root] of roots) {
        if (wanted.has(uri)) continue;
        root.dispose();
        roots.delete(uri);
      }
      for (const uri of wanted) if (!roots.has(uri)) addRoot(uri, true);
      for (const [uri, document] of open) {
        look(uri, document);
        rootOf(uri)?.root.start();
      }
    },
    opened(document) {
      const uri = canonical(document.uri);
      open.set(uri, document);
      look(uri, document);
      const place = rootOf(uri);
      place?.root.start();
      void place?.root.sidecarChanged(place.file);
    },
    edited(document) {
      const uri = canonical(document.uri);
      if (!open.has(uri)) return;
      open.set(uri, document);
      unseen.add(uri);
      rootOf(uri)?.root.touched();
    },
    closed(document) {
      const uri = canonical(document.uri);
      open.delete(uri);
      unseen.delete(uri);
      const place = rootOf(uri);
      if (!place) return;
      // What was not saved is gone; what counts is the disk again.
      if (roots.has(place.root.uri)) void place.root.fileChanged(place.file);
      else place.root.corpus.remove(place.file);
    },
    renamed(from, to) {
      const [before, after] = [rootOf(canonical(from)), rootOf(canonical(to))];
      if (force.delete(canonical(from))) force.add(canonical(to));
      if (before && after?.root === before.root) before.root.corpus.rename(before.file, after.file);
      else if (before) before.root.corpus.remove(before.file);
      before?.root.touched();
      if (after && after.root !== before?.root) void after.root.fileChanged(after.file);
    },
    force(given, article) {
      const uri = canonical(given);
      if (article) force.add(uri);
      else force.delete(uri);
      const place = rootOf(uri);
      const document = open.get(uri);
      if (!article) place?.root.corpus.remove(place.file);
      if (document) look(uri, document);
      else if (place) void place.root.fileChanged(place.file);
    },
    dispose() {
      for (const root of [...roots.values(), ...loose.values()]) root.dispose();
    },
  };
}
