import { findActors, identify } from '../../src/actors/actors.js';
import { recognise } from '../../src/article/article.js';
import { findDates } from '../../src/dates/dates.js';
import type { ReadArticle } from '../../src/facts/facts.js';
import { findQuotes } from '../../src/quotes/quotes.js';

/** Articles by file name, read by every engine, their actors under one identity. */
export function reading(texts: Readonly<Record<string, string>>): readonly ReadArticle[] {
  const read = Object.entries(texts).map(([file, text]): ReadArticle => {
    const recognition = recognise(text, { force: true });
    if (recognition.kind !== 'article') throw new Error(`${file} is no English article`);
    const { article } = recognition;
    const actors = findActors(article);
    return { file, article, dates: findDates(article), actors, quotes: findQuotes(article, actors) };
  });
  const identified = identify(read, []);
  return read.map((article, i) => ({ ...article, actors: identified[i]!.actors }));
}
