import * as vscode from 'vscode';
import type { Feature } from '../reading.js';
import type { FolderNotes } from './folderNotes.js';

/** Says in the explorer how many notes an article has. */
export function registerNoteBadges(notes: FolderNotes): Feature {
  const changed = new vscode.EventEmitter<vscode.Uri[]>();
  let badges = new Map<string, vscode.FileDecoration>();

  const refresh = async () => {
    const articles = (await notes.read()).filter(({ items, isThere }) => isThere && items.length);
    const now = new Map(articles.map(({ uri, items }) => [vscode.Uri.parse(uri).toString(), badgeOf(items.length)]));
    const uris = new Set([...badges.keys(), ...now.keys()]);
    badges = now;
    changed.fire([...uris].map(uri => vscode.Uri.parse(uri)));
  };
  const later = () => void refresh().catch(error => console.error('Dateline: badges', error));
  const subscriptions = vscode.Disposable.from(
    changed,
    notes.onDidChange(later),
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: uri => badges.get(uri.toString()),
    }),
  );
  later();
  return { dispose: () => subscriptions.dispose() };
}

/** VS Code has room for two characters. */
const badgeOf = (notes: number): vscode.FileDecoration =>
  new vscode.FileDecoration(notes > 99 ? '++' : String(notes), notes === 1 ? '1 annotation' : `${notes} annotations`);
