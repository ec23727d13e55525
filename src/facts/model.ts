/** A logistic model: a weight a feature and pair of features, on features as they come. */
export interface Model {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Squares and products let a line bend: near-copies are not twice as likely as rewordings. */
const bent: readonly (readonly [string, string])[] = [
  ['cosine', 'cosine'],
  ['covered', 'covered'],
  ['covering', 'covering'],
  ['words', 'words'],
  ['order', 'order'],
  ['covered', 'lengths'],
  ['cosine', 'names'],
  ['story', 'cosine'],
  ['story', 'covering'],
  ['story', 'names'],
  ['story', 'story'],
  ['datesAgree', 'rarestActor'],
  ['datesAgree', 'telling'],
  ['telling', 'telling'],
  ['telling', 'story'],
  ['tellingMass', 'tellingMass'],
  ['tellingMass', 'story'],
  ['tellingMass', 'tellingCovering'],
  ['peakLow', 'cosine'],
  ['summitLow', 'cosine'],
  ['story', 'peakLow'],
];

/** Named figures with their products, as the model takes them. */
export function expand(features: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const all: Record<string, number> = { ...features };
  for (const [a, b] of bent)
    if (features[a] !== undefined && features[b] !== undefined) all[`${a}·${b}`] = features[a] * features[b];
  return all;
}

/** The probability that the features speak of one fact. */
export function probability(model: Model, features: Readonly<Record<string, number>>): number {
  let sum = model.bias;
  const all = expand(features);
  for (const name in model.weights) sum += model.weights[name]! * (all[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
