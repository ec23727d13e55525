// Gradient-boosted trees for the logistic loss, with splits by histogram (J. Friedman, 2001; T. Chen and C. Guestrin, 2016).
import type { Trees } from '../../src/facts/judge.js';

export interface TreeOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** The shares of examples and of figures that each tree sees. */
  readonly sample: number;
  readonly columns: number;
  /** What a leaf has to hold at least, and what its value is drawn to 0 by. */
  readonly leastHold: number;
  readonly ridge: number;
  readonly seed: number;
}

const bins = 64;

/** Examples cut into bins once, for any number of trees. */
export interface Binned {
  readonly rows: readonly ArrayLike<number>[];
  readonly cuts: readonly Float64Array[];
  readonly columns: readonly Uint8Array[];
}

/** The examples at `places` say where to cut. */
export function bin(rows: readonly ArrayLike<number>[], places: readonly number[]): Binned {
  const width = rows[0]!.length;
  const step = Math.max(1, Math.floor(places.length / 20000));
  const cuts: Float64Array[] = [];
  const columns: Uint8Array[] = [];
  for (let f = 0; f < width; f++) {
    const values = Float64Array.from({ length: Math.floor((places.length - 1) / step) + 1 }, (_, i) => rows[places[i * step]!]![f]!).sort();
    const found: number[] = [];
    for (let b = 1; b < bins; b++) {
      const value = Math.fround(values[Math.floor((b * values.length) / bins)]!);
      if (!found.length || value > found[found.length - 1]!) found.push(value);
    }
    cuts.push(Float64Array.from(found));
    columns.push(
      Uint8Array.from(rows, row => {
        let [low, high] = [0, found.length];
        while (low < high) {
          const middle = (low + high) >> 1;
          if (row[f]! >= found[middle]!) low = middle + 1;
          else high = middle;
        }
        return low;
      }),
    );
  }
  return { rows, cuts, columns };
}

/** Deterministic numbers from 0 to 1. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Grows trees on the examples whose places are given. */
export function growTrees(data: Binned, same: ArrayLike<number>, weights: Float64Array, places: readonly number[], options: TreeOptions): Trees {
  const { trees: count, depth, rate, sample, columns, leastHold, ridge, seed } = options;
  const random = generator(seed);
  const inner = 2 ** depth - 1;
  const trees = {
    count,
    depth,
    figures: new Uint8Array(count * inner),
    cuts: new Float32Array(count * inner).fill(Infinity),
    leaves: new Float32Array(count * (inner + 1)),
  };
  let [mass, hits] = [0, 0];
  for (const at of places) {
    mass += weights[at]!;
    hits += weights[at]! * same[at]!;
  }
  const base = Math.log(hits / (mass - hits));
  const odds = new Float64Array(same.length).fill(base);
  const [gradient, hessian] = [new Float64Array(same.length), new Float64Array(same.length)];
  const width = data.columns.length;
  const [sumG, sumH] = [new Float64Array(bins), new Float64Array(bins)];
  for (let tree = 0; tree < count; tree++) {
    for (const at of places) {
      const p = 1 / (1 + Math.exp(-odds[at]!));
      gradient[at] = weights[at]! * (same[at]! - p);
      hessian[at] = weights[at]! * Math.max(p * (1 - p), 1e-6);
    }
    const seen = places.filter(() => random() < sample);
    const looked = [...Array(width).keys()].filter(() => random() < columns);
    const grow = (node: number, examples: readonly number[], level: number) => {
      let [G, H] = [0, 0];
      for (const at of examples) {
        G += gradient[at]!;
        H += hessian[at]!;
      }
      let best = { gain: 1e-3, figure: -1, bin: 0 };
      if (level < depth && H >= 2 * leastHold)
        for (const figure of looked) {
          const column = data.columns[figure]!;
          const last = data.cuts[figure]!.length;
          sumG.fill(0, 0, last + 1);
          sumH.fill(0, 0, last + 1);
          for (const at of examples) {
            sumG[column[at]!]! += gradient[at]!;
            sumH[column[at]!]! += hessian[at]!;
          }
          let [g, h] = [0, 0];
          for (let b = 0; b < last; b++) {
            g += sumG[b]!;
            h += sumH[b]!;
            if (h < leastHold || H - h < leastHold) continue;
            const gain = (g * g) / (h + ridge) + ((G - g) * (G - g)) / (H - h + ridge) - (G * G) / (H + ridge);
            if (gain > best.gain) best = { gain, figure, bin: b };
          }
        }
      if (best.figure < 0) {
        // A leaf above the last level: all below it on the left, where an endless cut sends everything.
        for (let down = node; ; down = 2 * down + 1)
          if (down >= inner) {
            trees.leaves[tree * (inner + 1) + down - inner] = (rate * G) / (H + ridge);
            return;
          }
      }
      trees.figures[tree * inner + node] = best.figure;
      trees.cuts[tree * inner + node] = data.cuts[best.figure]![best.bin]!;
      const column = data.columns[best.figure]!;
      grow(2 * node + 1, examples.filter(at => column[at]! <= best.bin), level + 1);
      grow(2 * node + 2, examples.filter(at => column[at]! > best.bin), level + 1);
    };
    grow(0, seen, 0);
    for (const at of places) odds[at]! += valueOf(trees, tree, data.rows[at]!);
  }
  return { ...trees, base };
}

function valueOf({ depth, figures, cuts, leaves }: Omit<Trees, 'base'>, tree: number, row: ArrayLike<number>): number {
  const inner = 2 ** depth - 1;
  let node = 0;
  while (node < inner) node = 2 * node + (row[figures[tree * inner + node]!]! < cuts[tree * inner + node]! ? 1 : 2);
  return leaves[tree * (inner + 1) + node - inner]!;
}
