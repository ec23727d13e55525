import { modelBytes } from '../text/models.js';
import { type Judge, readJudge, sigmoid, type Tier } from './judge.js';

/** What the second judge counts for where pairs are put in order. */
const shareOfRelated = 0.3;

/** By how much a pair is one fact rather than another: by the odds that it is, and that both tell of any one event. */
export const orderOf = (fact: number, related: number): number =>
  (1 - shareOfRelated) * fact + shareOfRelated * related;

/** The probability for an order, in the lower half or the upper one. */
export const probabilityIn = (isFact: boolean, [slope, constant]: Tier, order: number): number =>
  (Number(isFact) + sigmoid(slope * order + constant)) / 2;

let facts: Judge | undefined;
let related: Judge | undefined;

/**
 * The probability that a pair with these figures reports one fact. Whether that is more likely than not is for the first judge to say;
 * among those of which it says so, and among the others, the pairs of one event come first.
 */
export function probabilityOf(figures: Float64Array): number {
  facts ??= readJudge(modelBytes('facts'));
  related ??= readJudge(modelBytes('related'));
  const odds = facts.judge(figures);
  const isFact = odds >= 0;
  return probabilityIn(isFact, related.tiers![Number(isFact)]!, orderOf(odds, related.judge(figures)));
}
