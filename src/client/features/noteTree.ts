import * as vscode from 'vscode';
import type { AnnotationItem } from '../../server/protocol.js';
import type { FolderNotes } from './folderNotes.js';
import { byArticle, byTag, type Node, treeItemOf } from './noteGroups.js';
import { isDoubtful, marksOf } from './noteList.js';

/** The folder's notes by article or by tag, with counts, and those alone that the reader asks for. */
export function registerNoteTree(notes: FolderNotes): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let group = byArticle;
  /** The marks that notes must have, one of each kind that is among them. */
  let filter: readonly string[] = [];

  const isShown = (item: AnnotationItem): boolean => {
    const marks = marksOf(item);
    const kinds = new Set(filter.map(kindOf));
    return [...kinds].every(kind => filter.some(mark => kindOf(mark) === kind && marks.includes(mark)));
  };

  const view = vscode.window.createTreeView<Node>('dateline.notes', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: treeItemOf,
      getChildren: async node => {
        if (node) return node.kind === 'group' ? [...node.notes] : [];
        const articles = await notes.read();
        const groups = group(articles, isShown);
        const doubtful = articles.flatMap(({ items }) => items).filter(isDoubtful).length;
        view.badge = doubtful ? { value: doubtful, tooltip: `${count(doubtful)} to review` } : undefined;
        view.message = filter.length ? `${groups.length ? 'Only' : 'No note is'} ${filter.join(', ')}` : '';
        return groups;
      },
    },
  });

  const regroup = (by: 'article' | 'tag') => () => {
    group = by === 'article' ? byArticle : byTag;
    void vscode.commands.executeCommand('setContext', 'dateline.notesBy', by);
    changed.fire();
  };
  const setFilter = (next: readonly string[]) => {
    filter = next;
    void vscode.commands.executeCommand('setContext', 'dateline.notesFiltered', filter.length > 0);
    changed.fire();
  };
  const filterNotes = async () => {
    const uses = new Map<string, number>();
    for (const mark of (await notes.read()).flatMap(({ items }) => items.flatMap(marksOf)))
      uses.set(mark, (uses.get(mark) ?? 0) + 1);
    const entries = [...uses]
      .sort(([, a], [, b]) => b - a)
      .map(([label, many]) => ({ label, description: count(many), picked: filter.includes(label) }));
    const chosen = await vscode.window.showQuickPick(entries, {
      title: 'Show Only Annotations That Are…',
      canPickMany: true,
    });
    if (chosen) setFilter(chosen.map(({ label }) => label));
  };

  return vscode.Disposable.from(
    view,
    changed,
    notes.onDidChange(() => changed.fire()),
    vscode.commands.registerCommand('dateline.notesByArticle', regroup('article')),
    vscode.commands.registerCommand('dateline.notesByTag', regroup('tag')),
    vscode.commands.registerCommand('dateline.filterNotes', filterNotes),
    vscode.commands.registerCommand('dateline.clearNoteFilter', () => setFilter([])),
  );
}

/** Tags, authors, states: a note has to have one of those that are chosen of each kind. */
const kindOf = (mark: string): string => /^[#@]/.exec(mark)?.[0] ?? 'state';

const count = (notes: number): string => (notes === 1 ? '1 note' : `${notes} notes`);
