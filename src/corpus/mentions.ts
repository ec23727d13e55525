import { type Actor, listActors } from '../actors/actors.js';
import type { ReadArticle } from '../facts/facts.js';

/** Who is mentioned where, over a settled folder; kept while its articles come and go. */
export interface Mentions {
  /** Takes in the articles as they are settled now. An article is taken for unchanged while it is the same object. */
  update(articles: ReadonlyMap<string, ReadArticle>): void;
  /** All actors, the most mentioned first. */
  actors(): readonly Actor[];
  actor(id: string): Actor | null;
  /** The files that mention an actor, by publication. */
  filesOf(actor: string): readonly string[];
}

/** A list as short as this is copied when it grows. */
const few = 32;

/** The mentions of no article yet. */
export function createMentions(): Mentions {
  let articles: ReadonlyMap<string, ReadArticle> = new Map();
  const taken = new Map<string, ReadArticle>();
  /** Lists, as sets for so many take four times the memory. */
  const holders = new Map<string, string[]>();
  /** Told since the folder was settled. */
  let all: readonly Actor[] | null = null;
  const told = new Map<string, Actor | null>();
  const files = new Map<string, readonly string[]>();

  const drop = (file: string) => {
    const read = taken.get(file);
    for (const actor of read ? actorsOf(read) : []) {
      const others = holders.get(actor)!.filter(other => other !== file);
      if (others.length) holders.set(actor, others);
      else holders.delete(actor);
    }
    taken.delete(file);
  };
  const take = (read: ReadArticle) => {
    taken.set(read.file, read);
    for (const actor of actorsOf(read)) {
      const held = holders.get(actor) ?? [];
      // Most actors are named in a few articles: their lists have no room to grow.
      if (held.length < few) holders.set(actor, held.concat(read.file));
      else held.push(read.file);
    }
  };
  const describe = (id: string): Actor | null => {
    const named = [...(holders.get(id) ?? [])].sort().flatMap(file => {
      const read = articles.get(file);
      return read ? { file, actors: read.actors.filter(({ actor }) => actor === id) } : [];
    });
    return listActors(named)[0] ?? null;
  };
  return {
    update(now) {
      articles = now;
      all = null;
      told.clear();
      files.clear();
      for (const file of [...taken.keys()]) if (!now.has(file)) drop(file);
      for (const [file, read] of now) {
        if (taken.get(file) === read) continue;
        drop(file);
        take(read);
      }
    },
    actors() {
      all ??= listActors([...articles.values()]);
      return all;
    },
    actor: id => remembered(told, id, describe),
    filesOf: actor =>
      remembered(files, actor, id =>
        [...(holders.get(id) ?? [])]
          .flatMap(file => articles.get(file) ?? [])
          .sort(byPublication)
          .map(({ file }) => file),
      ),
  };
}

/** The identities of the actors that an article mentions. */
export const actorsOf = ({ actors }: ReadArticle): ReadonlySet<string> => new Set(actors.map(({ actor }) => actor));

function remembered<K, V>(known: Map<K, V>, key: K, make: (key: K) => V): V {
  const value = known.get(key);
  if (value !== undefined) return value;
  const made = make(key);
  known.set(key, made);
  return made;
}

/** Undated ones last; those of one day by path. */
export const byPublication = (a: ReadArticle, b: ReadArticle): number =>
  compare(a.article.published?.value ?? '9999', b.article.published?.value ?? '9999') || compare(a.file, b.file);

/** The order of two texts by their code units. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
