// Bundles what ships into dist/: the extension, the language server (node and browser worker) and the command line.

import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

const release = process.argv.includes('--release');
const common = {
  bundle: true,
  minify: release,
  sourcemap: release ? false : 'linked',
  logLevel: 'warning',
  target: 'es2022',
  loader: { '.bin': 'binary' },
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };

const bundles = [
  { ...node, entryPoints: ['src/client/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...node, entryPoints: ['src/server/node.ts'], outfile: 'dist/server.js' },
  { ...node, entryPoints: ['src/cli/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  // No Node module may slip in here: esbuild fails on one, as the platform has none.
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    entryPoints: ['src/server/browser.ts'],
    outfile: 'dist/browser/server.js',
  },
];

if (release) await rm('dist', { recursive: true, force: true });
await Promise.all(bundles.filter(bundle => existsSync(bundle.entryPoints[0])).map(bundle => build(bundle)));
