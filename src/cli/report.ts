import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { reportOn } from '../corpus/corpus.js';
import { openFolder } from '../files/disk.js';
import { FilesError } from '../files/files.js';
import { onlyPlace, readArguments } from './arguments.js';
import { readInputs } from './inputs.js';
import type { Io } from './io.js';

/** `dateline report`: a timeline of the folder's facts in Markdown, to stdout or to a file. */
export async function reportCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, {
    output: { type: 'string' },
    force: { type: 'boolean' },
    all: { type: 'boolean' },
    cache: { type: 'string' },
  });
  const place = onlyPlace(positionals, 'DIR');
  const { output } = values;
  if (output !== undefined && !values.force && (await exists(output))) {
    io.warn(`${output}: it is there already and was left alone; choose another name, or say --force`);
    return 1;
  }
  const { corpus, failed } = await readInputs([place], io, { all: values.all === true, cache: values.cache });
  // A link leads from where the report lies to the article.
  const from = output === undefined ? place : dirname(output);
  const markdown = reportOn(corpus, file => relative(from, join(place, file)).split(sep).join('/'));
  if (output === undefined) {
    await io.write(markdown);
    return failed ? 1 : 0;
  }
  try {
    await openFolder(dirname(output)).write(basename(output), markdown);
  } catch (error) {
    if (!(error instanceof FilesError)) throw error;
    io.warn(`${output}: ${error.message}`);
    return 1;
  }
  return failed ? 1 : 0;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
