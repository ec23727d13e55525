import { type RuleChange, type RulePlan, saveRules, sidecarOf } from '../annotations/annotations.js';
import { settingsFile } from '../corpus/corpus.js';
import { canonical } from './uris.js';
import type { Workspace } from './workspace.js';

/**
 * An article that was renamed takes its notes along, unless there are notes at its new place already. Gives a sentence for
 * the user where that can't be done.
 */
export async function moveNotes(workspace: Workspace, from: string, to: string): Promise<string | null> {
  const [before, after] = [workspace.rootOf(canonical(from)), workspace.rootOf(canonical(to))];
  const folder = before?.root.folder;
  if (!folder || after?.root !== before.root) return null;
  const [old, now] = [sidecarOf(before.file), sidecarOf(after.file)];
  try {
    if ((await folder.read(old)) && !(await folder.read(now))) await folder.rename(old, now);
    return null;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `The notes on ${after.file} stayed in ${old}: ${why}`;
  }
}

/**
 * What was decided on the actors of an article that was renamed holds for it under its new name. Gives a sentence for the user
 * where that can't be written down.
 */
export async function moveRules(workspace: Workspace, from: string, to: string): Promise<string | null> {
  const [before, after] = [workspace.rootOf(canonical(from)), workspace.rootOf(canonical(to))];
  const folder = before?.root.notes;
  if (!folder || after?.root !== before.root || !(await folder.read(settingsFile))) return null;
  const saved = await saveRules(folder, settingsFile, renaming(before.file, after.file));
  if (saved.ok) await before.root.settingsChanged();
  return saved.ok ? null : saved.why;
}

const renaming =
  (from: string, to: string): RulePlan =>
  rules =>
    rules.flatMap((before): readonly RuleChange[] =>
      before.decide === 'same' && before.in?.includes(from)
        ? [{ before, after: { ...before, in: before.in.map(file => (file === from ? to : file)) } }]
        : [],
    );
