import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

// What the programs of other worlds need, fetched and built once into out/peers/, which nothing commits, lints or packages.

const here = fileURLToPath(new URL('.', import.meta.url));
const built = fileURLToPath(new URL('../../out/peers/', import.meta.url));
const environment = join(built, 'python');

/** Where downloads and builds are, as seen from where this is run. */
export const output = relative('.', built);

/** The command for a Java class: one core, as far as Java can be told, and a collector of one thread. */
export function java() {
  const classes = readFileSync(join(built, 'java', 'classpath.txt'), 'utf8').trim();
  const path = [join(built, 'java', 'classes'), classes].join(delimiter);
  return ['java', '-Xmx6g', '-XX:ActiveProcessorCount=1', '-XX:+UseSerialGC', '-cp', path];
}

/** The Python of an environment of its own. */
export const python = () =>
  process.platform === 'win32' ? join(environment, 'Scripts', 'python.exe') : join(environment, 'bin', 'python');

/** By the name that tasks.mjs gives it; throws where it cannot be had. */
export const needs = {
  node: () => {},
  java: once(() => run('mvn', ['--quiet', '--batch-mode', '--file', join(here, 'java', 'pom.xml'), 'compile'])),
  python: once(() => {
    const requirements = join(here, 'python', 'requirements.txt');
    const mark = join(environment, 'installed.txt'); // written when all is installed
    const wanted = readFileSync(requirements, 'utf8');
    if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
    mkdirSync(built, { recursive: true });
    run('python3', ['-m', 'venv', environment]);
    run(python(), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements]);
    writeFileSync(mark, wanted);
  }),
};

function once(work) {
  let result;
  return () => {
    result ??= attempt(work);
    if (result.error) throw result.error;
  };
}

function attempt(work) {
  try {
    work();
    return {};
  } catch (error) {
    return { error };
  }
}

function run(program, args) {
  const { status, error, stderr, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  if (error) throw new Error(`${program} is not to be had (${error.message})`);
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${`${stdout}${stderr}`.trim().slice(0, 1000)}`);
}
