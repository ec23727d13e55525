// Latencies in a real VS Code, on a copy of a folder. node bench/editor.mjs FOLDER
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { root } from '../scripts/hosts/install.mjs';
import { run, temporaryFolder } from '../scripts/hosts/processes.mjs';
import { findRoad } from '../scripts/hosts/roads.mjs';

const [folder] = process.argv.slice(2);
const tests = join(root, 'out', 'bench', 'index.js');
await build({
  entryPoints: [join(root, 'bench', 'editor', 'index.ts')],
  outfile: tests,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
});
const copy = temporaryFolder('articles');
cpSync(resolve(folder), copy, { recursive: true });
const road = await findRoad();
if (!road) throw new Error('there is no way to a real VS Code on this machine');
const code = await road.runSuite({
  folder: copy,
  development: root,
  tests,
  onLine: line => {
    if (line.startsWith('│ ')) console.log(line.slice(2));
  },
});
const workbench = await road.workbench({ folder: copy, development: root });
const activation = await run(process.execPath, ['--require', 'tsx/cjs', 'bench/activation.ts'], {
  cwd: root,
  env: { ...process.env, DATELINE_WORKBENCH: JSON.stringify(workbench) },
});
process.exit(code || activation);
