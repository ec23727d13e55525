import type { Folder } from '../../src/files/files.js';

/** A folder that lives as long as the test; `files` is what a person or another program may change behind its back. */
export function folderInMemory(
  files: Map<string, string> = new Map(),
): Folder & { readonly files: Map<string, string> } {
  return {
    files,
    read: async path => {
      const text = files.get(path);
      return text === undefined ? null : new TextEncoder().encode(text);
    },
    list: async () => [...files].map(([path, text]) => ({ path, size: text.length, changed: 0 })),
    write: async (path, text) => void files.set(path, text),
    rename: async (from, to) => {
      files.set(to, files.get(from) ?? '');
      files.delete(from);
    },
    remove: async path => void files.delete(path),
    withLock: (_, work) => work(),
  };
}
