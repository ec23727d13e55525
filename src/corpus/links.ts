import type { Conflict, ConflictingValue, CrossReference, Fact, Place } from '../facts/facts.js';
import { type Edit, editBetween, follow } from './edits.js';

/** Facts as they were last computed, with the texts that they were computed from. */
export interface Linked {
  readonly crossReference: CrossReference;
  readonly factsByFile: ReadonlyMap<string, readonly Fact[]>;
  readonly texts: ReadonlyMap<string, string>;
  /** The last edit that was worked out for a file, and the text that it led to. */
  readonly edits: Map<string, { readonly after: string; readonly edit: Edit }>;
}

export const nothingLinked: Linked = link({ facts: [], links: [] }, new Map());

/** Makes the facts answer by file. Of what was linked before, the files stay whose facts are the same. */
export function link(
  crossReference: CrossReference,
  texts: ReadonlyMap<string, string>,
  before: Linked = { crossReference: { facts: [], links: [] }, factsByFile: new Map(), texts, edits: new Map() },
): Linked {
  const known = new Set(before.crossReference.facts);
  const gone = new Set(known);
  const made: Fact[] = [];
  for (const fact of crossReference.facts) {
    gone.delete(fact);
    if (!known.has(fact)) made.push(fact);
  }
  const touched = new Map<string, Fact[]>();
  const factsOf = (file: string): Fact[] => {
    const list = touched.get(file) ?? (before.factsByFile.get(file) ?? []).filter(fact => !gone.has(fact));
    touched.set(file, list);
    return list;
  };
  for (const fact of gone) for (const file of filesOf(fact)) factsOf(file);
  for (const fact of made) for (const file of filesOf(fact)) factsOf(file).push(fact);
  const factsByFile = new Map(before.factsByFile);
  for (const [file, facts] of touched)
    factsByFile.set(
      file,
      facts.sort((a, b) => firstIn(file, a) - firstIn(file, b)),
    );
  return { crossReference, factsByFile, texts, edits: new Map() };
}

const filesOf = ({ statements }: Fact): ReadonlySet<string> => new Set(statements.map(({ file }) => file));

/** Where a fact first stands in a file. */
const firstIn = (file: string, fact: Fact): number =>
  Math.min(...fact.statements.filter(statement => statement.file === file).map(({ start }) => start));

/** The text that a file has now, null where it is gone. */
type TextNow = (file: string) => string | null;

/**
 * The fact with every place moved along with the edits made since; null where too few of its statements are still as they
 * were. A conflict of which one side was edited is none any more.
 */
export function currentFact(fact: Fact, linked: Linked, now: TextNow): Fact | null {
  const unchanged = fact.statements.every(({ file }) => linked.texts.get(file) === now(file));
  if (unchanged) return fact;
  const statements = fact.statements.flatMap(statement => currentPlace(statement, linked, now) ?? []);
  if (new Set(statements.map(({ file }) => file)).size < 2) return null;
  const { updates, ...rest } = fact;
  const conflicts = fact.conflicts.flatMap(conflict => currentConflict(conflict, linked, now) ?? []);
  const updated = updates?.flatMap(update => currentConflict(update, linked, now) ?? []);
  return { ...rest, statements, conflicts, ...(updated?.length ? { updates: updated } : {}) };
}

function currentConflict(conflict: Conflict, linked: Linked, now: TextNow): Conflict | null {
  const values: readonly ConflictingValue[] = conflict.values.flatMap(value => currentPlace(value, linked, now) ?? []);
  return new Set(values.map(({ value }) => value)).size < 2 ? null : { ...conflict, values };
}

function currentPlace<P extends Place>(place: P, linked: Linked, now: TextNow): P | null {
  const before = linked.texts.get(place.file);
  const after = now(place.file);
  if (before === undefined || after === null) return null;
  if (before === after) return place;
  const known = linked.edits.get(place.file);
  const edit = known?.after === after ? known.edit : editBetween(before, after);
  linked.edits.set(place.file, { after, edit });
  return follow(place, edit);
}
