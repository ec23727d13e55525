import {
  openSidecarAt,
  type Renamed,
  refugePath,
  renameInFolderFile,
  renameInSidecar,
  renaming,
  sidecarOf,
} from '../annotations/annotations.js';
import { settingsFile } from '../corpus/corpus.js';
import type { Folder } from '../files/files.js';
import type { Services } from './server.js';
import { canonical } from './uris.js';

/**
 * An article, or a folder of them, that was moved takes its notes along where the reader wants that, unless there are notes at
 * its new place already; the paths that name it in other sidecars and in `dateline.yaml` are put right. Gives a sentence for
 * the user where that can't be done.
 */
export async function follow(services: Services, from: string, to: string, notes: boolean): Promise<string | null> {
  const { workspace, noteIndex, annotationsChanged } = services;
  const [before, after] = [workspace.rootOf(canonical(from)), workspace.rootOf(canonical(to))];
  if (!before?.root.notes || after?.root !== before.root) return null;
  const { root } = before;
  const folder = before.root.notes;
  const [old, now] = [before.file, after.file];
  const why = notes ? await moveSidecars(folder, old, now) : null;
  const renamed = renaming(old, now);
  if (await rewrite(folder, settingsFile, text => renameInFolderFile(text, renamed))) await root.settingsChanged();
  for (const uri of [from, to]) await noteIndex.forget(uri);
  for (const { item } of await noteIndex.all()) {
    const place = workspace.rootOf(canonical(item.uri));
    if (place?.root === root && (await renameLinks(folder, place.file, now, old, renamed)))
      await annotationsChanged(item.uri);
  }
  for (const uri of [from, to]) await annotationsChanged(uri);
  return why;
}

/** The sidecar, and that of the notes which could not be written into it. */
async function moveSidecars(folder: Folder, from: string, to: string): Promise<string | null> {
  const [old, now] = [sidecarOf(from), sidecarOf(to)];
  try {
    for (const [source, target] of [
      [old, now],
      [refugePath(old), refugePath(now)],
    ] as const)
      if ((await folder.read(source)) && !(await folder.read(target))) await folder.rename(source, target);
    return null;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `The notes on ${to} stayed in ${old}: ${why}`;
  }
}

/** The links of one article's notes. One that was moved itself has links that start from elsewhere now. */
function renameLinks(folder: Folder, file: string, to: string, from: string, renamed: Renamed): Promise<boolean> {
  const before = renaming(to, from)(file);
  return rewrite(folder, sidecarOf(file), text => renameInSidecar(text, before, file, renamed));
}

/** Changes a file that can be read as text, under its lock; whether it changed. */
async function rewrite(folder: Folder, path: string, change: (text: string) => string | null): Promise<boolean> {
  if (!(await folder.read(path))) return false;
  return folder.withLock(path, async () => {
    const { text } = await openSidecarAt(folder, path);
    const changed = text === null ? null : change(text);
    if (changed === null) return false;
    await folder.write(path, changed);
    return true;
  });
}
