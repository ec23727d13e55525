import type { Figures } from '../figures.js';
import type { Rarity } from '../rarity.js';
import { compareArticles } from './kinship.js';
import { createPartnerIndex } from './partners.js';
import type { Profile } from './profile.js';
import { compareRows, type Row, relative, rowOf } from './rows.js';

/** Articles by number, each with those that it is compared with, and what they have in common. */
export interface ArticleGraph {
  /** Takes articles in, or takes them in anew; says which articles have other partners by that. */
  update(changed: ReadonlyMap<number, Profile | null>): ReadonlySet<number>;
  partnersOf(article: number): Iterable<number>;
  /** All figures of a pair that is compared. */
  figures(a: number, b: number): Figures;
}

/** An empty graph, in which words weigh what `rarity` says. */
export function createArticleGraph(rarity: Rarity): ArticleGraph {
  const index = createPartnerIndex(rarity);
  const profiles = new Map<number, Profile>();
  /** Of what two articles have in common only what others are read against is kept: a folder has a million pairs. */
  const kin = new Map<number, Map<number, readonly number[]>>();
  const rows = new Map<number, Row>();

  const compare = (a: number, b: number) => compareArticles(profiles.get(a)!, profiles.get(b)!, rarity);
  const drop = (article: number, touched: Set<number>) => {
    for (const other of kin.get(article)?.keys() ?? []) {
      kin.get(other)?.delete(article);
      touched.add(other);
    }
    kin.delete(article);
    rows.delete(article);
  };
  const join = (a: number, b: number, touched: Set<number>) => {
    if (kin.get(a)?.has(b)) return;
    const kinship = compare(a, b);
    const values = relative.map(name => kinship[name]);
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const of = kin.get(from);
      if (of) of.set(to, values);
      else kin.set(from, new Map([[to, values]]));
      touched.add(from);
    }
  };
  return {
    update(changed) {
      const touched = new Set<number>();
      for (const [article, profile] of changed) {
        const before = profiles.get(article);
        if (before) index.remove(article, before);
        drop(article, touched);
        if (profile) {
          profiles.set(article, profile);
          index.add(article, profile);
        } else profiles.delete(article);
      }
      for (const [article, profile] of changed)
        if (profile) for (const other of index.partnersOf(article, profile)) join(article, other, touched);
      for (const article of touched) rows.set(article, rowOf(kin.get(article) ?? new Map()));
      return touched;
    },
    partnersOf: article => kin.get(article)?.keys() ?? [],
    figures: (a, b) => [compare(a, b), compareRows(a, b, rows)],
  };
}
