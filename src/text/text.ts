import { isSpace } from './characters.js';
import { splitSentences } from './sentences.js';
import { tagSentence, type Untagged } from './tagger.js';
import { tokenize } from './tokens.js';

export { isLower, isSpace, isUpper, isWord } from './characters.js';
export { copyOf } from './copy.js';
export { tokenize } from './tokens.js';

/** Half-open, in UTF-16 code units of the file's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the words it covers. */
export interface Words extends Span {
  readonly text: string;
}

/**
 * A word, number or mark, cut as the Penn Treebank cuts them: clitics ("'s", "n't") and marks stand alone, abbreviations
 * keep their stop ("U.S.", "Gen."), hyphenated words stay whole ("Soo-hyang", "six-month"), dashes and slashes stand alone.
 */
export interface Token extends Span {
  readonly text: string;
  /** The text in lower case, with curly apostrophes made straight. */
  readonly lower: string;
  /** The part of speech, as the Penn Treebank names it ("NN", "VBD"); empty where the entry provided no model of tags. */
  readonly tag: string;
}

/** A sentence of one block of text; never crosses a paragraph, a headline or a line of furniture. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

/** The sentences of the given blocks, in order. Each block is a stretch that a sentence can't leave. */
export function readSentences(text: string, blocks: readonly Span[]): readonly Sentence[] {
  return blocks.flatMap(block => {
    const tokens = tokenize(text, block);
    const sentences = splitSentences(text, tokens);
    for (const sentence of sentences) tagSentence(sentence.tokens as Untagged[]);
    return sentences;
  });
}

/** True where the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The span without white space at its ends. */
export function trim(text: string, { start, end }: Span): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** The span with its words. */
export function wordsOf(text: string, { start, end }: Span): Words {
  return { start, end, text: text.slice(start, end) };
}
