import { readWeights, type Weights } from '../text/weights.js';
import type { Ranker } from './ranking.js';

/** A trained model of attributions (training/quotes). */
export interface QuoteModel {
  readonly cue: Weights;
  readonly content: Ranker;
  readonly source: Ranker;
}

/** Format: five tables of weights, one after another. */
export function readQuoteModel(file: Uint8Array): QuoteModel {
  let at = 0;
  const next = (): Weights => {
    const { codes, unit, end } = readWeights(file, at);
    at = end;
    return { codes, unit };
  };
  return { cue: next(), content: { edges: next(), pairs: next() }, source: { edges: next(), pairs: next() } };
}
