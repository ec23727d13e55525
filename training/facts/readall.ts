// Texts read by every engine, with one identity for each actor over all of them.
import { findActors, identify } from '../../src/actors/actors.js';
import { recognise } from '../../src/article/article.js';
import { findDates } from '../../src/dates/dates.js';
import type { ReadArticle } from '../../src/facts/facts.js';
import { findQuotes } from '../../src/quotes/quotes.js';

export const readAll = (texts: readonly (readonly [string, string])[]): readonly ReadArticle[] => {
  const articles = texts.flatMap(([file, text]) => {
    const recognition = recognise(text, { force: true });
    if (recognition.kind === 'none') return [];
    const { article } = recognition;
    const actors = findActors(article);
    return [{ file, article, actors, dates: findDates(article), quotes: findQuotes(article, actors) }];
  });
  const identified = identify(articles, []);
  return articles.map((article, i) => ({ ...article, actors: identified[i]?.actors ?? [] }));
};
