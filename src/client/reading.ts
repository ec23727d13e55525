import * as vscode from 'vscode';
import type { Choices } from './choices.js';
import type { Handler } from './commands.js';
import { registerActors } from './features/actors.js';
import { registerAnnotations } from './features/annotations.js';
import { registerComments, type ShownNote } from './features/comments.js';
import { registerComparing } from './features/comparing.js';
import { registerCorrections } from './features/corrections.js';
import { registerDisputes } from './features/disputes.js';
import { registerExchange } from './features/exchange.js';
import { registerFacts } from './features/facts.js';
import { registerFolder } from './features/folder.js';
import { type FolderNotes, folderNotes } from './features/folderNotes.js';
import { type Marks, registerHighlights } from './features/highlights.js';
import { registerNavigation } from './features/navigation.js';
import { registerNoteActions } from './features/noteActions.js';
import { registerNoteBadges } from './features/noteBadges.js';
import { registerNoteFiles } from './features/noteFiles.js';
import { registerNoteList } from './features/noteList.js';
import { registerNoteMarks } from './features/noteMarks.js';
import { registerNoteReview } from './features/noteReview.js';
import { registerReport } from './features/report.js';
import { registerSayings } from './features/sayings.js';
import { registerStatusBar } from './features/statusBar.js';
import { registerToggles } from './features/toggles.js';
import { isArticle } from './language.js';
import { startServer } from './node.js';
import type { Server } from './server.js';

/** One thing that the extension does: what undoes it, and the commands that it adds, by their name without `dateline.`. */
export interface Feature extends vscode.Disposable {
  readonly commands?: Readonly<Record<string, Handler>>;
}

/** Everything that runs while there are articles. */
export interface Reading extends vscode.Disposable {
  run(command: string, args: readonly never[]): unknown;
  treatAs(uri: vscode.Uri, article: boolean): Promise<void>;
  ready(): Promise<void>;
  readonly folderNotes: FolderNotes;
  /** For what stands outside of any article. */
  readonly server: Pick<Server, 'ask' | 'onChanged'>;
  marksOf(uri: vscode.Uri): Marks | null;
  notesOf(uri: vscode.Uri): readonly ShownNote[];
  readonly onDidShowNotes: vscode.Event<vscode.Uri>;
}

/** Starts the server and the features. */
export async function startReading(context: vscode.ExtensionContext, choices: Choices): Promise<Reading> {
  const server = await startServer(context, choices);
  const highlights = registerHighlights(server);
  const comments = registerComments(server);
  const comparing = registerComparing(server);
  const notes = folderNotes(server);
  const features: readonly Feature[] = [
    highlights,
    comments,
    notes,
    registerAnnotations(server, comments),
    registerNoteActions(server, comments),
    registerNoteMarks(comments),
    registerNoteList(server, comments),
    registerNoteReview(server),
    registerNoteBadges(notes),
    registerNoteFiles(server, comments),
    registerExchange(server),
    registerCorrections(server),
    registerActors(server),
    registerToggles(),
    registerStatusBar(highlights),
    registerNavigation(server),
    registerFacts(server),
    registerSayings(server),
    comparing,
    registerDisputes(server, comparing),
    registerFolder(server),
    registerReport(server),
  ];
  const commands: Readonly<Record<string, Handler>> = Object.assign({}, ...features.map(feature => feature.commands));
  return {
    server,
    run: (command, args) => commands[command]?.(...args),
    treatAs: (uri, article) => server.treatAs({ uri: uri.toString(), article }),
    folderNotes: notes,
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
