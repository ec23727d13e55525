import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { holdLock, temporaryName } from './disk-lock.js';
import { explain, type FileEntry, FilesError, type Folder } from './files.js';

/** A folder on Node's disk. Nothing is read before it is asked for; the folder need not exist yet. */
export function openFolder(dir: string): Folder {
  const root = resolve(dir);
  const at = (path: string) => insideOf(root, path);
  return {
    read: path => readBytes(root, path),
    list: () => listFiles(root),
    write: async (path, text) => writeWhole(await at(path), path, text),
    rename: async (from, to) => {
      const [source, target] = [await at(from), await at(to)];
      await naming(to, async () => {
        await mkdir(dirname(target), { recursive: true });
        await rename(source, target);
      });
    },
    remove: async path => {
      const file = await at(path);
      await naming(path, () => rm(file, { force: true }));
    },
    withLock: async (path, work) => {
      const file = await at(path);
      const release = await naming(path, async () => {
        await mkdir(dirname(file), { recursive: true });
        return holdLock(`${file}.lock`, path);
      });
      try {
        return await work();
      } finally {
        await release();
      }
    },
  };
}

async function readBytes(root: string, path: string): Promise<Uint8Array | null> {
  const file = await insideOf(root, path);
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw new FilesError(explain(path, codeOf(error)), path);
  }
}

/** The bytes go to a file of their own, are on the disk before the name changes hands, and the name changes in one step. */
async function writeWhole(file: string, path: string, text: string): Promise<void> {
  const temporary = join(dirname(file), temporaryName());
  await naming(path, async () => {
    await mkdir(dirname(file), { recursive: true });
    const mode = await stat(file).then(
      found => found.mode,
      () => 0o666,
    );
    try {
      const handle = await open(temporary, 'wx', mode);
      try {
        await handle.writeFile(text, 'utf8');
        await handle.datasync();
      } finally {
        await handle.close();
      }
      await takeName(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
  });
}

/** On Windows a file that a virus scanner or another window is just reading can't be replaced for a moment. */
async function takeName(temporary: string, file: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await rename(temporary, file);
    } catch (error) {
      if (tries === 20 || process.platform !== 'win32' || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error)))
        throw error;
      await new Promise(resume => setTimeout(resume, 10 + tries * 5));
    }
  }
}

/** A link to a folder that is being walked already would make a circle: each real folder is entered once. */
async function listFiles(root: string): Promise<readonly FileEntry[]> {
  const home = await realpath(root).catch(() => null);
  if (home === null) return [];
  const entered = new Set<string>();
  const found: FileEntry[] = [];
  const walk = async (real: string, path: string): Promise<void> => {
    if (entered.has(real)) return;
    entered.add(real);
    const entries = await readdir(real, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const name = path + entry.name;
      const full = entry.isSymbolicLink()
        ? await realpath(join(real, entry.name)).catch(() => null)
        : join(real, entry.name);
      if (full === null || !isInside(home, full)) continue;
      const info = entry.isDirectory() ? null : await stat(full).catch(() => null);
      if (entry.isDirectory() || info?.isDirectory()) await walk(full, `${name}/`);
      else if (info?.isFile()) found.push({ path: name, size: info.size, changed: info.mtimeMs });
    }
  };
  await walk(home, '');
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The real place of a path; refused where it lies outside the folder, be it by `..` or by a link. */
async function insideOf(root: string, path: string): Promise<string> {
  const file = resolve(root, path);
  const plain = path !== '' && !path.includes('\0') && !path.split(/[/\\]/).includes('..') && isInside(root, file);
  if (plain) {
    const [home, real] = await Promise.all([realpathOfNearest(root), realpathOfNearest(file)]);
    if (isInside(home, real)) return real;
  }
  throw new FilesError(`${path} lies outside the folder; it is left alone.`, path);
}

/** The real path of a file, or, where it is not there yet, of the nearest folder above it with the rest put behind. */
async function realpathOfNearest(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    const above = dirname(file);
    return above === file ? file : join(await realpathOfNearest(above), basename(file));
  }
}

const isInside = (root: string, file: string): boolean =>
  file === root || file.startsWith(root.endsWith(sep) ? root : root + sep);

/** What goes wrong in `work` is told with the path that the user knows. */
async function naming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof FilesError ? error : new FilesError(explain(path, codeOf(error)), path);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
