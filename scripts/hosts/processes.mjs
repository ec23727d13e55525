// Everything that is started or written for a while is undone at the end, however the end comes.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const undo = new Set();

/** Runs `action` when this process ends, or earlier by calling what is returned. It must be synchronous. */
export function atEnd(action) {
  const once = () => {
    if (undo.delete(once)) action();
  };
  undo.add(once);
  return once;
}

process.on('exit', () => {
  for (const action of [...undo].reverse()) action();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => process.exit(128 + constants.signals[signal]));

/** Starts a program in a process group of its own, so that its children end with it. */
export function start(command, args, options = {}) {
  const windows = process.platform === 'win32';
  const child = spawn(command, args, { detached: !windows, ...options });
  const ended = new Promise(resolve => {
    child.on('error', error => resolve({ code: 127, error }));
    child.on('exit', (code, signal) => resolve({ code: code ?? 128 + constants.signals[signal] }));
  });
  const stop = atEnd(() => {
    if (!child.pid) return;
    try {
      if (windows) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
      else process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  });
  return { child, ended, stop };
}

/** Runs a program to its end with our own output; its exit code. */
export async function run(command, args, options = {}) {
  const { ended, stop } = start(command, args, { stdio: 'inherit', ...options });
  const { code, error } = await ended;
  stop();
  if (error) console.error(`${command}: ${error.message}`);
  return code;
}

/** Runs a program to its end and gives what it printed on both streams. */
export async function capture(command, args, options = {}) {
  const { child, ended, stop } = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (output += data));
  const { code } = await ended;
  stop();
  return { code, output };
}

/** A folder under the system's temporary one, gone at the end. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `dateline-${name}-`));
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  return folder;
}

/** A port that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
