import { lasting } from './pool.js';

/** A statement of the folder by one number: its article's, and its place among the article's statements. */
export type Node = number;

const mostStatements = 65536;

export const nodeOf = (article: number, index: number): Node => article * mostStatements + index;
export const articleOf = (node: Node): number => Math.floor(node / mostStatements);
export const indexOf = (node: Node): number => node % mostStatements;

/** Something for each of many statements: article by article, as one map of all takes twice the memory. */
export interface ByNode<T> {
  get(node: Node): T | undefined;
  set(node: Node, value: T): void;
  delete(node: Node): void;
  clear(): void;
  /** Each value as often as it is set. */
  values(): Iterable<T>;
}

/** Nothing for any statement. */
export function byNode<T>(): ByNode<T> {
  const articles = new Map<number, (T | undefined)[]>();
  return {
    get: node => articles.get(articleOf(node))?.[indexOf(node)],
    set(node, value) {
      const article = articleOf(node);
      const row = articles.get(article) ?? [];
      articles.set(article, row);
      for (let at = row.length; at < indexOf(node); at++) row.push(undefined);
      row[indexOf(node)] = value;
    },
    delete(node) {
      const row = articles.get(articleOf(node));
      if (row) row[indexOf(node)] = undefined;
    },
    clear: () => articles.clear(),
    *values() {
      for (const row of articles.values()) for (const value of row) if (value !== undefined) yield value;
    },
  };
}

/** Two statements, by their places in their articles, with the probability that they report one fact. */
export interface Scored {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** The candidates for a statement, in ascending order, each with a score. */
export interface Candidates {
  readonly nodes: Float64Array;
  readonly scores: Float64Array;
}

/** Candidates in whatever order, one score each. */
export function candidatesOf(scored: Iterable<readonly [Node, number]>): Candidates {
  const sorted = [...scored].sort(([x], [y]) => x - y);
  return {
    nodes: Float64Array.from(sorted, ([node]) => node),
    scores: Float64Array.from(sorted, ([, score]) => score),
  };
}

/** The scores of all statements that were compared, by pairs of articles; small, as a folder has a million. */
export interface LinkTable {
  /** Puts the scores of two articles, which tell one story or two, in the place of what was known; `a` has the lower number. */
  put(a: number, b: number, isOne: boolean, scored: readonly Scored[]): void;
  /** The scores of two articles; null where they were not compared. */
  known(a: number, b: number): { readonly isOne: boolean; readonly scored: readonly Scored[] } | null;
  /** What is known of all articles that were compared; of each two once. */
  sheets(): Iterable<Sheet>;
  /** Puts a whole sheet in the place of what was known. */
  keep(sheet: Sheet): void;
  /** The articles that an article was compared with. */
  comparedWith(article: number): readonly number[];
  /** The statements of an article stand elsewhere by now: at `places[before]`, -1 for those that are gone, and their scores with them. */
  move(article: number, places: Int32Array): void;
  /** Forgets the scores of two articles. */
  drop(a: number, b: number): void;
  clear(): void;
  /** Those statements whose scores with this one make them candidates. */
  candidatesFor(node: Node): Candidates;
}

/** Statements with a lower score are no candidates: that they were compared is all there is to know. */
export const leastScore = 0.05;

/** The statements of two articles that were compared: their places in one number, that of the first 16 bits up, and their scores. */
export interface Sheet {
  readonly a: number;
  readonly b: number;
  readonly isOne: boolean;
  readonly places: Uint32Array;
  readonly scores: Float32Array;
}

/** A table without scores. */
export function createLinkTable(): LinkTable {
  const sheets = new Map<number, Map<number, Sheet>>();
  const keep = (sheet: Sheet) => {
    for (const [from, to] of [
      [sheet.a, sheet.b],
      [sheet.b, sheet.a],
    ] as const) {
      const of = sheets.get(from);
      if (of) of.set(to, sheet);
      else sheets.set(from, new Map([[to, sheet]]));
    }
  };
  return {
    put: (a, b, isOne, scored) => keep(sheetOf(a, b, isOne, scored)),
    known(a, b) {
      const sheet = sheets.get(a)?.get(b);
      return sheet ? { isOne: sheet.isOne, scored: scoredIn(sheet) } : null;
    },
    keep,
    *sheets() {
      for (const [article, others] of sheets) for (const sheet of others.values()) if (sheet.a === article) yield sheet;
    },
    comparedWith: article => [...(sheets.get(article)?.keys() ?? [])],
    move(article, places) {
      for (const sheet of sheets.get(article)?.values() ?? []) {
        const { a, b, isOne } = sheet;
        const moved = scoredIn(sheet)
          .map(each => (a === article ? { ...each, a: places[each.a] ?? -1 } : { ...each, b: places[each.b] ?? -1 }))
          .filter(each => each.a >= 0 && each.b >= 0);
        keep(sheetOf(a, b, isOne, moved));
      }
    },
    drop(a, b) {
      sheets.get(a)?.delete(b);
      sheets.get(b)?.delete(a);
    },
    clear: () => sheets.clear(),
    candidatesFor(node) {
      const [article, index] = [articleOf(node), indexOf(node)];
      const [nodes, found]: [Node[], number[]] = [[], []];
      for (const [other, { a, places, scores }] of [...(sheets.get(article) ?? [])].sort(([x], [y]) => x - y))
        for (let at = 0; at < places.length; at++) {
          const [first, second] = [firstIn(places[at]!), secondIn(places[at]!)];
          if ((a === article ? first : second) !== index || scores[at]! < leastScore) continue;
          const candidate = nodeOf(other, a === article ? second : first);
          let place = nodes.length;
          while (place > 0 && nodes[place - 1]! > candidate) place--; // within an article they come in any order
          nodes.splice(place, 0, candidate);
          found.splice(place, 0, scores[at]!);
        }
      return { nodes: Float64Array.from(nodes), scores: Float64Array.from(found) };
    },
  };
}

const placeOf = (a: number, b: number): number => a * mostStatements + b;
const firstIn = (place: number): number => place >>> 16;
const secondIn = (place: number): number => place & 0xffff;

const sheetOf = (a: number, b: number, isOne: boolean, scored: readonly Scored[]): Sheet => ({
  a,
  b,
  isOne,
  places: lasting(Uint32Array.from(scored, each => placeOf(each.a, each.b))),
  scores: lasting(Float32Array.from(scored, ({ score }) => score)),
});

const scoredIn = ({ places, scores }: Sheet): readonly Scored[] =>
  Array.from(places, (place, at) => ({ a: firstIn(place), b: secondIn(place), score: scores[at]! }));
