import type { Position } from 'vscode-languageserver-types';
import type { Outcome } from './protocol.js';

/** A change that was made to a file. */
export interface Made {
  /** For the user: "Added the note on “last week”". */
  readonly what: string;
  /** Takes it back, unless the file was changed since: what that made is what redo takes back in turn. */
  back(): Promise<Made | Refusal>;
}

/** Why a change was not made, in a sentence for the user. */
export interface Refusal {
  readonly why: string;
  /** A file to look at: the one to mend, or that in which a note was kept. */
  readonly see?: { readonly uri: string; readonly at: Position };
}

/** Two changes as one: taken back together, the later first. */
export function together(first: Made, second: Made): Made {
  return {
    what: second.what,
    back: async () => {
      const later = await second.back();
      if ('why' in later) return later;
      const earlier = await first.back();
      return 'why' in earlier ? earlier : together(later, earlier);
    },
  };
}

/** What this window changed in the files of the reader's, in one line for undo. */
export interface History {
  /** Runs a change when those before it are done; `null` where there was nothing to change. */
  make(work: () => Promise<Made | Refusal | null>): Promise<Refusal | null>;
  undo(): Promise<Outcome>;
  redo(): Promise<Outcome>;
}

/** A history with nothing to undo yet. */
export function createHistory(): History {
  const done: Made[] = [];
  const undone: Made[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  /** One change after the other: an undo must find what was done before it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const step = (from: Made[], to: Made[], none: string, told: string) =>
    inTurn(async (): Promise<Outcome> => {
      // One that can't be done is forgotten all the same: it must not stand before those that came earlier.
      const last = from.pop();
      if (!last) return { ok: false, why: none };
      const back = await last.back();
      if ('why' in back) return { ...back, ok: false };
      to.push(back);
      return { ok: true, what: `${told}: ${last.what}` };
    });

  return {
    make: work =>
      inTurn(async () => {
        const made = await work();
        if (made && 'why' in made) return made;
        if (!made) return null;
        done.push(made);
        undone.length = 0;
        return null;
      }),
    undo: () => step(done, undone, 'There is no change of annotations to undo.', 'Undone'),
    redo: () => step(undone, done, 'There is no change of annotations to redo.', 'Done again'),
  };
}
