/** The path of the sidecar beside an article. */
export const sidecarOf = (article: string): string => `${article}.annotations.yaml`;

/** The article that a sidecar belongs to; null where the path is no sidecar's. */
export const articleOf = (path: string): string | null =>
  path.endsWith('.annotations.yaml') ? path.slice(0, -'.annotations.yaml'.length) : null;

/** Where the notes go that can't be written into a sidecar. */
export const refugePath = (sidecar: string): string => sidecar.replace(/\.yaml$/, '.recovered.yaml');

/** The folder of a path, '' for one at the top. Paths have forward slashes. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** A path that is given relative to a folder, as seen from where that folder's own path starts. */
export function joinPath(folder: string, relative: string): string {
  const parts = relative.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const part of relative.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return (folder.startsWith('/') || relative.startsWith('/') ? '/' : '') + parts.join('/');
}

/** The way from a folder to a path, both seen from the same place. */
export function relativePath(folder: string, path: string): string {
  const from = folder.split('/').filter(Boolean);
  const to = path.split('/').filter(Boolean);
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}
