import { open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FilesError } from './files.js';

const staleAfter = 10_000;
const giveUpAfter = 30_000;

/**
 * Takes the lock file, created exclusively, and returns what gives it back. Waits while another window or process holds it;
 * one that has stood for ten seconds was left by a crash and is taken over. `path` is what the user knows the file by.
 */
export async function holdLock(lock: string, path: string): Promise<() => Promise<void>> {
  const token = `${process.pid} ${Date.now()} ${Math.random().toString(36).slice(2)}`;
  const until = Date.now() + giveUpAfter;
  while (!(await create(lock, token)) && !(await takeOver(lock, token))) {
    if (Date.now() > until)
      throw new FilesError(
        `${path} is locked by another program; close it, or delete ${path}.lock, and save again.`,
        path,
      );
    await new Promise(resume => setTimeout(resume, 2 + Math.random() * 15));
  }
  return async () => {
    if ((await tokenIn(lock)) === token) await rm(lock, { force: true }).catch(() => undefined);
  };
}

async function create(lock: string, token: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx');
    try {
      await handle.writeFile(token);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    // Windows says EPERM of a lock that is just being given back.
    if (code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32')) return false;
    throw error;
  }
}

/**
 * Of all that find the same stale lock, the one that creates the second file may replace it, and only while it is that very
 * lock still: deleting it first would let two in.
 */
async function takeOver(lock: string, token: string): Promise<boolean> {
  if (!(await isStale(lock))) return false;
  const left = await tokenIn(lock);
  const turn = `${lock}.stale`;
  if (!(await create(turn, token))) {
    if (await isStale(turn)) await rm(turn, { force: true });
    return false;
  }
  try {
    if (!(await isStale(lock)) || (await tokenIn(lock)) !== left) return false;
    const mine = `${lock}.${token.replaceAll(' ', '-')}`;
    await writeFile(mine, token);
    await rename(mine, lock);
    await sweep(dirname(lock));
    return true;
  } finally {
    await rm(turn, { force: true });
  }
}

/** The name of a file that takes another's place once it is whole. */
export const temporaryName = (): string => `.dateline-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`;

/** Whoever left a lock behind may have left a half-written file too. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    if (/^\.dateline-\d+-[a-z0-9]+\.tmp$/.test(name) && (await isStale(file))) await rm(file, { force: true });
  }
}

const isStale = async (file: string): Promise<boolean> => {
  const found = await stat(file).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > staleAfter;
};

const tokenIn = (lock: string): Promise<string | null> => readFile(lock, 'utf8').catch(() => null);
