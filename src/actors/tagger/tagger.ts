import { modelBytes } from '../../text/models.js';
import type { Sentence } from '../../text/text.js';
import { contextRows, contextRowsAtMost } from './context.js';
import { knownBits } from './known.js';
import { begin, end, kindOf, labels, partOf, single, type TaggedKind, taggedKinds } from './labels.js';
import { bridge, capital, createLexicon, digits, type Lexicon, type LexiconSources, reach } from './lexicon.js';
import { packed, readWeights, rowLength, unpack, type Weights } from './model.js';
import { type Reading, readSentences } from './reading.js';
import { createDecoder, type Decoder } from './viterbi.js';

/** A name within a sentence: its tokens [from, to). */
export interface TaggedName {
  readonly from: number;
  readonly to: number;
  readonly kind: TaggedKind;
}

/** A lexicon larger than this is thrown away and begun anew. */
const wordsAtMost = 40_000;

let shipped: ReturnType<typeof createTagger> | undefined;

/** The names that the shipped model finds in the sentences of an article: by sentence, in text order, none overlapping. */
export function tagNames(sentences: readonly Sentence[]): readonly (readonly TaggedName[])[] {
  shipped ??= createTagger(readWeights(modelBytes('names')), { knownBits });
  return shipped(sentences);
}

/** A tagger of names in an article: by sentence, in text order, none overlapping. */
export function createTagger(
  weights: Weights,
  sources: LexiconSources,
): (sentences: readonly Sentence[]) => readonly (readonly TaggedName[])[] {
  let lexicon = createLexicon(sources);
  let score = createScorer(lexicon, weights);
  const decode = createDecoder(weights.transitions);
  return sentences => {
    if (lexicon.size() > wordsAtMost) {
      lexicon = createLexicon(sources);
      score = createScorer(lexicon, weights);
    }
    const readings = readSentences(
      lexicon,
      sentences.map(({ tokens }) => tokens),
      weights.usual,
    );
    return readings.map(reading => tagStretches(lexicon, reading, score, decode));
  };
}

/** Most words can be no part of a name: each stretch of those between them that can is labelled by itself. */
function tagStretches(lexicon: Lexicon, reading: Reading, score: Scorer, decode: Decoder): readonly TaggedName[] {
  const { words } = reading;
  const n = words.length;
  const names: TaggedName[] = [];
  for (let from = 0; from < n; from++) {
    let to = from;
    while (to < n && isCandidate(lexicon, words, n, to)) to++;
    if (to === from) continue;
    const sequence = decode(score(reading, from, to), to - from, from === 0, to === n);
    addNames(names, sequence, from, to);
    from = to;
  }
  return names;
}

/** Whether token `i` can be part of a name at all: most lower-case words can't, and are not looked at. */
export function isCandidate(lexicon: Lexicon, words: Int32Array, n: number, i: number): boolean {
  const flags = lexicon.flags(words[i]!);
  if (flags & capital) return true;
  const before = i > 0 && (lexicon.flags(words[i - 1]!) & capital) !== 0;
  const after = i + 1 < n && (lexicon.flags(words[i + 1]!) & capital) !== 0;
  return (before && after) || ((flags & (bridge | digits)) !== 0 && (before || after));
}

/** How many sums a word has: one a place around it. */
const ownSums = 2 * reach + 1;
const ownLength = ownSums * packed;

/** What each word by itself says of the tokens around it, packed: five sums a word, reckoned when it is first asked for. */
function createOwnTable(lexicon: Lexicon, { rows }: Weights): (word: number) => Int32Array {
  // One table for all words, which stay near each other in memory.
  let table = new Int32Array(ownLength << 10);
  const isKnown: boolean[] = [];
  return word => {
    if (isKnown[word]) return table;
    while (table.length < (word + 1) * ownLength) {
      const larger = new Int32Array(2 * table.length);
      larger.set(table);
      table = larger;
    }
    for (const [at, fired] of lexicon.rowsAround(word).entries())
      for (const row of fired)
        for (let i = 0; i < packed; i++) table[word * ownLength + at * packed + i]! += rows[row * rowLength + i]!;
    isKnown[word] = true;
    return table;
  };
}

/** The scores of the tokens [from, to) of a sentence, `labels` a token; the array is the next call's too. */
type Scorer = (reading: Reading, from: number, to: number) => Float64Array;

function createScorer(lexicon: Lexicon, weights: Weights): Scorer {
  const { rows } = weights;
  const ownTable = createOwnTable(lexicon, weights);
  const places = new Int32Array(contextRowsAtMost);
  const sums = new Int32Array(packed);
  let scores = new Float64Array(64 * labels);
  return (reading, from, to) => {
    const { words } = reading;
    if (scores.length < (to - from) * labels) scores = new Float64Array(2 * (to - from) * labels);
    for (let i = from; i < to; i++) {
      sums.fill(0);
      let near = 0;
      let own = ownTable(words[i]!);
      for (let j = Math.max(0, i - reach); j <= i + reach && j < words.length; j++) {
        // A word's sum at -1 speaks of the token after it: what stands one before the token.
        own = ownTable(words[j]!);
        places[near++] = words[j]! * ownSums + (j - i + reach);
      }
      addRows(sums, own, places, near, packed);
      addRows(sums, rows, places, contextRows(lexicon, reading, i, places), rowLength);
      unpack(sums, scores, (i - from) * labels);
    }
    return scores;
  };
}

/** Adds the rows that start at `places` times `length`; written out, so that the sums stay in the processor's registers. */
function addRows(sums: Int32Array, table: Int32Array, places: Int32Array, count: number, length: number): void {
  let [a, b, c, d, e, f, g] = [sums[0]!, sums[1]!, sums[2]!, sums[3]!, sums[4]!, sums[5]!, sums[6]!];
  for (let i = 0; i < count; i++) {
    const at = places[i]! * length;
    a = (a + table[at]!) | 0;
    b = (b + table[at + 1]!) | 0;
    c = (c + table[at + 2]!) | 0;
    d = (d + table[at + 3]!) | 0;
    e = (e + table[at + 4]!) | 0;
    f = (f + table[at + 5]!) | 0;
    g = (g + table[at + 6]!) | 0;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
  sums[4] = e;
  sums[5] = f;
  sums[6] = g;
}

function addNames(names: TaggedName[], sequence: Uint8Array, from: number, to: number): void {
  let first = from;
  for (let i = from; i < to; i++) {
    const label = sequence[i - from]!;
    if (!label) continue;
    const part = partOf(label);
    if (part === begin || part === single) first = i;
    if (part === end || part === single) names.push({ from: first, to: i + 1, kind: taggedKinds[kindOf(label)]! });
  }
}
