import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles benchmarks into out/bench as what ships is: run file by file, every function keeps its name at a cost of half the speed. */
export const bundle = (...names) =>
  build({
    absWorkingDir: root,
    entryPoints: names.map(name => `bench/${name}.ts`),
    outdir: 'out/bench',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
