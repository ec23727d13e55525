import { type Actor, listActors } from '../actors/actors.js';
import type { ReadArticle } from '../facts/facts.js';

/** Who is mentioned where, over a settled folder. */
export interface Mentions {
  readonly actors: readonly Actor[];
  readonly byId: ReadonlyMap<string, Actor>;
  /** The files that mention an actor, by publication. */
  readonly filesOf: ReadonlyMap<string, readonly string[]>;
}

/** Makes actors answer by identity. */
export function indexMentions(articles: readonly ReadArticle[]): Mentions {
  const filesOf = new Map<string, string[]>();
  for (const { file, actors } of [...articles].sort(byPublication)) {
    for (const actor of new Set(actors.map(mention => mention.actor))) {
      const files = filesOf.get(actor);
      if (files) files.push(file);
      else filesOf.set(actor, [file]);
    }
  }
  const actors = listActors(articles);
  return { actors, byId: new Map(actors.map(actor => [actor.id, actor])), filesOf };
}

/** Undated ones last; those of one day by path. */
export const byPublication = (a: ReadArticle, b: ReadArticle): number =>
  compare(a.article.published?.value ?? '9999', b.article.published?.value ?? '9999') || compare(a.file, b.file);

/** The order of two texts by their code units. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
