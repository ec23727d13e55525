import type { Figures } from '../figures.js';
import { floats } from '../floats.js';
import { cosineOf, type Vector, vectorOf } from '../rarity.js';
import { countAbove } from '../sorted.js';
import type { Prepared } from '../statements.js';
import { TermKind } from '../terms.js';
import { forShared } from '../vocabulary.js';
import { commonWeights } from '../weights.js';

/** The statements of one story, and how each stands among them. */
export interface Setting {
  /** How many articles tell it. */
  readonly size: number;
  readonly placed: readonly Placed[];
  /** The share of its articles, but one, that have a word, and that have it in their lead. */
  shareOf(word: number): number;
  leadShareOf(word: number): number;
}

/** What its story has to know of a statement. The statement itself may be made when somebody asks for it. */
export interface Stated {
  readonly statement: Prepared;
  readonly position: number;
  /** Its distinct content words, ascending. */
  readonly content: Int32Array;
}

/** A statement in its story. All but its words is made when it is compared with another: most never are. */
export interface Placed extends Stated {
  readonly setting: Setting;
  /** The number of its article in the folder, and its own among the article's statements. */
  readonly article: number;
  readonly index: number;
  /** Its content words, by how rare they are in the news. */
  readonly vector: Vector;
  /** How far down its article it stands, 0 to 1. */
  readonly depth: number;
  readonly centre: Centre;
  readonly spread: Spread;
}

/** How far a statement's words are those of the story. */
interface Centre {
  /** Their weight by the share of articles that have them; the same by its own weight; its verbs. */
  readonly central: number;
  readonly centralShare: number;
  readonly centralVerb: number;
  /** The largest share of leads that have one of its words. */
  readonly leading: number;
  /** How much of what happens in the story it tells: the chances of its words by the share of articles that have them. */
  readonly happenings: number;
}

/** How a statement lies among those of the story. */
interface Spread {
  /** Its cosines with them (with every so-manieth of a long one). */
  readonly row: Float32Array;
  /** Those with other articles' statements, descending; their mean and deviation; the length of the row. */
  readonly others: Float32Array;
  readonly mean: number;
  readonly deviation: number;
  readonly length: number;
}

/** Longer rows are sampled: what they tell is how a statement lies among many. */
const longestRow = 500;
const leadLength = 3;

/** Sets the scene for a story: the statements of its articles, by the articles' numbers. */
export function setStory(articles: ReadonlyMap<number, readonly Stated[]>): Setting {
  const size = articles.size;
  const [holders, leads] = [new Map<number, number>(), new Map<number, number>()];
  const count = (counts: Map<number, number>, ids: Iterable<number>) => {
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const statements of articles.values()) {
    count(holders, new Set(statements.flatMap(({ content }) => [...content])));
    const lead = statements.filter(({ position }) => position < leadLength);
    count(leads, new Set(lead.flatMap(({ content }) => [...content])));
  }
  const share = (counts: ReadonlyMap<number, number>) => (id: number) =>
    size < 2 ? 0 : Math.max(0, (counts.get(id) ?? 0) - 1) / (size - 1);
  const [shareOf, leadShareOf] = [share(holders), share(leads)];
  const placed: Placed[] = [];
  const setting: Setting = { size, placed, shareOf, leadShareOf };
  const all = [...articles].flatMap(([article, statements]) =>
    statements.map((stated, index) => ({
      stated,
      article,
      index,
      depth: (index + 1) / statements.length,
      vector: vectorOf(stated.content, commonWeights),
    })),
  );
  const step = Math.ceil(all.length / longestRow);
  const columns = all.filter((_, i) => i % step === 0);
  const rowOf = rowsOver(all, columns);
  for (const [i, { stated, ...one }] of all.entries()) {
    let [centre, spread]: [Centre?, Spread?] = [];
    placed.push({
      ...one,
      setting,
      position: stated.position,
      content: stated.content,
      get statement() {
        return stated.statement;
      },
      get centre() {
        centre ??= centreOf(stated.statement, setting);
        return centre;
      },
      get spread() {
        spread ??= spreadOf(rowOf(i), one.article, columns);
        return spread;
      },
    });
  }
  return setting;
}

interface Vectored {
  readonly vector: Vector;
}

/** The row of each by its place: its cosines with those in the columns, 1 with itself. Where all are columns, each two are compared once. */
function rowsOver<V extends Vectored>(all: readonly V[], columns: readonly V[]): (i: number) => Float32Array {
  const rows: Float32Array[] = [];
  const isSquare = all.length === columns.length;
  return i => {
    rows[i] ??= floats(columns.length, j =>
      columns[j] === all[i]
        ? 1
        : ((isSquare ? rows[j]?.[i] : undefined) ?? cosineOf(all[i]!.vector, columns[j]!.vector)),
    );
    return rows[i];
  };
}

function centreOf({ terms }: Prepared, { shareOf, leadShareOf }: Setting): Centre {
  let [central, mass, centralVerb, leading, happenings] = [0, 0, 0, 0, 0];
  for (const [i, id] of terms.ids.entries()) {
    const share = shareOf(id);
    const weight = commonWeights(id);
    central += weight * share;
    mass += weight;
    leading = Math.max(leading, leadShareOf(id));
    happenings += terms.happens[i]! * share;
    if (terms.kinds[i]! & TermKind.verb) centralVerb = Math.max(centralVerb, share);
  }
  return { central, centralShare: central / (mass || 1), centralVerb, leading, happenings };
}

function spreadOf(row: Float32Array, article: number, columns: readonly { readonly article: number }[]): Spread {
  const others = row
    .filter((_, i) => columns[i]!.article !== article)
    .sort()
    .reverse();
  let [sum, squares, all] = [0, 0, 0];
  for (const value of others) {
    sum += value;
    squares += value * value;
  }
  for (const value of row) all += value * value;
  const mean = sum / (others.length || 1);
  const variance = Math.max(1e-6, squares / (others.length || 1) - mean * mean);
  return { row, others, mean, deviation: Math.sqrt(variance), length: Math.sqrt(all) || 1 };
}

/** How two articles stand to each other in their folder. */
export interface Relation {
  /** Whether they are grouped as one story, the mean odds between their groups, and their own odds (logarithms). */
  readonly isOne: boolean;
  readonly groups: number;
  readonly odds: number;
}

/** Articles of different stories are compared while their odds, or the mean odds between their groups, are above this. */
const mayShare = -2.5;

export const mayShareFacts = ({ isOne, groups, odds }: Relation): boolean => isOne || Math.max(groups, odds) > mayShare;

/** How two statements stand in their stories, in figures; `rare` is the cosine of their words by how rare the folder has them. */
export function compareSettings(a: Placed, b: Placed, relation: Relation, rare: number): Figures {
  const cosine = cosineOf(a.vector, b.vector);
  const [x, y] = [a.spread, b.spread];
  const [bestA, bestB] = [x.others[0] ?? 0, y.others[0] ?? 0];
  const [positionA, positionB] = [a.position, b.position];
  const [standingA, standingB] = [(cosine - x.mean) / x.deviation, (cosine - y.mean) / y.deviation];
  const rankA = countAbove(x.others, cosine) / (x.others.length || 1);
  const rankB = countAbove(y.others, cosine) / (y.others.length || 1);
  return [
    {
      rareCosine: rare,
      oneStory: relation.isOne ? 1 : 0,
      groups: relation.groups,
      story: relation.odds,
      size: Math.min(a.setting.size, b.setting.size),
      centralLow: Math.min(a.centre.central, b.centre.central),
      centralHigh: Math.max(a.centre.central, b.centre.central),
      centralShareLow: Math.min(a.centre.centralShare, b.centre.centralShare),
      centralShareHigh: Math.max(a.centre.centralShare, b.centre.centralShare),
      centralVerbLow: Math.min(a.centre.centralVerb, b.centre.centralVerb),
      centralVerbHigh: Math.max(a.centre.centralVerb, b.centre.centralVerb),
      leadingLow: Math.min(a.centre.leading, b.centre.leading),
      leadingHigh: Math.max(a.centre.leading, b.centre.leading),
      positionLow: Math.min(positionA, positionB),
      positionHigh: Math.max(positionA, positionB),
      depthLow: Math.min(a.depth, b.depth),
      depthHigh: Math.max(a.depth, b.depth),
      headlines: (positionA <= 1 ? 1 : 0) + (positionB <= 1 ? 1 : 0),
    },
    {
      standingLow: Math.min(standingA, standingB),
      standingHigh: Math.max(standingA, standingB),
      rankLow: Math.min(rankA, rankB),
      rankHigh: Math.max(rankA, rankB),
      toBest: cosine / Math.max(bestA, bestB, cosine, 0.01),
      toLesserBest: Math.min(1, cosine / Math.max(Math.min(bestA, bestB), 0.01)),
      meanLow: Math.min(x.mean, y.mean),
      meanHigh: Math.max(x.mean, y.mean),
    },
    sharedCentre(a, b),
    throughOthers(a, b),
  ];
}

/** How central the words are that both have: the most, of verbs, of leads, and all together. */
function sharedCentre(a: Placed, b: Placed) {
  let [centre, lead, sum, verb, happening, happenings] = [0, 0, 0, 0, 0, 0];
  forShared(a.content, b.content, id => {
    const share = a.setting.shareOf(id);
    centre = Math.max(centre, share);
    lead = Math.max(lead, a.setting.leadShareOf(id));
    sum += share;
  });
  const [x, y] = [a.centre.happenings, b.centre.happenings];
  const { ids, kinds, happens } = a.statement.terms;
  for (const [i, id] of ids.entries()) {
    if (!b.statement.terms.ids.includes(id)) continue;
    const share = a.setting.shareOf(id);
    if (kinds[i]! & TermKind.verb) verb = Math.max(verb, share);
    happening = Math.max(happening, happens[i]! * share);
    happenings += happens[i]! * share;
  }
  return {
    sharedCentre: centre,
    sharedLead: lead,
    sharedSum: sum,
    sharedVerb: verb,
    sharedHappening: happening,
    sharedHappenings: happenings,
    happeningsInCommon: happenings / (x + y - happenings || 1),
    happeningsInLess: happenings / (Math.min(x, y) || 1),
    happeningsCentralLow: Math.min(x, y),
    happeningsCentralHigh: Math.max(x, y),
  };
}

/** Whether the two are like the same other statements of the story, and by how much the best of these holds them together. */
function throughOthers(a: Placed, b: Placed) {
  if (a.setting !== b.setting) return { alikeOthers: 0, bridge: 0 };
  const [rowA, rowB] = [a.spread.row, b.spread.row];
  let [product, bridge] = [0, 0];
  for (let i = 0; i < rowA.length; i++) {
    const [x, y] = [rowA[i]!, rowB[i]!];
    if (x >= 1 || y >= 1) continue;
    product += x * y;
    bridge = Math.max(bridge, Math.min(x, y));
  }
  return { alikeOthers: product / (a.spread.length * b.spread.length), bridge };
}
