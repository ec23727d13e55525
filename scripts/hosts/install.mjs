// Installs what is missing. Needs nothing but Node's built-ins, as it runs before anything is there.

import { lstatSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];

/** When npm last completed an install in a folder, 0 where it never did. */
const installed = folder => changed(join(folder, 'node_modules', '.package-lock.json'));
const changed = file => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Runs `npm ci` where node_modules is missing or older than the lock file. No package's install script is run. A link is left
 * alone: what it leads to is another checkout's, and npm would empty it.
 */
export async function install(folder) {
  if (lstatSync(join(folder, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  if (installed(folder) < changed(join(folder, 'package-lock.json')) || !installed(folder)) await npm(folder, ['ci']);
}

/** Installs what a package brought along as a project of its own, whose lock file `npm ci` may find out of step. */
export async function installWithin(folder) {
  if (!installed(folder)) await npm(folder, ['install', '--omit=dev', '--omit=optional']);
}

async function npm(folder, command) {
  console.log(`Installing into ${relative(root, folder) || '.'}${sep}node_modules`);
  const script = process.env.npm_execpath;
  const code = script?.endsWith('.js')
    ? await run(process.execPath, [script, ...command, ...quietly], { cwd: folder })
    : await run('npm', [...command, ...quietly], { cwd: folder, shell: process.platform === 'win32' });
  if (code !== 0) throw new Error(`npm ${command[0]} failed in ${folder} (exit code ${code}); see its message above.`);
}
