import type { Folder } from '../files/files.js';
import { type ActorRule, toPlainRule } from './actor-rules.js';
import type { Broken } from './annotations.js';
import { decisionsIn, type FactRule, type FolderDecisions, readFolderFile, toPlainFact } from './folder-file.js';
import { type Entry, type List, newFile, rewriteLists } from './lists.js';
import { same } from './merge.js';
import { notUtf8, refusal, sentenceOf, textOf } from './session.js';
import { brokenSentence, format, withoutMark } from './sidecar.js';
import { readYaml } from './yaml.js';

/** One entry of a list of `dateline.yaml` in the place of another: null before is a new one, null after none. Undo is the inverse. */
interface Change<R> {
  readonly before: R | null;
  readonly after: R | null;
  /** Where among the others a new one goes, as earlier ones have precedence; at the end where absent. */
  readonly at?: number;
}

/** A change of a rule on actors, and of a decision about two statements. */
export type RuleChange = Change<ActorRule>;
export type FactRuleChange = Change<FactRule>;

/** The changes that the entries as they stand call for; none where they say so already. */
type Plan<R> = (rules: readonly R[]) => readonly Change<R>[];
export type RulePlan = Plan<ActorRule>;
export type FactPlan = Plan<FactRule>;

/** What came of changing `dateline.yaml`: the changes that were made, or a sentence for the user. */
type SavedChanges<R> =
  | { readonly ok: true; readonly changes: readonly Change<R>[] }
  | { readonly ok: false; readonly why: string };
export type SavedRules = SavedChanges<ActorRule>;
export type SavedFactRules = SavedChanges<FactRule>;

/** A list of the file: its key there, how an entry is written, and what it is about. */
interface RuleList<R> {
  readonly key: 'actors' | 'facts';
  readonly toPlain: (rule: R) => object;
  readonly subject: string;
  of(decisions: FolderDecisions): readonly R[];
}

const actorList: RuleList<ActorRule> = {
  key: 'actors',
  toPlain: toPlainRule,
  subject: 'this actor',
  of: ({ actors }) => actors,
};

const factList: RuleList<FactRule> = {
  key: 'facts',
  toPlain: toPlainFact,
  subject: 'these statements',
  of: ({ facts }) => facts,
};

/** A folder file's new text and the changes as they were made, or what hinders them: the line to mend, or a clause. */
type TextChange<R> =
  | { readonly ok: true; readonly text: string; readonly changes: readonly Change<R>[] }
  | { readonly ok: false; readonly why: string; readonly line?: number; readonly column?: number };

/**
 * The text of `dateline.yaml` after some changes of one of its lists, all of them or none; '' stands for a file that is not there
 * yet. Only the lines of the entries concerned change: comments, order, unknown keys and line endings stay. A broken or a newer
 * file is refused.
 */
function applyToFolderFile<R>(text: string, list: RuleList<R>, plan: Plan<R>): TextChange<R> {
  const yaml = readYaml(withoutMark(text));
  if (yaml.kind === 'broken') return refused(yaml);
  const file = decisionsIn(yaml);
  if (file.kind === 'broken') return refused(file);
  if (file.kind === 'newer')
    return { ok: false, why: `it was written by a newer Dateline (format ${file.format}) and can only be read here` };
  const before = list.of(file.decisions);
  let entries: readonly Entry<R>[] = before.map((item, origin) => ({ item, origin }));
  const made: Change<R>[] = [];
  for (const change of plan(before)) {
    const step = swap(entries, change);
    if (!step) return { ok: false, why: `what it says of ${list.subject} was changed meanwhile: look at it again` };
    entries = step.entries;
    made.push(step.change);
  }
  if (made.length === 0) return { ok: true, text, changes: made };
  const plain: List = {
    key: list.key,
    before: before.map(rule => ({ ...list.toPlain(rule) })),
    entries: entries.map(({ item, origin }) => ({ item: { ...list.toPlain(item) }, origin })),
  };
  const isRight = (written: string) => {
    const read = readFolderFile(written);
    const wanted = entries.map(({ item }) => item);
    return read.kind === 'decisions' && same(read.decisions, { ...file.decisions, [list.key]: wanted });
  };
  const written =
    yaml.data === null
      ? newFile(text, [plain], { dateline: format })
      : rewriteLists(text, yaml.document, [plain], isRight);
  return written !== null && isRight(written)
    ? { ok: true, text: written, changes: made }
    : { ok: false, why: 'it is written in a way that could not be changed without losing something: mend it by hand' };
}

const refused = ({ why, line, column }: Broken) => ({ ok: false, why, line, column }) as const;

/** Null where the rule to replace is not there as it was. */
function swap<R>(entries: readonly Entry<R>[], { before, after, at }: Change<R>) {
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
export const inverseRules = <R>(changes: readonly Change<R>[]): readonly Change<R>[] =>
  changes
    .map(({ before, after, at }) => ({ before: after, after: before, ...(at === undefined ? {} : { at }) }))
    .reverse();

/**
 * Changes the rules on actors in a folder's `dateline.yaml`: takes its lock, reads it again, asks what is to be done with what
 * stands there, writes it whole. A file that can't be read is never written over. Never throws.
 */
export const saveRules = (folder: Folder, path: string, plan: RulePlan): Promise<SavedRules> =>
  save(folder, path, actorList, plan);

/** The same for decisions about pairs of statements. */
export const saveFactRules = (folder: Folder, path: string, plan: FactPlan): Promise<SavedFactRules> =>
  save(folder, path, factList, plan);

async function save<R>(folder: Folder, path: string, list: RuleList<R>, plan: Plan<R>): Promise<SavedChanges<R>> {
  try {
    return await folder.withLock(path, async () => {
      const text = textOf(await folder.read(path));
      if (text === null) return { ok: false, why: brokenSentence(path, notUtf8) };
      const changed = applyToFolderFile(text, list, plan);
      if (!changed.ok) return { ok: false, why: refusal(path, changed) };
      if (changed.text !== text) await folder.write(path, changed.text);
      return { ok: true, changes: changed.changes };
    });
  } catch (error) {
    return { ok: false, why: sentenceOf(error, path) };
  }
}
