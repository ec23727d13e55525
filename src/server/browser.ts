import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  createConnection,
} from 'vscode-languageserver/browser';
import { version } from '../../package.json';
import { editorFolder } from './editorFolder.js';
import { startServer } from './server.js';

// A worker's global scope is its end of the channel to the editor.
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection: Connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));

startServer(connection, {
  engines: version,
  folderAt: uri => editorFolder(connection, uri),
  home: null,
  startWorker: () => null,
  giveBack: () => undefined,
});
