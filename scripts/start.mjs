// npm start [-- FOLDER]: builds the extension and opens a folder of articles (samples/ by default) in VS Code with it.

import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { onPath } from './hosts/chromium.mjs';
import { install, root } from './hosts/install.mjs';
import { run, start } from './hosts/processes.mjs';

const folder = resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2] ?? join(root, 'samples'));
if (!existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(`${folder} is no folder. Give one that holds articles: npm start -- FOLDER`);
  process.exit(2);
}
await install(root);
const built = await run(process.execPath, ['scripts/build.mjs'], { cwd: root });
if (built !== 0) process.exit(built);

const roads = [installedCode, downloadedCode, codeServer];
for (const road of roads) {
  try {
    process.exit(await road());
  } catch (error) {
    console.log(`Not available: ${error.message}`);
  }
}
console.error('There is no way to VS Code on this machine; what each lacks stands above.');
process.exit(1);

/** The user's own VS Code, in a new window. */
async function installedCode() {
  const code = onPath('code');
  if (!code) throw new Error('no "code" on the PATH.');
  console.log(`Opening ${folder} in ${code}.`);
  const exit = await run(code, ['--new-window', `--extensionDevelopmentPath=${root}`, folder], {
    shell: process.platform === 'win32',
  });
  if (exit !== 0) throw new Error(`${code} ended with exit code ${exit}.`);
  return exit;
}

async function downloadedCode() {
  const { desktopArguments, findDesktop, onScreen } = await import('./hosts/desktop.mjs');
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    throw new Error('there is no display to show a downloaded VS Code on.');
  const executable = await findDesktop();
  console.log(`Opening ${folder} in ${executable}; this ends when its window is closed.`);
  return run(...onScreen(executable, desktopArguments({ folder, development: root })), { stdio: 'ignore' });
}

/** VS Code's server, in the browser; runs until it is stopped. */
async function codeServer() {
  const { address, installServer, serve } = await import('./hosts/code-server.mjs');
  await installServer();
  const server = await serve({});
  const url = address(server.port, { folder, development: root });
  console.log(`Open this address in a browser; Ctrl+C ends it:\n\n  ${url}\n`);
  openBrowser(url);
  return (await server.ended).code;
}

function openBrowser(url) {
  const [command, ...args] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  if (process.platform === 'linux' && (!onPath('xdg-open') || !process.env.DISPLAY)) return;
  start(command, [...args, url], { stdio: 'ignore' });
}
