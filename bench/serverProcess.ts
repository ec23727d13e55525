import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node.js';

/** The server that ships, over a folder, as src/client/node.ts starts it. */
export interface ServerProcess {
  open(file: string): Promise<Document>;
  close(document: Document): Promise<void>;
  /** Gives a document another text; resolves with the milliseconds until the server says that something follows from it. */
  edit(document: Document, text: string): Promise<number>;
  request<T>(method: string, params: object): Promise<T>;
  /** Asks each time that the server says something changed, until the answer will do. */
  until(isDone: () => Promise<boolean>): Promise<void>;
  /** In MB: what it holds now, and the most that it ever held. */
  memory(): { readonly now: number; readonly most: number };
  /** The processor time of the main thread, of the busiest other one, and of all, in milliseconds. */
  busy(): Busy;
  stop(): void;
}

export interface Document {
  readonly uri: string;
  readonly text: string;
}

export interface Busy {
  readonly main: number;
  readonly worker: number;
  readonly all: number;
}

/** Starts dist/server.js over a folder, its cache in `storage`. Linux alone tells what a process holds, and its threads' time. */
export async function startServer(folder: string, storage: string): Promise<ServerProcess> {
  const server = spawn(process.execPath, ['--max-semi-space-size=4', 'dist/server.js', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      MALLOC_ARENA_MAX: '1',
      MALLOC_MMAP_THRESHOLD_: '131072',
      MALLOC_TRIM_THRESHOLD_: '131072',
    },
  });
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
  const proc = `/proc/${server.pid}`;
  let version = 1;
  return {
    async open(file) {
      const [uri, text] = [uriOf(join(folder, file)), readFileSync(join(folder, file), 'utf8')];
      const textDocument = { uri, languageId: 'news-article', version: version++, text };
      await client.sendNotification('textDocument/didOpen', { textDocument });
      return { uri, text };
    },
    close: ({ uri }) => client.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    async edit({ uri }, text) {
      const begun = performance.now();
      const told = new Promise<void>(resolve => {
        changed = resolve;
      });
      const textDocument = { uri, version: version++ };
      await client.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
      await told;
      return performance.now() - begun;
    },
    request: (method, params) => client.sendRequest(method, params),
    until: isDone =>
      new Promise((resolve, reject) => {
        changed = () => {
          isDone().then(done => {
            if (!done) return;
            changed = () => undefined;
            resolve();
          }, reject);
        };
        changed();
      }),
    memory() {
      const status = readFileSync(`${proc}/status`, 'utf8');
      const [now, most] = ['VmRSS', 'VmHWM'].map(name => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]));
      return { now: now! / 1e3, most: most! / 1e3 };
    },
    busy() {
      const threads = readdirSync(`${proc}/task`).map(thread => {
        const [nanoseconds] = readFileSync(`${proc}/task/${thread}/schedstat`, 'utf8').split(' ');
        return { isMain: thread === String(server.pid), time: Number(nanoseconds) / 1e6 };
      });
      return {
        main: threads.find(({ isMain }) => isMain)!.time,
        worker: Math.max(...threads.filter(({ isMain }) => !isMain).map(({ time }) => time)),
        all: threads.reduce((sum, { time }) => sum + time, 0),
      };
    },
    stop() {
      client.dispose();
      server.kill();
    },
  };
}

const uriOf = (path: string): string => pathToFileURL(path).toString();
