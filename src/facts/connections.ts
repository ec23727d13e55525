import { cluster, sameFact, weakestLink } from './clusters.js';
import { createRejudged } from './company.js';
import { joinPairs, type Pair, partBy } from './components.js';
import type { Decided } from './decisions.js';
import { toFact } from './fact.js';
import type { Fact, ReadArticle } from './facts.js';
import { articleOf, byNode, candidatesOf, indexOf, type LinkTable, type Node } from './links.js';
import { byFirstPlace, byPlace } from './ordered.js';
import { originsBehind, type Source, sourceOf } from './origins.js';
import type { Prepared } from './statements.js';
import type { StoryBook } from './stories/book.js';

/** The statements that links connect, and the facts that they tell; kept while links come and go. */
export interface Connections {
  /**
   * The probability that two statements report one fact, as third articles leave it, the reader's word first; undefined where they are
   * no candidates.
   */
  score(a: Node, b: Node): number | undefined;
  has(node: Node): boolean;
  /** Statements are other now: no fact with them stays as it is. */
  touch(nodes: Iterable<Node>): readonly Node[];
  /** Forgets the facts that a statement is connected with, and adds their statements to those that are to be looked at. */
  release(node: Node, loose: Set<Node>): void;
  /** Makes facts of all statements that the loose ones are linked with, by however many steps. */
  connect(loose: Set<Node>): void;
  /** The articles whose source is another by now, or is behind others, with all that print the same: they are asked for theirs anew. */
  resource(changed: Iterable<number>): Iterable<number>;
  /** Lets go of what was made for asking: the table is another now, or nobody will ask soon. */
  rest(): void;
  /** Forgets all. */
  clear(): void;
  /** The facts made, by their first places, and gone since this was asked the last time. */
  changes(): { readonly made: readonly Fact[]; readonly gone: readonly Fact[] };
}

/**
 * How a fact is kept by whoever holds the facts of a folder: as it was made, or packed. `sources` are the articles that its statements
 * stand in, one for each.
 */
export type KeepFact = (fact: Fact, sources: readonly ReadArticle[]) => Fact;

/** So many words may hold two facts. */
const longStatement = 16;
/** What two statements count for that were not compared, in one article and in two. */
const notCompared = { within: 0.1, between: 0.02 };

/** Statements that links connect, and what they tell. */
interface Connected {
  readonly nodes: readonly Node[];
  readonly told: readonly Telling[];
}

/** The facts of some of them, and what these were made of, in one text. */
interface Telling {
  readonly of: string;
  readonly facts: readonly Fact[];
}

/** What the reader called two facts stands in one by no other statement's help. */
const neverOne = -Infinity;

/** No connections yet; `decided` are the reader's decisions as they are when it is asked, and facts go through `keep`. */
export function createConnections(
  book: StoryBook,
  table: LinkTable,
  decided: () => Decided,
  keep: KeepFact,
): Connections {
  const connected = byNode<Connected>();
  /** Facts of before that were looked at again, and those that hold by now of what was looked at. */
  const gone = new Set<Fact>();
  const held = new Set<Fact>();
  /** What was told of statements before they were looked at again, and the statements that are other now. */
  const toldBefore = new Map<string, Telling>();
  const touched = new Set<Node>();
  /** The sources of articles as facts were last made with them. */
  const sources = new Map<number, Source>();
  /** Those of them that were looked at since the articles came in. */
  const looked = new Set<number>();

  const statement = (node: Node): Prepared => book.statement(articleOf(node), indexOf(node));
  /** The candidates for a statement by their own words, but for those that the reader joined with it or parted from it. */
  const rejudged = createRejudged(node => {
    const found = table.candidatesFor(node);
    if (!decided().nodes.has(node)) return found;
    const scores = new Map(Array.from(found.nodes, (other, at) => [other, found.scores[at]!]));
    for (const other of [...found.nodes, ...decided().joinedTo(node)])
      scores.set(other, byReader(node, other) ?? scores.get(other)!);
    return candidatesOf(scores);
  });
  const byReader = (a: Node, b: Node): number | undefined => {
    const same = decided().same(a, b);
    return same === undefined ? undefined : Number(same);
  };
  const score = (a: Node, b: Node): number | undefined => byReader(a, b) ?? rejudged.score(a, b);

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

  const tell = (nodes: readonly Node[]): readonly Telling[] => {
    const inside = new Set(nodes);
    const isApart = (a: Node, b: Node): boolean => decided().same(a, b) === false;
    const pairs = nodes.flatMap(a =>
      [...rejudged.candidatesFor(a).nodes].flatMap(b =>
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
      const of = together.map(markOf).join(';');
      const known = toldBefore.get(of);
      if (known && !together.some(members => members.some(node => touched.has(node)))) return known;
      const asked = new Set<string>();
      // Without the room that an array has to grow: most hold one fact.
      return { of, facts: together.flatMap(members => factOf(members, asked) ?? []).slice() };
    });
  };

  /** What a fact of these statements hangs on as they are: how likely it is, and which two of them contradict each other if they differ. */
  const markOf = (members: readonly Node[]): string => {
    let sure = 0;
    for (const [i, b] of members.entries())
      for (const [j, a] of members.slice(0, i).entries())
        if (isSurely(a, b)) sure = Math.imul(sure ^ (i * members.length + j), 0x01000193);
    return `${members.join(' ')} ${probabilityAmong(members)} ${sure}`;
  };
  /** A false alarm costs trust: third articles alone make no two statements contradict each other. */
  const isSurely = (a: Node, b: Node): boolean => (byReader(a, b) ?? rejudged.least(a, b) ?? 0) >= sameFact;

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
      if (!isSurely(x, y) || asked.has(`${x} ${y}`)) return false;
      asked.add(`${x} ${y}`);
      return true;
    };
    const articles = statements.map(({ source }) => source);
    const fact = toFact(statements, origins, probabilityAmong(members), isSure, decided());
    return fact && keep(fact, articles);
  };

  /** The mean probability of the pairs that were compared, over two articles each, in hundredths. */
  const probabilityAmong = (members: readonly Node[]): number => {
    const scores = members.flatMap((a, i) => members.slice(0, i).flatMap(b => score(a, b) ?? []));
    return Math.round((100 * scores.reduce((sum, each) => sum + each, 0)) / scores.length) / 100;
  };

  /** Makes facts of all statements that the loose ones are linked with, by however many steps. */
  const connect = (loose: Set<Node>) => {
    rejudged.forget();
    const seen = new Set<Node>();
    for (const first of loose) {
      if (seen.has(first)) continue;
      const nodes = [first];
      seen.add(first);
      for (let i = 0; i < nodes.length; i++) {
        const candidates = rejudged.candidatesFor(nodes[i]!);
        for (const [at, other] of candidates.nodes.entries()) {
          if (seen.has(other) || candidates.scores[at]! < weakestLink) continue;
          release(other, loose);
          seen.add(other);
          nodes.push(other);
        }
      }
      if (nodes.length < 2) continue;
      const made: Connected = { nodes: nodes.sort((a, b) => a - b).slice(), told: tell(nodes) };
      for (const node of nodes) connected.set(node, made);
      for (const told of made.told) for (const fact of told.facts) held.add(fact);
    }
  };

  return {
    score,
    has: node => connected.get(node) !== undefined,
    touch,
    release,
    connect,
    rest: rejudged.forget,
    resource(changed) {
      looked.clear();
      const other = resourced(changed);
      for (const article of other) sources.delete(article);
      return other;
    },
    clear() {
      for (const { told } of new Set(connected.values()))
        for (const { facts } of told) for (const fact of facts) gone.add(fact);
      connected.clear();
      sources.clear();
    },
    changes() {
      const made = [...held].filter(fact => !gone.has(fact)).sort(byFirstPlace);
      const dropped = [...gone].filter(fact => !held.has(fact));
      for (const forgotten of [gone, held, touched, toldBefore]) forgotten.clear();
      return { made, gone: dropped };
    },
  };
}

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
