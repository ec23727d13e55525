import { labels } from './labels.js';
import { rowBits } from './lexicon.js';

/** Weights of the linear-chain CRF (Lafferty et al. 2001): `labels` numbers a row, and one for each pair of labels. */
export interface Weights {
  readonly rows: Int8Array | Float32Array;
  /** What a stored weight of a row is multiplied by. */
  readonly scale: number;
  readonly transitions: Float32Array;
}

/** How many transitions there are. */
export const pairs = (labels + 1) ** 2;

/** Reads models/names.bin: the scale and the transitions (little-endian floats), then a byte a weight. */
export function readWeights(file: Uint8Array): Weights {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const transitions = Float32Array.from({ length: pairs }, (_, i) => view.getFloat32(4 + 4 * i, true));
  const from = 4 + 4 * pairs;
  const rows = new Int8Array(file.buffer, file.byteOffset + from, labels << rowBits);
  return { rows, scale: view.getFloat32(0, true), transitions };
}
