import { countBelow } from '../sorted.js';

/** Pairs of articles with some figures each, found from either article: in one pool, as a folder has half a million pairs. */
export interface PairTable {
  /** The articles that an article is paired with, ascending. */
  partnersOf(article: number): readonly number[];
  /** Where the figures of an article's pairs start in `figures`, beside its partners. */
  placesOf(article: number): readonly number[];
  /** Where the figures of a pair start; -1 where the two are none. */
  placeOf(a: number, b: number): number;
  /** All figures; another array once pairs were added. */
  readonly figures: Float64Array;
  /** Pairs two articles; where their figures are to be put. */
  add(a: number, b: number): number;
  /** Forgets all pairs of an article. */
  drop(article: number): void;
}

interface Row {
  readonly partners: number[];
  readonly places: number[];
}

const nothing: readonly number[] = [];

/** A table of no pairs, for so many figures of each. */
export function createPairTable(width: number): PairTable {
  const rows = new Map<number, Row>();
  const free: number[] = [];
  let figures = new Float64Array(64 * width);
  let end = 0;
  const insert = (article: number, partner: number, place: number) => {
    const row = rows.get(article) ?? { partners: [], places: [] };
    rows.set(article, row);
    const at = countBelow(row.partners, partner);
    row.partners.splice(at, 0, partner);
    row.places.splice(at, 0, place);
  };
  return {
    partnersOf: article => rows.get(article)?.partners ?? nothing,
    placesOf: article => rows.get(article)?.places ?? nothing,
    placeOf(a, b) {
      const row = rows.get(a);
      if (!row) return -1;
      const at = countBelow(row.partners, b);
      return row.partners[at] === b ? row.places[at]! : -1;
    },
    get figures() {
      return figures;
    },
    add(a, b) {
      const place = free.pop() ?? end;
      if (place === end) end += width;
      if (end > figures.length) {
        const grown = new Float64Array(Math.ceil(end * 1.3));
        grown.set(figures);
        figures = grown;
      }
      insert(a, b, place);
      insert(b, a, place);
      return place;
    },
    drop(article) {
      const row = rows.get(article);
      for (const other of row?.partners ?? []) {
        const { partners, places } = rows.get(other)!;
        const at = countBelow(partners, article);
        partners.splice(at, 1);
        free.push(places.splice(at, 1)[0]!);
      }
      rows.delete(article);
    },
  };
}
