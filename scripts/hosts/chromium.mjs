// Finds the Chromium that drives VS Code's web workbench, or installs Debian's.

import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'];

/** The full path of the first of these programs on the PATH; null where none is. */
export function onPath(...programs) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const program of programs)
    for (const folder of folders)
      for (const ending of endings) {
        const file = join(folder, program + ending);
        try {
          accessSync(file, constants.X_OK);
          return file;
        } catch {
          // Not here.
        }
      }
  return null;
}

/** A browser of Chromium's kind; as root on Debian it is installed where there is none. Throws with what to install. */
export async function findChromium() {
  const given = process.env.DATELINE_CHROMIUM;
  if (given) return given;
  const found = onPath(...names);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get')) {
    console.log('Chromium is missing: installing it with apt-get.');
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['update', '-qq'], options);
    const packages = ['chromium', 'fonts-liberation', 'fonts-dejavu-core'];
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
    const installed = onPath(...names);
    if (installed) return installed;
  }
  throw new Error(
    'no Chromium: install one (Debian and Ubuntu: "apt-get install chromium"; others: Google Chrome), or give its path in DATELINE_CHROMIUM.',
  );
}
