// Bundles what ships into dist/: the extension, the language server (node and browser worker) and the command line;
// with --tests, the suite that runs inside VS Code into out/vscode/.

import { existsSync, readdirSync } from 'node:fs';
import { build } from 'esbuild';

const release = process.argv.includes('--release');
const tests = process.argv.includes('--tests');
const common = {
  bundle: true,
  minify: release,
  sourcemap: release ? false : 'linked',
  logLevel: 'warning',
  target: 'es2022',
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };

const bundles = [
  // Two files, so that activation loads only what recognises an article; the rest comes with the first one.
  {
    ...node,
    entryPoints: ['src/client/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode', './reading.js'],
    supported: { 'dynamic-import': false },
  },
  { ...node, entryPoints: ['src/client/reading.ts'], outfile: 'dist/reading.js', external: ['vscode'] },
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

if (tests) bundles.push(suite());
await Promise.all(bundles.filter(bundle => existsSync(bundle.entryPoints[0])).map(bundle => build(bundle)));

function suite() {
  const files = readdirSync('test/vscode/suite').filter(file => file.endsWith('.test.ts'));
  return {
    ...node,
    entryPoints: ['test/vscode/index.ts', ...files.map(file => `test/vscode/suite/${file}`)],
    outdir: 'out/vscode',
    outbase: 'test/vscode',
    external: ['vscode', 'mocha'],
  };
}
