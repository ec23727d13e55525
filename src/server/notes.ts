import { inverse, type OpenSidecar, openSidecar, type SidecarChange, saveChanges } from '../annotations/annotations.js';
import type { Folder } from '../files/files.js';
import type { History, Made, Refusal } from './history.js';
import type { Outcome } from './protocol.js';

/** An article whose notes are meant. */
export interface Noted {
  readonly folder: Folder;
  /** In the folder. */
  readonly file: string;
  /** The article as it is now. */
  readonly text: string;
  /** As the editor spells it. */
  readonly uri: string;
}

/** The reader's notes in the sidecars. */
export interface Notes {
  read(noted: Noted): Promise<OpenSidecar>;
  /** Makes changes, all of them or none, undone as one. `what` names them for the user: "Added the note on “last week”". */
  change(noted: Noted, changes: readonly SidecarChange[], what: string): Promise<Outcome>;
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
    const { folder, file, text } = noted;
    const saved = await saveChanges(folder, file, changes, text, { strict });
    if (!saved.ok) return saved;
    await changed(noted);
    if (saved.changes.length === 0 && !strict) return null;
    const back = async () => (await save(noted, saved.changes.map(inverse).reverse(), what, true)) ?? { what, back };
    return { what, back };
  };

  return {
    read: ({ folder, file }) => openSidecar(folder, file),
    make: (noted, changes, what) => save(noted, changes, what, false),
    change: async (noted, changes, what): Promise<Outcome> => {
      const refusal = await history.make(() => save(noted, changes, what, false));
      if (refusal) return { ok: false, why: refusal.why };
      const id = changes[0] && idOf(changes[0]);
      return { ok: true, what, ...(id === undefined ? {} : { id }) };
    },
  };
}
