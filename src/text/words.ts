import { modelBytes } from './models.js';

/**
 * Classes of words that are used alike (k-means over word vectors, see training/words): a token's class at 100, 500 and 2,000
 * classes. A word is known by its hash alone, so that nothing on the hot path is a string.
 */
export interface WordClasses {
  /** The word's place in the vocabulary for a hash of `hashWord`, -1 where it is unknown. */
  find(hash: number): number;
  /** Class by place, one column a granularity, coarse to fine. */
  readonly columns: readonly Uint16Array[];
}

/** FNV-1a over UTF-16 code units. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

let loaded: WordClasses | undefined;

/** The classes of models/words.bin, read at the first call. */
export function wordClasses(): WordClasses {
  loaded ??= readClasses(modelBytes('words'));
  return loaded;
}

/** Format: count, length of the list, front-coded words in order (shared length, rest's length, rest), a column a level. */
function readClasses(file: Uint8Array): WordClasses {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const count = view.getUint32(0, true);
  const listEnd = 8 + view.getUint32(4, true);
  const slots = 1 << Math.ceil(Math.log2(count * 2));
  const hashes = new Int32Array(slots);
  const places = new Int32Array(slots).fill(-1);
  const word = new Uint8Array(256);
  for (let at = 8, place = 0; at < listEnd; place++) {
    const shared = file[at]!;
    const length = shared + file[at + 1]!;
    word.set(file.subarray(at + 2, at + 2 + length - shared), shared);
    at += 2 + length - shared;
    let hash = 0x811c9dc5;
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ word[i]!, 0x01000193);
    let slot = spread(hash) & (slots - 1);
    while (places[slot] !== -1) slot = (slot + 1) & (slots - 1);
    hashes[slot] = hash | 0;
    places[slot] = place;
  }
  const levels = (file.length - listEnd) / (count * 2);
  const columns = Array.from({ length: levels }, (_, level) =>
    Uint16Array.from({ length: count }, (_, i) => view.getUint16(listEnd + (level * count + i) * 2, true)),
  );
  return {
    find(hash) {
      let slot = spread(hash) & (slots - 1);
      while (places[slot] !== -1) {
        if (hashes[slot] === hash) return places[slot]!;
        slot = (slot + 1) & (slots - 1);
      }
      return -1;
    },
    columns,
  };
}

const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 7;
