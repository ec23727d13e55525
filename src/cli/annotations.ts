import type { Io } from './io.js';

/** `dateline annotations`: to be written. */
export async function annotationsCommand(_args: readonly string[], io: Io): Promise<number> {
  io.warn('annotations: not there yet');
  return 2;
}
