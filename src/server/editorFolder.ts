import type { Connection } from 'vscode-languageserver';
import { FilesError, type Folder } from '../files/files.js';
import { type Exchanges, fileRequests } from './protocol.js';
import { canonical, uriIn } from './uris.js';

/** A folder that is read and written through the editor, which knows file systems that are no disk. */
export function editorFolder(connection: Pick<Connection, 'sendRequest'>, folderUri: string): Folder {
  const root = canonical(folderUri);
  const queues = new Map<string, Promise<unknown>>();

  const ask = async <R extends keyof Exchanges>(
    request: R,
    params: Exchanges[R]['params'],
    path: string,
  ): Promise<Exchanges[R]['result']> => {
    try {
      return await connection.sendRequest<Exchanges[R]['result']>(request, params);
    } catch (error) {
      throw new FilesError(`${path}: ${error instanceof Error ? error.message : String(error)}`, path);
    }
  };

  const at = (path: string): string => {
    const outside = path === '' || path.startsWith('/') || path.split(/[/\\]/).includes('..') || path.includes('\0');
    if (outside) throw new FilesError(`${path} lies outside the folder; it is left alone.`, path);
    return uriIn(root, path);
  };

  return {
    read: async path => {
      const encoded = await ask(fileRequests.read, { uri: at(path) }, path);
      return encoded === null ? null : Uint8Array.from(atob(encoded), unit => unit.charCodeAt(0));
    },
    list: async () => {
      const files = await ask(fileRequests.list, { uri: root }, root);
      return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    write: async (path, text) => void (await ask(fileRequests.write, { uri: at(path), text }, path)),
    rename: async (from, to) => void (await ask(fileRequests.rename, { from: at(from), to: at(to) }, from)),
    remove: async path => void (await ask(fileRequests.remove, { uri: at(path) }, path)),
    // The editor has no lock against other processes; within this one, one after the other.
    withLock: (path, work) => {
      const run = (queues.get(path) ?? Promise.resolve()).then(work, work);
      queues.set(
        path,
        run.then(
          () => undefined,
          () => undefined,
        ),
      );
      return run;
    },
  };
}
