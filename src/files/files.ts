/**
 * A folder on some disk, the only way in which anything here reads or writes. Paths are relative to it, with forward slashes;
 * one that would leave it is refused with an error. The disk's own is in disk.ts; a browser's is made of requests to the editor.
 */
export interface Folder {
  /** The bytes of a file, null where there is none. */
  read(path: string): Promise<Uint8Array | null>;
  /** Every file below the folder, sorted by path, not following links that leave it; hidden files and folders and node_modules are left out. */
  list(): Promise<readonly FileEntry[]>;
  /** Writes a file whole or not at all (temporary file, then rename); makes its folders. Throws a FilesError for people. */
  write(path: string, text: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Runs `work` while holding `path`'s lock file, against other windows and processes; a lock older than ten seconds is stale. */
  withLock<T>(path: string, work: () => Promise<T>): Promise<T>;
}

export interface FileEntry {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970, for telling whether a cached analysis is stale; never a publication date. */
  readonly changed: number;
}

/** What went wrong with a file, in a sentence for the user that names the file and says what to do. */
export class FilesError extends Error {
  constructor(
    message: string,
    readonly path: string,
  ) {
    super(message);
  }
}

/** What an error code of a disk means, in a sentence that names the file and says what to do. */
export function explain(path: string, code: string): string {
  return `${path} ${meanings[code] ?? `could not be read or written (${code}); try again.`}`;
}

const meanings: Readonly<Record<string, string>> = {
  EACCES: 'may not be read or written by you; change its permissions and try again.',
  EPERM: 'may not be read or written by you; change its permissions and try again.',
  EROFS: 'lies on a disk that is read only; copy the folder to another and try again.',
  ENOSPC: 'could not be written, as the disk is full; make room and try again.',
  EDQUOT: 'could not be written, as your share of the disk is used up; make room and try again.',
  EISDIR: 'is a folder where a file was expected; rename it and try again.',
  ENAMETOOLONG: 'has a name too long for this disk; shorten it and try again.',
  EMFILE: 'could not be opened, as too many files are open; close some programs and try again.',
  ENOENT: 'is not there; check the name and try again.',
};
