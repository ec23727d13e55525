import { statSync } from 'node:fs';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { version } from '../../package.json';
import { openFolder } from '../files/disk.js';
import { startServer } from './server.js';

/** Names this build, as another may analyse otherwise. */
function engines(): string {
  const { size, mtimeMs } = statSync(__filename);
  return `${version} ${size} ${mtimeMs}`;
}

startServer(createConnection(ProposedFeatures.all), {
  engines: engines(),
  folderAt: uri => {
    const parsed = URI.parse(uri);
    return parsed.scheme === 'file' ? openFolder(parsed.fsPath) : null;
  },
});
