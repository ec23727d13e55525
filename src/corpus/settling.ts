import type { ActorDecision } from '../actors/actors.js';
import type { ReadArticle } from '../facts/facts.js';
import { type Analysis, asRead } from './analysis.js';
import type { Pace, Snapshot } from './corpus.js';
import { areSame, compactRead } from './packed.js';
import { actorsIn, settleAgain, settleArticles, settleSoon } from './settle.js';

/** The folder as it was last settled. */
export interface Settled {
  readonly version: number;
  readonly articles: ReadonlyMap<string, ReadArticle>;
  /** The analyses that it was made from: an article whose analysis is another by now is read alone. */
  readonly from: ReadonlyMap<string, Analysis>;
  /** What was decided of actors then. */
  readonly decisions: readonly ActorDecision[];
  /** An article that mentions each actor that the folder had when it was settled fully, or has got since: it grows until that is done again. */
  readonly actors: Map<string, ReadArticle>;
  /** Whether some of it was settled soon, and not fully. */
  readonly isProvisional: boolean;
}

export const nothingSettled: Settled = {
  version: 0,
  articles: new Map(),
  from: new Map(),
  decisions: [],
  actors: new Map(),
  isProvisional: false,
};

/** With more changes than this share of the folder it is settled fully: looking at each anew takes no longer. */
const fewChanges = 0.02;

/** Settles the folder as it is now; `changed` are at least the files whose analysis is another than before. */
export function settleFolder(now: Snapshot, before: Settled, changed: ReadonlySet<string>, pace: Pace): Settled {
  const isLeft = before.isProvisional && pace === 'fully';
  if (before.version === now.version && !isLeft) return before;
  const again = isLeft ? null : settleSame(now, before, changed);
  if (again) {
    const articles = withAll(again, now, before);
    return { ...settledAs(now, articles), actors: before.actors, isProvisional: before.isProvisional };
  }
  return (pace === 'soon' && settleFew(now, before, changed)) || settleAll(now, before);
}

/** The folder as somebody settled it fully: all articles of a snapshot, in its order. */
export const settledAs = (from: Snapshot, articles: Settled['articles']): Settled => ({
  version: from.version,
  from: from.analyses,
  decisions: from.actors,
  articles,
  actors: new Map(),
  isProvisional: false,
});

/** The articles of before, with those that were settled anew: all of `files`, in their order. */
export function withSettled(
  before: Settled['articles'],
  anew: readonly ReadArticle[],
  files: Snapshot['analyses'],
): Settled['articles'] {
  const articles = new Map(before);
  for (const article of anew) articles.set(article.file, article);
  const noneCame = articles.size === before.size;
  if (noneCame && before.size === files.size) return articles;
  return new Map(Array.from(files.keys(), file => [file, articles.get(file)!]));
}

function settleAll(now: Snapshot, before: Settled): Settled {
  const articles = settleArticles(
    [...now.analyses].map(([file, analysis]) => asRead(file, analysis)),
    now.actors,
    file => now.analyses.get(file)?.corrections ?? [],
    settled => compactRead(settled.file, now.analyses.get(settled.file)!, settled),
  );
  const all = withAll(articles, now, before);
  return { ...settledAs(now, all), actors: actorsIn(all.values()) };
}

/** Settles only the articles that changed; null where the folder has others, or where they may change what it says of the rest. */
function settleSame({ analyses, actors }: Snapshot, before: Settled, changed: ReadonlySet<string>) {
  if (actors !== before.decisions || analyses.size !== before.from.size) return null;
  const anew: ReadArticle[] = [];
  for (const file of changed) {
    const [settled, from, now] = [before.articles.get(file), before.from.get(file), analyses.get(file)];
    if (!from && !now) continue;
    const read = now && asRead(file, now);
    const again = settled && from && read && settleAgain({ alone: asRead(file, from), settled }, read);
    if (!again) return null;
    anew.push(again);
  }
  return anew;
}

/** Settles the articles that changed, came and went by what is known of the rest; null where these are many, or decided otherwise. */
function settleFew(now: Snapshot, before: Settled, changed: ReadonlySet<string>): Settled | null {
  const { analyses, actors } = now;
  if (actors !== before.decisions || changed.size > fewChanges * analyses.size) return null;
  const fresh = [...changed].flatMap(file => {
    const [analysis, from, settled] = [analyses.get(file), before.from.get(file), before.articles.get(file)];
    if (!analysis) return [];
    return { now: asRead(file, analysis), before: from && settled ? { alone: asRead(file, from), settled } : null };
  });
  const found = settleSoon(fresh, before.actors, actors, file => analyses.get(file)?.corrections ?? []);
  const articles = withAll(found, now, before);
  for (const [actor, read] of actorsIn(found.map(({ file }) => articles.get(file)!))) before.actors.set(actor, read);
  return {
    ...settledAs(now, articles),
    actors: before.actors,
    isProvisional: true,
  };
}

/** All articles of now, those settled anew held as bytes. */
const withAll = (anew: readonly ReadArticle[], now: Snapshot, before: Settled): Settled['articles'] =>
  withSettled(
    before.articles,
    anew.map(article => asBefore(article, before, now)),
    now.analyses,
  );

/** The article as it was settled before, where nothing in it is another now: what was made of it still holds. */
function asBefore(now: ReadArticle, before: Settled, { analyses }: Snapshot): ReadArticle {
  const [known, analysis] = [before.articles.get(now.file), analyses.get(now.file)!];
  if (known === now) return now;
  const kept = compactRead(now.file, analysis, now);
  return known && before.from.get(now.file) === analysis && areSame(known, kept) ? known : kept;
}
