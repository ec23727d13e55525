import { chanceOfHappening } from './happenings.js';
import { stem, wordsIn } from './stem.js';
import { wordVectors } from './vectors.js';
import { idOf } from './vocabulary.js';
import { deniers, negations, stopWords } from './words.js';

/** What is known of a word wherever it stands. */
export interface Word {
  readonly text: string;
  /** The number of its stem. */
  readonly id: number;
  /** Its row in the word vectors, -1 where it has none. */
  readonly row: number;
  readonly isNumber: boolean;
  /** Whether it says something of what its sentence is about. */
  readonly tells: boolean;
  /** How likely it tells of something that happens, where it is no name, number or verb. */
  readonly happens: number;
}

/** What is known of a token: the words in it, and whether it denies something. */
export interface Listing {
  readonly words: readonly Word[];
  readonly denies: boolean;
}

const listed = new Map<string, Listing>();
/** A larger table is slower to ask than this one is to fill again. */
const mostListed = 12_000;

/** Looks up a token by its text in lower case: what its words are is worked out once for all places where they stand. */
export function lookUp(lower: string): Listing {
  const known = listed.get(lower);
  if (known) return known;
  const found = { words: wordsIn(lower).map(describe), denies: negations.has(lower) || deniers.has(lower) };
  if (listed.size === mostListed) listed.clear();
  listed.set(lower, found);
  return found;
}

function describe(text: string): Word {
  return {
    text,
    id: idOf(stem(text)),
    row: wordVectors().rowOf(text),
    isNumber: /^\d/.test(text),
    tells: !stopWords.has(text) && text.length > 1,
    happens: chanceOfHappening(text, 0),
  };
}
