/** A trained table of weights: one a hashed feature, or a row of them. A byte each, so that a table fits the processor's cache. */
export interface Weights {
  /** What `worth` is to be asked for; a power of two of them. */
  readonly codes: Uint8Array;
  /** What a worth of one counts. */
  readonly unit: number;
}

const zero = 128;

/** What a code is worth: its distance from 128, squared, with its sign. */
export const worth = Int16Array.from({ length: 256 }, (_, code) => (code - zero) * Math.abs(code - zero));

/**
 * Reads a table that starts at `at`, and says where it ends: the length as a power of two, the unit, how many weights are not 0,
 * then for each of those the gap before it (7 bits a byte, low first) and its code.
 */
export function readWeights(file: Uint8Array, at: number): Weights & { readonly end: number } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const codes = new Uint8Array(1 << file[at]!).fill(zero);
  const unit = view.getFloat32(at + 1, true);
  let left = view.getUint32(at + 5, true);
  at += 9;
  for (let place = -1; left > 0; left--) {
    let gap = 0;
    let shift = 0;
    do {
      gap |= (file[at]! & 127) << shift;
      shift += 7;
    } while (file[at++]! > 127);
    place += gap + 1;
    codes[place] = file[at++]!;
  }
  return { codes, unit, end: at };
}

/** A feature's hash from the number of its template and what it saw. */
export function feature(template: number, a: number, b: number, c: number): number {
  const ab = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x2c1b3c6d) + Math.imul(b + 77, 0x297a2d39);
  const spread = Math.imul(ab ^ (ab >>> 15) ^ Math.imul(c + 13, 0x165667b1), 0x85ebca6b);
  return spread ^ (spread >>> 13);
}
