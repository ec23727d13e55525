// Makes dateline.vsix: the release build and what package.json declares, nothing else (.vscodeignore).

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './hosts/install.mjs';
import { run } from './hosts/processes.mjs';

const megabytes = 10;

/** Packages the extension; the path of the .vsix. Throws where that fails or the package grew beyond the cap. */
export async function makePackage() {
  const vsix = join(root, 'dateline.vsix');
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const options = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'];
  const code = await run(process.execPath, [vsce, 'package', ...options, '--out', vsix], { cwd: root });
  if (code !== 0) throw new Error(`vsce package ended with exit code ${code}.`);
  const { size } = statSync(vsix);
  if (size > megabytes * 1e6) throw new Error(`${vsix} has ${size} bytes: more than ${megabytes} MB.`);
  return vsix;
}

if (process.argv[1] === import.meta.filename) await makePackage();
