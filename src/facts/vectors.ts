import { modelBytes } from '../text/models.js';
import { hashWord, wordClasses } from '../text/words.js';

/**
 * What words mean, as short vectors whose sums stand to each other as sentences do (models/vectors.bin, see training/facts): a
 * word's vector is a row of signed bytes, and how much it counts in a sum is kept beside it.
 */
export interface WordVectors {
  readonly dimensions: number;
  /** The row of a lower-case word, -1 where it has none. */
  rowOf(word: string): number;
  /** Cosine of two rows. */
  cosine(a: number, b: number): number;
  /** Adds a row, by what it counts for, to a sum. */
  addTo(sum: Float32Array, row: number): void;
}

let loaded: WordVectors | undefined;

/** The vectors of models/vectors.bin, read at the first call. */
export function wordVectors(): WordVectors {
  loaded ??= read(modelBytes('vectors'));
  return loaded;
}

/** Of a length's byte, so many steps double it. */
const stepsPerDouble = 16;

/**
 * Format: how many dimensions, a bit for each word of models/words.bin that has a vector, then for each of those a byte for its
 * length and a signed byte a dimension.
 */
function read(file: Uint8Array): WordVectors {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const dimensions = view.getUint32(0, true);
  const classes = wordClasses();
  const words = classes.columns[0]!.length;
  const from = 4 + Math.ceil(words / 8);
  const rows = new Int32Array(words);
  let count = 0;
  for (let word = 0; word < words; word++) rows[word] = (file[4 + (word >> 3)]! >> (word & 7)) & 1 ? count++ : -1;
  const values = new Int8Array(file.buffer, file.byteOffset + from, count * (dimensions + 1));
  const lengths = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    const at = row * (dimensions + 1) + 1;
    let squares = 0;
    for (let d = 0; d < dimensions; d++) squares += values[at + d]! ** 2;
    lengths[row] = Math.sqrt(squares) || 1;
  }
  return {
    dimensions,
    rowOf(word) {
      const place = classes.find(hashWord(word));
      return place < 0 ? -1 : rows[place]!;
    },
    cosine(a, b) {
      const [i, j] = [a * (dimensions + 1) + 1, b * (dimensions + 1) + 1];
      let sum = 0;
      for (let d = 0; d < dimensions; d++) sum = (sum + Math.imul(values[i + d]!, values[j + d]!)) | 0;
      return sum / (lengths[a]! * lengths[b]!);
    },
    addTo(sum, row) {
      const at = row * (dimensions + 1);
      const scale = 2 ** (((values[at]! & 255) - 255) / stepsPerDouble) / lengths[row]!;
      for (let d = 0; d < dimensions; d++) sum[d]! += scale * values[at + 1 + d]!;
    },
  };
}

/** Cosine of two sums; 0 where one is empty. */
export function cosineOf(a: Float32Array, b: Float32Array): number {
  let [product, squaresA, squaresB] = [0, 0, 0];
  for (let d = 0; d < a.length; d++) {
    product += a[d]! * b[d]!;
    squaresA += a[d]! ** 2;
    squaresB += b[d]! ** 2;
  }
  return squaresA && squaresB ? product / Math.sqrt(squaresA * squaresB) : 0;
}
