import * as vscode from 'vscode';
import type { AnnotationItem, NotedArticleItem } from '../../server/protocol.js';
import { listed } from '../words.js';
import { paintOf } from './noteColors.js';
import { iconOf, isDoubtful, marksOf, type NotePlace, placeOf } from './noteList.js';

/** An article or a tag, with the notes below it. */
export interface Group {
  readonly kind: 'group';
  readonly label: string;
  /** Absent for a tag. */
  readonly article?: NotedArticleItem;
  readonly notes: readonly Entry[];
}

/** A note, as the commands on notes take it. */
export interface Entry {
  readonly kind: 'note';
  /** Stays the same when the tree is drawn anew, so that what was selected still is. */
  readonly key: string;
  readonly article: NotedArticleItem;
  readonly uri: vscode.Uri;
  readonly item: AnnotationItem;
}

export type Node = Group | Entry;

/** The notes that are to be shown, by their articles; a sidecar that can't be read stands there too, without notes. */
export function byArticle(articles: readonly NotedArticleItem[], isShown: (item: AnnotationItem) => boolean): Group[] {
  return articles.flatMap((article): Group[] => {
    const notes = article.items.filter(isShown).map(item => entryOf(article, item, article.uri));
    return notes.length || article.problem
      ? [{ kind: 'group', label: article.file, article, notes: notes.sort(inTextOrder) }]
      : [];
  });
}

/** The same by their tags; one with several stands under each. */
export function byTag(articles: readonly NotedArticleItem[], isShown: (item: AnnotationItem) => boolean): Group[] {
  const groups = new Map<string, Entry[]>();
  for (const article of articles)
    for (const item of article.items.filter(isShown))
      for (const tag of item.tags.length ? item.tags.map(one => `#${one}`) : [untagged]) {
        const notes = groups.get(tag) ?? [];
        groups.set(tag, notes);
        notes.push(entryOf(article, item, tag));
      }
  return [...groups]
    .sort(([a], [b]) => Number(a === untagged) - Number(b === untagged) || a.localeCompare(b))
    .map(([label, notes]) => ({ kind: 'group', label, notes }));
}

const untagged = 'Without a tag';

const entryOf = (article: NotedArticleItem, item: AnnotationItem, group: string): Entry => ({
  kind: 'note',
  key: `${group} ${article.uri} ${item.id}`,
  article,
  uri: vscode.Uri.parse(article.uri),
  item,
});

const inTextOrder = ({ item: a }: Entry, { item: b }: Entry): number =>
  (a.range?.start.line ?? Number.MAX_SAFE_INTEGER) - (b.range?.start.line ?? Number.MAX_SAFE_INTEGER) ||
  (a.range?.start.character ?? 0) - (b.range?.start.character ?? 0);

/** A node as VS Code shows it. */
export const treeItemOf = (node: Node): vscode.TreeItem => (node.kind === 'group' ? groupItem(node) : noteItem(node));

function groupItem({ label, article, notes }: Group): vscode.TreeItem {
  const group = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  group.id = article?.uri ?? label;
  const doubtful = notes.filter(({ item }) => isDoubtful(item)).length;
  const missing = article && !article.isThere ? ', article missing' : '';
  group.description = `${notes.length}${doubtful ? `, ${doubtful} to review` : ''}${missing}`;
  group.iconPath = new vscode.ThemeIcon(article ? 'file-text' : 'tag');
  if (!article?.problem) return group;
  const { why, at } = article.problem;
  group.description = 'can’t be read';
  group.tooltip = why;
  group.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  group.collapsibleState = vscode.TreeItemCollapsibleState.None;
  group.command = showing({ uri: `${article.uri}.annotations.yaml`, id: '', at });
  return group;
}

function noteItem({ key, item, article }: Entry): vscode.TreeItem {
  const entry = new vscode.TreeItem(listed(item.exact || item.note, 80));
  const color = paintOf(item.color);
  entry.id = key;
  if (item.exact) entry.description = listed(item.note);
  entry.iconPath = new vscode.ThemeIcon(
    iconOf(item),
    color && !color.startsWith('#') ? new vscode.ThemeColor(`dateline.note.${color}`) : undefined,
  );
  const told = [item.note, ...item.replies.map(({ note }) => note), marksOf(item).join('  ')];
  entry.tooltip = new vscode.MarkdownString().appendText(told.filter(Boolean).join('\n\n'));
  entry.contextValue = item.correction ? 'correction' : `note ${item.status}`;
  const { uri, range } = placeOf(article, item);
  entry.command = showing({ uri: uri.toString(), id: item.id, at: range.start });
  return entry;
}

const showing = (place: NotePlace): vscode.Command => ({
  title: 'Show Note',
  command: 'dateline.showNote',
  arguments: [place],
});
