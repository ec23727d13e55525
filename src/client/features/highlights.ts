import * as vscode from 'vscode';
import { type Highlights, requests, type Summary } from '../../server/protocol.js';
import { isArticle } from '../language.js';
import type { Feature } from '../reading.js';
import { concerns, type Server } from '../server.js';
import { decorations, type Kind, kinds } from './decorations.js';
import { moved, type Stretch } from './stretches.js';

/** What is marked in an article, by kind, in text order. */
export type Marks = Readonly<Record<Kind, readonly vscode.Range[]>>;

export interface Highlighting extends Feature {
  marksOf(uri: vscode.Uri): Marks | null;
  /** What the server says of an article; null until it has said something. */
  summaryOf(uri: vscode.Uri): Summary | null;
  readonly onDidChange: vscode.Event<vscode.Uri>;
  /** Resolves once an article is marked as it stands and its folder is read; rejects where the server fails. */
  settled(document: vscode.TextDocument): Promise<void>;
}

/** After the last key, before the server is asked anew. */
const pause = 300;

interface Painted {
  readonly version: number;
  /** False once the server said that there may be more to say. */
  readonly fresh: boolean;
  readonly stretches: Readonly<Record<Kind, readonly Stretch[]>>;
  readonly summary: Summary;
}

/** Paints what the server found in the visible editors; forgets a mark the moment it may be stale. */
export function registerHighlights(server: Server): Highlighting {
  const types = decorations();
  const painted = new Map<string, Painted>();
  const asked = new Map<string, vscode.CancellationTokenSource>();
  const timers = new Map<string, NodeJS.Timeout>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const failed = new vscode.EventEmitter<unknown>();

  const editorsOf = (document: vscode.TextDocument) =>
    vscode.window.visibleTextEditors.filter(editor => editor.document === document);

  const paint = (editor: vscode.TextEditor) => {
    const { document } = editor;
    const stretches = isArticle(document) ? painted.get(document.uri.toString())?.stretches : undefined;
    for (const kind of kinds)
      editor.setDecorations(types[kind], isShown(kind, document) ? toRanges(document, stretches?.[kind] ?? []) : []);
  };

  const ask = async (document: vscode.TextDocument): Promise<void> => {
    const key = document.uri.toString();
    asked.get(key)?.cancel();
    const source = new vscode.CancellationTokenSource();
    asked.set(key, source);
    const { version } = document;
    try {
      const found = await server.ask(requests.highlights, { uri: key }, source.token);
      if (source.token.isCancellationRequested || document.version !== version || !found) return;
      if (found.version !== version) return later(document);
      painted.set(key, { version, fresh: true, stretches: toStretches(document, found), summary: found.summary });
      editorsOf(document).forEach(paint);
      changed.fire(document.uri);
    } catch (error) {
      if (source.token.isCancellationRequested) return;
      console.error('Dateline: highlights', error);
      failed.fire(error);
    } finally {
      if (asked.get(key) === source) asked.delete(key);
      source.dispose();
    }
  };

  const later = (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        if (!document.isClosed && editorsOf(document).length) void ask(document);
      }, pause),
    );
  };

  const isFresh = (document: vscode.TextDocument) => {
    const now = painted.get(document.uri.toString());
    return now?.version === document.version && now.fresh;
  };

  const show = (editors: readonly vscode.TextEditor[]) => {
    for (const editor of editors) {
      paint(editor);
      if (isArticle(editor.document) && !isFresh(editor.document)) void ask(editor.document);
    }
  };

  const forget = (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    painted.delete(key);
    asked.get(key)?.cancel();
    clearTimeout(timers.get(key));
    timers.delete(key);
    editorsOf(document).forEach(paint);
    changed.fire(document.uri);
  };

  const edited = ({ document, contentChanges }: vscode.TextDocumentChangeEvent) => {
    const key = document.uri.toString();
    if (!contentChanges.length || !isArticle(document)) return;
    later(document);
    const before = painted.get(key);
    if (!before) return;
    const after = kinds.map(kind => [kind, moved(before.stretches[kind], contentChanges)] as const);
    painted.set(key, { ...before, stretches: Object.fromEntries(after) as Painted['stretches'] });
    // VS Code moves the marks itself; only one that the edit touched has to go.
    if (after.some(([kind, stretches]) => stretches.length < before.stretches[kind].length))
      editorsOf(document).forEach(paint);
  };

  const subscriptions = vscode.Disposable.from(
    ...Object.values(types),
    changed,
    failed,
    vscode.window.onDidChangeVisibleTextEditors(show),
    vscode.workspace.onDidChangeTextDocument(edited),
    vscode.workspace.onDidCloseTextDocument(forget),
    server.onDidOpen(document => show(editorsOf(document))),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('dateline.highlight')) vscode.window.visibleTextEditors.forEach(paint);
    }),
    server.onChanged(change => {
      // What is not on the screen is asked for when it is.
      for (const [key, before] of painted)
        if (concerns(change, vscode.Uri.parse(key))) painted.set(key, { ...before, fresh: false });
      for (const [key, source] of asked) if (concerns(change, vscode.Uri.parse(key))) source.cancel();
      show(vscode.window.visibleTextEditors);
    }),
  );
  show(vscode.window.visibleTextEditors);

  return {
    marksOf: uri => {
      const editor = vscode.window.visibleTextEditors.find(one => one.document.uri.toString() === uri.toString());
      const stretches = painted.get(uri.toString())?.stretches;
      if (!editor || !stretches) return null;
      const { document } = editor;
      const shown = (kind: Kind) => (isShown(kind, document) ? toRanges(document, stretches[kind]) : []);
      return Object.fromEntries(kinds.map(kind => [kind, shown(kind)])) as unknown as Marks;
    },
    summaryOf: uri => painted.get(uri.toString())?.summary ?? null,
    onDidChange: changed.event,
    settled: document =>
      new Promise((resolve, reject) => {
        const isSettled = () => isFresh(document) && !isReading(painted.get(document.uri.toString())!.summary);
        if (isSettled()) return resolve();
        const end = (done: () => void) => {
          waiting.dispose();
          done();
        };
        const waiting = vscode.Disposable.from(
          changed.event(() => isSettled() && end(resolve)),
          failed.event(error => end(() => reject(error))),
        );
      }),
    dispose: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      for (const source of asked.values()) source.cancel();
      subscriptions.dispose();
    },
  };
}

const isReading = (summary: Summary): boolean => summary.kind === 'article' && summary.articlesRead < summary.articles;

const isShown = (kind: Kind, document: vscode.TextDocument): boolean => {
  const settings = vscode.workspace.getConfiguration('dateline.highlight', document);
  return settings.get('enabled', true) && settings.get(settingOf[kind], true);
};

/** The setting, below `dateline.highlight`, that shows a kind. */
export const settingOf: Readonly<Record<Kind, string>> = {
  date: 'dates',
  actor: 'actors',
  quote: 'quotes',
  reported: 'reportedSpeech',
  attitude: 'attitudes',
  furniture: 'furniture',
};

const toRanges = (document: vscode.TextDocument, stretches: readonly Stretch[]): vscode.Range[] =>
  stretches.map(({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)));

function toStretches(document: vscode.TextDocument, found: Highlights): Painted['stretches'] {
  const offset = (at: { readonly line: number; readonly character: number }) =>
    document.offsetAt(new vscode.Position(at.line, at.character));
  const stretches = kinds.map(
    kind => [kind, found[kind].map(({ start, end }) => ({ start: offset(start), end: offset(end) }))] as const,
  );
  return Object.fromEntries(stretches) as unknown as Painted['stretches'];
}
