// A regression over the words that two sentences share and those that only one has: writes models/choice.bin.
import { choiceRows } from '../../src/facts/likeness/choice.js';
import { sigmoid } from '../../src/facts/judge.js';

/** Rarer rows tell nothing, and all are drawn to 0 by a ridge. */
const fewest = 3;
const ridge = 0.5;

/** The weights of all rows and, behind them, the constant; fitted with Adam's steps (D. Kingma and J. Ba, 2015) over all examples at once. Deterministic. */
export function fitChoice(examples: readonly (readonly number[])[], same: ArrayLike<number>, places: readonly number[]): Float64Array {
  const weights = new Float64Array(choiceRows + 1);
  const [mean, square] = [new Float64Array(choiceRows + 1), new Float64Array(choiceRows + 1)];
  const counts = new Uint32Array(choiceRows);
  for (const at of places) for (const row of examples[at]!) counts[row]!++;
  for (let step = 1; step <= 200; step++) {
    const gradient = weights.map((weight, row) => (row < choiceRows ? ridge * weight : 0));
    for (const at of places) {
      const error = sigmoid(weights[choiceRows]! + scoreOf(weights, examples[at]!)) - same[at]!;
      const value = 1 / Math.sqrt(examples[at]!.length || 1);
      gradient[choiceRows]! += error;
      for (const row of examples[at]!) if (counts[row]! >= fewest) gradient[row]! += error * value;
    }
    for (const [row, slope] of gradient.entries()) {
      mean[row] = 0.9 * mean[row]! + 0.1 * slope;
      square[row] = 0.999 * square[row]! + 0.001 * slope * slope;
      if (square[row]! > 0)
        weights[row]! -= (0.05 * (mean[row]! / (1 - 0.9 ** step))) / (Math.sqrt(square[row]! / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return weights;
}

/** What the words of one example speak for, as `weighChoice` says it: the constant is left to the judge. */
export function scoreOf(weights: Float64Array, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + weights[row]!, 0) / Math.sqrt(rows.length || 1);
}

/** The file that `weighChoice` reads. */
export function packChoice(weights: Float64Array): Buffer {
  const rows = weights.subarray(0, choiceRows);
  const step = rows.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  const file = Buffer.alloc(4 + choiceRows);
  file.writeFloatLE(step);
  for (const [row, weight] of rows.entries()) file.writeInt8(Math.round(weight / step), 4 + row);
  return file;
}
