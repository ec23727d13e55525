import { edge, labels, steps } from './labels.js';

/** The score of "outside" for a word that can be no part of a name. */
export const surelyOutside = 40;

const stepsWhere = (holds: (from: number, to: number) => boolean): Uint8Array =>
  Uint8Array.from(
    [...steps.from.keys()].filter(s => {
      const [a, b] = [steps.from[s]!, steps.to[s]!];
      return a !== edge && b !== edge && holds(a, b);
    }),
  );
const allSteps = stepsWhere(() => true);
const stepsOut = stepsWhere((_, to) => to === 0);
const stepsIn = stepsWhere(from => from === 0);
const outsideSteps = stepsWhere((from, to) => from === 0 && to === 0);

/**
 * The best sequence of labels (Viterbi 1967) for a sentence of `n` tokens: `scores` holds `labels` numbers a token,
 * `transitions` one for each pair of labels, the edge included. Writes into `out`.
 */
export function bestLabels(scores: Float64Array, transitions: Float32Array, n: number, out: Uint8Array): void {
  const width = labels + 1;
  let best = new Float64Array(labels).fill(-Infinity);
  let next = new Float64Array(labels);
  const back = new Uint8Array(n * labels);
  const { from, to } = steps;
  let wasOutside = false;
  for (let s = 0; s < from.length; s++)
    if (from[s] === edge && to[s]! < labels) best[to[s]!] = scores[to[s]!]! + transitions[edge * width + to[s]!]!;
  for (let i = 1; i < n; i++) {
    next.fill(-Infinity);
    const row = i * labels;
    const isOutside = scores[row]! >= surelyOutside;
    // Most words can be no part of a name: nothing but "outside" leads to them or away from them.
    const within = isOutside && wasOutside ? outsideSteps : isOutside ? stepsOut : wasOutside ? stepsIn : allSteps;
    wasOutside = isOutside;
    for (let k = 0; k < within.length; k++) {
      const s = within[k]!;
      const a = from[s]!;
      const b = to[s]!;
      const score = best[a]! + transitions[a * width + b]!;
      if (score > next[b]!) {
        next[b] = score;
        back[row + b] = a;
      }
    }
    for (let b = 0; b < labels; b++) next[b]! += scores[row + b]!;
    [best, next] = [next, best];
  }
  let last = 0;
  let top = -Infinity;
  for (let s = 0; s < from.length; s++) {
    if (to[s] !== edge || from[s] === edge) continue;
    const score = best[from[s]!]! + transitions[from[s]! * width + edge]!;
    if (score > top) {
      top = score;
      last = from[s]!;
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    out[i] = last;
    last = back[i * labels + last]!;
  }
}
