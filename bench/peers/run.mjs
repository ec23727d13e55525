// Dateline and its peers on the same documents in one run: accuracy as the scorers count it, and MB/s. See README.md.
// npm run peers -- dates|actors|quotes DATA… [--scorers DIR] [--only NAME,…] [-- OPTIONS OF THE SCORER]
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { needs, output } from './needs.mjs';
import { tasks } from './tasks.mjs';

const split = process.argv.indexOf('--');
const { values, positionals } = parseArgs({
  args: process.argv.slice(2, split < 0 ? undefined : split),
  options: { scorers: { type: 'string', default: '../shared/eval' }, only: { type: 'string' } },
  allowPositionals: true,
});
const scorerOptions = split < 0 ? [] : process.argv.slice(split + 1);
const [name, ...data] = positionals;
const task = tasks[name];
if (!task || !data.length) {
  console.error(
    'usage: npm run peers -- dates|actors|quotes DATA… [--scorers DIR] [--only NAME,…] [-- SCORER OPTIONS]',
  );
  process.exit(2);
}
const scorer = join(values.scorers, task.scorer);
if (!existsSync(scorer)) {
  console.error(`${scorer} is missing; --scorers DIR names the folder that holds it`);
  process.exit(2);
}

/** What a peer's program cannot run without is there, or is said to be missing. */
function ready(peer) {
  try {
    needs[peer.needs]();
    return true;
  } catch (error) {
    console.error(`${peer.name} is left out: ${error.message}`);
    process.exitCode = 1;
    return false;
  }
}

/**
 * Lets the scorer score a peer: it asks a project's dist/cli.js, so one is made that answers with the peer's program, which
 * keeps the clock itself, its models loaded and the texts read.
 */
function score(peer, documents) {
  const project = mkdtempSync(join(tmpdir(), 'dateline-peer-'));
  try {
    const speedFile = join(project, 'speed');
    mkdirSync(join(project, 'dist'));
    writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
    writeFileSync(join(project, 'peer.json'), JSON.stringify({ command: peer.command(), speedFile }));
    cpSync(fileURLToPath(new URL('answer.mjs', import.meta.url)), join(project, 'dist', 'cli.js'));
    const run = spawnSync(process.execPath, [scorer, documents, '--project', project, ...scorerOptions], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
    const figures = JSON.parse(run.stdout.trim().split('\n').at(-1));
    return { figures, speed: Number(readFileSync(speedFile, 'utf8')) };
  } finally {
    rmSync(project, { recursive: true });
  }
}

const row = cells => console.log(`| ${cells.join(' | ')} |`);
const git = (...args) => spawnSync('git', args, { encoding: 'utf8' }).stdout.trim();
const load = () => loadavg()[0].toFixed(1);

const wanted = values.only?.split(',');
const peers = task.peers.filter(peer => !wanted || wanted.includes(peer.key)).filter(ready);
const changed = git('status', '--porcelain', 'src', 'models') ? ', with changes' : '';
console.log(
  `commit ${git('rev-parse', '--short', 'HEAD')}${changed}, ${availableParallelism()} cores, node ${process.version}\n`,
);
row(['data', 'program', ...Object.keys(task.figures), 'MB/s', 'load']);
row(['---', '---', ...Object.keys(task.figures), '', ''].map(() => '---'));
for (const documents of data) {
  for (const peer of peers) {
    try {
      const { figures, speed } = score(peer, documents);
      const cells = Object.values(task.figures).map(pick => pick(figures).toFixed(1));
      row([documents.split('/').at(-1), peer.name, ...cells, speed.toPrecision(3), load()]);
    } catch (error) {
      console.error(`${peer.name} failed on ${documents}: ${error.message}`);
      process.exitCode = 1;
    }
  }
}
console.error(`(downloads and builds are in ${output})`);
