// All that is measured of speed, printed as the tables of RESULTS.md: engines beside two peers, folders of every size, the editor.
// npm run bench -- [FOLDER…]        (default: samples/; make-corpus makes larger ones)
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = process.argv.slice(2);
if (!folders.length) folders.push('samples');

/** Runs a TypeScript file in a process of its own; its output goes to ours. */
function run(file, ...args) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `bench/${file}`, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status) process.exitCode = 1;
}

console.log('\n## Engines, one core\n');
run('engines.ts', folders.at(-1));

console.log('\n## Folders, cold, one process each\n');
console.log(
  '| folder | articles | MB | read (s) | MB/s | facts | linked (s) | hover p50 (ms) | hover p95 (ms) | after a save (s) | memory (MB) |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|');
for (const folder of folders) run('folder.ts', folder);

console.log('\n## In VS Code\n');
console.log('| what | times | p50 | p95 | max |');
console.log('|---|---|---|---|---|');
for (const folder of folders.slice(0, 2)) {
  const { status } = spawnSync(process.execPath, ['bench/editor.mjs', folder], { cwd: root, stdio: 'inherit' });
  if (status) process.exitCode = 1;
}
