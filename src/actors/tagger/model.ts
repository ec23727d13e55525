import { labels } from './labels.js';
import { rowBits } from './lexicon.js';

/** How many coarse classes of words there are, the unknown one included. */
const coarseClasses = 101;

/** From one row of weights to the next: a power of two, so that a row lies within one line of the processor's cache. */
export const rowLength = 16;

/** Weights of the linear-chain CRF (Lafferty et al. 2001): `labels` bytes a row, and a number for each pair of labels. */
export interface Weights {
  readonly rows: Uint8Array;
  /** The weight that each byte stands for. */
  readonly values: Float64Array;
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
  const values = Float64Array.from({ length: 256 }, (_, i) => weightOf((i << 24) >> 24, floats[0]!));
  const rows = new Uint8Array(rowLength << rowBits);
  for (let row = 0; row < 1 << rowBits; row++)
    for (let label = 0; label < labels; label++) rows[row * rowLength + label] = file[4 * head + row * labels + label]!;
  return { rows, values, transitions: floats.slice(1, 1 + pairs), usual: floats.slice(1 + pairs) };
}
