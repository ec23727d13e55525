import { basename } from 'node:path';
import { applySettings, createCorpus, listFolder, readSources } from '../src/corpus/corpus.js';
import { openFolder } from '../src/files/disk.js';
import { provideModels } from './models.js';
import { percentile } from './percentile.js';

// One folder, cold, in a process of its own: analysis, facts, what a hover asks for, articles saved one by one, memory. A table row. Seconds
// are processor time, so that another program on the machine counts little.
// folder.mjs FOLDER

async function measure(path: string): Promise<readonly (string | number)[]> {
  const corpus = createCorpus();
  const { sources, settings } = await listFolder(openFolder(path));
  const since = (from: NodeJS.CpuUsage): number => {
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1e6;
  };
  const started = process.cpuUsage();
  await readSources(sources, corpus, {});
  applySettings(corpus, settings);
  corpus.settle();
  const read = since(started);
  const linking = process.cpuUsage();
  const { facts } = corpus.crossReference();
  const linked = since(linking);
  const files = corpus.files();
  const megabytes = files.reduce((sum, file) => sum + Buffer.byteLength(corpus.article(file)?.text ?? ''), 0) / 1e6;
  const hovers = Array.from({ length: 2000 }, (_, i) => {
    const file = files[(i * 7919) % files.length]!;
    const offset = (i * 104729) % (corpus.article(file)?.text.length ?? 1);
    const asked = performance.now();
    corpus.factsAt(file, offset);
    return performance.now() - asked;
  });
  const saves = Array.from({ length: Math.min(20, files.length) }, (_, i) => {
    const file = files[(i * 7919) % files.length]!;
    const text = corpus.article(file)?.text ?? '';
    const saving = process.cpuUsage();
    corpus.set(file, `${text}\nOne more paragraph was added on Monday.\n`);
    corpus.crossReference();
    return since(saving) * 1000;
  });
  return [
    basename(path),
    files.length,
    megabytes.toFixed(1),
    read.toFixed(2),
    (megabytes / read).toFixed(2),
    facts.length,
    linked.toFixed(2),
    percentile(hovers, 50).toFixed(3),
    percentile(hovers, 95).toFixed(3),
    percentile(saves, 50).toFixed(0),
    percentile(saves, 95).toFixed(0),
    Math.round(process.memoryUsage().rss / 1e6),
  ];
}

const [path] = process.argv.slice(2);
if (!path) throw new Error('usage: folder.mjs FOLDER');
provideModels();
measure(path).then(
  cells => console.log(`| ${cells.join(' | ')} |`),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
