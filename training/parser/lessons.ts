import { readFileSync } from 'node:fs';
import { pennTags } from '../../src/text/penn.js';
import type { ParseView } from '../../src/text/parser.js';
import { tagSentence } from '../../src/text/tagger.js';
import { hashWord, wordClasses } from '../../src/text/words.js';

/** A sentence with the place of each word's head, -1 for the word that it hangs on. */
export interface Lesson {
  readonly view: ParseView;
  readonly heads: Int32Array;
  /** Which half of the lessons it is in. */
  readonly half: number;
}

/** The lessons of a file of JSON lines with `words`, `spaced` and `heads`; tags are our tagger's. */
export function readLessons(file: string): Lesson[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => {
    const { words, spaced, heads } = JSON.parse(line) as { words: string[]; spaced: boolean[]; heads: number[] };
    let at = 0;
    const tokens = words.map((text, i) => {
      if (spaced[i]) at++;
      const start = at;
      at += text.length;
      return { start, end: at, text, lower: text.toLowerCase().replaceAll('’', "'"), tag: '' };
    });
    tagSentence(tokens);
    return {
      view: viewOf(tokens),
      heads: Int32Array.from(heads, (head, i) => (head === i ? -1 : head)),
      half: halfOf(words),
    };
  });
}

/** The half that a sentence falls in, by its words alone: quotes are learnt from heads of a parser that has not seen it. */
export const halfOf = (words: readonly string[]): number => (hashWord(words.join(' ')) >>> 7) & 1;

const numbers = new Map(pennTags.map((tag, number) => [tag, number]));

/** The columns that the parser reads. */
export function viewOf(tokens: readonly { readonly lower: string; readonly tag: string }[]): ParseView {
  const { find, columns } = wordClasses();
  const word = Int32Array.from(tokens, token => hashWord(token.lower));
  const level = (column: Uint16Array): Int32Array =>
    word.map(hash => {
      const place = find(hash);
      return place < 0 ? 0 : column[place]! + 1;
    });
  const tag = Uint8Array.from(tokens, token => numbers.get(token.tag) ?? pennTags.length);
  return { word, tag, coarse: level(columns[0]!), middle: level(columns[1]!) };
}
