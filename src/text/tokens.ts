import type { Span, Token } from './text.js';

/** A first cut, to be replaced: words, numbers and marks. */
const word = /[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*\.?|\S/gu;

/** The tokens of one block. */
export function tokenize(text: string, block: Span): readonly Token[] {
  return [...text.slice(block.start, block.end).matchAll(word)].map(match => ({
    start: block.start + match.index,
    end: block.start + match.index + match[0].length,
    text: match[0],
    lower: match[0].toLowerCase().replaceAll('’', "'"),
  }));
}
