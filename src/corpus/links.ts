import type { Conflict, Fact, Linking, Place } from '../facts/facts.js';
import type { Words } from '../text/text.js';
import { type Edit, editBetween, follow } from './edits.js';

/** Facts as they were last computed, with the texts that they were computed from. */
export interface Linked {
  readonly crossReference: Linking;
  /** What had a file's text then; undefined for a file that was none. */
  printed(file: string): HasText | undefined;
  /** The last edit that was worked out for a file, and the text that it led to. */
  readonly edits: Map<string, { readonly after: string; readonly edit: Edit }>;
}

export const nothingLinked: Linked = {
  crossReference: { facts: [], links: [], since: [], made: [], gone: [] },
  printed: () => undefined,
  edits: new Map(),
};

/** Whose text can be asked for: that it is the same is mostly seen without doing so. */
export interface HasText {
  readonly text: string;
}

/** What has the text that a file has now, null where it is gone. */
type PrintedNow = (file: string) => HasText | null;

const areSame = (before: HasText | undefined, now: HasText | null): boolean =>
  before === now || (!!before && !!now && before.text === now.text);

/**
 * The fact with every place moved along with the edits made since; null where too few of its statements are still as they
 * were. A conflict of which one side was edited is none any more.
 */
export function currentFact(fact: Fact, linked: Linked, now: PrintedNow): Fact | null {
  const unchanged = fact.statements.every(({ file }) => areSame(linked.printed(file), now(file)));
  if (unchanged) return fact;
  const statements = fact.statements.flatMap(statement => currentPlace(statement, linked, now) ?? []);
  if (new Set(statements.map(({ file }) => file)).size < 2) return null;
  const { id, origins, agreements, updates, probability, why } = fact;
  const conflicts = fact.conflicts.flatMap(conflict => currentConflict(conflict, linked, now) ?? []);
  const updated = updates?.flatMap(update => currentConflict(update, linked, now) ?? []);
  const others = updated?.length ? { updates: updated } : {};
  return { id, statements, origins, agreements, conflicts, ...others, probability, why };
}

function currentConflict(conflict: Conflict, linked: Linked, now: PrintedNow): Conflict | null {
  const values = conflict.values.flatMap(value => currentPlace(value, linked, now) ?? []);
  return new Set(values.map(({ value }) => value)).size < 2 ? null : { ...conflict, values };
}

function currentPlace<P extends Place & Words>(place: P, linked: Linked, now: PrintedNow): P | null {
  const [printed, printedNow] = [linked.printed(place.file), now(place.file)];
  if (printed === undefined || printedNow === null) return null;
  if (areSame(printed, printedNow)) return place;
  const [before, after] = [printed.text, printedNow.text];
  const known = linked.edits.get(place.file);
  const edit = known?.after === after ? known.edit : editBetween(before, after);
  linked.edits.set(place.file, { after, edit });
  const { file, start, end, text } = place;
  const moved = follow({ start, end }, edit);
  return moved && { ...place, ...moved, file, text };
}
