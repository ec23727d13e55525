import * as vscode from 'vscode';
import { type AnnotationItem, requests } from '../../server/protocol.js';
import { tell, toRange } from '../editors.js';
import { isArticle } from '../language.js';
import type { Feature } from '../reading.js';
import { concerns, type Server } from '../server.js';
import { askTags } from './tags.js';

/** A note as it stands in the editor; `range` is absent where its words are gone. */
export interface ShownNote {
  readonly range: vscode.Range | undefined;
  readonly note: string;
  readonly tags: readonly string[];
}

export interface Comments extends Feature {
  notesOf(uri: vscode.Uri): readonly ShownNote[];
  /** Fires when the notes of an article were shown anew. */
  readonly onDidShow: vscode.Event<vscode.Uri>;
  /** Opens the thread of an annotation once it is there. */
  expand(uri: vscode.Uri, id: string): Promise<void>;
}

/** A note as VS Code shows it, and what it was made from. */
interface Note extends vscode.Comment {
  readonly item: AnnotationItem;
  readonly uri: vscode.Uri;
  readonly thread: vscode.CommentThread;
}

type Threads = Map<string, vscode.CommentThread>;

/** Shows annotations as comment threads at their places, where they are edited and deleted. */
export function registerComments(server: Server): Comments {
  const controller = vscode.comments.createCommentController('dateline', 'Dateline');
  const shown = new Map<string, Threads>();
  const told = new Map<string, string>();
  const didShow = new vscode.EventEmitter<vscode.Uri>();

  const refresh = async (document: vscode.TextDocument): Promise<void> => {
    const key = document.uri.toString();
    const { version } = document;
    const { items, problem } = await server.ask(requests.annotations, { uri: key });
    if (document.isClosed || !isArticle(document) || document.version !== version) return;
    if (problem && told.get(key) !== problem) void vscode.window.showWarningMessage(problem);
    told.set(key, problem ?? '');
    const threads: Threads = shown.get(key) ?? new Map();
    shown.set(key, threads);
    const ids = new Set(items.map(({ id }) => id));
    for (const [id, thread] of threads)
      if (!ids.has(id)) {
        thread.dispose();
        threads.delete(id);
      }
    for (const item of items) threads.set(item.id, place(controller, document.uri, item, threads.get(item.id)));
    didShow.fire(document.uri);
  };

  const forget = ({ uri }: vscode.TextDocument) => {
    for (const thread of shown.get(uri.toString())?.values() ?? []) thread.dispose();
    shown.delete(uri.toString());
  };

  const opened = (document: vscode.TextDocument) => {
    if (isArticle(document)) refresh(document).catch(error => console.error('Dateline: annotations', error));
  };
  const refreshAll = (change: Parameters<typeof concerns>[0]) => {
    for (const document of vscode.workspace.textDocuments) if (concerns(change, document.uri)) opened(document);
  };
  const subscriptions = vscode.Disposable.from(
    controller,
    didShow,
    server.onAnnotationsChanged(refreshAll),
    server.onChanged(refreshAll),
    server.onDidOpen(opened),
    vscode.workspace.onDidCloseTextDocument(forget),
  );
  refreshAll({});

  const save = async ({ uri, item }: Note, note: string, tags: readonly string[]): Promise<boolean> => {
    const outcome = await server.ask(requests.editAnnotation, { uri: uri.toString(), id: item.id, note, tags });
    tell(outcome);
    return outcome.ok;
  };

  return {
    commands: {
      editNote: (note: Note) => show(note, { body: note.item.note, mode: vscode.CommentMode.Editing }),
      cancelNote: (note: Note) => show(note, reading(note.item)),
      saveNote: async (note: Note) => {
        const text = typeof note.body === 'string' ? note.body : note.body.value;
        const item = { ...note.item, note: text };
        // Where it could not be saved it stays open, so that nothing that was written is lost.
        if (await save(note, text, item.tags)) show(note, { ...reading(item), item });
      },
      changeTags: async (note: Note) => {
        const used = await server.ask(requests.tags, { uri: note.uri.toString() });
        const tags = await askTags(used, note.item.tags);
        if (tags) await save(note, note.item.note, tags);
      },
      removeNote: async ({ uri, item: { id, correction } }: Note) =>
        tell(
          correction
            ? await server.ask(requests.correct, { uri: uri.toString(), correct: 'remove', id })
            : await server.ask(requests.removeAnnotation, { uri: uri.toString(), id }),
        ),
    },
    notesOf: uri =>
      [...(shown.get(uri.toString())?.values() ?? [])].flatMap(({ range, comments }) =>
        (comments as readonly Note[]).map(({ item: { note, tags } }) => ({ range, note, tags })),
      ),
    onDidShow: didShow.event,
    expand: async (uri, id) => {
      const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === uri.toString());
      if (document) await refresh(document);
      const thread = shown.get(uri.toString())?.get(id);
      if (thread) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** Puts an annotation's thread where it belongs now, or moves the one that it has. */
function place(
  controller: vscode.CommentController,
  uri: vscode.Uri,
  item: AnnotationItem,
  existing: vscode.CommentThread | undefined,
): vscode.CommentThread {
  // VS Code draws a thread anew at each assignment, and takes the keyboard from where it was.
  if (existing && JSON.stringify(itemOf(existing)) === JSON.stringify(item)) return existing;
  const range = item.range && toRange(item.range);
  // VS Code takes a thread without a range to be about the whole file; its types ask for one all the same.
  const thread = existing ?? controller.createCommentThread(uri, range as vscode.Range, []);
  thread.range = range;
  thread.canReply = false;
  thread.label = labelOf(item);
  thread.contextValue = item.state;
  thread.state = item.status === 'resolved' ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
  const editing = thread.comments.some(comment => comment.mode === vscode.CommentMode.Editing);
  if (!editing) {
    const note: Note = { ...reading(item), item, uri, thread };
    thread.comments = [note];
  }
  return thread;
}

const itemOf = (thread: vscode.CommentThread): AnnotationItem | undefined =>
  (thread.comments as readonly Note[])[0]?.item;

/** A note as it is read. Its text may come from anybody: it is shown, not rendered. */
const reading = (item: AnnotationItem): vscode.Comment => ({
  body: new vscode.MarkdownString().appendText(item.note),
  mode: vscode.CommentMode.Preview,
  author: { name: item.author ?? (item.correction ? 'Correction' : 'Note') },
  ...(item.created ? { timestamp: new Date(item.created) } : {}),
  contextValue: item.correction ? 'correction' : 'note',
  ...(item.tags.length ? { label: item.tags.join(', ') } : {}),
});

function labelOf({ state, exact, correction }: AnnotationItem): string {
  if (correction) return exact ? `A correction to look at again: “${exact}”` : 'A correction to look at again';
  switch (state) {
    case 'anchored':
      return `“${exact}”`;
    case 'review':
      return `The article changed: was this about “${exact}”?`;
    case 'orphaned':
      return `No longer in the article: “${exact}”`;
  }
}

/** VS Code redraws a comment only where its thread gets a new list. */
function show(note: Note, change: Partial<Note>): void {
  note.thread.comments = note.thread.comments.map(comment =>
    (comment as Note).item.id === note.item.id ? { ...comment, ...change } : comment,
  );
}
