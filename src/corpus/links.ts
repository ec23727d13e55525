import type { Conflict, ConflictingValue, Fact, Linking, Place } from '../facts/facts.js';
import { type Edit, editBetween, follow } from './edits.js';

/** Facts as they were last computed, with the texts that they were computed from. */
export interface Linked {
  readonly crossReference: Linking;
  readonly factsByFile: ReadonlyMap<string, readonly Fact[]>;
  /** Undefined for a file that was none then. */
  textOf(file: string): string | undefined;
  /** The last edit that was worked out for a file, and the text that it led to. */
  readonly edits: Map<string, { readonly after: string; readonly edit: Edit }>;
}

export const nothingLinked: Linked = {
  crossReference: { facts: [], links: [], since: [], made: [], gone: [] },
  factsByFile: new Map(),
  textOf: () => undefined,
  edits: new Map(),
};

/** Makes the facts answer by file. Of what was linked before, the files stay whose facts are the same. */
export function link(crossReference: Linking, textOf: Linked['textOf'], before: Linked = nothingLinked): Linked {
  // Where another linked before, what is new to this one says nothing.
  const isSequel = crossReference.since === before.crossReference.facts;
  const known = isSequel ? before.factsByFile : nothingLinked.factsByFile;
  const made = isSequel ? crossReference.made : crossReference.facts;
  const gone = new Set(isSequel ? crossReference.gone : []);
  const touched = new Map<string, Fact[]>();
  const factsOf = (file: string): Fact[] => {
    const list = touched.get(file) ?? (known.get(file) ?? []).filter(fact => !gone.has(fact));
    touched.set(file, list);
    return list;
  };
  for (const fact of gone) for (const file of filesOf(fact)) factsOf(file);
  for (const fact of made) for (const file of filesOf(fact)) factsOf(file).push(fact);
  const factsByFile = new Map(known);
  for (const [file, facts] of touched)
    factsByFile.set(
      file,
      facts.sort((a, b) => firstIn(file, a) - firstIn(file, b)),
    );
  return { crossReference, factsByFile, textOf, edits: new Map() };
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
  const unchanged = fact.statements.every(({ file }) => linked.textOf(file) === now(file));
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
  const before = linked.textOf(place.file);
  const after = now(place.file);
  if (before === undefined || after === null) return null;
  if (before === after) return place;
  const known = linked.edits.get(place.file);
  const edit = known?.after === after ? known.edit : editBetween(before, after);
  linked.edits.set(place.file, { after, edit });
  return follow(place, edit);
}
