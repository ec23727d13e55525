import { checkFormat, onlyPlace, readArguments } from './arguments.js';
import { readInputs } from './inputs.js';
import type { Io } from './io.js';

/** `dateline crossref`: the facts that several articles report, as one JSON object. */
export async function crossrefCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string' },
    all: { type: 'boolean' },
    cache: { type: 'string' },
  });
  checkFormat(values.format, ['json']);
  const place = onlyPlace(positionals, 'DIR');
  const { corpus, files, failed } = await readInputs([place], io, { all: values.all === true, cache: values.cache });
  const { facts, links } = corpus.crossReference();
  const articles = files.map(({ file }) => {
    const article = corpus.read(file)?.article ?? corpus.article(file);
    return { file, published: article?.published ?? null, origin: article?.origin ?? null };
  });
  await io.write('{"articles":');
  await writeList(articles, io);
  await io.write(',"facts":');
  await writeList(facts, io);
  await io.write(',"links":');
  await writeList(links, io);
  await io.write('}\n');
  return failed ? 1 : 0;
}

/** A JSON array, an item a line: a folder's links may be longer than one string can be. */
async function writeList(items: readonly object[], io: Io): Promise<void> {
  const chunk = 1000;
  await io.write('[');
  for (let i = 0; i < items.length; i += chunk) {
    const lines = items.slice(i, i + chunk).map(item => JSON.stringify(item));
    await io.write(`${i ? ',\n' : '\n'}${lines.join(',\n')}`);
  }
  await io.write(']');
}
