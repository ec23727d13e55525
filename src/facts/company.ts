import { sameFact } from './clusters.js';
import { sigmoid } from './judge.js';
import { articleOf, type Candidates, type Node, nodeOf } from './links.js';
import { countAbove, countBelow } from './sorted.js';

/** What a statement is linked with in other articles, weak links left out. */
export interface Company {
  readonly links: Candidates;
  /** The scores of the links, from the highest down. */
  readonly falling: Float32Array;
  /** The length of the links as a vector. */
  readonly length: number;
  /** How many articles the links lead to. */
  readonly articles: number;
  /** In how many of them a statement is more likely than not one fact with it, up to where that says no more. */
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

/** What a statement's candidates make of it. */
export function companyOf({ nodes, scores }: Candidates): Company {
  const kept = Array.from(nodes.keys()).filter(at => scores[at]! >= leastSaid);
  const links = {
    nodes: Float64Array.from(kept, at => nodes[at]!),
    scores: Float64Array.from(kept, at => scores[at]!),
  };
  let [articles, sure, squares] = [0, 0, 0];
  let isSure = false;
  for (const [at, score] of links.scores.entries()) {
    if (at === 0 || articleOf(links.nodes[at]!) !== articleOf(links.nodes[at - 1]!)) {
      articles++;
      isSure = false;
    }
    if (score >= sameFact && !isSure) {
      sure++;
      isSure = true;
    }
    squares += score * score;
  }
  return {
    links,
    falling: Float32Array.from(links.scores).sort().reverse(),
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
  for (let [i, k] = [0, 0]; i < x.links.nodes.length && k < y.links.nodes.length; ) {
    const [node, other] = [x.links.nodes[i]!, y.links.nodes[k]!];
    if (node === other) {
      const [p, q] = [x.links.scores[i]!, y.links.scores[k]!];
      product += p * q;
      bridge = Math.max(bridge, Math.min(p, q));
    }
    if (node <= other) i++;
    if (node >= other) k++;
  }
  const own = oddsOf(score);
  const clear = sigmoid(own + clearly);
  return {
    some: heard,
    own: heard * own,
    stronger: heard * Math.log1p(Math.max(countAbove(x.falling, clear), countAbove(y.falling, clear))),
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

const thirdArticles = (x: Company, other: Node): number => {
  const [from, to] = linksInto(x, other);
  return x.articles - Number(to > from);
};

/** How many links to statements of the other's article are stronger than the score. */
function strongerIn(x: Company, other: Node, score: number): number {
  const [from, to] = linksInto(x, other);
  let stronger = 0;
  for (let at = from; at < to; at++) if (x.links.scores[at]! > score) stronger++;
  return stronger;
}

/** From where to where the links lead to the article of a statement. */
function linksInto({ links: { nodes } }: Company, other: Node): readonly [from: number, to: number] {
  const article = articleOf(other);
  return [countBelow(nodes, nodeOf(article, 0)), countBelow(nodes, nodeOf(article + 1, 0))];
}

/** Links as third articles leave them; what was made for one is kept until it is said that they are others. */
export interface Rejudged {
  /** The candidates for a statement, with the scores by their own words. */
  candidatesFor(node: Node): Candidates;
  /** The probability that two statements report one fact; undefined where they are no candidates. */
  score(a: Node, b: Node): number | undefined;
  /** The lower of that and of what their own words say. */
  least(a: Node, b: Node): number | undefined;
  forget(): void;
}

/** Judges anew what `candidatesFor` gives of either side with one score. */
export function createRejudged(candidatesFor: Rejudged['candidatesFor']): Rejudged {
  const known = new Map<Node, Judged>();
  const judgedFor = (node: Node): Judged => {
    const found = known.get(node);
    if (found) return found;
    const candidates = candidatesFor(node);
    const made = { candidates, company: companyOf(candidates), scores: new Float64Array(candidates.nodes.length) };
    known.set(node, made);
    return made;
  };
  const scoresOf = (x: Node, y: Node): readonly [own: number, score: number] | null => {
    const [a, b] = x < y ? [x, y] : [y, x];
    const { candidates, company, scores } = judgedFor(a);
    const at = countBelow(candidates.nodes, b);
    if (candidates.nodes[at] !== b) return null;
    const own = candidates.scores[at]!;
    // No score is 0: that is one that nobody asked for yet.
    scores[at] ||= rejudge(a, b, own, company, judgedFor(b).company);
    return [own, scores[at]];
  };
  return {
    candidatesFor: node => judgedFor(node).candidates,
    score: (a, b) => scoresOf(a, b)?.[1],
    least(a, b) {
      const found = scoresOf(a, b);
      return found ? Math.min(...found) : undefined;
    },
    forget: () => known.clear(),
  };
}

/** A statement's candidates, and the scores that were asked for as third articles leave them. */
interface Judged {
  readonly candidates: Candidates;
  readonly company: Company;
  readonly scores: Float64Array;
}
