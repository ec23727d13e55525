import { leastSaid } from './company.js';
import { compareStatements, scoreOf } from './comparing.js';
import { joinPairs, partBy } from './components.js';
import { createConnections, type KeepFact } from './connections.js';
import { type Decided, decisionsOn } from './decisions.js';
import type { CrossReference, Fact, FactDecision, Link, Place, ReadArticle } from './facts.js';
import { articleOf, createLinkTable, indexOf, leastScore, type Node, nodeOf, type Scored } from './links.js';
import { readMemory, writeMemory } from './memory.js';
import { isWhereItWas, movesBetween } from './moves.js';
import { byFirstPlace, withChanges } from './ordered.js';
import { createStoryBook } from './stories/book.js';
import type { Profile } from './stories/profile.js';

/** Links the articles of a folder, and links anew only what changed since it was asked the last time. */
export interface Linker {
  /** The facts of the articles. An article is taken for unchanged while it is the same object. */
  link(articles: readonly ReadArticle[], decisions: readonly FactDecision[]): Linking;
  /** What was compared, in bytes, for a linker of a later run. */
  memory(): Uint8Array;
  /**
   * Takes what an earlier run compared of the folder: of articles that are the same now it holds, as if they had never been closed.
   * Null: from now on nothing of before does.
   */
  recall(memory: Uint8Array | null): void;
}

/** What articles report, and what of that is new since they were linked before; all other facts are the same objects. */
export interface Linking extends CrossReference {
  /** The facts as they were before. */
  readonly since: readonly Fact[];
  readonly made: readonly Fact[];
  readonly gone: readonly Fact[];
}

/** What earlier runs compared holds until so large a part of the articles has changed: words are weighed anew then. */
const mostStale = 0.2;

/** A linker that knows no article yet; each fact goes through `keep` as soon as it is made, so that not all are at hand at once. */
export function createLinker(keep: KeepFact): Linker {
  const book = createStoryBook();
  const table = createLinkTable();
  let decided: Decided = decisionsOn([], book.numberOf, () => []);
  const connections = createConnections(book, table, () => decided, keep);
  /** The facts of all that is connected, by their first places. */
  let facts: readonly Fact[] = [];
  let remembered: Uint8Array | null = null;
  /** How many articles changed since words were last weighed: in the runs before, too. */
  let stale = 0;

  const isThere = (node: Node): boolean =>
    book.has(articleOf(node)) && indexOf(node) < book.profile(articleOf(node)).statements;

  /** The statements that a statement's links say something of. */
  const saidOf = (node: Node): readonly Node[] => {
    const { nodes, scores } = table.candidatesFor(node);
    return [...nodes].filter((_, at) => scores[at]! >= leastSaid);
  };

  /**
   * Takes the scores of articles along to where their statements stand by now. The statements of facts that can't be told as they
   * were are given.
   */
  const follow = (changed: ReadonlyMap<number, Profile | null>): readonly Node[] => {
    const moves = new Map<number, Int32Array>();
    const freed = new Set<Node>();
    for (const [article, profile] of changed) {
      if (!profile) continue;
      const now = book.has(article) ? book.profile(article) : null;
      const moved = movesBetween(profile, now);
      moves.set(article, moved);
      for (let at = 0; at < profile.statements; at++) {
        if (isWhereItWas(at, moved, profile, now)) continue;
        const others = moved[at]! < 0 ? saidOf(nodeOf(article, at)) : [];
        connections.touch([nodeOf(article, at)]);
        for (const node of [nodeOf(article, at), ...others]) connections.release(node, freed);
      }
    }
    for (const [article, moved] of moves) table.move(article, moved);
    return [...freed].flatMap(node => {
      const at = moves.get(articleOf(node))?.[indexOf(node)];
      return at === undefined ? node : at < 0 ? [] : nodeOf(articleOf(node), at);
    });
  };

  /** Forgets the scores of articles with those that they are not compared with any more; their statements are given. */
  const forget = (changed: Iterable<number>): readonly Node[] => {
    const pairs = new Set<number>();
    for (const part of book.pairsToCompare()) for (const [a, b] of part) pairs.add(pairOf(a, b));
    const freed: Node[] = [];
    for (const article of changed)
      for (const other of table.comparedWith(article)) {
        if (pairs.has(pairOf(article, other))) continue;
        for (const { a, b, score } of table.known(article, other)!.scored) {
          const [own, its] = article < other ? [a, b] : [b, a];
          if (score >= leastScore) freed.push(nodeOf(article, own));
          if (score >= leastSaid) freed.push(nodeOf(other, its));
        }
        table.drop(article, other);
      }
    return freed;
  };

  /**
   * Compares those statements of two articles that were not compared before; gives those of `isNew` ones whose candidates are others
   * now, and of both where others say something of them.
   */
  const compare = (x: number, y: number, isNew: (article: number) => boolean): readonly Node[] => {
    const [a, b] = x < y ? [x, y] : [y, x];
    const relation = book.relate(a, b);
    const before = table.known(a, b);
    const nodesOf = (sides: readonly number[], scored: readonly Scored[]): readonly Node[] => {
      const candidates = scored.filter(({ score }) => score >= leastScore);
      return candidates.flatMap(each => [
        ...(sides.includes(a) || each.score >= leastSaid ? [nodeOf(a, each.a)] : []),
        ...(sides.includes(b) || each.score >= leastSaid ? [nodeOf(b, each.b)] : []),
      ]);
    };
    if (before?.isOne === relation.isOne && !isNew(x) && !isNew(y)) return nodesOf([x, y], before.scored);
    const keyOf = (each: Pick<Scored, 'a' | 'b'>) => nodeOf(each.a, each.b);
    const known = new Map(before?.isOne === relation.isOne ? before.scored.map(each => [keyOf(each), each.score]) : []);
    const others: Scored[] = [];
    const scored = compareStatements(book.placed(a), book.placed(b), relation).map(pair => {
      const places = { a: pair.a.index, b: pair.b.index };
      const score = known.get(keyOf(places));
      if (score !== undefined) return { ...places, score };
      const other = { ...places, score: scoreOf(pair, book.rarity()) };
      others.push(other);
      return other;
    });
    table.put(a, b, relation.isOne, scored);
    const still = new Set(scored.map(keyOf));
    for (const each of before?.scored ?? []) if (!known.has(keyOf(each)) || !still.has(keyOf(each))) others.push(each);
    return nodesOf([x, y].some(isNew) ? [x, y].filter(isNew) : [x, y], others);
  };

  /** The articles of which holds what an earlier run compared; none where that was of a folder too different to weigh words alike. */
  const recallAll = (count: number): ReadonlySet<number> => {
    const found = remembered && readMemory(remembered, table, book);
    stale = found?.stale ?? 0;
    if (found && stale <= mostStale * count) return found.same;
    table.clear();
    stale = 0;
    return nothing;
  };

  const placeOf = (node: Node): Place => {
    const [article, at] = [articleOf(node), 2 * indexOf(node)];
    const { places } = book.profile(article);
    return { file: book.read(article).file, start: places[at]!, end: places[at + 1]! };
  };
  const placesIn = (article: number): readonly Place[] =>
    Array.from({ length: book.profile(article).statements }, (_, index) => placeOf(nodeOf(article, index)));

  /** Of what hangs together before the next, so that no more is at hand than that takes. */
  const linksNow = (): readonly Link[] => {
    const sheets = [...table.sheets()];
    const partOf = joinPairs(sheets.map(({ a, b }) => [a, b]));
    return partBy(sheets, ({ a }) => partOf(a)).flatMap(part => {
      connections.rest();
      return part.flatMap(({ a, b }) =>
        table
          .known(a, b)!
          .scored.filter(({ score }) => score >= leastScore)
          .map(each => linkOf(nodeOf(a, each.a), nodeOf(b, each.b))),
      );
    });
  };
  const linkOf = (a: Node, b: Node): Link => ({
    a: placeOf(a),
    b: placeOf(b),
    score: Math.round(connections.score(a, b)! * 1e4) / 1e4,
  });

  return {
    link(articles, decisions) {
      const { changed, isAnew } = book.update(articles);
      if (isAnew) {
        table.clear();
        connections.clear();
      }
      const recalled = isAnew ? recallAll(articles.length) : nothing;
      const isNew = (article: number) => (isAnew ? !recalled.has(article) : changed.has(article));
      const loose = new Set(isAnew ? [] : follow(changed));
      for (const node of forget(isAnew ? recalled : changed.keys())) loose.add(node);
      const decidedBefore = decided.nodes;
      decided = decisionsOn(decisions, book.numberOf, placesIn);
      for (const node of connections.touch([...decidedBefore, ...decided.nodes])) loose.add(node);
      for (const article of connections.resource(isAnew ? [] : changed.keys())) {
        const count = book.has(article) ? book.profile(article).statements : 0;
        const all = Array.from({ length: count }, (_, at) => nodeOf(article, at));
        for (const node of connections.touch(all)) loose.add(node);
      }
      for (const node of [...loose]) connections.release(node, loose);
      // What hangs together is compared and made facts of before the next, so that the statements of its articles are made once.
      for (const pairs of book.pairsToCompare()) {
        const nodes = new Set(pairs.flatMap(([a, b]) => compare(a, b, isNew)));
        for (const node of [...nodes]) connections.release(node, nodes);
        connections.connect(nodes);
      }
      for (const node of loose) if (!isThere(node) || connections.has(node)) loose.delete(node);
      connections.connect(loose);
      book.rest();
      connections.rest();
      const { made, gone } = connections.changes();
      const since = facts;
      facts = withChanges(since, gone, made, byFirstPlace);
      return {
        facts,
        since,
        made,
        gone,
        get links() {
          return linksNow();
        },
      };
    },
    memory: () => writeMemory(table, book, stale),
    recall(memory) {
      remembered = memory;
    },
  };
}

const nothing: ReadonlySet<number> = new Set();

/** Two articles in either order as one number. */
const pairOf = (a: number, b: number): number => Math.min(a, b) * 2 ** 26 + Math.max(a, b);
