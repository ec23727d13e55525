import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node.js';
import { listFolder } from '../src/corpus/corpus.js';
import { openFolder } from '../src/files/disk.js';
import { percentile } from './percentile.js';

// The server that ships, over a folder, as an editor starts it: until the folder is read and linked, cold and from the cache; what
// a hover takes there and back; from an article's change to the facts that follow from it; memory. A table row each for cold and warm.
// server.mjs FOLDER        (after npm run build)

const uriOf = (path: string): string => pathToFileURL(path).toString();

/** The memory that a process holds, in MB: what it holds now, and the most that it ever held. */
function memoryOf(pid: number): readonly number[] {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return ['VmRSS', 'VmHWM'].map(name => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1e3));
}

async function measure(folder: string, storage: string): Promise<readonly (string | number)[]> {
  const files = (await listFolder(openFolder(folder))).sources.map(({ path }) => path);
  const server = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const client = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  let changed: () => void = () => undefined;
  client.onRequest('window/workDoneProgress/create', () => null);
  client.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  client.onNotification('dateline/changed', () => changed());
  client.listen();
  const root = uriOf(folder);
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: root,
    capabilities: { window: { workDoneProgress: true }, workspace: { workspaceFolders: true, configuration: true } },
    workspaceFolders: [{ uri: root, name: 'news' }],
    initializationOptions: { trusted: true, storage: uriOf(storage) },
  });
  await client.sendNotification('initialized', {});

  /** Asks each time that the server says something changed, until the answer will do. */
  const until = (isDone: () => Promise<boolean>): Promise<void> =>
    new Promise((resolve, reject) => {
      const check = () => {
        isDone().then(done => {
          if (!done) return;
          changed = () => undefined;
          resolve();
        }, reject);
      };
      changed = check;
      check();
    });
  const open = async (file: string) => {
    const [uri, text] = [uriOf(join(folder, file)), readFileSync(join(folder, file), 'utf8')];
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'news-article', version: 1, text },
    });
    return { uri, text };
  };

  const started = performance.now();
  const first = await open(files[files.length >> 1]!);
  await until(async () => {
    const found = await client.sendRequest<Highlights | null>('dateline/highlights', { uri: first.uri });
    return found?.summary.kind === 'article' && found.summary.articlesRead === found.summary.articles;
  });
  const indexed = (performance.now() - started) / 1000;

  const hovers: number[] = [];
  for (let i = 0; i < 40; i++) {
    const { uri, text } = await open(files[(i * 7919) % files.length]!);
    const lines = text.split('\n');
    for (let k = 0; k < 10; k++) {
      const line = (k * 31) % lines.length;
      const position = { line, character: (k * 17) % (lines[line]!.length + 1) };
      const asked = performance.now();
      await client.sendRequest('textDocument/hover', { textDocument: { uri }, position });
      if (k > 0) hovers.push(performance.now() - asked);
    }
    await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  const saving = performance.now();
  const told = new Promise<void>(resolve => {
    changed = resolve;
  });
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri: first.uri, version: 2 },
    contentChanges: [{ text: `${first.text}\nOne more paragraph was added on Monday.\n` }],
  });
  await told;
  const saved = performance.now() - saving;
  const memory = memoryOf(server.pid!);
  client.dispose();
  server.kill();
  return [
    files.length,
    indexed.toFixed(1),
    ...[50, 95].map(p => percentile(hovers, p).toFixed(2)),
    Math.round(saved),
    ...memory,
  ];
}

interface Highlights {
  readonly summary: { readonly kind: string; readonly articlesRead: number; readonly articles: number };
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: server.mjs FOLDER');
const storage = mkdtempSync(join(tmpdir(), 'dateline-'));
for (const start of ['cold', 'warm']) console.log(`| ${[start, ...(await measure(folder, storage))].join(' | ')} |`);
rmSync(storage, { recursive: true });
