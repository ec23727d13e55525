import type { IndexedArticle } from './noteIndex.js';
import type { Root } from './root.js';
import { canonical, pathIn } from './uris.js';

/** The tags of a folder's notes, the most used first, behind them those that `dateline.yaml` lists and nobody used. */
export function tagsIn(articles: readonly IndexedArticle[], root: Root): readonly string[] {
  const uses = new Map([...root.tags.keys()].map(tag => [tag, 0]));
  const here = articles.filter(({ item }) => pathIn(root.uri, canonical(item.uri)) !== null);
  for (const tag of here.flatMap(({ item }) => item.items.flatMap(({ tags }) => tags)))
    uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}
