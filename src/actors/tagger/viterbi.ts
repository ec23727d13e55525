import { canFollow, edge, labels, steps } from './labels.js';

/**
 * The best sequence of labels (Viterbi 1967) for `n` tokens with `labels` scores each; before the first and after the last is
 * the edge of the sentence, or a word outside names. The array is the next call's too.
 */
export type Decoder = (scores: Float64Array, n: number, isFirst: boolean, isLast: boolean) => Uint8Array;

const width = labels + 1;
const outside = 0;

/** The steps between two tokens, without those over an edge. */
const inner = Uint8Array.from([...steps.from.keys()].filter(s => steps.from[s] !== edge && steps.to[s] !== edge));

/** A decoder with a number for each pair of labels, the edge included. */
export function createDecoder(transitions: Float32Array): Decoder {
  const froms = Uint8Array.from(inner, s => steps.from[s]!);
  const tos = Uint8Array.from(inner, s => steps.to[s]!);
  const gains = Float64Array.from(inner, s => transitions[steps.from[s]! * width + steps.to[s]!]!);
  let best = new Float64Array(labels);
  let next = new Float64Array(labels);
  let back = new Uint8Array(64 * labels);
  let out = new Uint8Array(64);
  return (scores, n, isFirst, isLast) => {
    if (out.length < n) {
      back = new Uint8Array(2 * n * labels);
      out = new Uint8Array(2 * n);
    }
    const before = isFirst ? edge : outside;
    for (let label = 0; label < labels; label++)
      best[label] = canFollow(before, label) ? scores[label]! + transitions[before * width + label]! : -Infinity;
    for (let i = 1; i < n; i++) {
      const row = i * labels;
      next.fill(-Infinity);
      for (let s = 0; s < froms.length; s++) {
        const score = best[froms[s]!]! + gains[s]!;
        const to = tos[s]!;
        if (score > next[to]!) {
          next[to] = score;
          back[row + to] = froms[s]!;
        }
      }
      for (let label = 0; label < labels; label++) next[label]! += scores[row + label]!;
      [best, next] = [next, best];
    }
    const after = isLast ? edge : outside;
    let last = outside;
    let top = -Infinity;
    for (let label = 0; label < labels; label++) {
      const score = canFollow(label, after) ? best[label]! + transitions[label * width + after]! : -Infinity;
      if (score > top) {
        top = score;
        last = label;
      }
    }
    for (let i = n - 1; i >= 0; i--) {
      out[i] = last;
      last = back[i * labels + last]!;
    }
    return out;
  };
}
