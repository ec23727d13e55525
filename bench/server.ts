import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFolder } from '../src/corpus/corpus.js';
import { openFolder } from '../src/files/disk.js';
import { percentile } from './percentile.js';
import { type Document, type ServerProcess, startServer } from './serverProcess.js';

// The server that ships, over a folder: until the folder is read and linked; what a hover takes there and back; from an article's change
// to the facts that follow from it, with the processor time of the thread that links; memory. Table rows for a start cold and one
// from the cache; for one start alone where a storage folder is given, which is kept: cold where it is empty.
// server.mjs FOLDER [STORAGE]        (after npm run build)

/** Articles whose hovers are asked for, and that are changed in each way. */
const asked = { hovers: 40, saves: 40 };
/** Milliseconds after which what is not held any more is given back. */
const settling = 5000;

/** What is added to an article: a paragraph, and one that brings a name that no article has. */
const additions = {
  paragraph: () => 'One more paragraph was added on Monday, and the talks go on.',
  name: (i: number) => `${nameOf(i)}, who heads the ${nameOf(i + 50)} Institute, said on Monday that the talks go on.`,
};
const syllables = ['Vel', 'mor', 'tash', 'kin', 'dro', 'bel', 'zur', 'quin', 'hest', 'gar'];
const nameOf = (i: number): string => `${syllables[i % 10]}${syllables[(i / 10) | 0]}ova`;

async function measure(folder: string, storage: string): Promise<readonly (string | number)[]> {
  const files = (await listFolder(openFolder(folder))).sources.map(({ path }) => path);
  const server = await startServer(folder, storage);
  const started = performance.now();
  const first = await server.open(files[files.length >> 1]!);
  await server.until(async () => {
    const found = await server.request<Highlights | null>('dateline/highlights', { uri: first.uri });
    return found?.summary.kind === 'article' && found.summary.articlesRead === found.summary.articles;
  });
  const indexed = performance.now() - started;
  const { all } = server.busy();
  const hovers = await hoverOver(server, files);
  await new Promise(resolve => setTimeout(resolve, settling));
  const settled = server.memory().now;
  const saves: (Awaited<ReturnType<typeof save>> & { readonly way: number })[] = [];
  for (const [way, addition] of Object.values(additions).entries())
    for (let i = 0; i < asked.saves; i++)
      saves.push({
        way,
        ...(await save(server, await server.open(files[((2 * i + way) * 7919) % files.length]!), addition(i))),
      });
  const { most } = server.memory();
  server.stop();
  const spread = (values: readonly number[], digits: number) =>
    [50, 95].map(p => percentile(values, p).toFixed(digits)).join(', ');
  return [
    files.length,
    (indexed / 1e3).toFixed(1),
    (all / 1e3).toFixed(1),
    spread(hovers, 1),
    ...[0, 1].flatMap(way =>
      (['told', 'worker', 'main'] as const).map(figure =>
        spread(
          saves.filter(each => each.way === way).map(each => each[figure]),
          0,
        ),
      ),
    ),
    Math.round(settled),
    Math.round(most),
  ];
}

/** The milliseconds that hovers take, ten in an article; the first of each counts not, as it waits for the article to be opened. */
async function hoverOver(server: ServerProcess, files: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < asked.hovers; i++) {
    const document = await server.open(files[(i * 7919) % files.length]!);
    const lines = document.text.split('\n');
    for (let k = 0; k < 10; k++) {
      const line = (k * 31) % lines.length;
      const position = { line, character: (k * 17) % (lines[line]!.length + 1) };
      const begun = performance.now();
      await server.request('textDocument/hover', { textDocument: { uri: document.uri }, position });
      if (k > 0) times.push(performance.now() - begun);
    }
    await server.close(document);
  }
  return times;
}

/** Adds to an article: the milliseconds until facts follow, and the processor time of the two threads. */
async function save(server: ServerProcess, document: Document, addition: string) {
  await server.request('textDocument/hover', { textDocument: document, position: { line: 0, character: 0 } });
  const before = server.busy();
  const told = await server.edit(document, `${document.text}\n${addition}\n`);
  const after = server.busy();
  return { told, worker: after.worker - before.worker, main: after.main - before.main };
}

interface Highlights {
  readonly summary: { readonly kind: string; readonly articlesRead: number; readonly articles: number };
}

const [folder, kept] = process.argv.slice(2);
if (!folder) throw new Error('usage: server.mjs FOLDER [STORAGE]');
const storage = kept ?? mkdtempSync(join(tmpdir(), 'dateline-'));
for (const start of kept ? ['given'] : ['cold', 'warm'])
  console.log(`| ${[start, ...(await measure(folder, storage))].join(' | ')} |`);
if (!kept) rmSync(storage, { recursive: true });
