import * as vscode from 'vscode';
import { type AnnotationItem, type AnnotationsResult, type ReplyItem, requests } from '../../server/protocol.js';
import { toRange } from '../editors.js';
import { isArticle } from '../language.js';
import type { Feature } from '../reading.js';
import { concerns, type Server } from '../server.js';
import { headOf, readingNote, readingReply } from './noteText.js';

/** A note as it stands in the editor; `range` is absent where its words are gone. */
export interface ShownNote {
  readonly range: vscode.Range | undefined;
  readonly note: string;
  readonly tags: readonly string[];
  readonly replies: readonly string[];
  readonly status: AnnotationItem['status'];
  readonly color: string | null;
}

export interface Comments extends Feature {
  notesOf(uri: vscode.Uri): readonly ShownNote[];
  /** The annotations of an open article as they were last shown. */
  itemsOf(uri: vscode.Uri): readonly AnnotationItem[];
  /** What a thread or one of its comments was made from. */
  noteOf(shown: vscode.CommentThread | Note): { readonly uri: vscode.Uri; readonly item: AnnotationItem } | undefined;
  /** Fires when the notes of an article were shown anew. */
  readonly onDidShow: vscode.Event<vscode.Uri>;
  /** Fires with all that the server said of an article's notes. */
  readonly onDidRead: vscode.Event<{ readonly uri: vscode.Uri; readonly result: AnnotationsResult }>;
  /** Opens the thread of an annotation once it is there. */
  expand(uri: vscode.Uri, id: string): Promise<void>;
}

/** A note or a reply as VS Code shows it, and what it was made from. */
export interface Note extends vscode.Comment {
  readonly thread: vscode.CommentThread;
  /** Absent for the note itself. */
  readonly reply?: ReplyItem;
}

/** A thread, and the annotation that it shows. */
interface Shown {
  readonly thread: vscode.CommentThread;
  readonly item: AnnotationItem;
}

/** Shows annotations as comment threads at their places. */
export function registerComments(server: Server): Comments {
  const controller = vscode.comments.createCommentController('dateline', 'Dateline');
  controller.options = { prompt: 'Reply…', placeHolder: 'A reply, in Markdown' };
  const shown = new Map<string, Map<string, Shown>>();
  const origins = new WeakMap<vscode.CommentThread, { readonly uri: vscode.Uri; readonly item: AnnotationItem }>();
  const didShow = new vscode.EventEmitter<vscode.Uri>();
  const didRead = new vscode.EventEmitter<{ readonly uri: vscode.Uri; readonly result: AnnotationsResult }>();

  const refresh = async (document: vscode.TextDocument): Promise<void> => {
    const { uri, version } = document;
    const key = uri.toString();
    const result = await server.ask(requests.annotations, { uri: key });
    if (document.isClosed || !isArticle(document) || document.version !== version) return;
    const before = shown.get(key) ?? new Map<string, Shown>();
    const ids = new Set(result.items.map(({ id }) => id));
    for (const [id, { thread }] of before) if (!ids.has(id)) thread.dispose();
    const now = result.items.map((item): readonly [string, Shown] => {
      const old = before.get(item.id);
      const thread = place(controller, uri, item, old);
      // What came while somebody wrote is shown once they are done.
      return [item.id, { thread, item: old && isEdited(thread) ? old.item : item }];
    });
    shown.set(key, new Map(now));
    for (const { thread, item } of shown.get(key)!.values()) origins.set(thread, { uri, item });
    didShow.fire(uri);
    didRead.fire({ uri, result });
  };

  const forget = ({ uri }: vscode.TextDocument) => {
    for (const { thread } of shown.get(uri.toString())?.values() ?? []) thread.dispose();
    shown.delete(uri.toString());
    didShow.fire(uri);
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
    didRead,
    server.onAnnotationsChanged(refreshAll),
    server.onChanged(refreshAll),
    server.onDidOpen(opened),
    vscode.workspace.onDidCloseTextDocument(forget),
  );
  refreshAll({});

  const itemsOf = (uri: vscode.Uri) => [...(shown.get(uri.toString())?.values() ?? [])].map(({ item }) => item);

  return {
    itemsOf,
    noteOf: from => origins.get('thread' in from ? from.thread : from),
    notesOf: uri =>
      itemsOf(uri).map(({ range, note, tags, replies, status, color }) => ({
        range: range && toRange(range),
        note,
        tags,
        replies: replies.map(reply => reply.note),
        status,
        color,
      })),
    onDidShow: didShow.event,
    onDidRead: didRead.event,
    expand: async (uri, id) => {
      const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === uri.toString());
      if (document) await refresh(document);
      const thread = shown.get(uri.toString())?.get(id)?.thread;
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
  before: Shown | undefined,
): vscode.CommentThread {
  // VS Code draws a thread anew at each assignment, and takes the keyboard from where it was.
  if (before && JSON.stringify(before.item) === JSON.stringify(item)) return before.thread;
  const range = item.range && toRange(item.range);
  // VS Code takes a thread without a range to be about the whole file; its types ask for one all the same.
  // One without comments would come with its box for a reply open.
  const thread = before?.thread ?? controller.createCommentThread(uri, range as vscode.Range, [readingNote(item)]);
  thread.range = range;
  thread.canReply = !item.correction;
  thread.label = headOf(item);
  thread.contextValue = [
    item.correction ? 'correction' : item.status,
    item.state,
    ...(item.links.length ? ['linked'] : []),
  ].join(' ');
  thread.state = item.status === 'resolved' ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
  if (!isEdited(thread)) {
    const note: Note = { ...readingNote(item), thread };
    const replies = item.replies.map((reply): Note => ({ ...readingReply(reply), thread, reply }));
    thread.comments = [note, ...replies];
  }
  return thread;
}

const isEdited = ({ comments }: vscode.CommentThread): boolean =>
  comments.some(({ mode }) => mode === vscode.CommentMode.Editing);
