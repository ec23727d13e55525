import type { KnownTags } from '../../src/text/tag-features.js';
import { writeWeights } from '../quotes/write.js';

/** A model as `readTagModel` reads it, with the `keep` strongest weights. */
export function writeTagModel(
  sets: readonly Uint8Array[],
  { places, others, looks }: KnownTags,
  weights: Float64Array,
  keep: number,
): Uint8Array {
  const bytes: number[] = [];
  const add = (value: number, size: number): void => {
    for (let byte = 0; byte < size; byte++) bytes.push((value >>> (8 * byte)) & 255);
  };
  add(sets.length, 2);
  for (const set of sets) bytes.push(set.length, ...set);
  add(places.length, 4);
  for (const set of Array.from(places)) add(set, 2);
  add(others.size, 4);
  for (const [hash, set] of others) {
    add(hash, 4);
    add(set, 2);
  }
  for (const set of Array.from(looks)) add(set, 2);
  return Buffer.concat([Uint8Array.from(bytes), writeWeights(weights, keep)]);
}
