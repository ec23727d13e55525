import { modelBytes } from '../text/models.js';
import { readJudge, readTiers, sigmoid, type Tiers } from './judge.js';

/** What the second judge counts for where pairs are put in order. */
const shareOfRelated = 0.3;

/** By how much a pair is one fact rather than another: by the odds that it is, and those that both tell of any one event. */
export const orderOf = (fact: number, related: number): number =>
  (1 - shareOfRelated) * fact + shareOfRelated * related;

/**
 * The probability that a pair reports one fact, by those odds (logarithms). Whether that is more likely than not is for the first to
 * say; among the pairs of which it says so, and among the others, those of one event come first.
 */
export function probabilityFrom(fact: number, related: number, [unlikely, likely]: Tiers): number {
  const isFact = fact >= 0;
  const [slope, constant] = isFact ? likely : unlikely;
  return (Number(isFact) + sigmoid(slope * orderOf(fact, related) + constant)) / 2;
}

let judges: ReturnType<typeof readJudges> | undefined;

const readJudges = () => ({
  facts: readJudge(modelBytes('facts')),
  related: readJudge(modelBytes('related')),
  tiers: readTiers(modelBytes('related')),
});

/** The probability that a pair with these figures reports one fact. */
export function probabilityOf(figures: Float64Array): number {
  judges ??= readJudges();
  return probabilityFrom(judges.facts.judge(figures), judges.related.judge(figures), judges.tiers);
}
