import { PassThrough } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  type Hover,
  type MarkupContent,
  type Position,
  type ServerCapabilities,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Folder } from '../../src/files/files.js';
import type { Worker } from '../../src/server/folderWork.js';
import { type Exchanges, notifications, type ServerOptions } from '../../src/server/protocol.js';
import { startServer } from '../../src/server/server.js';
import { pathIn } from '../../src/server/uris.js';

/** An editor without a screen: it opens, types and asks over a pair of streams, as a real one would. */
export interface Editor {
  readonly capabilities: ServerCapabilities;
  uri(file: string): string;
  open(file: string, text: string, languageId?: string): Promise<void>;
  /** Replaces the whole text of an open document. */
  type(file: string, text: string): Promise<void>;
  close(file: string): Promise<void>;
  ask<R extends keyof Exchanges>(request: R, params: Exchanges[R]['params']): Promise<Exchanges[R]['result']>;
  /** A request of LSP itself about a place: where `words` stand in the text of an open document. */
  at<T>(method: string, file: string, words: string, more?: object): Promise<T>;
  request<T>(method: string, params: object): Promise<T>;
  notify(method: string, params: object): Promise<void>;
  /** The hover on words of an open document, as Markdown. */
  hover(file: string, words: string): Promise<string>;
  placeOf(file: string, words: string): Position;
  /** The document as the editor has it, with the edits that the server asked for. */
  text(file: string): string;
  /** Resolves once the folder is read and settled. */
  settled(file: string): Promise<void>;
  /** Resolves once the view of facts has so many days. */
  listedDays(days: number): Promise<void>;
  /** The messages that the user was shown. */
  readonly messages: string[];
  /** The titles of what the user saw going on. */
  readonly progress: string[];
  stop(): Promise<void>;
}

const root = 'file:///news';
const home = 'file:///home/ann';

/** A folder inside another one, for reading; null where a URI is none. */
function below(base: string, folder: Folder, uri: string): Folder | null {
  const path = pathIn(base, uri);
  return path === null ? null : { ...folder, read: file => folder.read(`${path}/${file}`) };
}

/** Starts a server over a folder, and an editor that has it open as its workspace. */
export async function startEditor(
  folder: Folder,
  options: Partial<ServerOptions> & {
    store?: Folder;
    home?: Folder;
    worker?: () => Worker;
    settings?: Readonly<Record<string, unknown>>;
  } = {},
): Promise<Editor> {
  const [there, back] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(there, back), {
    engines: 'test',
    home: options.home ? home : null,
    startWorker: () => options.worker?.() ?? null,
    giveBack: () => undefined,
    folderAt: uri =>
      (uri === root ? folder : below(root, folder, uri)) ??
      (options.home ? (uri === home ? options.home : below(home, options.home, uri)) : null) ??
      (uri.startsWith('file:///store') ? (options.store ?? null) : null),
  });
  const client = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  const documents = new Map<string, TextDocument>();
  const messages: string[] = [];
  const progress: string[] = [];
  let changes: (() => void)[] = [];
  client.onRequest('window/workDoneProgress/create', () => null);
  client.onRequest('workspace/configuration', ({ items }) =>
    items.map(({ section }: { section: string }) => options.settings?.[section] ?? null),
  );
  client.onNotification('$/progress', ({ value }) => void progress.push(`${value.kind} ${value.message ?? ''}`.trim()));
  client.onNotification('window/showMessage', ({ message }) => void messages.push(message));
  client.onRequest('window/showMessageRequest', ({ message }) => {
    messages.push(message);
    return null;
  });
  client.onNotification(notifications.changed, () => {
    for (const check of changes) check();
  });
  client.onRequest('workspace/applyEdit', async ({ edit }) => {
    for (const { textDocument, edits } of edit.documentChanges) {
      const document = documents.get(textDocument.uri);
      if (!document || document.version !== textDocument.version) return { applied: false };
      const text = TextDocument.applyEdits(document, edits);
      const version = document.version + 1;
      documents.set(document.uri, TextDocument.create(document.uri, document.languageId, version, text));
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri: document.uri, version },
        contentChanges: [{ text }],
      });
    }
    return { applied: true };
  });
  client.listen();
  const { trusted = true, commandLinks = false, storage, forced } = options;
  const { capabilities } = await client.sendRequest<{ capabilities: ServerCapabilities }>('initialize', {
    processId: null,
    rootUri: root,
    capabilities: {
      window: { workDoneProgress: true },
      workspace: { workspaceFolders: true, applyEdit: true, configuration: true },
    },
    workspaceFolders: [{ uri: root, name: 'news' }],
    initializationOptions: { trusted, commandLinks, ...(storage ? { storage } : {}), ...(forced ? { forced } : {}) },
  });
  await client.sendNotification('initialized', {});

  const uri = (file: string) => `${root}/${file}`;
  const documentOf = (file: string) => documents.get(uri(file))!;
  const placeOf = (file: string, words: string) =>
    documentOf(file).positionAt(documentOf(file).getText().indexOf(words));
  const editor: Editor = {
    capabilities,
    uri,
    placeOf,
    messages,
    progress,
    async open(file, text, languageId = 'news-article') {
      const document = TextDocument.create(uri(file), languageId, 1, text);
      documents.set(uri(file), document);
      await client.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uri(file), languageId, version: 1, text },
      });
    },
    async type(file, text) {
      const before = documentOf(file);
      const version = before.version + 1;
      documents.set(uri(file), TextDocument.create(uri(file), before.languageId, version, text));
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(file), version },
        contentChanges: [{ text }],
      });
    },
    async close(file) {
      documents.delete(uri(file));
      await client.sendNotification('textDocument/didClose', { textDocument: { uri: uri(file) } });
    },
    ask: (request, params) => client.sendRequest(request, params),
    request: (method, params) => client.sendRequest(method, params),
    notify: (method, params) => client.sendNotification(method, params),
    at: (method, file, words, more = {}) =>
      client.sendRequest(method, { textDocument: { uri: uri(file) }, position: placeOf(file, words), ...more }),
    async hover(file, words) {
      const hover = await editor.at<Hover | null>('textDocument/hover', file, words);
      return hover ? (hover.contents as MarkupContent).value : '';
    },
    text: file => documentOf(file).getText(),
    settled: file =>
      new Promise((resolve, reject) => {
        const check = async () => {
          const found = await editor.ask('dateline/highlights', { uri: uri(file) });
          const reading = found?.summary.kind === 'article' && found.summary.articlesRead < found.summary.articles;
          if (reading || !changes.includes(check)) return;
          changes = changes.filter(one => one !== check);
          resolve();
        };
        changes.push(check);
        check().catch(reject);
      }),
    listedDays: days =>
      new Promise((resolve, reject) => {
        const check = async () => {
          const found = await editor.ask('dateline/factsOverview', {});
          if (found.days.length < days || !changes.includes(check)) return;
          changes = changes.filter(one => one !== check);
          resolve();
        };
        changes.push(check);
        check().catch(reject);
      }),
    async stop() {
      await client.sendRequest('shutdown');
      client.dispose();
    },
  };
  return editor;
}

/** The path below the workspace of a URI that the server gave. */
export const fileOf = (uri: string): string | null => pathIn(root, uri);
