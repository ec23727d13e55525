import type { Article } from '../article/article.js';
import type { Corpus } from '../corpus/corpus.js';
import { checkFormat, readArguments } from './arguments.js';
import { readInputs } from './inputs.js';
import { type Io, UsageError } from './io.js';

/** `dateline analyze`: what each article says, a line of JSON a file. */
export async function analyzeCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string' },
    all: { type: 'boolean' },
    cache: { type: 'string' },
  });
  checkFormat(values.format, ['jsonl']);
  if (positionals.length === 0) throw new UsageError('FILE or DIR is missing');
  const { corpus, files, failed } = await readInputs(positionals, io, {
    all: values.all === true,
    cache: values.cache,
  });
  for (const { file, shown } of files) await io.write(`${JSON.stringify(analysisOf(corpus, file, shown))}\n`);
  return failed ? 1 : 0;
}

/** An article as the contract prints it; one in another language has no dates, actors or quotes. */
function analysisOf(corpus: Corpus, file: string, shown: string): object {
  const read = corpus.read(file);
  const article = read?.article ?? corpus.article(file);
  const { dates = [], actors = [], quotes = [] } = read ?? {};
  return { file: shown, article: article && withoutText(article), dates, actors, quotes };
}

function withoutText({ text: _, sentences: __, ...rest }: Article): Omit<Article, 'text' | 'sentences'> {
  return rest;
}
