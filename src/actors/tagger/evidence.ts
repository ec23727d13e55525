import { firstName, honorific, legalForm, organisationHead } from './known.js';
import { capital, capitals, type Lexicon, lower } from './lexicon.js';

/** What an article says of a word wherever it stands (Chieu and Ng 2003), and what the article is about. */
export interface Evidence {
  /** Bits for a word by its `lowNumber`. */
  readonly of: Uint16Array;
  /** The class of words that the article has far more of than news has; 0 where it is too short to tell. */
  readonly topic: number;
}

const small = 1;
const within = 2;
const first = 4;
const shouted = 8;
/** The bits that tell how a word is written; the others tell beside what it stands. */
export const writtenAs = small | within | first | shouted;
const afterFirstName = 16;
const inOrganisation = 32;
const afterTitle = 64;
const inLonger = 128;
const leadsLonger = 256;
const alone = 512;

/** Reads all sentences of an article, as the lexicon numbers their words; `usual` is the share of each coarse class in news. */
export function gatherEvidence(lexicon: Lexicon, sentences: readonly Int32Array[], usual: Float32Array): Evidence {
  const of = new Uint16Array(lexicon.lows());
  for (const words of sentences) readSentence(lexicon, words, of);
  return { of, topic: topicOf(lexicon, sentences, usual) };
}

function readSentence(lexicon: Lexicon, words: Int32Array, bits: Uint16Array): void {
  const n = words.length;
  const note = (i: number, bit: number): void => {
    bits[lexicon.lowNumber(words[i]!)]! |= bit;
  };
  for (let i = 0; i < n; ) {
    const flags = lexicon.flags(words[i]!);
    if (!(flags & capital)) {
      if (flags & lower) note(i, small);
      i++;
      continue;
    }
    const start = i;
    let known = 0;
    for (; i < n && lexicon.flags(words[i]!) & capital; i++) known |= lexicon.known(words[i]!);
    for (let k = start; k < i; k++) {
      const before = k > 0 ? lexicon.known(words[k - 1]!) : 0;
      note(
        k,
        (lexicon.flags(words[k]!) & capitals ? shouted : k === 0 ? first : within) |
          (known & (organisationHead | legalForm) ? inOrganisation : 0) |
          (before & honorific ? afterTitle : 0) |
          (k > start && before & firstName ? afterFirstName : 0) |
          (i - start === 1 ? alone : k === start ? leadsLonger : inLonger),
      );
    }
  }
}

/** Shorter articles than this, in words, have no topic. */
const shortest = 40;

/** The coarse class that stands out most, by its part of the log-likelihood against what is usual (Dunning 1993). */
function topicOf(lexicon: Lexicon, sentences: readonly Int32Array[], usual: Float32Array): number {
  const counts = countClasses(lexicon, sentences, usual.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < shortest) return 0;
  let topic = 0;
  let most = 0;
  for (let c = 1; c < counts.length; c++) {
    const gain = counts[c]! * Math.log(counts[c]! / (usual[c]! * total + 1));
    if (gain > most) {
      most = gain;
      topic = c;
    }
  }
  return topic;
}

/** How many words of each coarse class there are; 0 counts those of none. */
export function countClasses(lexicon: Lexicon, sentences: readonly Int32Array[], classes: number): Float32Array {
  const counts = new Float32Array(classes);
  for (const words of sentences) for (const word of words) counts[lexicon.coarse(word)]!++;
  return counts;
}
