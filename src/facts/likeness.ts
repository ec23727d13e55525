import type { Figures } from './figures.js';
import { compareMeaning } from './likeness/meaning.js';
import { compareParticulars } from './likeness/particulars.js';
import { compareWording } from './likeness/wording.js';
import type { Prepared } from './statements.js';
import type { Weights } from './weights.js';

/** What two statements have in common, in figures that a reader can name. Takes time by the product of their lengths at most. */
export function liken(a: Prepared, b: Prepared, weights: Weights): Figures {
  return [compareWording(a, b, weights), ...compareMeaning(a, b, weights), ...compareParticulars(a, b, weights)];
}
