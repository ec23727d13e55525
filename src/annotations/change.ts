import type { Annotation, SidecarChange } from './annotations.js';
import { mergeAnnotation, same } from './merge.js';
import { type Entry, newSidecar, rewrite } from './rewrite.js';
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
 * The text of a sidecar after one or more changes; '' stands for a file that is not there yet. Only the lines of the notes
 * concerned change: comments, order, unknown keys and line endings stay. A broken or a newer file is refused.
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
  let entries: readonly Entry[] = sidecar.annotations.map((annotation, origin) => ({ annotation, origin }));
  const changes: SidecarChange[] = [];
  for (const one of wanted) {
    const step = applyOne(entries, one, options.strict ?? false);
    if ('why' in step) return { ok: false, why: step.why };
    if (step.change) changes.push(step.change);
    entries = step.entries;
  }
  if (changes.length === 0) return { ok: true, text: yamlText, changes };
  const text =
    yaml.data === null
      ? newSidecar(yamlText, entries, options.sha256)
      : rewrite(yamlText, yaml.document, sidecar.annotations, entries, options.sha256);
  return text === null
    ? { ok: false, why: 'it is written in a way that could not be changed without losing something: mend it by hand' }
    : { ok: true, text, changes };
}

/** The change that undoes one that was made. */
export function inverse(change: SidecarChange): SidecarChange {
  switch (change.do) {
    case 'add':
      return { do: 'remove', annotation: change.annotation };
    case 'remove':
      return {
        do: 'add',
        annotation: change.annotation,
        ...(change.behind === undefined ? {} : { behind: change.behind }),
      };
    case 'replace':
      return { do: 'replace', before: change.after, after: change.before };
  }
}

type Step = { readonly entries: readonly Entry[]; readonly change?: SidecarChange } | { readonly why: string };

function applyOne(entries: readonly Entry[], change: SidecarChange, strict: boolean): Step {
  const wanted = change.do === 'replace' ? change.before : change.annotation;
  // Two notes may have one id where somebody copied one by hand: the very same is meant, else the first.
  const alike = entries.findIndex(({ annotation }) => annotation.id === wanted.id && same(annotation, wanted));
  const at = alike >= 0 ? alike : entries.findIndex(({ annotation }) => annotation.id === wanted.id);
  const current = entries[at]?.annotation;
  switch (change.do) {
    case 'add':
      if (alike >= 0) return { entries };
      return current ? { why: `another note has the id ${wanted.id}` } : add(entries, change);
    case 'remove': {
      if (!current) return strict ? gone : { entries };
      if (alike < 0) return altered;
      const behind = entries[at - 1]?.annotation.id ?? null;
      return { entries: entries.toSpliced(at, 1), change: { ...change, behind } };
    }
    case 'replace': {
      if (!current) return gone;
      const after = alike >= 0 ? change.after : strict ? null : mergeAnnotation(change.before, change.after, current);
      if (after === null) return altered;
      if (same(after, current)) return { entries };
      return {
        entries: entries.with(at, { ...entries[at]!, annotation: after }),
        change: { do: 'replace', before: current, after },
      };
    }
  }
}

function add(entries: readonly Entry[], change: SidecarChange & { do: 'add' }): Step {
  const { annotation, behind } = change;
  const found = behind === undefined ? -1 : entries.findIndex(entry => entry.annotation.id === behind);
  const at = behind === null ? 0 : found < 0 ? entries.length : found + 1;
  return { entries: entries.toSpliced(at, 0, { annotation, origin: null }), change };
}

const gone = { why: 'the note is no longer there' };
const altered = { why: 'the note was changed meanwhile: look at it again' };

const isList = (change: SidecarChange | readonly SidecarChange[]): change is readonly SidecarChange[] =>
  Array.isArray(change);

/** The note that a change would leave behind; null for a removal. */
export const noteOf = (change: SidecarChange): Annotation | null =>
  change.do === 'add' ? change.annotation : change.do === 'replace' ? change.after : null;
