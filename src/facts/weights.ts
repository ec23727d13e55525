import background from './background.json' with { type: 'json' };
import { idOf } from './vocabulary.js';

/** How much each word says, by its number in the vocabulary: the natural logarithm of how rare it is. */
export type Weights = (id: number) => number;

const rarest = Math.log(background.sentences);

/** By a word's number; 0 for words that are not listed. The list comes first in the vocabulary, so the table is short. */
const weights: readonly number[] = tabulate();

function tabulate(): readonly number[] {
  const table: number[] = [];
  for (const [halfBits, words] of background.halfBits.entries())
    for (const word of words === '' ? [] : words.split(' ')) table[idOf(word)] = (halfBits / 2) * Math.LN2;
  return Array.from(table, weight => weight ?? 0);
}

/** The weights of English news at large: how rare a word is in its sentences. */
export const commonWeights: Weights = id => weights[id] || rarest;
