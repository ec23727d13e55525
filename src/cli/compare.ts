import { readFile } from 'node:fs/promises';
import { decode } from '../corpus/corpus.js';
import { compareSentences } from '../facts/facts.js';
import { readArguments } from './arguments.js';
import { type Io, UsageError } from './io.js';

/** `dateline compare`: whether the two sentences on each line state the same, a line of JSON a pair. */
export async function compareCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, { pairs: { type: 'string' } });
  if (values.pairs === undefined) throw new UsageError('--pairs FILE.tsv is missing');
  if (positionals[0] !== undefined) throw new UsageError(`"${positionals[0]}" is not an option`);
  const bytes = await readFile(values.pairs).catch(() => null);
  if (!bytes) {
    io.warn(`${values.pairs}: it can't be read; check the path`);
    return 1;
  }
  let failed = false;
  for (const [i, line] of decode(bytes).text.split(/\r?\n/).entries()) {
    if (line === '') continue;
    const [a, b] = line.split('\t');
    if (a === undefined || b === undefined) {
      io.warn(`${values.pairs}: line ${i + 1} has no tab; put one between its two sentences`);
      failed = true;
    } else {
      await io.write(`${JSON.stringify(compareSentences(a, b))}\n`);
    }
  }
  return failed ? 1 : 0;
}
