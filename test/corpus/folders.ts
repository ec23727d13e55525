import { FilesError, type Folder } from '../../src/files/files.js';

/** A folder in memory, and the texts that it holds by now. */
export interface MemoryFolder extends Folder {
  readonly files: Map<string, string | Uint8Array>;
}

/** A folder of the given texts; a path among `broken` can't be read. */
export function folderOf(
  texts: Readonly<Record<string, string | Uint8Array>>,
  broken: readonly string[] = [],
): MemoryFolder {
  const files = new Map(Object.entries(texts));
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    files,
    read: async path => {
      if (broken.includes(path)) throw new FilesError(`${path} can't be read; check its permissions.`, path);
      const content = files.get(path);
      return content === undefined ? null : bytes(content);
    },
    list: async () =>
      [...files]
        .map(([path, content]) => ({ path, size: bytes(content).length, changed: 0 }))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
    write: async (path, text) => void files.set(path, text),
    rename: async (from, to) => {
      const content = files.get(from);
      if (content === undefined) throw new FilesError(`${from} is not there.`, from);
      files.delete(from);
      files.set(to, content);
    },
    remove: async path => void files.delete(path),
    withLock: (_path, work) => work(),
  };
}
