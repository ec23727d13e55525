import { modelBytes } from '../../text/models.js';
import { hashWord } from '../../text/words.js';
import type { Prepared } from '../statements.js';

/** Rows of models/choice.bin; a word has one for standing in both and one for standing alone. */
export const choiceRows = 32768;

/** The rows that two sentences ask for, each word once. */
export function choicesIn(a: Prepared, b: Prepared): readonly number[] {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const row = (word: string, isShared: boolean) => ((hashWord(word) >>> 0) % (choiceRows / 2)) * 2 + (isShared ? 1 : 0);
  return [
    ...[...left].map(word => row(word, right.has(word))),
    ...[...right].filter(word => !left.has(word)).map(word => row(word, false)),
  ];
}

const wordsOf = ({ sentence }: Prepared): ReadonlySet<string> =>
  new Set(sentence.tokens.map(({ lower }) => lower).filter(lower => /[\p{L}\p{N}]/u.test(lower)));

/**
 * What the words that both sentences have, and those that only one has, speak for: a regression over words themselves, for "not" or
 * "percent" weigh otherwise than "also" (after TF-KLD, Y. Ji and J. Eisenstein, 2013). A float for a step, then a signed byte a row.
 */
export function weighChoice(a: Prepared, b: Prepared): number {
  const file = modelBytes('choice');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const rows = choicesIn(a, b);
  const sum = rows.reduce((all, row) => all + view.getInt8(4 + row), 0);
  return (sum * view.getFloat32(0, true)) / Math.sqrt(rows.length || 1);
}
