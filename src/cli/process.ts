import { once } from 'node:events';
import type { Io } from './io.js';

/** The terminal or pipes that the program was started with. */
export function processIo(): Io {
  return {
    async write(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    warn: line => void process.stderr.write(`dateline: ${line}\n`),
    terminal: process.stderr.isTTY === true,
  };
}
