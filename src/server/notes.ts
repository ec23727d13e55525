import {
  inverse,
  type OpenSidecar,
  openSidecar,
  refugePath,
  type SidecarChange,
  saveChanges,
  sidecarOf,
} from '../annotations/annotations.js';
import type { Folder } from '../files/files.js';
import { type History, type Made, type Refusal, together } from './history.js';
import type { Outcome } from './protocol.js';

/** An article whose notes are meant. */
export interface Noted {
  readonly folder: Folder;
  /** In the folder. */
  readonly file: string;
  /** The article as it is now; null where there are but its notes. */
  readonly text: string | null;
  /** As the editor spells it. */
  readonly uri: string;
}

/** Changes to the sidecar of one article. */
export interface NoteChanges {
  readonly article: Noted;
  readonly changes: readonly SidecarChange[];
}

/** The reader's notes in the sidecars. */
export interface Notes {
  read(noted: Noted): Promise<OpenSidecar>;
  /** Makes changes, all of them or none, undone as one. `what` names them for the user: "Added the note on “last week”". */
  change(noted: Noted, changes: readonly SidecarChange[], what: string): Promise<Outcome>;
  /** The same in several articles; one that can't be changed stops it, and what was changed before is taken back. */
  changeAll(all: readonly NoteChanges[], what: string): Promise<Outcome>;
  /** The same as a part of another change, which is in the line of the history already; null where nothing was to be done. */
  make(noted: Noted, changes: readonly SidecarChange[], what: string): Promise<Made | Refusal | null>;
}

function idOf(change: SidecarChange): string | undefined {
  if (change.do === 'correct') return (change.after ?? change.before)?.id;
  return change.do === 'replace' ? change.after.id : change.annotation.id;
}

/** Notes that are changed in the line of a history. `changed` is told of each article whose sidecar became another, and waited for. */
export function createNotes(history: History, changed: (noted: Noted) => Promise<void>): Notes {
  const save = async (
    noted: Noted,
    changes: readonly SidecarChange[],
    what: string,
    strict: boolean,
  ): Promise<Made | Refusal | null> => {
    const { folder, file, text, uri } = noted;
    const saved = await saveChanges(folder, file, changes, text, { strict });
    if (!saved.ok) {
      const { why, keptIn, at } = saved;
      const sidecar = sidecarOf(uri);
      if (keptIn) return { why, see: { uri: refugePath(sidecar), at: { line: 0, character: 0 } } };
      return { why, ...(at ? { see: { uri: sidecar, at: { line: at.line - 1, character: at.column - 1 } } } : {}) };
    }
    await changed(noted);
    if (saved.changes.length === 0 && !strict) return null;
    const back = async () => (await save(noted, saved.changes.map(inverse).reverse(), what, true)) ?? { what, back };
    return { what, back };
  };

  const saveAll = async (all: readonly NoteChanges[], what: string): Promise<Made | Refusal | null> => {
    let made: Made | null = null;
    for (const { article, changes } of all) {
      const one: Made | Refusal | null = await save(article, changes, what, false);
      if (one && 'why' in one) {
        await made?.back();
        return one;
      }
      made = made && one ? together(made, one) : (made ?? one);
    }
    return made;
  };

  const change: Notes['changeAll'] = async (all, what): Promise<Outcome> => {
    const refusal = await history.make(() => saveAll(all, what));
    if (refusal) return { ...refusal, ok: false };
    const first = all[0]?.changes[0];
    const id = first && idOf(first);
    return { ok: true, what, ...(id === undefined ? {} : { id }) };
  };

  return {
    read: ({ folder, file }) => openSidecar(folder, file),
    make: (noted, changes, what) => save(noted, changes, what, false),
    change: (article, changes, what) => change([{ article, changes }], what),
    changeAll: change,
  };
}
