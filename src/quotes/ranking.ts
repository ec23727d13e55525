import { type Weights, worth } from '../text/weights.js';
import { addNobody, addPair, canPair, type Edge, edgesOf, look, type Place, type Question } from './candidates.js';
import { makeSink, type Sink } from './features.js';

/** What answers one kind of question: weights that choose the edges, and weights that rank the pairs of them. */
export interface Ranker {
  readonly edges: Weights;
  readonly pairs: Weights;
}

export interface Answer {
  /** Null for "nobody is named". */
  readonly place: Place | null;
  readonly probability: number;
}

/** How many starts, and how many ends, are tried with each other. */
export const tried = 10;
/**
 * What is this much worse than the best, in the logarithm of its chance, is not tried; of two edges, both together. Of what was
 * said all chances count, of who said it the best alone.
 */
const hopeless = { said: 6, speaker: 4 };

const sink = makeSink(1 << 19);

/** The answers to a question that have a chance, the likeliest first. */
export function rank(ranker: Ranker, question: Question): readonly Answer[] {
  sink.size = 0;
  const { starts, ends } = edgesOf(question, sink);
  const margin = question.said ? hopeless.speaker : hopeless.said;
  const looked = (edges: readonly Edge[]): LookedAt[] =>
    best(ranker.edges, edges, sink, margin).map(({ edge, score }) => {
      const { from, to } = look(question, edge, 'look', sink);
      return {
        place: edge.place,
        isStart: edge.isStart,
        from,
        to,
        glance: score,
        sum: sumOf(ranker.pairs, sink.items, from, to),
      };
    });
  return chances(candidatesOf(ranker.pairs, question, looked(starts), looked(ends), margin));
}

/** An edge with its scores: at a glance, against the best of its kind, and of all its features. */
interface LookedAt extends Edge {
  readonly glance: number;
  readonly sum: number;
}

interface Scored {
  readonly place: Place | null;
  readonly score: number;
}

function candidatesOf(
  pairs: Weights,
  question: Question,
  starts: readonly LookedAt[],
  ends: readonly LookedAt[],
  margin: number,
): Scored[] {
  const possible: { readonly start: LookedAt; readonly end: LookedAt; readonly sum: number }[] = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const start of starts)
    for (const end of ends) {
      if (start.glance + end.glance < -margin || !canPair(question, start, end)) continue;
      const sum = start.sum + end.sum;
      possible.push({ start, end, sum });
      most = Math.max(most, sum);
    }
  const found: Scored[] = [];
  for (const { start, end, sum } of possible) {
    if (sum < most - margin) continue;
    const from = sink.size;
    addPair(question, start, end, sink);
    found.push({ place: [start.place, end.place], score: sum + sumOf(pairs, sink.items, from, sink.size) });
  }
  if (question.said) {
    const from = sink.size;
    addNobody(question, sink);
    found.push({ place: null, score: sumOf(pairs, sink.items, from, sink.size) });
  }
  return found;
}

/** Of scores that are logarithms. */
function chances(scored: readonly Scored[]): readonly Answer[] {
  const most = scored.reduce((max, { score }) => Math.max(max, score), Number.NEGATIVE_INFINITY);
  const powers = scored.map(({ score }) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return scored
    .map(({ place }, k) => ({ place, probability: powers[k]! / sum }))
    .sort((a, b) => b.probability - a.probability);
}

/** The few edges with the highest scores, none `margin` below the best, with how far below it they are. */
export function best(
  weights: Weights,
  edges: readonly Edge[],
  { items }: Sink,
  margin = Number.POSITIVE_INFINITY,
): readonly { readonly edge: Edge; readonly score: number }[] {
  const scores = new Float64Array(edges.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < edges.length; k++) {
    const { from, to } = edges[k]!;
    scores[k] = sumOf(weights, items, from, to);
    most = Math.max(most, scores[k]!);
  }
  const found: { readonly edge: Edge; readonly score: number }[] = [];
  for (let k = 0; k < edges.length; k++)
    if (scores[k]! >= most - margin) found.push({ edge: edges[k]!, score: scores[k]! - most });
  return found.sort((a, b) => b.score - a.score).slice(0, tried);
}

/** The sum of the weights of a run of features. */
export function sumOf({ codes, unit }: Weights, items: Int32Array, from: number, to: number): number {
  const mask = codes.length - 1;
  let sum = 0;
  for (let k = from; k < to; k++) sum += worth[codes[items[k]! & mask]!]!;
  return sum * unit;
}
