import { articleOf, openSidecar } from '../annotations/annotations.js';
import type { Folder } from '../files/files.js';

/** The tags of a folder's notes, the most used first, behind them those that `dateline.yaml` lists and nobody used. */
export async function tagsIn(folder: Folder, listed: readonly string[]): Promise<readonly string[]> {
  const uses = new Map(listed.map(tag => [tag, 0]));
  for (const { path } of await folder.list()) {
    const article = articleOf(path);
    if (article === null) continue;
    const { sidecar } = await openSidecar(folder, article);
    if (sidecar.kind === 'broken') continue;
    for (const tag of sidecar.annotations.flatMap(({ tags }) => tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  }
  return [...uses].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}
