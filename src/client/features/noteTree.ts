import * as vscode from 'vscode';
import type { AnnotationItem, NotedArticleItem } from '../../server/protocol.js';
import type { FolderNotes } from './folderNotes.js';
import { paintOf } from './noteColors.js';
import { iconOf, marksOf, type NotePlace, placeOf } from './noteList.js';
import { listed } from './noteText.js';

/** An article or a tag, with the notes below it. */
interface Group {
  readonly kind: 'group';
  readonly label: string;
  readonly uri?: vscode.Uri;
  readonly notes: readonly Entry[];
}

/** A note, as the commands on notes take it. */
interface Entry {
  readonly kind: 'note';
  readonly article: NotedArticleItem;
  readonly uri: vscode.Uri;
  readonly item: AnnotationItem;
}

type Node = Group | Entry;

/** Which notes are shown: those that have every mark of the filter. */
type Filter = readonly string[];

/** The folder's notes by article or by tag, with counts, and those alone that the reader asks for. */
export function registerNoteTree(notes: FolderNotes): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let by: 'article' | 'tag' = 'article';
  let filter: Filter = [];

  const shown = (articles: readonly NotedArticleItem[]): readonly Entry[] =>
    articles.flatMap(article =>
      article.items.flatMap((item): readonly Entry[] => {
        const marks = marksOf(item);
        return filter.every(mark => marks.includes(mark))
          ? [{ kind: 'note', article, uri: vscode.Uri.parse(article.uri), item }]
          : [];
      }),
    );

  const view = vscode.window.createTreeView<Node>('dateline.notes', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: itemOf,
      getChildren: async node => {
        if (node) return node.kind === 'group' ? [...node.notes] : [];
        const articles = await notes.read();
        const groups = by === 'article' ? byArticle(shown(articles)) : byTag(shown(articles));
        const doubtful = articles
          .flatMap(({ items }) => items)
          .filter(({ state, gone }) => state !== 'anchored' && !gone).length;
        view.badge = doubtful ? { value: doubtful, tooltip: `${count(doubtful)} to review` } : undefined;
        view.message = filter.length ? `${groups.length ? 'Only' : 'No note is'} ${filter.join(', ')}` : '';
        return groups;
      },
    },
  });

  const regroup = (next: typeof by) => () => {
    by = next;
    void vscode.commands.executeCommand('setContext', 'dateline.notesBy', by);
    changed.fire();
  };
  const setFilter = (next: Filter) => {
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

function byArticle(entries: readonly Entry[]): Group[] {
  const articles = [...new Set(entries.map(({ article }) => article))];
  return articles.map(article => ({
    kind: 'group',
    label: article.file,
    uri: vscode.Uri.parse(article.uri),
    notes: entries.filter(entry => entry.article === article).sort(inTextOrder),
  }));
}

const inTextOrder = ({ item: a }: Entry, { item: b }: Entry): number =>
  (a.range?.start.line ?? Number.MAX_SAFE_INTEGER) - (b.range?.start.line ?? Number.MAX_SAFE_INTEGER) ||
  (a.range?.start.character ?? 0) - (b.range?.start.character ?? 0);

/** Notes with several tags stand under each. */
function byTag(entries: readonly Entry[]): Group[] {
  const tags = [...new Set(entries.flatMap(({ item }) => item.tags))].sort((a, b) => a.localeCompare(b));
  const groups = [
    ...tags.map(tag => ({ label: `#${tag}`, notes: entries.filter(({ item }) => item.tags.includes(tag)) })),
    { label: 'Without a tag', notes: entries.filter(({ item }) => !item.tags.length) },
  ];
  return groups.flatMap(group => (group.notes.length ? [{ kind: 'group', ...group }] : []));
}

function itemOf(node: Node): vscode.TreeItem {
  if (node.kind === 'group') {
    const group = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Expanded);
    const doubtful = node.notes.filter(({ item }) => item.state !== 'anchored' && !item.gone).length;
    group.description = `${node.notes.length}${doubtful ? `, ${doubtful} to review` : ''}`;
    group.iconPath = new vscode.ThemeIcon(node.uri ? 'file-text' : 'tag');
    group.contextValue = node.uri ? 'article' : 'tag';
    return group;
  }
  const { item, article } = node;
  const entry = new vscode.TreeItem(listed(item.exact, 80) || 'The article as a whole');
  const color = paintOf(item.color);
  entry.description = listed(item.note);
  entry.iconPath = new vscode.ThemeIcon(
    iconOf(item),
    color && !color.startsWith('#') ? new vscode.ThemeColor(`dateline.note.${color}`) : undefined,
  );
  entry.tooltip = new vscode.MarkdownString().appendText(
    [item.note, marksOf(item).join('  ')].filter(Boolean).join('\n\n'),
  );
  entry.contextValue = `note ${item.status}`;
  const { uri, range } = placeOf(article, item);
  entry.command = {
    title: 'Show Note',
    command: 'dateline.showNote',
    arguments: [{ uri: uri.toString(), id: item.id, at: range.start } satisfies NotePlace],
  };
  return entry;
}

const count = (notes: number): string => (notes === 1 ? '1 note' : `${notes} notes`);
