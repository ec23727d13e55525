import { labels } from './labels.js';
import { rowBits } from './lexicon.js';

/** How many coarse classes of words there are, the unknown one included. */
const coarseClasses = 101;

/** A row is seven numbers of two weights each and one that is empty: half a line of the processor's cache. */
export const rowLength = 8;
/** How many numbers of a row hold weights. */
export const packed = (labels + 1) >> 1;
/** What a whole weight counts in a half of such a number: sums of a row a feature stay far from its edge, 32. */
const scale = 1024;

/** Weights of the linear-chain CRF (Lafferty et al. 2001), and a number for each pair of labels. */
export interface Weights {
  /** `rowLength` numbers a feature; they add up as they are, two weights at a time. */
  readonly rows: Int32Array;
  readonly transitions: Float32Array;
  /** The share of each coarse class of words in news. */
  readonly usual: Float32Array;
}

/** How many transitions there are. */
export const pairs = (labels + 1) ** 2;

/** How many numbers stand before the rows. */
export const head = 1 + pairs + coarseClasses;

/** The weight that a stored byte stands for: squares, so that small weights keep their differences. */
const weightOf = (byte: number, largest: number): number => (Math.sign(byte) * byte * byte * largest) / (127 * 127);

/** Reads models/names.bin: the largest weight, the transitions, what is usual (little-endian floats), then a byte a weight. */
export function readWeights(file: Uint8Array): Weights {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const floats = Float32Array.from({ length: head }, (_, i) => view.getFloat32(4 * i, true));
  const values = Int32Array.from({ length: 256 }, (_, i) => Math.round(scale * weightOf((i << 24) >> 24, floats[0]!)));
  const rows = new Int32Array(rowLength << rowBits);
  for (let row = 0, at = 4 * head; row < 1 << rowBits; row++)
    for (let label = 0; label < labels; label++, at++)
      rows[row * rowLength + (label >> 1)]! += label & 1 ? values[file[at]!]! << 16 : values[file[at]!]!;
  return { rows, transitions: floats.slice(1, 1 + pairs), usual: floats.slice(1 + pairs) };
}

/** Takes sums of packed weights apart: `labels` scores from `at` on. */
export function unpack(sums: Int32Array, into: Float64Array, at: number): void {
  for (let i = 0; i < packed; i++) {
    const low = (sums[i]! << 16) >> 16;
    into[at + 2 * i] = low / scale;
    // The last number holds one weight alone.
    if (2 * i + 1 < labels) into[at + 2 * i + 1] = ((sums[i]! - low) >> 16) / scale;
  }
}
