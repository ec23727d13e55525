import { ulid } from 'ulid';
import {
  type Annotation,
  type AnnotationLink,
  describe,
  folderOf,
  openSidecar,
  relativePath,
  type SidecarChange,
} from '../../annotations/annotations.js';
import type { ChangeAnnotationParams, NoteRef, PlaceRange } from '../protocol.js';
import type { Workspace } from '../workspace.js';
import { type NotedArticle, named, notedIn } from './noted.js';
import { spanOf } from './places.js';

/** A change to a note as its sidecar takes it, and what it is for the user. */
export interface NoteChange {
  readonly change: SidecarChange;
  readonly what: string;
}

/** What a request asks to be done to a note; a sentence for the user where it can't be. `author` is who replies. */
export async function changeOf(
  workspace: Workspace,
  { file, document }: NotedArticle,
  note: Annotation,
  params: ChangeAnnotationParams,
  author: string | undefined,
): Promise<NoteChange | string> {
  const words = named(note.target.exact);
  const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const becomes = (what: string, after: Annotation): NoteChange => ({
    change: { do: 'replace', before: note, after: { ...after, changed: now } },
    what: `${what} ${words}`,
  });
  switch (params.do) {
    case 'write': {
      const { note: _, ...rest } = note;
      return becomes('Changed the note on', { ...rest, ...(params.note ? { note: params.note } : {}) });
    }
    case 'tag':
      return becomes('Changed the tags of', { ...note, tags: params.tags });
    case 'color': {
      const { color: _, ...rest } = note;
      return becomes('Changed the colour of', { ...rest, ...(params.color ? { color: params.color } : {}) });
    }
    case 'status': {
      const what = params.status === 'resolved' ? 'Resolved the note on' : 'Opened again the note on';
      return becomes(what, { ...note, status: params.status });
    }
    case 'reply': {
      const reply = { id: ulid(), ...(author ? { author } : {}), created: now, note: params.note };
      return becomes('Replied to the note on', { ...note, replies: [...note.replies, reply] });
    }
    case 'editReply': {
      const replies = note.replies.map(one => (one.id === params.reply ? { ...one, note: params.note } : one));
      return becomes('Changed a reply to the note on', { ...note, replies });
    }
    case 'removeReply': {
      const replies = note.replies.filter(({ id }) => id !== params.reply);
      return becomes('Removed a reply to the note on', { ...note, replies });
    }
    case 'link': {
      const link = await linkTo(workspace, file, params.to);
      if (typeof link === 'string') return link;
      return becomes(`Linked ${named(link.target.exact)} to the note on`, { ...note, links: [...note.links, link] });
    }
    case 'unlink':
      return becomes('Removed a link of the note on', {
        ...note,
        links: note.links.filter((_, i) => i !== params.link),
      });
    case 'place': {
      const { orphaned: _, ...rest } = note;
      const span = document && spanOf(document, params.range);
      if (!span || span.end <= span.start) return 'Select the words that the note is about, and try again.';
      return becomes('Found again the place of the note on', { ...rest, target: describe(document.getText(), span) });
    }
    case 'orphan':
      return becomes('Marked as no longer in the article:', { ...note, orphaned: true });
    case 'remove':
      return { change: { do: 'remove', annotation: note }, what: `Removed the note on ${words}` };
  }
}

/** A link from an article to a place or a note elsewhere; a sentence for the user where that can't be had. */
async function linkTo(
  workspace: Workspace,
  file: string,
  place: PlaceRange | NoteRef,
): Promise<AnnotationLink | string> {
  const to = await notedIn(workspace, place.uri);
  if (!to) return 'The place to link to lies in no folder that is open.';
  const article = relativePath(folderOf(file), to.file);
  if ('range' in place) {
    if (!to.document) return 'The article to link to is not there any more.';
    return { article, target: describe(to.document.getText(), spanOf(to.document, place.range)) };
  }
  const { sidecar } = await openSidecar(to.article.folder, to.file);
  const other = sidecar.kind === 'broken' ? undefined : sidecar.annotations.find(({ id }) => id === place.id);
  return other ? { article, annotation: other.id, target: other.target } : 'The note to link to is no longer there.';
}
