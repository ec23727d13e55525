import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { version } from '../../package.json';
import { openFolder } from '../files/disk.js';
import { provideModelsIn } from '../text/disk.js';
import * as work from './folderWork.js';
import { startServer } from './server.js';

/** Names this build, as another may analyse otherwise. */
function engines(): string {
  const { size, mtimeMs } = statSync(__filename);
  return `${version} ${size} ${mtimeMs}`;
}

/** In MB; by itself a thread takes 48 for what it is about to throw away. The main thread's is set by whoever starts the process. */
const youngGeneration = 12;

/** This very program in a second thread, where it is no server. */
function startWorker(): work.Worker {
  const worker = new Worker(__filename, { resourceLimits: { maxYoungGenerationSizeMb: youngGeneration } });
  worker.unref();
  return {
    post: message => worker.postMessage(message),
    onMessage: listener => void worker.on('message', listener),
    onFailure: listener => {
      worker.on('error', listener);
      worker.on('exit', code => listener(new Error(`the thread ended with ${code}`)));
    },
    stop: () => void worker.terminate(),
  };
}

// Left to itself the heap of each thread grows to several times what it holds before it is cleaned; the work takes no longer for this.
setFlagsFromString('--heap-growing-percent=20');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is held is moved together and the rest given back: one pass frees, and moves only what the passes before have found scattered. */
function giveBack(): void {
  // Otherwise it is moved only where that pays soon, and a quarter of the heap stays empty.
  setFlagsFromString('--compact-on-every-full-gc');
  for (let pass = 0; pass < 4; pass++) collect();
  setFlagsFromString('--no-compact-on-every-full-gc');
}

provideModelsIn(join(__dirname, '..', 'models'));

if (isMainThread) {
  startServer(createConnection(ProposedFeatures.all), {
    engines: engines(),
    home: URI.file(homedir()).toString(),
    startWorker,
    giveBack,
    folderAt: uri => {
      const parsed = URI.parse(uri);
      return parsed.scheme === 'file' ? openFolder(parsed.fsPath) : null;
    },
  });
} else if (parentPort) {
  const port = parentPort;
  const main: work.Port = {
    post: message => port.postMessage(message),
    onMessage: listener => void port.on('message', listener),
  };
  work.serveFolderWork(main, giveBack);
}
