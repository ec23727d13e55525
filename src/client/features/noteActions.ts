import * as vscode from 'vscode';
import { type AnnotationItem, type ChangeAnnotationParams, type Outcome, requests } from '../../server/protocol.js';
import { author, tell } from '../editors.js';
import type { Feature } from '../reading.js';
import type { Server } from '../server.js';
import { listed } from '../words.js';
import type { Comments, Note } from './comments.js';
import { colors } from './noteColors.js';
import { readingNote, readingReply } from './noteText.js';
import { askTags } from './tags.js';

/** A change without the note that it is about. */
type Change = ChangeAnnotationParams extends infer P ? (P extends unknown ? Omit<P, 'uri' | 'id'> : never) : never;

/** A note, by its thread, by one of its comments, or by its entry in the tree. */
type Subject = vscode.CommentThread | Note | { readonly uri: vscode.Uri; readonly item: AnnotationItem };

/** What is done to a note: written, answered, tagged, coloured, resolved, linked, deleted. */
export function registerNoteActions(server: Server, comments: Comments): Feature {
  const noteOf = (subject: Subject) => ('item' in subject ? subject : comments.noteOf(subject));

  const change = async (subject: Subject, wanted: Change): Promise<Outcome | undefined> => {
    const note = noteOf(subject);
    if (!note) return undefined;
    const params = { ...wanted, uri: note.uri.toString(), id: note.item.id, ...author(note.uri) };
    const outcome = await server.ask(requests.changeAnnotation, params as ChangeAnnotationParams);
    tell(outcome);
    return outcome;
  };

  return {
    commands: {
      editNote: (note: Note) => {
        const body = note.reply?.note ?? noteOf(note)?.item.note ?? '';
        show(note, { body, mode: vscode.CommentMode.Editing });
      },
      cancelNote: (note: Note) => show(note, reading(note, noteOf(note)?.item)),
      saveNote: async (note: Note) => {
        const text = typeof note.body === 'string' ? note.body : note.body.value;
        const { reply } = note;
        const wanted = reply
          ? ({ do: 'editReply', reply: reply.id, note: text } as const)
          : ({ do: 'write', note: text } as const);
        // Where it could not be saved it stays open, so that nothing that was written is lost.
        if (!(await change(note, wanted))?.ok) return;
        const item = noteOf(note)?.item;
        show(note, reply ? readingReply({ ...reply, note: text }) : item ? readingNote({ ...item, note: text }) : {});
      },
      replyNote: async ({ thread, text }: vscode.CommentReply) => {
        if (!text.trim()) return;
        const outcome = await change(thread, { do: 'reply', note: text });
        // The box keeps its words where this fails.
        if (!outcome?.ok) throw new vscode.CancellationError();
      },
      changeTags: async (subject: Subject) => {
        const note = noteOf(subject);
        if (!note) return;
        const tags = await askTags(await server.ask(requests.tags, { uri: note.uri.toString() }), note.item.tags);
        if (tags) await change(subject, { do: 'tag', tags });
      },
      colorNote: async (subject: Subject) => {
        const color = await askColor(noteOf(subject)?.item.color ?? null);
        if (color) await change(subject, { do: 'color', color: color.value });
      },
      resolveNote: (subject: Subject) => change(subject, { do: 'status', status: 'resolved' }),
      reopenNote: (subject: Subject) => change(subject, { do: 'status', status: 'open' }),
      unlinkNote: async (subject: Subject) => {
        const links = noteOf(subject)?.item.links ?? [];
        const entries = links.map((link, index) => ({
          label: listed(link.text),
          description: link.uri.replace(/.*\//, ''),
          index,
        }));
        const chosen = await vscode.window.showQuickPick(entries, { title: 'Remove a Link' });
        if (chosen) await change(subject, { do: 'unlink', link: chosen.index });
      },
      removeNote: async (subject: Subject) => {
        const note = noteOf(subject);
        if (!note) return;
        const { uri, item } = note;
        if (item.correction)
          tell(await server.ask(requests.correct, { uri: uri.toString(), correct: 'remove', id: item.id }));
        else if ('reply' in subject && subject.reply)
          await change(subject, { do: 'removeReply', reply: subject.reply.id });
        else await change(subject, { do: 'remove' });
      },
    },
    dispose: () => undefined,
  };
}

const reading = ({ reply }: Note, item: AnnotationItem | undefined): Partial<Note> =>
  reply ? readingReply(reply) : item ? readingNote(item) : {};

/** VS Code redraws a comment only where its thread gets a new list. */
function show(note: Note, change: Partial<Note>): void {
  note.thread.comments = note.thread.comments.map(comment =>
    (comment as Note).reply?.id === note.reply?.id ? { ...comment, ...change } : comment,
  );
}

/** Asks for a colour; null takes the note's own away. Undefined where the user leaves it. */
function askColor(now: string | null): Thenable<{ readonly value: string | null } | undefined> {
  const entries = colors.map(color => ({
    label: color.charAt(0).toUpperCase() + color.slice(1),
    ...(color === now ? { description: 'now' } : {}),
    iconPath: new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor(`dateline.note.${color}`)),
    value: color as string | null,
  }));
  const none = { label: 'No colour of its own', iconPath: new vscode.ThemeIcon('circle-slash'), value: null };
  return vscode.window.showQuickPick([...entries, none], { title: 'Colour of This Note' });
}
