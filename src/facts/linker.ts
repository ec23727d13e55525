import { cluster, sameFact, weakestLink } from './clusters.js';
import { compareStatements, scoreOf } from './comparing.js';
import { joinPairs, type Pair, partBy } from './components.js';
import { type Decided, decisionsOn } from './decisions.js';
import { toFact } from './fact.js';
import type { CrossReference, Fact, FactDecision, Link, Place, ReadArticle } from './facts.js';
import { articleOf, createLinkTable, indexOf, leastScore, type Node, nodeOf, type Scored } from './links.js';
import { readMemory, writeMemory } from './memory.js';
import { isWhereItWas, movesBetween } from './moves.js';
import { withChanges } from './ordered.js';
import { originsBehind, type Source, sourceOf } from './origins.js';
import type { Prepared } from './statements.js';
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

/** So many words may hold two facts. */
const longStatement = 16;
/** What two statements count for that were not compared, in one article and in two. */
const notCompared = { within: 0.1, between: 0.02 };

/** Statements that links connect, and what they tell. */
interface Connected {
  readonly nodes: readonly Node[];
  readonly told: readonly Telling[];
}

/** The facts of some of them, and the clusters that these were made of, in one text. */
interface Telling {
  readonly of: string;
  readonly facts: readonly Fact[];
}

/** What earlier runs compared holds until so large a part of the articles has changed: words are weighed anew then. */
const mostStale = 0.2;

/** What the reader called two facts stands in one by no other statement's help. */
const neverOne = -Infinity;

/** A linker that knows no article yet. */
export function createLinker(): Linker {
  const book = createStoryBook();
  const table = createLinkTable();
  const connected = new Map<Node, Connected>();
  /** The facts of all that is connected, by their first places. */
  let facts: readonly Fact[] = [];
  /** Facts of before that were looked at again, and those that hold by now of what was looked at. */
  const gone = new Set<Fact>();
  const held = new Set<Fact>();
  /** What was told of statements before they were looked at again, and the statements that are other now, or have other links. */
  const toldBefore = new Map<string, Telling>();
  const touched = new Set<Node>();
  /** The sources of articles as facts were last made with them. */
  const sources = new Map<number, Source>();
  /** Those of them that were looked at since the articles came in. */
  const looked = new Set<number>();
  let remembered: Uint8Array | null = null;
  /** How many articles changed since words were last weighed: in the runs before, too. */
  let stale = 0;
  let decided: Decided = decisionsOn([], book.numberOf, () => []);

  const statement = (node: Node): Prepared => book.statement(articleOf(node), indexOf(node));
  const score = (a: Node, b: Node): number | undefined => {
    const same = decided.same(a, b);
    return same === undefined ? table.score(a, b) : same ? 1 : 0;
  };
  const partnersOf = (node: Node): readonly Node[] => {
    const joined = decided.joinedTo(node);
    return joined.length ? [...new Set([...table.partnersOf(node), ...joined])] : table.partnersOf(node);
  };

  const isThere = (node: Node): boolean =>
    book.has(articleOf(node)) && indexOf(node) < book.profile(articleOf(node)).statements;

  /** Forgets the facts that a statement is connected with, and adds their statements to those that are to be looked at. */
  const release = (node: Node, loose: Set<Node>) => {
    const known = connected.get(node);
    for (const told of known?.told ?? []) {
      for (const fact of told.facts) if (!held.delete(fact)) gone.add(fact);
      toldBefore.set(told.of, told);
    }
    for (const each of known?.nodes ?? []) {
      connected.delete(each);
      loose.add(each);
    }
  };
  const touch = (nodes: Iterable<Node>): readonly Node[] => {
    const all = [...nodes];
    for (const node of all) touched.add(node);
    return all;
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
        touched.add(nodeOf(article, at));
        release(nodeOf(article, at), freed);
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
    const pairs = new Set(book.pairsToCompare().flatMap(part => part.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`])));
    const freed: Node[] = [];
    for (const article of changed)
      for (const other of table.comparedWith(article)) {
        if (pairs.has(`${article} ${other}`)) continue;
        for (const { a, b, score } of table.known(article, other)!.scored)
          if (score >= leastScore) freed.push(nodeOf(article, article < other ? a : b));
        table.drop(article, other);
      }
    return freed;
  };

  /** The articles whose source is another by now, or is behind others, with all that print the same. */
  const resourced = (changed: Iterable<number>): ReadonlySet<number> => {
    const other = new Set<number>();
    for (const article of changed) {
      const before = sources.get(article);
      const now = book.has(article) ? sourceNow(article) : null;
      if (now && now.name === before?.name && now.copies.join() === before.copies.join()) continue;
      for (const copy of [...(before?.copies ?? []), ...(now?.copies ?? [])]) other.add(copy);
    }
    return other;
  };
  const sourceNow = (article: number): Source =>
    sourceOf(article, book.story(article), each => ({ read: book.read(each), profile: book.profile(each) }));

  /** Compares those statements of two articles that were not compared before; gives those of `isNew` ones whose candidates are others now. */
  const compare = (x: number, y: number, isNew: (article: number) => boolean): readonly Node[] => {
    const [a, b] = x < y ? [x, y] : [y, x];
    const relation = book.relate(a, b);
    const before = table.known(a, b);
    const nodesOf = (sides: readonly number[], scored: readonly Scored[]): readonly Node[] => {
      const candidates = scored.filter(({ score }) => score >= leastScore);
      return sides.flatMap(article => candidates.map(each => nodeOf(article, article === a ? each.a : each.b)));
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

  const tell = (nodes: readonly Node[]): readonly Telling[] => {
    const inside = new Set(nodes);
    const isApart = (a: Node, b: Node): boolean => decided.same(a, b) === false;
    const pairs = nodes.flatMap(a =>
      partnersOf(a).flatMap(b =>
        a < b && inside.has(b) ? [{ a, b, score: isApart(a, b) ? neverOne : score(a, b)! }] : [],
      ),
    );
    const clusters = cluster({
      pairs,
      score: (a, b) =>
        isApart(a, b) ? neverOne : articleOf(a) === articleOf(b) ? notCompared.within : notCompared.between,
      together: (a, b) => articleOf(a) === articleOf(b),
      isLong: node => book.profile(articleOf(node)).lengths[indexOf(node)]! >= longStatement,
    });
    return withSharedPairs(clusters).map(together => {
      const of = together.map(members => members.join(' ')).join(';');
      const known = toldBefore.get(of);
      if (known && !together.some(members => members.some(node => touched.has(node)))) return known;
      const asked = new Set<string>();
      return { of, facts: together.flatMap(members => factOf(members, asked) ?? []) };
    });
  };

  /** Two statements may stand side by side in two facts: they contradict each other in the first that has `asked`. */
  const factOf = (members: readonly Node[], asked: Set<string>): Fact | null => {
    const placed = members
      .map(node => ({ node, article: articleOf(node), statement: statement(node) }))
      .sort((x, y) => byPlace(x.statement, y.statement));
    const origins = originsBehind(placed, article => {
      if (!looked.has(article)) sources.set(article, sourceNow(article));
      looked.add(article);
      return sources.get(article)!.name;
    });
    const statements = placed.map(each => each.statement);
    const nodes = new Map(placed.map(each => [each.statement, each.node]));
    const isSure = (a: Prepared, b: Prepared) => {
      const [x, y] = [nodes.get(a)!, nodes.get(b)!];
      if ((score(x, y) ?? 0) < sameFact || asked.has(`${x} ${y}`)) return false;
      asked.add(`${x} ${y}`);
      return true;
    };
    return toFact(statements, origins, probabilityAmong(members), isSure, decided);
  };

  /** The mean probability of the pairs that were compared, over two articles each. */
  const probabilityAmong = (members: readonly Node[]): number => {
    const scores = members.flatMap((a, i) => members.slice(0, i).flatMap(b => score(a, b) ?? []));
    return scores.reduce((sum, each) => sum + each, 0) / scores.length;
  };

  /** Makes facts of all statements that the loose ones are linked with, by however many steps. */
  const connect = (loose: Set<Node>) => {
    const seen = new Set<Node>();
    for (const first of loose) {
      if (seen.has(first)) continue;
      const nodes = [first];
      seen.add(first);
      for (let i = 0; i < nodes.length; i++)
        for (const other of partnersOf(nodes[i]!)) {
          if (seen.has(other) || score(nodes[i]!, other)! < weakestLink) continue;
          release(other, loose);
          seen.add(other);
          nodes.push(other);
        }
      if (nodes.length < 2) continue;
      const made: Connected = { nodes, told: tell(nodes.sort((a, b) => a - b)) };
      for (const node of nodes) connected.set(node, made);
      for (const told of made.told) for (const fact of told.facts) held.add(fact);
    }
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

  const linksNow = (): readonly Link[] =>
    Array.from(table.all(), ({ a, b, score: found }) => ({
      a: placeOf(a),
      b: placeOf(b),
      score: Math.round((score(a, b) ?? found) * 1e4) / 1e4,
    }));

  return {
    link(articles, decisions) {
      const { changed, isAnew } = book.update(articles);
      looked.clear();
      if (isAnew) {
        table.clear();
        connected.clear();
        sources.clear();
        for (const fact of facts) gone.add(fact);
      }
      const recalled = isAnew ? recallAll(articles.length) : nothing;
      const isNew = (article: number) => (isAnew ? !recalled.has(article) : changed.has(article));
      const loose = new Set([...(isAnew ? [] : follow(changed)), ...touch(forget(isAnew ? recalled : changed.keys()))]);
      const decidedBefore = decided.nodes;
      decided = decisionsOn(decisions, book.numberOf, placesIn);
      for (const node of touch([...decidedBefore, ...decided.nodes])) loose.add(node);
      for (const article of isAnew ? [] : resourced(changed.keys())) {
        sources.delete(article);
        const count = book.has(article) ? book.profile(article).statements : 0;
        for (const node of touch(Array.from({ length: count }, (_, at) => nodeOf(article, at)))) loose.add(node);
      }
      for (const node of [...loose]) release(node, loose);
      // What hangs together is compared and made facts of before the next, so that the statements of its articles are made once.
      for (const pairs of book.pairsToCompare()) {
        const nodes = new Set(touch(pairs.flatMap(([a, b]) => compare(a, b, isNew))));
        for (const node of [...nodes]) release(node, nodes);
        connect(nodes);
      }
      for (const node of loose) if (!isThere(node) || connected.has(node)) loose.delete(node);
      connect(loose);
      book.rest();
      const made = [...held].filter(fact => !gone.has(fact)).sort(byFirstPlace);
      const dropped = [...gone].filter(fact => !held.has(fact));
      const since = facts;
      for (const forgotten of [gone, held, touched, toldBefore]) forgotten.clear();
      facts = withChanges(since, dropped, made, byFirstPlace);
      return {
        facts,
        since,
        made,
        gone: dropped,
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

/** Clusters in parts: those of one share two statements with one another. */
function withSharedPairs(clusters: readonly (readonly Node[])[]): readonly (readonly (readonly Node[])[])[] {
  const first = new Map<Node, number>();
  const shared = new Set<string>();
  const pairs: Pair[] = [];
  for (const [i, members] of clusters.entries())
    for (const node of members) {
      const other = first.get(node);
      if (other === undefined) first.set(node, i);
      else if (shared.has(`${other} ${i}`)) pairs.push([other, i]);
      else shared.add(`${other} ${i}`);
    }
  const partOf = joinPairs(pairs);
  return partBy(clusters.entries(), ([i]) => partOf(i)).map(part => part.map(([, members]) => members));
}

const byPlace = (a: Place, b: Place): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start);

const byFirstPlace = (a: Fact, b: Fact): number =>
  byPlace(a.statements[0]!, b.statements[0]!) || a.statements.length - b.statements.length;
