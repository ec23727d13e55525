import type { Figures } from '../figures.js';
import type { Prepared } from '../statements.js';
import { TermKind } from '../terms.js';
import { cosineOf, wordVectors } from '../vectors.js';
import type { Weights } from '../weights.js';
import { alignTerms, type Counterparts, compareRest, counterpart, coverageOf, meaningOf } from './alignment.js';

/** How far two statements mean the same: their words by their counterparts, and what they mean as a whole. */
export function compareMeaning(a: Prepared, b: Prepared, weights: Weights): Figures {
  const aligned = alignTerms(a, b);
  const [x, y] = [coverageOf(a, aligned[0], weights), coverageOf(b, aligned[1], weights)];
  const coverage = {
    /** The share of each one's weight that the other has in the same words, and in words of like meaning: the less and the more. */
    sameLow: Math.min(x.same, y.same),
    sameHigh: Math.max(x.same, y.same),
    alikeLow: Math.min(x.alike, y.alike),
    alikeHigh: Math.max(x.alike, y.alike),
    alikeBoth: x.alike * y.alike,
    /** What has no counterpart: its weight, its words, the weightiest of them. */
    missingLow: Math.min(x.missing, y.missing),
    missingHigh: Math.max(x.missing, y.missing),
    missing: x.missing + y.missing,
    lackingLow: Math.min(x.lacking, y.lacking),
    lackingHigh: Math.max(x.lacking, y.lacking),
    strangest: Math.min(x.strangest, y.strangest),
    stranger: Math.max(x.strangest, y.strangest),
    strangestWord: Math.min(x.strangestWord, y.strangestWord),
    strangerWord: Math.max(x.strangestWord, y.strangestWord),
    weakest: Math.min(x.weakest, y.weakest),
    weaker: Math.max(x.weakest, y.weakest),
    meaning: cosineOf(meaningOf(a), meaningOf(b)),
    rest: compareRest(a, b, aligned),
  };
  return [coverage, compareOrder(aligned[0]), compareVerbs(a, b, weights), compareHappenings(a, b, aligned)];
}

/** What happens, be it told by verbs or nouns: how much both tell of, and what only one does. */
function compareHappenings(a: Prepared, b: Prepared, [left, right]: readonly [Counterparts, Counterparts]) {
  const [x, y] = [happeningsOf(a, left), happeningsOf(b, right)];
  return {
    happeningsLow: Math.min(x.all, y.all),
    happeningsHigh: Math.max(x.all, y.all),
    happeningsSame: (x.same + y.same) / (x.all + y.all || 1),
    happeningsSameLow: Math.min(x.same / (x.all || 1), y.same / (y.all || 1)),
    happeningsAlike: (x.alike + y.alike) / (x.all + y.all || 1),
    happeningsAlikeLow: Math.min(x.alike / (x.all || 1), y.alike / (y.all || 1)),
    surestHappening: Math.max(x.surest, y.surest),
    otherHappening: Math.min(x.other, y.other),
    otherHappeningMore: Math.max(x.other, y.other),
  };
}

/** How many things a statement says happen, as a sum of chances: all, those that the other tells of in the same word or in a like one. */
function happeningsOf({ terms }: Prepared, { likeness }: Counterparts) {
  let [all, same, alike, surest, other] = [0, 0, 0, 0, 0];
  for (let i = 0; i < likeness.length; i++) {
    const chance = terms.happens[i]!;
    all += chance;
    alike += chance * Math.max(0, likeness[i]!);
    if (likeness[i] === 1) {
      same += chance;
      surest = Math.max(surest, chance);
    } else if (likeness[i]! < counterpart) other = Math.max(other, chance);
  }
  return { all, same, alike, surest, other };
}

/** From here on a word has its counterpart for sure. */
const sure = 0.7;

/** In how many stretches the counterparts stand in order, how many there are, and how many stand crosswise. */
function compareOrder({ likeness, at }: Counterparts) {
  let [aligned, stretches, crossed, last] = [0, 0, 0, -2];
  for (let i = 0; i < at.length; i++) {
    if (likeness[i]! < sure) continue;
    aligned++;
    if (at[i] !== last + 1) stretches++;
    if (at[i]! < last) crossed++;
    last = at[i]!;
  }
  return { aligned, stretches: stretches / (aligned || 1), crossed: crossed / (aligned || 1) };
}

/** What is said to happen: verbs in common, verbs that only one has, and the weightiest two of like meaning. */
function compareVerbs(a: Prepared, b: Prepared, weights: Weights) {
  const [x, y] = [verbsOf(a), verbsOf(b)];
  let [verbs, rarestVerb, verbsAlike, covered] = [0, 0, 0, 0];
  for (const i of x) {
    let best = 0;
    const id = a.terms.ids[i]!;
    for (const j of y) {
      const other = b.terms.ids[j]!;
      const alike = id === other ? 1 : likeVerb(a.terms.rows[i]!, b.terms.rows[j]!);
      best = Math.max(best, alike);
      verbsAlike = Math.max(verbsAlike, alike * Math.min(weights(id), weights(other)));
      if (id === other) {
        verbs++;
        rarestVerb = Math.max(rarestVerb, weights(id));
      }
    }
    if (best >= counterpart) covered++;
  }
  return {
    verbs,
    verbsApart: Math.min(x.length, y.length) - verbs,
    verbsApartMore: Math.max(x.length, y.length) - verbs,
    verbsShare: verbs / (x.length + y.length - verbs || 1),
    verbsCovered: x.length ? covered / x.length : -1,
    rarestVerb,
    verbsAlike,
  };
}

const likeVerb = (a: number, b: number): number => (a < 0 || b < 0 ? 0 : Math.max(0, wordVectors().cosine(a, b)));

const verbsOf = ({ terms }: Prepared): readonly number[] =>
  [...terms.kinds.keys()].filter(i => terms.kinds[i]! & TermKind.verb);
