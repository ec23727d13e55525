import type { Token } from '../../text/text.js';
import { knownNameAt } from '../gazetteer.js';
import { type Evidence, gatherEvidence } from './evidence.js';
import { capital, digits, type Lexicon, lower } from './lexicon.js';

/** A sentence as the features ask for it. */
export interface Reading {
  /** Its words as the lexicon numbers them. */
  readonly words: Int32Array;
  /** What kind of line it is: prose, or a table of results or names, long or short. */
  readonly line: number;
  /** By token, a known name of several words that it stands in, with its place there; 0 for none. */
  readonly phrases: Uint8Array | undefined;
  readonly evidence: Evidence;
}

/** Reads the sentences of an article together; `usual` is the share of each coarse class of words in news. */
export function readSentences(
  lexicon: Lexicon,
  sentences: readonly (readonly Token[])[],
  usual: Float32Array,
): readonly Reading[] {
  const numbered = sentences.map(tokens => numberWords(lexicon, tokens));
  const evidence = gatherEvidence(lexicon, numbered, usual);
  return numbered.map((words, i) => ({
    words,
    line: lineKind(lexicon, words),
    phrases: markPhrases(lexicon, words, sentences[i]!),
    evidence,
  }));
}

/** A line all in capitals counts as shouted. */
export function numberWords(lexicon: Lexicon, tokens: readonly Token[]): Int32Array {
  const shouted = isShouted(tokens);
  const words = new Int32Array(tokens.length);
  for (let i = 0; i < words.length; i++) words[i] = lexicon.wordOf(tokens[i]!.text, shouted);
  return words;
}

/** What is shouted has fewer small letters than this share of its capitals. */
const smallAtMost = 0.12;

function isShouted(tokens: readonly Token[]): boolean {
  let upper = 0;
  let small = 0;
  const length = tokens.length ? tokens[tokens.length - 1]!.end - tokens[0]!.start : 0;
  for (const { text } of tokens) {
    if (small >= length * smallAtMost) return false;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 65 && unit <= 90) upper++;
      else if (unit >= 97 && unit <= 122) small++;
    }
  }
  return upper > 6 && small < upper * smallAtMost;
}

/** By its shares of figures and of small letters. */
function lineKind(lexicon: Lexicon, words: Int32Array): number {
  let figures = 0;
  let small = 0;
  for (const word of words) {
    const flags = lexicon.flags(word);
    if (flags & digits) figures++;
    else if (flags & lower) small++;
  }
  const n = words.length;
  const figureShare = figures === 0 ? 0 : figures < 0.15 * n ? 1 : figures < 0.4 * n ? 2 : 3;
  const smallShare = small === 0 ? 0 : small < 0.2 * n ? 1 : small < 0.45 * n ? 2 : 3;
  return 16 + figureShare * 4 + smallShare + (n < 8 ? 16 : 0);
}

const kinds = ['country', 'demonym', 'people', 'capital', 'seat', 'place'] as const;

function markPhrases(lexicon: Lexicon, words: Int32Array, tokens: readonly Token[]): Uint8Array | undefined {
  let marks: Uint8Array | undefined;
  for (let at = 0; at < tokens.length; at++) {
    if (!(lexicon.flags(words[at]!) & capital)) continue;
    const hit = knownNameAt(tokens, at);
    if (!hit || hit.end < at + 2) continue;
    marks ??= new Uint8Array(tokens.length);
    const kind = 4 + 4 * kinds.indexOf(hit.known.is);
    for (let i = at; i < hit.end; i++) marks[i] = kind + (i === at ? 1 : 0) + (i === hit.end - 1 ? 2 : 0);
    at = hit.end - 1;
  }
  return marks;
}
