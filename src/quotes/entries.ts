import { hashWord, wordClasses } from '../text/words.js';
import { verbForms } from './lexicon.js';
import { reportNouns } from './nouns.js';
import { stemOf } from './stems.js';

/** What a word is whatever stands beside it, kept for the next time that it comes: where in its row of `entries` what stands. */
export const fields = { word: 0, stem: 1, ending: 2, coarse: 3, middle: 4, fine: 5, sense: 6, filled: 7 } as const;

/** A row is half a line of the processor's cache: a word costs one read of memory. */
const width = 8;
const rows = 1 << 16;
/** So many words are remembered; no article has as many. */
const most = 45_000;

/** The rows of words, open addressing by the words' hashes. A word is known by its hash alone, as in `wordClasses`. */
export const entries = new Int32Array(rows * width);
let count = 0;

/** Where the row of a word in lower case begins in `entries`, until the next word is asked for. */
export function entryOf(lower: string): number {
  const word = hashWord(lower);
  let row = (word ^ (word >>> 15)) & (rows - 1);
  while (entries[row * width + fields.filled] === 1) {
    if (entries[row * width + fields.word] === word) return row * width;
    row = (row + 1) & (rows - 1);
  }
  if (count === most) {
    entries.fill(0);
    count = 0;
    return entryOf(lower);
  }
  count++;
  fill(row * width, lower, word);
  return row * width;
}

function fill(at: number, lower: string, word: number): void {
  const { find, columns } = wordClasses();
  const place = find(word);
  const level = (n: number): number => (place < 0 ? 0 : columns[n]![place]! + 1);
  entries[at + fields.word] = word;
  entries[at + fields.stem] = hashWord(stemOf(lower));
  entries[at + fields.ending] = hashWord(lower.slice(-3));
  entries[at + fields.coarse] = level(0);
  entries[at + fields.middle] = level(1);
  entries[at + fields.fine] = level(2);
  entries[at + fields.sense] = senseOf(lower);
  entries[at + fields.filled] = 1;
}

const claims = ['says', 'denies', 'doubts', 'promises', 'asks', 'thinks'];
const takes = ['speech', 'quotation', 'anything', 'clause', 'infinitive'];

/** What kind of report a word's form can make, 0 for none. */
function senseOf(lower: string): number {
  const sense = verbForms.get(lower)?.[0];
  if (sense) return 1 + claims.indexOf(sense.claim) * takes.length + takes.indexOf(sense.takes);
  const noun = reportNouns.get(lower);
  return noun ? 1 + claims.length * takes.length + claims.indexOf(noun) : 0;
}
