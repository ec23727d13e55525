import { sameFact } from './clusters.js';
import { sigmoid } from './judge.js';
import { articleOf, type Node } from './links.js';

/** What a statement is linked with in other articles, weak links left out. */
export interface Company {
  readonly links: ReadonlyMap<Node, number>;
  /** The scores of the links, from the highest down. */
  readonly falling: Float64Array;
  /** The length of the links as a vector. */
  readonly length: number;
  /** The scores of the links, by the other's article. */
  readonly articles: ReadonlyMap<number, readonly number[]>;
  /** In how many articles a statement is more likely than not one fact with it, up to where that says no more. */
  readonly sure: number;
}

/** Weaker links say nothing of others. */
export const leastSaid = 0.2;

/** So many third articles that both statements are linked with are heard in full. */
const enough = 5;
/** Stronger by so much, in odds, is a link that is stronger than another: near copies are all alike. */
const clearly = 0.5;
/** Told in more articles than this is told everywhere. */
const everywhere = 15;
/** Is added to the lengths of links, so that few weak ones are no likeness. */
const shortest = 0.3;

/** What a statement's candidates, with their scores, make of it. */
export function companyOf(candidates: ReadonlyMap<Node, number>): Company {
  const links = new Map([...candidates].filter(([, score]) => score >= leastSaid));
  const articles = new Map<number, number[]>();
  let squares = 0;
  for (const [node, score] of links) {
    squares += score * score;
    const scores = articles.get(articleOf(node));
    if (scores) scores.push(score);
    else articles.set(articleOf(node), [score]);
  }
  const sure = [...articles.values()].filter(scores => scores.some(score => score >= sameFact)).length;
  return {
    links,
    falling: Float64Array.from(links.values()).sort().reverse(),
    length: Math.sqrt(squares) + shortest,
    articles,
    sure: Math.min(sure, everywhere),
  };
}

/** What third articles say of two statements, each the more the more of them there are. */
export interface Thirds {
  /** That both are linked with some. */
  readonly some: number;
  /** The odds by the statements' own words. */
  readonly own: number;
  /** How many links of the one that has more of them are clearly stronger, as a logarithm, like the next two. */
  readonly stronger: number;
  /** The same among the statements of the other's article, however little stronger. */
  readonly beside: number;
  /** In how many articles the one is told that is told in fewer. */
  readonly told: number;
  /** The cosine of their links. */
  readonly alike: number;
  /** The weaker link of the two that the best third statement has with them. */
  readonly bridge: number;
}

/** Null where no third article says anything of both. */
export function thirdsOf(a: Node, b: Node, score: number, x: Company, y: Company): Thirds | null {
  const thirds = Math.min(thirdArticles(x, b), thirdArticles(y, a));
  if (!thirds) return null;
  const heard = Math.min(thirds, enough) / enough;
  let [product, bridge] = [0, 0];
  const [fewer, others] = x.links.size < y.links.size ? [x.links, y.links] : [y.links, x.links];
  for (const [node, one] of fewer) {
    const other = others.get(node);
    if (other === undefined) continue;
    product += one * other;
    bridge = Math.max(bridge, Math.min(one, other));
  }
  const own = oddsOf(score);
  const clear = sigmoid(own + clearly);
  return {
    some: heard,
    own: heard * own,
    stronger: heard * Math.log1p(Math.max(strongerThan(clear, x.falling), strongerThan(clear, y.falling))),
    beside: heard * Math.log1p(Math.max(strongerIn(x, b, score), strongerIn(y, a, score))),
    told: heard * Math.log1p(Math.min(x.sure, y.sure)),
    alike: (heard * product) / (x.length * y.length),
    bridge: heard * bridge,
  };
}

/**
 * What each adds to the odds; fitted in training/facts to what the judge of pairs says of topics that it has not seen, and 0.1 more for
 * `some`, by which precision and recall are alike there.
 */
const worth: Thirds = {
  some: 0.175,
  own: -0.5837,
  stronger: -0.2949,
  beside: -0.2497,
  told: -0.5405,
  alike: 1.366,
  bridge: 1.362,
};
const said = Object.keys(worth) as readonly (keyof Thirds)[];

/**
 * The probability that two statements report one fact, by that of their own words and by what either is linked with in third articles:
 * one round of collective classification (P. Sen and others, 2008).
 */
export function rejudge(a: Node, b: Node, score: number, x: Company, y: Company): number {
  const thirds = thirdsOf(a, b, score, x, y);
  return thirds ? sigmoid(said.reduce((sum, each) => sum + worth[each] * thirds[each], oddsOf(score))) : score;
}

/** Of a probability, never quite 0 or 1. */
export function oddsOf(score: number): number {
  const p = Math.min(0.9999, Math.max(0.0001, score));
  return Math.log(p / (1 - p));
}

const thirdArticles = ({ articles }: Company, other: Node): number =>
  articles.size - Number(articles.has(articleOf(other)));

/** How many links to statements of the other's article are stronger than the score. */
const strongerIn = ({ articles }: Company, other: Node, score: number): number =>
  articles.get(articleOf(other))?.filter(each => each > score).length ?? 0;

/** How many scores, from the highest down, are higher. */
function strongerThan(score: number, falling: Float64Array): number {
  let [low, high] = [0, falling.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (falling[middle]! > score) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Links as third articles leave them; what was made for one is kept until it is said that they are others. */
export interface Rejudged {
  /** The candidates for a statement, with the scores by their own words. */
  candidatesFor(node: Node): ReadonlyMap<Node, number>;
  /** The probability that two statements report one fact; undefined where they are no candidates. */
  score(a: Node, b: Node): number | undefined;
  forget(): void;
}

/** Judges anew what `candidatesFor` gives of either side with one score. */
export function createRejudged(candidatesFor: Rejudged['candidatesFor']): Rejudged {
  const known = new Map<Node, ReadonlyMap<Node, number>>();
  const companies = new Map<Node, Company>();
  const scores = new Map<Node, Map<Node, number>>();
  const candidates = (node: Node) => madeOnce(known, node, () => candidatesFor(node));
  const company = (node: Node) => madeOnce(companies, node, () => companyOf(candidates(node)));
  return {
    candidatesFor: candidates,
    score(x, y) {
      const [a, b] = x < y ? [x, y] : [y, x];
      const own = candidates(a).get(b);
      if (own === undefined) return undefined;
      const others = madeOnce(scores, a, () => new Map<Node, number>());
      return madeOnce(others, b, () => rejudge(a, b, own, company(a), company(b)));
    },
    forget() {
      for (const each of [known, companies, scores]) each.clear();
    },
  };
}

function madeOnce<T>(made: Map<Node, T>, node: Node, make: () => T): T {
  const known = made.get(node);
  if (known !== undefined) return known;
  const now = make();
  made.set(node, now);
  return now;
}
