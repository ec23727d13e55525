// The ways to a real VS Code, best first. Each says by an error why it can't be taken here.

import { findChromium } from './chromium.mjs';
import { address, chromiumArguments, installExtension, installServer, runInBrowser, serve } from './code-server.mjs';
import { desktopArguments, findDesktop, installIntoDesktop, onScreen, runInDesktop } from './desktop.mjs';

/**
 * A road can run a suite in the extension host (`runSuite`), install a package (`installPackage`), and open a
 * workbench that Playwright can drive (`workbench`: what test/person/workbench.ts wants to know, as data;
 * `driven` is the command that gives a program what it needs for it, a screen say).
 */
const desktop = async () => {
  const executable = await findDesktop();
  return {
    name: `VS Code (${executable})`,
    runSuite: options => runInDesktop(executable, options),
    installPackage: (vsix, extensions) => installIntoDesktop(executable, vsix, extensions),
    driven: onScreen,
    workbench: async options => ({
      kind: 'desktop',
      folder: options.folder,
      executable,
      args: desktopArguments(options),
    }),
  };
};

const codeServer = async () => {
  await installServer();
  const chromium = await findChromium();
  return {
    name: `VS Code's server from the npm package code-server, in ${chromium}`,
    runSuite: options => runInBrowser({ ...options, chromium }),
    installPackage: installExtension,
    driven: (command, args) => [command, args],
    workbench: async options => {
      const { port } = await serve(options);
      const url = address(port, options);
      return { kind: 'browser', folder: options.folder, executable: chromium, args: chromiumArguments, url };
    },
  };
};

const roads = [
  ['VS Code, downloaded or given by DATELINE_VSCODE', desktop],
  ["VS Code's server from the npm package code-server", codeServer],
];

/** The first road that can be taken; what stands in the way of the others is printed. Null where there is none. */
export async function findRoad() {
  for (const [name, open] of roads) {
    try {
      const road = await open();
      console.log(`In a real VS Code: ${road.name}`);
      return road;
    } catch (error) {
      console.log(`Not available: ${name}: ${error.message}`);
    }
  }
  return null;
}
