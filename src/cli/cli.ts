import { join } from 'node:path';
import { provideModelsIn } from '../text/disk.js';
import { processIo } from './process.js';
import { run } from './run.js';

// A reader that has seen enough (`dateline analyze . | head`) closes the pipe: that is no error.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

provideModelsIn(join(__dirname, '..', 'models'));

run(process.argv.slice(2), processIo()).then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`dateline: this is a bug: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  },
);
