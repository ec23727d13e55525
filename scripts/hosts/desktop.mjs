// VS Code itself: the one that DATELINE_VSCODE names, else one that @vscode/test-electron downloads into .vscode-test/.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './chromium.mjs';
import { root } from './install.mjs';
import { capture, start, temporaryFolder } from './processes.mjs';
import { vscodeVersion } from './version.mjs';

/** The path of VS Code's executable; throws with the reason where there is none to be had or no screen to show it. */
export async function findDesktop() {
  const given = process.env.DATELINE_VSCODE;
  if (given && !existsSync(given)) throw new Error(`DATELINE_VSCODE names ${given}, which does not exist.`);
  if (process.platform === 'linux' && !screen() && !onPath('xvfb-run'))
    throw new Error('there is no display, and no xvfb-run to make one (Debian and Ubuntu: "apt-get install xvfb").');
  return given ?? (await download());
}

const screen = () => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function download() {
  const cachePath = join(root, '.vscode-test');
  const proxied = Object.keys(process.env).some(name => /^(npm_config_)?https?[_-]proxy$/i.test(name));
  if (!existsSync(cachePath) && !proxied) await reach('https://update.code.visualstudio.com/api/releases/stable');
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  return downloadAndUnzipVSCode({ version: vscodeVersion, cachePath, timeout: 10_000, extensionDevelopmentPath: root });
}

/** Asks the download's host first, so that a closed network costs seconds and not three attempts. */
async function reach(address) {
  try {
    await fetch(address, { signal: AbortSignal.timeout(5000) });
  } catch (error) {
    throw new Error(`${new URL(address).host} can't be reached (${error.cause?.code ?? error.name}).`);
  }
}

const common = [
  ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--disable-workspace-trust'],
  ...['--skip-welcome', '--skip-release-notes', '--disable-telemetry', '--no-cached-data'],
];

/** What a window of its own is started with: nothing of the user's settings and extensions is read or written. */
export const desktopArguments = ({ folder, development, extensions = temporaryFolder('extensions') }) => [
  ...common,
  `--user-data-dir=${temporaryFolder('user')}`,
  `--extensions-dir=${extensions}`,
  ...(development ? [`--extensionDevelopmentPath=${development}`] : []),
  folder,
];

/** The command that starts a program with a screen, real or made for it. */
export const onScreen = (executable, args) =>
  process.platform === 'linux' && !screen() ? ['xvfb-run', ['-a', executable, ...args]] : [executable, args];

/** Runs a bundled suite in the window's extension host, its lines handed to `onLine`; its exit code. */
export async function runInDesktop(executable, { folder, development, tests, extensions, env, onLine }) {
  const args = [...desktopArguments({ folder, development, extensions }), `--extensionTestsPath=${tests}`];
  const { child, ended, stop } = start(...onScreen(executable, args), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let rest = '';
  child.stdout.on('data', data => {
    const lines = (rest + data).split(/\r?\n/);
    rest = lines.pop();
    lines.forEach(onLine);
  });
  child.stderr.resume();
  const { code } = await ended;
  stop();
  return code;
}

/** Installs a packaged extension into a folder of extensions. */
export async function installIntoDesktop(executable, vsix, extensions) {
  const { resolveCliArgsFromVSCodeExecutablePath } = await import('@vscode/test-electron');
  const [cli] = resolveCliArgsFromVSCodeExecutablePath(executable);
  const args = [
    '--install-extension',
    vsix,
    `--extensions-dir=${extensions}`,
    `--user-data-dir=${temporaryFolder('user')}`,
  ];
  const { code, output } = await capture(cli, [...args, '--no-sandbox'], { shell: process.platform === 'win32' });
  if (code !== 0) throw new Error(`${vsix} could not be installed:\n${output}`);
}
