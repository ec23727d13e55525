import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run.js';

/** What a command printed, and how it ended. */
export interface Run {
  readonly code: number;
  readonly out: string;
  /** The lines of stderr. */
  readonly errors: readonly string[];
}

/** Runs a command line within this process. */
export async function dateline(...args: readonly string[]): Promise<Run> {
  const errors: string[] = [];
  let out = '';
  const code = await run(args, {
    write: async text => {
      out += text;
    },
    warn: line => void errors.push(line),
    terminal: false,
  });
  return { code, out, errors };
}

/** A fresh folder on the disk with the given files; `remove` takes it away. */
export async function scratch(files: Readonly<Record<string, string | Uint8Array>>) {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
  return { dir, at: (path: string) => join(dir, path), remove: () => rmSync(dir, { recursive: true, force: true }) };
}
