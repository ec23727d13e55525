import type { Annotation, Correction, SidecarChange } from './annotations.js';
import type { Entry } from './lists.js';
import { mergeAnnotation, same } from './merge.js';
import { type Lists, newSidecar, rewrite } from './rewrite.js';
import { sidecarIn, withoutMark } from './sidecar.js';
import { readYaml } from './yaml.js';

/**
 * A sidecar's new text with the changes as they were made (merged with what stood there: the inverse of these is their
 * undo), or what hinders them: the line to mend, or a sentence.
 */
export type TextChange =
  | { readonly ok: true; readonly text: string; readonly changes: readonly SidecarChange[] }
  | { readonly ok: false; readonly why: string; readonly line?: number; readonly column?: number };

export interface ChangeOptions {
  /** Of the article's text as it is now; left alone where absent. */
  readonly sha256?: string;
  /** For undo and redo: refused where the note is no longer what it was, instead of merging. */
  readonly strict?: boolean;
}

/**
 * The text of a sidecar after one or more changes; '' stands for a file that is not there yet. Only the lines of the notes and
 * corrections concerned change: comments, order, unknown keys and line endings stay. A broken or a newer file is refused.
 */
export function applyToText(
  yamlText: string,
  change: SidecarChange | readonly SidecarChange[],
  options: ChangeOptions = {},
): TextChange {
  const wanted: readonly SidecarChange[] = isList(change) ? change : [change];
  const yaml = readYaml(withoutMark(yamlText));
  if (yaml.kind === 'broken') return { ok: false, why: yaml.why, line: yaml.line, column: yaml.column };
  const sidecar = sidecarIn(yaml);
  if (sidecar.kind === 'broken') return { ok: false, why: sidecar.why, line: sidecar.line, column: sidecar.column };
  if (sidecar.kind === 'newer')
    return {
      ok: false,
      why: `it was written by a newer Dateline (format ${sidecar.format}) and can only be read here`,
    };
  let lists: Lists = { annotations: sidecar.annotations.map(entry), corrections: sidecar.corrections.map(entry) };
  const changes: SidecarChange[] = [];
  for (const one of wanted) {
    const step = applyOne(lists, one, options.strict ?? false);
    if ('why' in step) return { ok: false, why: step.why };
    if (step.change) changes.push(step.change);
    lists = step.lists;
  }
  if (changes.length === 0) return { ok: true, text: yamlText, changes };
  const text =
    yaml.data === null
      ? newSidecar(yamlText, lists, options.sha256)
      : rewrite(yamlText, yaml.document, sidecar, lists, options.sha256);
  return text === null
    ? { ok: false, why: 'it is written in a way that could not be changed without losing something: mend it by hand' }
    : { ok: true, text, changes };
}

const entry = <T>(item: T, origin: number): Entry<T> => ({ item, origin });

/** The change that undoes one that was made. */
export function inverse(change: SidecarChange): SidecarChange {
  switch (change.do) {
    case 'add':
      return { do: 'remove', annotation: change.annotation };
    case 'remove':
      return { do: 'add', annotation: change.annotation, ...placeOf(change) };
    case 'replace':
      return { do: 'replace', before: change.after, after: change.before };
    case 'correct':
      return { do: 'correct', before: change.after, after: change.before, ...placeOf(change) };
  }
}

const placeOf = ({ behind }: { readonly behind?: string | null | undefined }): { readonly behind?: string | null } =>
  behind === undefined ? {} : { behind };

type Step = { readonly lists: Lists; readonly change?: SidecarChange } | { readonly why: string };

function applyOne(lists: Lists, change: SidecarChange, strict: boolean): Step {
  if (change.do === 'correct') {
    // Two who correct the same thing otherwise don't agree: neither may win unseen.
    const merge = () => null;
    const swapped = swap<Correction>(lists.corrections, change, strict, merge, 'correction');
    if ('why' in swapped) return swapped;
    const corrections = swapped.entries;
    return {
      lists: { ...lists, corrections },
      ...(swapped.done ? { change: { do: 'correct', ...swapped.done } } : {}),
    };
  }
  const swapped = swap<Annotation>(lists.annotations, swapOf(change), strict, mergeAnnotation, 'note');
  if ('why' in swapped) return swapped;
  const done = swapped.done && noteChange(swapped.done);
  return { lists: { ...lists, annotations: swapped.entries }, ...(done ? { change: done } : {}) };
}

/** One entry in the place of another: null before is a new one, null after none. */
interface Swap<T> {
  readonly before: T | null;
  readonly after: T | null;
  readonly behind?: string | null;
}

const swapOf = (change: Exclude<SidecarChange, { do: 'correct' }>): Swap<Annotation> =>
  change.do === 'replace'
    ? change
    : change.do === 'add'
      ? { before: null, after: change.annotation, ...placeOf(change) }
      : { before: change.annotation, after: null };

function noteChange({ before, after, behind }: Swap<Annotation>): SidecarChange | null {
  if (before && after) return { do: 'replace', before, after };
  if (after) return { do: 'add', annotation: after, ...placeOf({ behind }) };
  return before && { do: 'remove', annotation: before, ...placeOf({ behind }) };
}

type Swapped<T> = { readonly entries: readonly Entry<T>[]; readonly done?: Swap<T> } | { readonly why: string };

function swap<T extends { readonly id: string }>(
  entries: readonly Entry<T>[],
  { before, after, behind }: Swap<T>,
  strict: boolean,
  merge: (before: T, after: T, current: T) => T | null,
  noun: string,
): Swapped<T> {
  const wanted = before ?? after;
  if (wanted === null) return { entries };
  // Two entries may have one id where somebody copied one by hand: the very same is meant, else the first.
  const alike = entries.findIndex(({ item }) => item.id === wanted.id && same(item, wanted));
  const at = alike >= 0 ? alike : entries.findIndex(({ item }) => item.id === wanted.id);
  const current = entries[at]?.item;
  const altered = { why: `the ${noun} was changed meanwhile: look at it again` };
  const gone = { why: `the ${noun} is no longer there` };
  if (before === null) {
    if (alike >= 0) return { entries };
    if (current || after === null) return { why: `another ${noun} has the id ${wanted.id}` };
    const found = behind === undefined ? -1 : entries.findIndex(({ item }) => item.id === behind);
    const place = behind === null ? 0 : found < 0 ? entries.length : found + 1;
    const added = entries.toSpliced(place, 0, { item: after, origin: null });
    return { entries: added, done: { before, after, ...placeOf({ behind }) } };
  }
  if (after === null) {
    if (!current) return strict ? gone : { entries };
    if (alike < 0) return altered;
    return {
      entries: entries.toSpliced(at, 1),
      done: { before, after, behind: entries[at - 1]?.item.id ?? null },
    };
  }
  if (!current) return gone;
  const merged = alike >= 0 ? after : strict ? null : merge(before, after, current);
  if (merged === null) return altered;
  if (same(merged, current)) return { entries };
  return {
    entries: entries.with(at, { ...entries[at]!, item: merged }),
    done: { before: current, after: merged },
  };
}

const isList = (change: SidecarChange | readonly SidecarChange[]): change is readonly SidecarChange[] =>
  Array.isArray(change);

/** What a change would leave behind, as a change to a file that may hold it already; null for a removal. */
export function refugeOf(
  change: SidecarChange,
  { annotations, corrections }: { annotations: readonly Annotation[]; corrections: readonly Correction[] },
): SidecarChange | null {
  if (change.do === 'remove') return null;
  if (change.do === 'correct') {
    const before = corrections.find(({ id }) => id === change.after?.id) ?? null;
    return change.after && { do: 'correct', before, after: change.after };
  }
  const after = change.do === 'add' ? change.annotation : change.after;
  const before = annotations.find(({ id }) => id === after.id);
  return before ? { do: 'replace', before, after } : { do: 'add', annotation: after };
}
