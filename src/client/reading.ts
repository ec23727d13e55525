import * as vscode from 'vscode';
import type { Choices } from './choices.js';
import type { Handler } from './commands.js';
import { registerActors } from './features/actors.js';
import { registerAnnotations } from './features/annotations.js';
import { registerComments, type ShownNote } from './features/comments.js';
import { registerCorrections } from './features/corrections.js';
import { registerFacts } from './features/facts.js';
import { registerFolder } from './features/folder.js';
import { type Marks, registerHighlights } from './features/highlights.js';
import { registerNavigation } from './features/navigation.js';
import { registerSayings } from './features/sayings.js';
import { registerStatusBar } from './features/statusBar.js';
import { registerToggles } from './features/toggles.js';
import { isArticle } from './language.js';
import { startServer } from './node.js';

/** One thing that the extension does: what undoes it, and the commands that it adds, by their name without `dateline.`. */
export interface Feature extends vscode.Disposable {
  readonly commands?: Readonly<Record<string, Handler>>;
}

/** Everything that runs while there are articles. */
export interface Reading extends vscode.Disposable {
  run(command: string, args: readonly never[]): unknown;
  treatAs(uri: vscode.Uri, article: boolean): Promise<void>;
  ready(): Promise<void>;
  marksOf(uri: vscode.Uri): Marks | null;
  notesOf(uri: vscode.Uri): readonly ShownNote[];
  readonly onDidShowNotes: vscode.Event<vscode.Uri>;
}

/** Starts the server and the features. */
export async function startReading(context: vscode.ExtensionContext, choices: Choices): Promise<Reading> {
  const server = await startServer(context, choices);
  const highlights = registerHighlights(server);
  const comments = registerComments(server);
  const features: readonly Feature[] = [
    highlights,
    comments,
    registerAnnotations(server, comments),
    registerCorrections(server),
    registerActors(server),
    registerToggles(),
    registerStatusBar(highlights),
    registerNavigation(server),
    registerFacts(server),
    registerSayings(server),
    registerFolder(server),
  ];
  const commands: Readonly<Record<string, Handler>> = Object.assign({}, ...features.map(feature => feature.commands));
  return {
    run: (command, args) => commands[command]?.(...args),
    treatAs: (uri, article) => server.treatAs({ uri: uri.toString(), article }),
    marksOf: highlights.marksOf,
    notesOf: comments.notesOf,
    onDidShowNotes: comments.onDidShow,
    ready: () => {
      const document = vscode.window.activeTextEditor?.document;
      return document && isArticle(document) ? highlights.settled(document) : Promise.resolve();
    },
    dispose: () => vscode.Disposable.from(...features, server).dispose(),
  };
}
