import { inverse, type OpenSidecar, openSidecar, type SidecarChange, saveChanges } from '../annotations/annotations.js';
import type { Folder } from '../files/files.js';
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

/** The reader's notes in the sidecars, and what was done to them in this window, for undo. */
export interface Notes {
  read(noted: Noted): Promise<OpenSidecar>;
  /** Makes changes, all of them or none, undone as one. `what` names them for the user: "Added the note on “last week”". */
  change(noted: Noted, changes: readonly SidecarChange[], what: string): Promise<Outcome>;
  undo(): Promise<Outcome>;
  redo(): Promise<Outcome>;
}

/** What was done, as it was done: its inverse undoes it. */
interface Done {
  readonly noted: Noted;
  readonly changes: readonly SidecarChange[];
  readonly what: string;
}

function idOf(change: SidecarChange): string | undefined {
  if (change.do === 'correct') return (change.after ?? change.before)?.id;
  return change.do === 'replace' ? change.after.id : change.annotation.id;
}

/** Notes with nothing to undo yet. `changed` is told of each article whose sidecar became another, and waited for. */
export function createNotes(changed: (noted: Noted) => Promise<void>): Notes {
  const done: Done[] = [];
  const undone: Done[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  /** One change after the other: an undo must find what was done before it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const save = async (noted: Noted, changes: readonly SidecarChange[], strict: boolean) => {
    const { folder, file, text } = noted;
    const saved = await saveChanges(folder, file, changes, text, { strict });
    if (saved.ok) await changed(noted);
    return saved;
  };

  const step = (from: Done[], to: Done[], none: string, told: (what: string) => string) =>
    inTurn(async (): Promise<Outcome> => {
      // One that can't be done is forgotten all the same: it must not stand before those that came earlier.
      const last = from.pop();
      if (!last) return { ok: false, why: none };
      const saved = await save(last.noted, last.changes.map(inverse).reverse(), true);
      if (!saved.ok) return { ok: false, why: saved.why };
      to.push({ ...last, changes: saved.changes });
      return { ok: true, what: told(last.what) };
    });

  return {
    read: ({ folder, file }) => openSidecar(folder, file),
    change: (noted, changes, what) =>
      inTurn(async (): Promise<Outcome> => {
        const saved = await save(noted, changes, false);
        if (!saved.ok) return { ok: false, why: saved.why };
        if (saved.changes.length > 0) {
          done.push({ noted, changes: saved.changes, what });
          undone.length = 0;
        }
        const id = changes[0] && idOf(changes[0]);
        return { ok: true, what, ...(id === undefined ? {} : { id }) };
      }),
    undo: () => step(done, undone, 'There is no change of annotations to undo.', what => `Undone: ${what}`),
    redo: () => step(undone, done, 'There is no change of annotations to redo.', what => `Done again: ${what}`),
  };
}
