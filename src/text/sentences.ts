import type { Sentence, Token } from './text.js';

/** A first cut, to be replaced: a sentence a block. */
export function splitSentences(_text: string, tokens: readonly Token[]): readonly Sentence[] {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first && last ? [{ start: first.start, end: last.end, tokens }] : [];
}
