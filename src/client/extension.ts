import * as vscode from 'vscode';
import { rememberedChoices } from './choices.js';
import { registerCommands } from './commands.js';
import type { ShownNote } from './features/comments.js';
import { registerFactTree } from './features/factTree.js';
import type { Marks } from './features/highlights.js';
import { registerNoteTree } from './features/noteTree.js';
import type { Reading } from './reading.js';
import { registerRecognition } from './recognition.js';

/** What the extension tells tests and benchmarks of itself. */
export interface Api {
  /** Resolves once the article in the active editor is marked and its whole folder is read. Starts the server. */
  ready(): Promise<void>;
  /** What is marked in the visible editors of a document; null where nothing is. */
  marksOf(uri: vscode.Uri): Marks | null;
  /** The notes that stand in a document; empty where there is none. */
  notesOf(uri: vscode.Uri): readonly ShownNote[];
  /** Fires when the notes of an article were shown anew. Starts the server. */
  onDidShowNotes(listener: (uri: vscode.Uri) => void): Promise<vscode.Disposable>;
  /** Whether the server was started: it is not before the first article. */
  readonly started: boolean;
}

/** Watches for articles; all that reads them is loaded at the first one. */
export function activate(context: vscode.ExtensionContext): Api {
  const choices = rememberedChoices(context.workspaceState);
  let reading: Promise<Reading> | undefined;
  let current: Reading | undefined;
  const notesChanged = new vscode.EventEmitter<void>();
  const factsChanged = new vscode.EventEmitter<void>();
  const read = () => {
    reading ??= import('./reading.js').then(async module => {
      current = await module.startReading(context, choices);
      context.subscriptions.push(
        current,
        current.folderNotes.onDidChange(() => notesChanged.fire()),
        current.server.onChanged(() => factsChanged.fire()),
      );
      notesChanged.fire();
      return current;
    });
    return reading;
  };
  const tree = registerNoteTree({
    read: async () => (await read()).folderNotes.read(),
    onDidChange: notesChanged.event,
  });
  const facts = registerFactTree({
    ask: async (request, params) => (await read()).server.ask(request, params),
    onDidChange: factsChanged.event,
  });
  context.subscriptions.push(registerRecognition(choices, read), registerCommands(read));
  context.subscriptions.push(notesChanged, tree, factsChanged, facts);
  return {
    ready: async () => (await read()).ready(),
    marksOf: uri => current?.marksOf(uri) ?? null,
    notesOf: uri => current?.notesOf(uri) ?? [],
    onDidShowNotes: async listener => (await read()).onDidShowNotes(listener),
    get started() {
      return current !== undefined;
    },
  };
}
