import background from './background.json' with { type: 'json' };
import type { Prepared } from './statements.js';
import { idOf, vocabularySize } from './vocabulary.js';

/** How much each word says, by its number in the vocabulary: the natural logarithm of how rare it is. */
export type Weights = (id: number) => number;

/** So many sentences of a folder count as much as all that is known of English news beforehand. */
const prior = 50;

/** The share of sentences of English news that hold a word, by its number; absent for rare ones. */
const shares = new Map<number, number>(
  background.halfBits.flatMap((words, class_) =>
    words === '' ? [] : words.split(' ').map((word): [number, number] => [idOf(word), 2 ** (-class_ / 2)]),
  ),
);
const rarest = 1 / background.sentences;

/** The weights of English news at large, for statements that stand alone. */
export const commonWeights: Weights = id => -Math.log(shares.get(id) ?? rarest);

/** The weights of a folder: news at large and the folder's own sentences together. */
export function weigh(statements: readonly Prepared[]): Weights {
  const counts = new Uint32Array(vocabularySize());
  for (const { content, identities } of statements) {
    for (const id of content) counts[id]!++;
    for (const id of identities) counts[id]!++;
  }
  const weights = Float32Array.from(
    counts,
    (count, id) => -Math.log((prior * (shares.get(id) ?? rarest) + count) / (prior + statements.length)),
  );
  return id => weights[id] ?? commonWeights(id);
}
