import { type Weights, worth } from '../text/weights.js';
import { type Edge, edgesOf, look, type Place, pairsOf, type Question } from './candidates.js';
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
/** What is this much worse than the best, in the logarithm of its chance, is not tried. */
const hopeless = 6;

const sink = makeSink(1 << 19);

/** The answers to a question that have a chance, the likeliest first. */
export function rank(ranker: Ranker, question: Question): readonly Answer[] {
  sink.size = 0;
  const { starts, ends } = edgesOf(question, sink);
  const sums = new Map<Edge, number>();
  const looked = (edges: readonly Edge[]): Edge[] =>
    best(ranker.edges, edges, sink, hopeless).map(glanced => {
      const edge = look(question, glanced, 'look', sink);
      sums.set(edge, sumOf(ranker.pairs, sink.items, edge.from, edge.to));
      return edge;
    });
  const candidates = pairsOf(question, looked(starts), looked(ends), sink);
  const scores = candidates.map(
    ({ start, end, from, to }) =>
      (sums.get(start) ?? 0) + (sums.get(end) ?? 0) + sumOf(ranker.pairs, sink.items, from, to),
  );
  const most = Math.max(...scores);
  const powers = scores.map(value => Math.exp(value - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return candidates
    .map(({ start, end }, k) => ({
      place: start.place < 0 ? null : ([start.place, end.place] as const),
      probability: powers[k]! / sum,
    }))
    .sort((a, b) => b.probability - a.probability);
}

/** The few edges with the highest scores, none `margin` below the best. */
export function best(
  weights: Weights,
  edges: readonly Edge[],
  { items }: Sink,
  margin = Number.POSITIVE_INFINITY,
): Edge[] {
  const scored = edges.map(edge => ({ edge, score: sumOf(weights, items, edge.from, edge.to) }));
  scored.sort((a, b) => b.score - a.score);
  const least = (scored[0]?.score ?? 0) - margin;
  return scored.flatMap(({ edge, score }, k) => (k < tried && score >= least ? [edge] : []));
}

/** The sum of the weights of a run of features. */
export function sumOf({ codes, unit }: Weights, items: Int32Array, from: number, to: number): number {
  const mask = codes.length - 1;
  let sum = 0;
  for (let k = from; k < to; k++) sum += worth[codes[items[k]! & mask]!]!;
  return sum * unit;
}
