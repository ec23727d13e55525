import * as vscode from 'vscode';
import { type AnnotationItem, type NotedArticleItem, requests } from '../../server/protocol.js';
import { activeArticle, openAt, tell, toRange } from '../editors.js';
import type { Feature } from '../reading.js';
import type { Server } from '../server.js';
import { listed } from '../words.js';
import type { Comments } from './comments.js';
import { type PlaceEntry, pickPlace } from './places.js';

/** What an entry of the tree hands over for showing its note. */
export interface NotePlace {
  readonly uri: string;
  readonly id: string;
  readonly at: { readonly line: number; readonly character: number };
}

/** Goes through the notes: those of the article by a key, those of the folder in a list that can be searched. */
export function registerNoteList(server: Server, comments: Comments): Feature {
  const step = (direction: 1 | -1) => async () => {
    const editor = activeArticle();
    if (!editor) return;
    const { document, selection } = editor;
    const notes = comments
      .itemsOf(document.uri)
      .flatMap(({ id, range }) => (range ? [{ id, range: toRange(range) }] : []));
    notes.sort((a, b) => direction * a.range.start.compareTo(b.range.start));
    const here = selection.start;
    const next = notes.find(({ range }) => direction * range.start.compareTo(here) > 0) ?? notes[0];
    if (!next) return void vscode.window.setStatusBarMessage('No note in this article.', 3000);
    editor.selection = new vscode.Selection(next.range.start, next.range.end);
    editor.revealRange(next.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    await comments.expand(document.uri, next.id);
  };

  const searchAnnotations = async () => {
    const entries = (await server.ask(requests.folderAnnotations, undefined)).flatMap(entriesOf);
    if (!entries.length)
      return void vscode.window.showInformationMessage(
        'There are no annotations yet: select words in an article and run Annotate Selection.',
      );
    const chosen = await pickPlace('Annotations, by words, note, #tag, @author or state', entries);
    if (chosen) await comments.expand(chosen.place.uri, chosen.id);
  };

  /** Lets the reader choose a note of the folder. */
  const chooseNote = async (title: string, except?: string) => {
    const entries = (await server.ask(requests.folderAnnotations, undefined)).flatMap(article =>
      article.items.flatMap(item =>
        item.id === except || item.correction ? [] : [{ ...entryOf(article, item), id: item.id, uri: article.uri }],
      ),
    );
    if (entries.length)
      return vscode.window.showQuickPick(entries, { title, matchOnDescription: true, matchOnDetail: true });
    void vscode.window.showInformationMessage('There is no note yet that could be linked to.');
    return undefined;
  };

  const linkSelection = async () => {
    const editor = activeArticle();
    if (!editor || editor.selection.isEmpty) return;
    const { document, selection } = editor;
    const chosen = await chooseNote(`Link “${listed(document.getText(selection), 40)}” to a Note`);
    if (!chosen) return;
    const { uri, id } = chosen;
    const to = { uri: document.uri.toString(), range: selection };
    tell(await server.ask(requests.changeAnnotation, { uri, id, do: 'link', to }));
  };

  const linkNote = async (thread: vscode.CommentThread) => {
    const note = comments.noteOf(thread);
    const chosen = note && (await chooseNote('Link to Another Note', note.item.id));
    if (!chosen) return;
    const { uri, id } = chosen;
    const about = { uri: note.uri.toString(), id: note.item.id };
    tell(await server.ask(requests.changeAnnotation, { ...about, do: 'link', to: { uri, id } }));
  };

  return {
    commands: {
      nextNote: step(1),
      previousNote: step(-1),
      showNote: async ({ uri, id, at }: NotePlace) => {
        await openAt(uri, (await entryIn(uri, id)) ?? at);
        await comments.expand(vscode.Uri.parse(uri), id);
      },
      searchAnnotations,
      linkSelection,
      linkNote,
    },
    dispose: () => undefined,
  };
}

/** Where a note stands in the file that it is kept in; null for one that is shown in its article. */
async function entryIn(uri: string, id: string): Promise<vscode.Position | null> {
  if (!id || !uri.endsWith('.annotations.yaml')) return null;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const at = document.getText().indexOf(`id: ${id}`);
  return at < 0 ? null : document.positionAt(at);
}

function entriesOf(article: NotedArticleItem): readonly (PlaceEntry & { readonly id: string })[] {
  return article.items.map(item => ({ ...entryOf(article, item), id: item.id, place: placeOf(article, item) }));
}

/** Where a note is looked at: its words, else the file that it is kept in. */
export function placeOf({ uri, isThere }: NotedArticleItem, { range }: AnnotationItem): vscode.Location {
  const start = new vscode.Range(0, 0, 0, 0);
  return isThere && range
    ? new vscode.Location(vscode.Uri.parse(uri), toRange(range))
    : new vscode.Location(vscode.Uri.parse(`${uri}.annotations.yaml`), start);
}

/** A note as an entry of a list that is searched by its words, its note, its tags, its author and its state. */
function entryOf({ file }: NotedArticleItem, item: AnnotationItem): vscode.QuickPickItem {
  return {
    label: listed(item.exact || item.note, 80),
    description: listed([item.note, ...item.replies.map(({ note }) => note)].filter(Boolean).join(' · ')),
    detail: [file, ...marksOf(item)].join('  '),
    iconPath: new vscode.ThemeIcon(iconOf(item)),
  };
}

/** The tags, the author and what is special about the state of a note, as a person searches for them. */
export const marksOf = (item: AnnotationItem): readonly string[] => [
  ...item.tags.map(tag => `#${tag}`),
  ...(item.author ? [`@${item.author}`] : []),
  item.correction ? 'correction' : item.status,
  ...(isDoubtful(item) ? ['to review'] : []),
  ...(item.gone ? ['no longer in the article'] : []),
];

/** Whether its place is not certain, and nobody said that its words are gone. */
export const isDoubtful = ({ state, gone }: AnnotationItem): boolean => state !== 'anchored' && !gone;

export function iconOf(item: AnnotationItem): string {
  if (isDoubtful(item)) return 'question';
  if (item.gone) return 'debug-disconnect';
  if (item.correction) return 'edit';
  return item.status === 'resolved' ? 'pass' : 'note';
}
