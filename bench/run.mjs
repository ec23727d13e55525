// All that is measured of speed, printed as the tables of RESULTS.md: engines beside two peers, folders of every size, the editor.
// npm run bench -- [FOLDER…]        (default: samples/; make-corpus makes larger ones)
import { spawnSync } from 'node:child_process';
import { bundle, root } from './bundle.mjs';

const folders = process.argv.slice(2);
if (!folders.length) folders.push('samples');

await bundle('engines', 'folder', 'server');

/** Runs a bundle in a process of its own; its output goes to ours. */
function run(file, ...args) {
  const { status } = spawnSync(process.execPath, [`out/bench/${file}`, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status) process.exitCode = 1;
}

console.log('\n## Engines, one core\n');
run('engines.mjs', folders.at(-1));

console.log('\n## Folders, cold, one process each\n');
console.log(
  '| folder | articles | MB | read (s) | MB/s | facts | linked (s) | hover p50 (ms) | hover p95 (ms) | save p50 (ms) | save p95 (ms) | memory (MB) |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|---|');
for (const folder of folders) run('folder.mjs', folder);

console.log('\n## The server over a folder, cold and from its cache\n');
console.log(
  '| start | articles | indexed (s) | processor (s) | hover p50, p95 (ms) | a paragraph more: facts after (ms) | in the worker (ms) | in the main thread (ms) | a new name: facts after (ms) | in the worker (ms) | in the main thread (ms) | memory (MB) | at most (MB) |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|---|---|');
for (const folder of folders) run('server.mjs', folder);

console.log('\n## Notes on articles that were edited\n');
console.log('| articles | notes | checked (s) | one saved (ms) | anchored | for review | orphaned |');
console.log('|---|---|---|---|---|---|---|');
run('annotations.ts', folders[0]);

console.log('\n## In VS Code\n');
console.log('| what | times | p50 | p95 | max |');
console.log('|---|---|---|---|---|');
for (const folder of folders.slice(0, 2)) {
  const { status } = spawnSync(process.execPath, ['bench/editor.mjs', folder], { cwd: root, stdio: 'inherit' });
  if (status) process.exitCode = 1;
}
