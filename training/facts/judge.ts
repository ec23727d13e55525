// Trains a judge: boosted trees and a logistic regression, stacked by what each says of folds that it has not seen.
import { brotliCompressSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { type JudgeHeader, type LinearModel, sigmoid, sumOfLine, sumOfTrees, type Tiers, type Trees } from '../../src/facts/judge.js';
import { fitLine } from './logistic.js';
import { bin, growTrees, type TreeOptions } from './trees.js';

export interface Examples {
  readonly figures: readonly string[];
  readonly rows: readonly ArrayLike<number>[];
  /** 1 for those that are one, 0 for those that are not, and what lies between for those that are so in part. */
  readonly same: ArrayLike<number>;
  /** What weighs nothing is judged and not learnt from. */
  readonly weights: Float64Array;
  /** Examples of one fold are never learnt from and judged at once; those of two are judged in the first. */
  readonly folds: readonly (readonly number[])[];
}

export interface JudgeOptions extends Omit<TreeOptions, 'seed'> {
  /** How many forests are averaged, each with a seed of its own. */
  readonly forests: number;
  readonly line: number;
}

export interface Trained {
  readonly header: Omit<JudgeHeader, 'trees'>;
  readonly trees: Trees;
  /** The probability that each example had from the judge of the other folds. */
  readonly held: Float64Array;
}

export function train(examples: Examples, options: JudgeOptions, final = true): Trained {
  const { rows, same, weights, folds, figures } = examples;
  const all = [...rows.keys()];
  const learnt = all.filter(at => weights[at]! > 0);
  const data = bin(rows, learnt);
  const grow = (places: readonly number[], forests: number) =>
    join(Array.from({ length: forests }, (_, seed) => growTrees(data, same, weights, places, { ...options, seed: seed + 1 })));
  const held = all.map(() => new Float64Array(2));
  for (const fold of new Set(folds.flat())) {
    const places = learnt.filter(at => !folds[at]!.includes(fold));
    const trees = grow(places, 1);
    const line = fitLine(rows, same, weights, places, options.line);
    for (const at of all) if (folds[at]![0] === fold) held[at] = Float64Array.from([sumOfTrees(trees, rows[at]!), sumOfLine(line, rows[at]!)]);
  }
  const stack = stackOf(fitLine(held, same, weights, learnt, 1));
  const judged = Float64Array.from(held, ([a, b]) => sigmoid(stack[0] * a! + stack[1] * b! + stack[2]));
  const linear = fitLine(rows, same, weights, learnt, options.line);
  return { header: { figures, linear, stack }, trees: grow(final ? learnt : learnt.slice(0, 2), final ? options.forests : 1), held: judged };
}

/** A standardised regression over two figures, in the figures themselves. */
function stackOf({ bias, means, deviations, weights }: LinearModel): JudgeHeader['stack'] {
  const slopes = weights.map((weight, k) => weight / deviations[k]!);
  return [slopes[0]!, slopes[1]!, bias - slopes[0]! * means[0]! - slopes[1]! * means[1]!];
}

/** The mean of several forests, as one. */
function join(forests: readonly Trees[]): Trees {
  const [first] = forests;
  const flat = (pick: (trees: Trees) => Float32Array) => Float32Array.from(forests.flatMap(trees => [...pick(trees)]));
  return {
    count: forests.reduce((sum, { count }) => sum + count, 0),
    depth: first!.depth,
    base: forests.reduce((sum, { base }) => sum + base, 0) / forests.length,
    figures: Uint8Array.from(forests.flatMap(trees => [...trees.figures])),
    cuts: flat(trees => trees.cuts),
    leaves: flat(trees => trees.leaves).map(leaf => leaf / forests.length),
  };
}

/** Writes a judge as `readJudge` reads it. */
export function writeJudge(path: URL, { header, trees }: Trained & { readonly header: { readonly tiers?: Tiers } }): void {
  const scale = trees.leaves.reduce((most, leaf) => Math.max(most, Math.abs(leaf)), 0) / 127;
  const full: JudgeHeader & { readonly tiers?: Tiers } = { ...header, trees: { count: trees.count, depth: trees.depth, base: trees.base, scale } };
  const json = Buffer.from(JSON.stringify(full));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const codes = Buffer.from(Int8Array.from(trees.leaves, leaf => Math.round(leaf / scale)).buffer);
  const file = Buffer.concat([length, json, Buffer.from(trees.figures), Buffer.from(trees.cuts.buffer), codes]);
  writeFileSync(path, file);
  console.log(`${file.length} bytes, ${brotliCompressSync(file).length} compressed`);
}
