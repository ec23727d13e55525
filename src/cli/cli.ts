import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findActors } from '../actors/actors.js';
import { recognise } from '../article/article.js';
import { findDates } from '../dates/dates.js';
import { compareSentences, crossReference } from '../facts/facts.js';
import { findQuotes } from '../quotes/quotes.js';

// A stand-in until the corpus is there, so that the scorers have something to call.
const [command, ...rest] = process.argv.slice(2);
const all = rest.includes('--all');
const read = (file: string, name: string) => {
  const recognition = recognise(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), { force: all });
  if (recognition.kind !== 'article') return null;
  const article = recognition.article;
  const actors = findActors(article);
  return { file: name, article, dates: findDates(article), actors, quotes: findQuotes(article, actors) };
};
const places = rest.filter((arg, i) => !arg.startsWith('--') && !rest[i - 1]?.match(/^--(format|pairs)$/));
const files = places.flatMap(place =>
  statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true, encoding: 'utf8' })
        .filter(f => f.endsWith('.txt'))
        .sort()
        .map(f => [join(place, f), f] as const)
    : [[place, place] as const],
);
const articles = files.flatMap(([file, name]) => read(file, name) ?? []);
if (command === 'analyze')
  for (const {
    article: { text: _, sentences: __, ...article },
    ...a
  } of articles)
    console.log(JSON.stringify({ ...a, article }));
if (command === 'crossref') {
  const { facts, links } = crossReference(articles, []);
  console.log(
    JSON.stringify({
      articles: articles.map(({ file, article }) => ({ file, published: article.published, origin: article.origin })),
      facts,
      links,
    }),
  );
}
if (command === 'compare') {
  const pairs = readFileSync(rest[rest.indexOf('--pairs') + 1]!, 'utf8');
  for (const line of pairs.split('\n').filter(Boolean)) {
    const [a = '', b = ''] = line.split('\t');
    console.log(JSON.stringify(compareSentences(a, b)));
  }
}
