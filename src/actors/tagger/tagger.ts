import { modelBytes } from '../../text/models.js';
import type { Sentence } from '../../text/text.js';
import { contextRows, contextRowsAtMost } from './context.js';
import { knownBits } from './known.js';
import { begin, end, kindOf, labels, partOf, single, type TaggedKind, taggedKinds } from './labels.js';
import { bridge, capital, createLexicon, digits, type Lexicon, type LexiconSources, reach } from './lexicon.js';
import { readWeights, rowLength, type Weights } from './model.js';
import { type Reading, readSentences } from './reading.js';
import { bestLabels, surelyOutside } from './viterbi.js';

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
  let emissions = createEmissions(lexicon, weights);
  return sentences => {
    if (lexicon.size() > wordsAtMost) {
      lexicon = createLexicon(sources);
      emissions = createEmissions(lexicon, weights);
    }
    const readings = readSentences(
      lexicon,
      sentences.map(({ tokens }) => tokens),
      weights.usual,
    );
    return readings.map(reading => {
      const { words } = reading;
      if (!mayHoldName(lexicon, words)) return [];
      const out = new Uint8Array(words.length);
      bestLabels(emissions(reading), weights.transitions, words.length, out);
      return namesOf(out);
    });
  };
}

const mayHoldName = (lexicon: Lexicon, words: Int32Array): boolean =>
  words.some(word => lexicon.flags(word) & (capital | digits));

/** Whether token `i` can be part of a name at all: most lower-case words can't, and are not looked at. */
export function isCandidate(lexicon: Lexicon, words: Int32Array, n: number, i: number): boolean {
  const flags = lexicon.flags(words[i]!);
  if (flags & capital) return true;
  const before = i > 0 && (lexicon.flags(words[i - 1]!) & capital) !== 0;
  const after = i + 1 < n && (lexicon.flags(words[i + 1]!) & capital) !== 0;
  return (before && after) || ((flags & (bridge | digits)) !== 0 && (before || after));
}

const ownLength = (2 * reach + 1) * labels;

/** What each word by itself says of the tokens around it: five times `labels` numbers a word, reckoned when it is first asked for. */
function createOwnScores(lexicon: Lexicon, { rows, values }: Weights): (word: number) => Float32Array {
  // One table for all words, which stay near each other in memory.
  let table = new Float32Array(ownLength << 10);
  const isKnown: boolean[] = [];
  return word => {
    if (isKnown[word]) return table;
    while (table.length < (word + 1) * ownLength) {
      const larger = new Float32Array(2 * table.length);
      larger.set(table);
      table = larger;
    }
    for (let at = 0; at <= 2 * reach; at++)
      for (const row of lexicon.rowsAt(word, at))
        for (let label = 0; label < labels; label++)
          table[word * ownLength + at * labels + label]! += values[rows[row * rowLength + label]!]!;
    isKnown[word] = true;
    return table;
  };
}

function createEmissions(lexicon: Lexicon, weights: Weights): (reading: Reading) => Float64Array {
  const { rows, values } = weights;
  const ownScores = createOwnScores(lexicon, weights);
  const context = new Int32Array(contextRowsAtMost);
  return reading => {
    const { words } = reading;
    const n = words.length;
    const scores = new Float64Array(n * labels);
    for (let i = 0; i < n; i++) {
      const at = i * labels;
      if (!isCandidate(lexicon, words, n, i)) {
        scores[at] = surelyOutside;
        continue;
      }
      for (let j = Math.max(0, i - reach); j <= i + reach && j < n; j++) {
        // A word's row at -1 speaks of the token after it: what stands one before the token.
        const own = ownScores(words[j]!);
        const from = words[j]! * ownLength + (j - i + reach) * labels;
        for (let label = 0; label < labels; label++) scores[at + label]! += own[from + label]!;
      }
      const count = contextRows(lexicon, reading, i, context);
      // Label by label, so that the processor fetches all rows at once and not one after another.
      for (let label = 0; label < labels; label++) {
        let score = scores[at + label]!;
        for (let c = 0; c < count; c++) score += values[rows[context[c]! * rowLength + label]!]!;
        scores[at + label] = score;
      }
    }
    return scores;
  };
}

function namesOf(sequence: Uint8Array): readonly TaggedName[] {
  const names: TaggedName[] = [];
  let from = 0;
  sequence.forEach((label, i) => {
    if (!label) return;
    const part = partOf(label);
    if (part === begin || part === single) from = i;
    if (part === end || part === single) names.push({ from, to: i + 1, kind: taggedKinds[kindOf(label)]! });
  });
  return names;
}
