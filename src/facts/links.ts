/** A statement of the folder by one number: its article's, and its place among the article's statements. */
export type Node = number;

const mostStatements = 65536;

export const nodeOf = (article: number, index: number): Node => article * mostStatements + index;
export const articleOf = (node: Node): number => Math.floor(node / mostStatements);
export const indexOf = (node: Node): number => node % mostStatements;

/** Two statements, by their places in their articles, with the probability that they report one fact. */
export interface Scored {
  readonly a: number;
  readonly b: number;
  readonly score: number;
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
  all(): Iterable<{ readonly a: Node; readonly b: Node; readonly score: number }>;
}

/** Places of statements in the two articles, ascending by the first, and scores beside them. */
interface Sheet {
  readonly a: number;
  readonly b: number;
  readonly placesA: Uint16Array;
  readonly placesB: Uint16Array;
  readonly scores: Float32Array;
}

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
        scores: Float32Array.from(scored, ({ score }) => score),
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
        if (sheet.placesA[at] === i && sheet.placesB[at] === j) return sheet.scores[at];
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
        for (const { a, b, placesA, placesB, scores } of others.values())
          if (a === article)
            for (let at = 0; at < scores.length; at++)
              yield { a: nodeOf(a, placesA[at]!), b: nodeOf(b, placesB[at]!), score: scores[at]! };
    },
  };
}
