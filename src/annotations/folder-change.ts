import type { Folder } from '../files/files.js';
import { type ActorRule, toPlainRule } from './actor-rules.js';
import type { Broken } from './annotations.js';
import { decisionsIn, readFolderFile } from './folder-file.js';
import { type Entry, type List, newFile, rewriteLists } from './lists.js';
import { same } from './merge.js';
import { notUtf8, refusal, sentenceOf, textOf } from './session.js';
import { brokenSentence, format, withoutMark } from './sidecar.js';
import { readYaml } from './yaml.js';

/** One rule on actors in the place of another: null before is a new one, null after none. Undo is the inverse. */
export interface RuleChange {
  readonly before: ActorRule | null;
  readonly after: ActorRule | null;
  /** Where among the rules a new one goes, as earlier ones have precedence; at the end where absent. */
  readonly at?: number;
}

/** A folder file's new text and the changes as they were made, or what hinders them: the line to mend, or a clause. */
export type FolderTextChange =
  | { readonly ok: true; readonly text: string; readonly changes: readonly RuleChange[] }
  | { readonly ok: false; readonly why: string; readonly line?: number; readonly column?: number };

/** What came of changing `dateline.yaml`: the changes that were made, or a sentence for the user. */
export type SavedRules =
  | { readonly ok: true; readonly changes: readonly RuleChange[] }
  | { readonly ok: false; readonly why: string };

/** The changes that the rules as they stand call for; none where they say so already. */
export type RulePlan = (rules: readonly ActorRule[]) => readonly RuleChange[];

/**
 * The text of `dateline.yaml` after some changes, all of them or none; '' stands for a file that is not there yet. Only the
 * lines of the rules concerned change: comments, order, unknown keys and line endings stay. A broken or a newer file is refused.
 */
export function applyToFolderFile(text: string, plan: RulePlan): FolderTextChange {
  const yaml = readYaml(withoutMark(text));
  if (yaml.kind === 'broken') return refused(yaml);
  const file = decisionsIn(yaml);
  if (file.kind === 'broken') return refused(file);
  if (file.kind === 'newer')
    return { ok: false, why: `it was written by a newer Dateline (format ${file.format}) and can only be read here` };
  const before = file.decisions.actors;
  let entries: readonly Entry<ActorRule>[] = before.map((item, origin) => ({ item, origin }));
  const made: RuleChange[] = [];
  for (const change of plan(before)) {
    const step = swap(entries, change);
    if (!step) return { ok: false, why: 'what it says of this actor was changed meanwhile: look at it again' };
    entries = step.entries;
    made.push(step.change);
  }
  if (made.length === 0) return { ok: true, text, changes: made };
  const list: List = {
    key: 'actors',
    before: before.map(rule => ({ ...toPlainRule(rule) })),
    entries: entries.map(({ item, origin }) => ({ item: { ...toPlainRule(item) }, origin })),
  };
  const isRight = (written: string) => {
    const read = readFolderFile(written);
    const wanted = entries.map(({ item }) => item);
    return read.kind === 'decisions' && same(read.decisions, { ...file.decisions, actors: wanted });
  };
  const written =
    yaml.data === null
      ? newFile(text, [list], { dateline: format })
      : rewriteLists(text, yaml.document, [list], isRight);
  return written !== null && isRight(written)
    ? { ok: true, text: written, changes: made }
    : { ok: false, why: 'it is written in a way that could not be changed without losing something: mend it by hand' };
}

const refused = ({ why, line, column }: Broken) => ({ ok: false, why, line, column }) as const;

/** Null where the rule to replace is not there as it was. */
function swap(entries: readonly Entry<ActorRule>[], { before, after, at }: RuleChange) {
  if (before === null) {
    if (after === null) return null;
    const place = Math.min(at ?? entries.length, entries.length);
    return {
      entries: entries.toSpliced(place, 0, { item: after, origin: null }),
      change: { before, after, at: place },
    };
  }
  const found = entries.findIndex(({ item }) => same(item, before));
  if (found < 0) return null;
  return after === null
    ? { entries: entries.toSpliced(found, 1), change: { before, after, at: found } }
    : { entries: entries.with(found, { ...entries[found]!, item: after }), change: { before, after } };
}

/** The changes that undo some that were made. */
export const inverseRules = (changes: readonly RuleChange[]): readonly RuleChange[] =>
  changes
    .map(({ before, after, at }) => ({ before: after, after: before, ...(at === undefined ? {} : { at }) }))
    .reverse();

/**
 * Changes the rules on actors in a folder's `dateline.yaml`: takes its lock, reads it again, asks what is to be done with what
 * stands there, writes it whole. A file that can't be read is never written over. Never throws.
 */
export async function saveRules(folder: Folder, path: string, plan: RulePlan): Promise<SavedRules> {
  try {
    return await folder.withLock(path, async () => {
      const text = textOf(await folder.read(path));
      if (text === null) return { ok: false, why: brokenSentence(path, notUtf8) };
      const changed = applyToFolderFile(text, plan);
      if (!changed.ok) return { ok: false, why: refusal(path, changed) };
      if (changed.text !== text) await folder.write(path, changed.text);
      return { ok: true, changes: changed.changes };
    });
  } catch (error) {
    return { ok: false, why: sentenceOf(error, path) };
  }
}
