// npm test: installs, builds, and checks everything, in a real VS Code too. The last line says how much passed.

import { cpSync, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, root } from './hosts/install.mjs';
import { start, temporaryFolder } from './hosts/processes.mjs';

const total = { passed: 0, failed: 0 };
const script = (...parts) => join(root, 'node_modules', ...parts);
const mocha = ['--require', 'tsx/cjs', '--exit'];

/** Runs one part, which answers with what passed and failed in it, or throws. */
async function part(name, work) {
  console.log(`\n── ${name}`);
  const begun = Date.now();
  try {
    const { passed, failed } = await work();
    total.passed += passed;
    total.failed += failed;
  } catch (error) {
    total.failed += 1;
    console.log(`FAILED: ${error.message}`);
  }
  console.log(`   ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

/** A program that passes or fails as a whole. */
const check = (name, ...args) =>
  part(name, async () => {
    const { code } = await node(args);
    if (code !== 0) throw new Error(`exit code ${code}`);
    return { passed: 1, failed: 0 };
  });

/** Runs a script of Node's, its output passed on line by line; the exit code, and what mocha counted in it. */
async function node(args, { env, driven = (...command) => command } = {}) {
  const tally = counter();
  const { child, ended, stop } = start(...driven(process.execPath, args), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', data => {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    lines.forEach(tally.line);
  });
  const { code } = await ended;
  stop();
  if (rest) tally.line(rest);
  return tally.result(code);
}

/** Prints lines and reads mocha's last words among them: "  12 passing (3s)", "  1 failing". */
function counter() {
  let passed = 0;
  let failed = 0;
  return {
    line: line => {
      console.log(line);
      passed += Number(/^ {2}(\d+) passing/.exec(line)?.[1] ?? 0);
      failed += Number(/^ {2}(\d+) failing/.exec(line)?.[1] ?? 0);
    },
    // One that ended badly without having counted a failure fell over.
    result: code => ({ code, passed, failed: failed || (code === 0 && passed ? 0 : 1) }),
  };
}

/** A folder of articles to try things on, gone at the end: the samples are never written to. */
function articles() {
  const folder = temporaryFolder('articles');
  cpSync(join(root, 'samples'), folder, { recursive: true });
  return folder;
}

/** The suite in VS Code's extension host (what VS Code itself says goes into out/NAME.log), against the extension under development or the installed one. */
async function suite(road, name, { development, extensions }) {
  const tally = counter();
  const mark = '│ ';
  const log = createWriteStream(join(output, `${name}.log`));
  const code = await road.runSuite({
    folder: articles(),
    development,
    extensions,
    tests: join(root, 'out', 'vscode', 'index.js'),
    onLine: line => {
      log.write(`${line}\n`);
      if (line.startsWith(mark)) tally.line(line.slice(mark.length));
    },
  });
  log.end();
  return tally.result(code);
}

async function inVSCode() {
  const { findRoad } = await import('./hosts/roads.mjs');
  const road = await findRoad();
  if (!road)
    throw new Error('there is no way to a real VS Code on this machine; each is named above with what it lacks.');

  await part('suite in VS Code', () => suite(road, 'suite', { development: root }));
  await part('as a person', async () => {
    const workbench = await road.workbench({ folder: articles(), development: root });
    return node(
      [script('mocha', 'bin', 'mocha.js'), '--no-config', ...mocha, '--timeout', '120000', 'test/person/*.test.ts'],
      {
        env: { DATELINE_WORKBENCH: JSON.stringify(workbench), DATELINE_SCREENSHOTS: screenshots },
        driven: road.driven,
      },
    );
  });
  await part('suite in VS Code, the package installed', async () => {
    const { makePackage } = await import('./package.mjs');
    const extensions = temporaryFolder('extensions');
    await road.installPackage(await makePackage(), extensions);
    return suite(road, 'suite-installed', { development: join(root, 'test', 'vscode', 'probe'), extensions });
  });
  return { passed: 0, failed: 0 };
}

const output = join(root, 'out');
const screenshots = join(output, 'screenshots');
rmSync(screenshots, { recursive: true, force: true });
mkdirSync(screenshots, { recursive: true });

await part('install', async () => {
  await install(root);
  return { passed: 1, failed: 0 };
});
await check('build', 'scripts/build.mjs', '--tests');
await check('format and lint', script('@biomejs', 'biome', 'bin', 'biome'), 'ci');
await check('types', script('typescript', 'bin', 'tsc'));
await check(
  'types of the tests as a person, which know the DOM',
  script('typescript', 'bin', 'tsc'),
  '-p',
  'test/person',
);
await check('import rules', script('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), 'src');
await part('unit tests', () => node([script('mocha', 'bin', 'mocha.js'), '--reporter', 'dot']));
await part('a real VS Code', inVSCode);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
