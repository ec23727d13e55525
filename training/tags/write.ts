import type { KnownTags } from '../../src/text/tag-features.js';

/** A model as `readTagModel` reads it: the `keep` strongest weights, a byte each, which is the rounded square root. */
export function writeTagModel(
  sets: readonly Uint8Array[],
  { places, others, looks }: KnownTags,
  weights: Float64Array,
  bits: number,
  keep: number,
): Uint8Array {
  const sizes = Float64Array.from(weights, Math.abs).sort();
  const least = Math.max(sizes[Math.max(0, sizes.length - keep)]!, 1e-9);
  const most = sizes.at(-1)!;
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
  bytes.push(bits);
  let last = -1;
  weights.forEach((weight, place) => {
    const rounded = Math.sign(weight) * Math.min(127, Math.round(127 * Math.sqrt(Math.abs(weight) / most)));
    if (Math.abs(weight) < least || rounded === 0) return;
    let gap = place - last - 1;
    for (; gap > 127; gap >>>= 7) bytes.push((gap & 127) | 128);
    bytes.push(gap, rounded & 255);
    last = place;
  });
  return Uint8Array.from(bytes);
}
