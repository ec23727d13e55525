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
  const bytes: number[] = [sets.length];
  for (const set of sets) bytes.push(set.length, ...set);
  const out: number[] = [];
  let last = -1;
  weights.forEach((weight, place) => {
    const rounded = Math.sign(weight) * Math.min(127, Math.round(127 * Math.sqrt(Math.abs(weight) / most)));
    if (Math.abs(weight) < least || rounded === 0) return;
    let gap = place - last - 1;
    for (; gap > 127; gap >>>= 7) out.push((gap & 127) | 128);
    out.push(gap, rounded & 255);
    last = place;
  });
  const rows = [...others].flatMap(([hash, set]) => [...number(hash), set]);
  return Uint8Array.from(
    [...bytes, ...number(places.length), ...Array.from(places)].concat([...number(others.size), ...rows, ...Array.from(looks), bits], out),
  );
}

/** Four bytes, low first. */
const number = (value: number): number[] => [0, 8, 16, 24].map(shift => (value >>> shift) & 255);
