import type { Profile } from './stories/profile.js';

/** Where the statements of an article stand by now, by where they stood: -1 for one that is gone, or another in any way that counts. */
export function movesBetween(before: Profile, now: Profile | null): Int32Array {
  const places = new Map<number, number[]>();
  for (const [at, mark] of now?.marks.entries() ?? []) {
    const list = places.get(mark);
    if (list) list.push(at);
    else places.set(mark, [at]);
  }
  return before.marks.map(mark => places.get(mark)?.shift() ?? -1);
}

/** Whether a statement stands where it stood, in the text and among the statements. */
export function isWhereItWas(index: number, moved: Int32Array, before: Profile, now: Profile | null): boolean {
  const isSame = (at: number) => before.places[at] === now?.places[at];
  return moved[index] === index && isSame(2 * index) && isSame(2 * index + 1);
}
