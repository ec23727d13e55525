/** A hashed log-linear model in training: AdaGrad steps, and the average of all weights that it had. */
export interface Learner {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly sums: Float64Array;
  readonly rate: number;
  steps: number;
}

export const makeLearner = (bits: number, rate: number): Learner => ({
  weights: new Float32Array(1 << bits),
  squares: new Float32Array(1 << bits),
  sums: new Float64Array(1 << bits),
  rate,
  steps: 1,
});

/** A run of features in a list. */
export type Run = readonly [from: number, to: number];

export function score({ weights }: Learner, items: Int32Array, runs: readonly Run[]): number {
  const mask = weights.length - 1;
  let sum = 0;
  for (const [from, to] of runs) for (let k = from; k < to; k++) sum += weights[items[k]! & mask]!;
  return sum;
}

function move(learner: Learner, items: Int32Array, runs: readonly Run[], by: number): void {
  const { weights, squares, sums, rate, steps } = learner;
  const mask = weights.length - 1;
  for (const [from, to] of runs)
    for (let k = from; k < to; k++) {
      const place = items[k]! & mask;
      squares[place]! += by * by;
      const step = (rate * by) / Math.sqrt(squares[place]! + 0.1);
      weights[place]! += step;
      sums[place]! += step * steps;
    }
}

/** Learns that the features are there, or not; gives the loss. */
export function learnYesNo(learner: Learner, items: Int32Array, runs: readonly Run[], isYes: boolean): number {
  const chance = 1 / (1 + Math.exp(-score(learner, items, runs)));
  const by = (isYes ? 1 : 0) - chance;
  learner.steps++;
  if (Math.abs(by) > 0.005) move(learner, items, runs, by);
  return -Math.log(Math.max(1e-9, isYes ? chance : 1 - chance));
}

/** Learns which of some candidates is right; gives the loss. */
export function learnChoice(
  learner: Learner,
  items: Int32Array,
  candidates: readonly (readonly Run[])[],
  right: number,
): number {
  const scores = candidates.map(runs => score(learner, items, runs));
  const most = Math.max(...scores);
  const powers = scores.map(value => Math.exp(value - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  learner.steps++;
  candidates.forEach((runs, k) => {
    const by = (k === right ? 1 : 0) - powers[k]! / sum;
    if (Math.abs(by) > 0.003) move(learner, items, runs, by);
  });
  return -Math.log(powers[right]! / sum + 1e-12);
}

/** The average of all weights that the model had. */
export const averaged = ({ weights, sums, steps }: Learner): Float64Array =>
  Float64Array.from(weights, (weight, i) => weight - sums[i]! / steps);
