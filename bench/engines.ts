import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as chrono } from 'chrono-node';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { findActors } from '../src/actors/actors.js';
import { type Article, recognise } from '../src/article/article.js';
import { findDates } from '../src/dates/dates.js';
import { findQuotes } from '../src/quotes/quotes.js';
import { provideModel } from '../src/text/models.js';
import { readSentences } from '../src/text/text.js';
import { provideModels } from './models.js';

// Each engine alone over whole articles, beside two peers in the same run: MB of UTF-8 a second of processor time, so that
// another program on the machine counts little. engines.mjs FOLDER
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: engines.mjs FOLDER');

const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.txt'))
  .sort()
  .slice(0, 2000)
  .map(name => readFileSync(join(folder, name), 'utf8'));
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

// Without the parts of speech at first, which are measured by themselves.
for (const name of ['words', 'names'] as const) provideModel(name, () => readFileSync(join('models', `${name}.bin`)));
const readAll = (): readonly Article[] =>
  texts.flatMap(text => {
    const recognition = recognise(text, { force: true });
    return recognition.kind === 'article' ? [recognition.article] : [];
  });
let articles = readAll();
const wink = winkNLP(model);

/** The best of five passes over all texts, after one to warm up. */
function measure(name: string, pass: () => void): void {
  pass();
  const seconds = Math.min(
    ...Array.from({ length: 5 }, () => {
      const start = process.cpuUsage();
      pass();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1e6;
    }),
  );
  console.log(`| ${name} | ${(megabytes / seconds).toFixed(2)} |`);
}

const each = (work: (article: Article) => unknown) => () => {
  for (const article of articles) work(article);
};

const readActors = each(article =>
  findActors({ ...article, sentences: readSentences(article.text, article.sentences) }),
);

console.log(`| ${articles.length} articles, ${megabytes.toFixed(1)} MB, node ${process.version} | MB/s |\n|---|---|`);
measure('actors, with tokens and sentences', readActors);
provideModels();
articles = readAll();
measure('actors, with tokens, sentences and parts of speech', readActors);
measure(
  'tokens, sentences and parts of speech',
  each(article => readSentences(article.text, [{ start: 0, end: article.text.length }])),
);
measure('article recognised (with its sentences)', () => {
  for (const text of texts) recognise(text, { force: true });
});
measure('dates', each(findDates));
measure('actors', each(findActors));
const actors = new Map(articles.map(article => [article, findActors(article)]));
measure(
  'quotes',
  each(article => findQuotes(article, actors.get(article) ?? [])),
);
measure('chrono-node (dates)', () => {
  for (const text of texts) chrono(text);
});
measure('wink-nlp (tokens, sentences, parts of speech)', () => {
  for (const text of texts) wink.readDoc(text);
});
