import * as vscode from 'vscode';
import { type NotedArticleItem, requests } from '../../server/protocol.js';
import type { Server } from '../server.js';

/** The notes of all folders that are open, as the server last gave them. */
export interface FolderNotes {
  read(): Promise<readonly NotedArticleItem[]>;
  readonly onDidChange: vscode.Event<void>;
}

/** After a change, before those who show notes ask again. */
const pause = 200;

/** Asks once for all who show the folder's notes, and again when they changed. */
export function folderNotes(server: Server): FolderNotes & vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let known: Promise<readonly NotedArticleItem[]> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const forget = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      known = undefined;
      changed.fire();
    }, pause);
  };
  const listening = server.onAnnotationsChanged(forget);

  return {
    read: () => {
      known ??= server.ask(requests.folderAnnotations, undefined);
      return known;
    },
    onDidChange: changed.event,
    dispose: () => {
      clearTimeout(timer);
      vscode.Disposable.from(changed, listening).dispose();
    },
  };
}
