import type { ReadArticle } from '../facts/facts.js';
import { actorsOf } from './mentions.js';

/** How many articles an undated one is compared with: a story has fewer, a folder may have ten thousand. */
const mostKin = 40;
/** An actor in more articles than this says nothing of a story. */
const commonActor = 500;

/**
 * Finds the articles most likely on the same story as another: those that share its rarest actors. The cost of asking does
 * not grow with the folder.
 */
export function kinFinder(articles: readonly ReadArticle[]): (article: ReadArticle) => readonly ReadArticle[] {
  if (articles.length <= mostKin) return () => articles;
  const mentioning = new Map<string, ReadArticle[]>();
  for (const article of articles) {
    for (const actor of actorsOf(article)) {
      const list = mentioning.get(actor);
      if (list) list.push(article);
      else mentioning.set(actor, [article]);
    }
  }
  return asked => {
    const weights = new Map<ReadArticle, number>();
    for (const actor of actorsOf(asked)) {
      const list = mentioning.get(actor) ?? [];
      if (list.length > commonActor) continue;
      for (const other of list) weights.set(other, (weights.get(other) ?? 0) + 1 / list.length);
    }
    return [...weights]
      .sort(([, a], [, b]) => b - a)
      .slice(0, mostKin)
      .map(([article]) => article);
  };
}
