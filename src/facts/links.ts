import type { Score } from './comparing.js';

/** A statement of the folder by one number: its article's, and its place among the article's statements. */
export type Node = number;

const mostStatements = 65536;

export const nodeOf = (article: number, index: number): Node => article * mostStatements + index;
export const articleOf = (node: Node): number => Math.floor(node / mostStatements);
export const indexOf = (node: Node): number => node % mostStatements;

/** Two statements, by their places in their articles, with what is to be said of them. */
export interface Scored extends Score {
  readonly a: number;
  readonly b: number;
}

/** The scores of all statements that were compared, by pairs of articles; small, as a folder has a million. */
export interface LinkTable {
  /** Puts the scores of two articles in the place of what was known; `a` is the article with the lower number. */
  put(a: number, b: number, scored: readonly Scored[]): void;
  /** Forgets all scores of an article. */
  drop(article: number): void;
  clear(): void;
  score(x: Node, y: Node): number | undefined;
  partnersOf(node: Node): readonly Node[];
  /** The statements of an article that have a partner. */
  nodesOf(article: number): readonly Node[];
  all(): Iterable<{ readonly a: Node; readonly b: Node; readonly rank: number }>;
}

/** Places of statements in the two articles, ascending by the first, and scores and ranks beside them, in steps. */
interface Sheet {
  readonly a: number;
  readonly b: number;
  readonly placesA: Uint16Array;
  readonly placesB: Uint16Array;
  readonly scores: Uint16Array;
  readonly ranks: Uint16Array;
}

/** A step is a power of two, so that one half is none of its neighbours. */
const steps = 65536;
const toSteps = (share: number): number => Math.min(steps - 1, Math.floor(share * steps));

export function createLinkTable(): LinkTable {
  const sheets = new Map<number, Map<number, Sheet>>();
  const drop = (x: number, y: number) => {
    sheets.get(x)?.delete(y);
    sheets.get(y)?.delete(x);
  };
  return {
    put(a, b, scored) {
      drop(a, b);
      if (!scored.length) return;
      const sheet: Sheet = {
        a,
        b,
        placesA: Uint16Array.from(scored, each => each.a),
        placesB: Uint16Array.from(scored, each => each.b),
        scores: Uint16Array.from(scored, ({ score }) => toSteps(score)),
        ranks: Uint16Array.from(scored, ({ rank }) => toSteps(rank)),
      };
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const) {
        const of = sheets.get(from);
        if (of) of.set(to, sheet);
        else sheets.set(from, new Map([[to, sheet]]));
      }
    },
    drop(article) {
      for (const other of [...(sheets.get(article)?.keys() ?? [])]) drop(article, other);
    },
    clear: () => sheets.clear(),
    score(x, y) {
      const [a, b] = x < y ? [x, y] : [y, x];
      const sheet = sheets.get(articleOf(a))?.get(articleOf(b));
      if (!sheet) return undefined;
      const [i, j] = [indexOf(a), indexOf(b)];
      for (let at = 0; at < sheet.scores.length; at++)
        if (sheet.placesA[at] === i && sheet.placesB[at] === j) return sheet.scores[at]! / steps;
      return undefined;
    },
    partnersOf(node) {
      const [article, index] = [articleOf(node), indexOf(node)];
      const found: Node[] = [];
      for (const { a, b, placesA, placesB } of sheets.get(article)?.values() ?? []) {
        const [own, other, partner] = a === article ? [placesA, placesB, b] : [placesB, placesA, a];
        for (let at = 0; at < own.length; at++) if (own[at] === index) found.push(nodeOf(partner, other[at]!));
      }
      return found;
    },
    nodesOf(article) {
      const found = new Set<Node>();
      for (const { a, placesA, placesB } of sheets.get(article)?.values() ?? [])
        for (const index of a === article ? placesA : placesB) found.add(nodeOf(article, index));
      return [...found];
    },
    *all() {
      for (const [article, others] of sheets)
        for (const { a, b, placesA, placesB, ranks } of others.values())
          if (a === article)
            for (let at = 0; at < ranks.length; at++)
              yield { a: nodeOf(a, placesA[at]!), b: nodeOf(b, placesB[at]!), rank: ranks[at]! / steps };
    },
  };
}
