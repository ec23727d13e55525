import type { Figures } from '../figures.js';
import type { Rarity } from '../rarity.js';
import { compareArticles } from './kinship.js';
import { createPairTable } from './pairs.js';
import { createPartnerIndex } from './partners.js';
import type { Profile } from './profile.js';
import { compareRows, type Row, relative, rowOf } from './rows.js';

/** Articles by number, each with those that it is compared with, and what they have in common. */
export interface ArticleGraph {
  /** Takes articles in, or takes them in anew; says which articles have other partners by that. */
  update(changed: ReadonlyMap<number, Profile | null>): ReadonlySet<number>;
  /** Ascending. */
  partnersOf(article: number): readonly number[];
  /** All figures of a pair that is compared. */
  figures(a: number, b: number): Figures;
  /** The odds that were kept for a pair; undefined where there are none. */
  oddsOf(a: number, b: number): number | undefined;
  /** Keeps the odds of a pair for as long as neither article is taken in anew. */
  keepOdds(a: number, b: number, odds: number): void;
}

/** Of what two articles have in common only what others are read against is kept, and then the odds. */
const width = relative.length + 1;

/** An empty graph, in which words weigh what `rarity` says. */
export function createArticleGraph(rarity: Rarity): ArticleGraph {
  const index = createPartnerIndex(rarity);
  const profiles = new Map<number, Profile>();
  const pairs = createPairTable(width);
  const rows = new Map<number, Row>();

  const compare = (a: number, b: number) => compareArticles(profiles.get(a)!, profiles.get(b)!, rarity);
  const drop = (article: number, touched: Set<number>) => {
    for (const other of pairs.partnersOf(article)) touched.add(other);
    pairs.drop(article);
    rows.delete(article);
  };
  const join = (a: number, b: number, touched: Set<number>) => {
    if (pairs.placeOf(a, b) >= 0) return;
    const kinship = compare(a, b);
    const place = pairs.add(a, b);
    for (const [k, name] of relative.entries()) pairs.figures[place + k] = kinship[name];
    pairs.figures[place + relative.length] = Number.NaN;
    touched.add(a).add(b);
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
      for (const article of touched) rows.set(article, rowOf(article, pairs));
      return touched;
    },
    partnersOf: pairs.partnersOf,
    figures: (a, b) => [compare(a, b), compareRows(a, b, rows, pairs)],
    oddsOf(a, b) {
      const place = pairs.placeOf(a, b);
      const odds = place < 0 ? Number.NaN : pairs.figures[place + relative.length]!;
      return Number.isNaN(odds) ? undefined : odds;
    },
    keepOdds(a, b, odds) {
      const place = pairs.placeOf(a, b);
      if (place >= 0) pairs.figures[place + relative.length] = odds;
    },
  };
}
