/** A logistic model: a weight for each named figure, and for products of two ("story·cosine"). */
export interface Model {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Figures by name. */
export type Figures = Readonly<Record<string, number>>;

/** Squares and products let a line bend: near-copies are not twice as likely as rewordings. */
const bent = `cosine·cosine covered·covered covering·covering words·words order·order covered·lengths cosine·names
  story·cosine story·covering story·names story·story datesAgree·rarestActor datesAgree·telling telling·telling
  telling·story tellingMass·tellingMass tellingMass·story tellingMass·tellingCovering peakLow·cosine summitLow·cosine
  story·peakLow`
  .split(/\s+/)
  .map(name => [name, ...name.split('·')] as [string, string, string]);

/** Named figures with their products, as the model is fitted to them. */
export function expand(figures: Figures): Figures {
  const all: Record<string, number> = { ...figures };
  for (const [name, a, b] of bent)
    if (figures[a] !== undefined && figures[b] !== undefined) all[name] = figures[a] * figures[b];
  return all;
}

/** The probability that the figures speak of one fact; `own` are of the two statements, `standing` of their place in the folder. */
export function readModel({ bias, weights }: Model): (own: Figures, standing?: Figures) => number {
  const terms = Object.entries(weights).map(([name, weight]) => {
    const [a = '', b = null] = name.split('·');
    return { a, b, weight };
  });
  return (own, standing = {}) => {
    let sum = bias;
    for (const { a, b, weight } of terms) {
      const first = own[a] ?? standing[a] ?? 0;
      sum += first === 0 ? 0 : b === null ? weight * first : weight * first * (own[b] ?? standing[b] ?? 0);
    }
    return 1 / (1 + Math.exp(-sum));
  };
}
