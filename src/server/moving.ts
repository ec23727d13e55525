import { sidecarOf } from '../annotations/annotations.js';
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
