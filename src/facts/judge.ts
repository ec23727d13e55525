/**
 * A trained judge of pairs: boosted trees and a logistic regression over the same named figures, joined by a second logistic
 * regression that was fitted to what each says of pairs it has not learnt from (stacking, D. Wolpert, 1992).
 */
export interface Judge {
  /** The names of the figures, in the order in which they are to be given. */
  readonly figures: readonly string[];
  /** The logarithm of the odds that a pair with these figures is one. */
  judge(figures: ArrayLike<number>): number;
}

/** What precedes the trees in a judge's file, as JSON. */
export interface JudgeHeader {
  readonly figures: readonly string[];
  readonly linear: LinearModel;
  readonly trees: { readonly count: number; readonly depth: number; readonly base: number; readonly scale: number };
  /** What each of the two counts for: trees, regression, and a constant. */
  readonly stack: readonly [number, number, number];
}

/** What makes a probability of an order of pairs: of those of which one fact is unlikely, and of the others. */
export type Tiers = readonly [unlikely: Tier, likely: Tier];

/** What an order counts for, and a constant. */
type Tier = readonly [slope: number, constant: number];

export interface LinearModel {
  readonly bias: number;
  /** A figure's mean and deviation, and what a deviation from the mean is worth; never more than five count. */
  readonly means: ArrayLike<number>;
  readonly deviations: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

const mostDeviations = 5;

/** Reads a judge: the length of the header, the header, then the trees as `Trees` says. */
export function readJudge(file: Uint8Array): Judge {
  const header = headerOf(file);
  const { figures, stack } = header;
  // One kind of array everywhere: over mixed ones the processor takes twice as long.
  const linear: LinearModel = {
    bias: header.linear.bias,
    means: Float64Array.from(header.linear.means),
    deviations: Float64Array.from(header.linear.deviations),
    weights: Float64Array.from(header.linear.weights),
  };
  const trees = readTrees(file.slice(4 + lengthOf(file)), header.trees);
  return {
    figures,
    judge: values => stack[0] * sumOfTrees(trees, values) + stack[1] * sumOfLine(linear, values) + stack[2],
  };
}

/** The tiers in the header of the judge by which pairs are put in order. */
export const readTiers = (file: Uint8Array): Tiers => headerOf<{ readonly tiers: Tiers }>(file).tiers;

const lengthOf = (file: Uint8Array): number => new DataView(file.buffer, file.byteOffset).getUint32(0, true);

const headerOf = <H = JudgeHeader>(file: Uint8Array): H =>
  JSON.parse(new TextDecoder().decode(file.subarray(4, 4 + lengthOf(file)))) as H;

/** The probability for the logarithm of odds. */
export const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** What the logistic regression makes of the figures, as the logarithm of odds. */
export function sumOfLine({ bias, means, deviations, weights }: LinearModel, values: ArrayLike<number>): number {
  let sum = bias;
  for (let i = 0; i < weights.length; i++) {
    const deviation = (values[i]! - means[i]!) / deviations[i]!;
    sum += weights[i]! * Math.max(-mostDeviations, Math.min(mostDeviations, deviation));
  }
  return sum;
}

/**
 * Complete trees of one depth, one after the other: each inner node asks whether a figure is less than a cut (then on to the left),
 * a leaf has what the tree adds to the logarithm of odds.
 */
export interface Trees {
  readonly count: number;
  readonly depth: number;
  readonly base: number;
  readonly figures: Uint8Array;
  readonly cuts: Float32Array;
  readonly leaves: Float32Array;
}

/** The nodes' figures (a byte each), their cuts (floats), and the leaves (a signed byte each, in units of `scale`). */
function readTrees(bytes: Uint8Array, { count, depth, base, scale }: JudgeHeader['trees']): Trees {
  const nodes = count * (2 ** depth - 1);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const codes = new Int8Array(bytes.buffer, bytes.byteOffset + 5 * nodes, count * 2 ** depth);
  return {
    count,
    depth,
    base,
    figures: bytes.subarray(0, nodes),
    cuts: Float32Array.from({ length: nodes }, (_, i) => view.getFloat32(nodes + 4 * i, true)),
    leaves: Float32Array.from(codes, code => code * scale),
  };
}

/** What the trees make of the figures, as the logarithm of odds. */
export function sumOfTrees({ count, depth, base, figures, cuts, leaves }: Trees, values: ArrayLike<number>): number {
  const inner = 2 ** depth - 1;
  const last = (count - 1) * inner;
  let sum = base;
  // Four at once: no step in one waits for a step in another, and none branches, which the processor would guess wrong.
  for (let tree = 0; tree < count; tree += 4) {
    const a = tree * inner;
    const b = Math.min(a + inner, last);
    const c = Math.min(b + inner, last);
    const d = Math.min(c + inner, last);
    let [i, j, k, l] = [0, 0, 0, 0];
    for (let level = 0; level < depth; level++) {
      i = 2 * i + 2 - Number(values[figures[a + i]!]! < cuts[a + i]!);
      j = 2 * j + 2 - Number(values[figures[b + j]!]! < cuts[b + j]!);
      k = 2 * k + 2 - Number(values[figures[c + k]!]! < cuts[c + k]!);
      l = 2 * l + 2 - Number(values[figures[d + l]!]! < cuts[d + l]!);
    }
    // The leaves of a tree follow on those of the one before, one more than it has inner nodes.
    const leaf = a + tree - inner;
    sum += leaves[leaf + i]!;
    if (tree + 1 < count) sum += leaves[leaf + inner + 1 + j]!;
    if (tree + 2 < count) sum += leaves[leaf + 2 * (inner + 1) + k]!;
    if (tree + 3 < count) sum += leaves[leaf + 3 * (inner + 1) + l]!;
  }
  return sum;
}
