/** A list by what it has in common with another one: an item of that is told by its place there; null where the two are the same. */
export type Patch<T extends object> = readonly (T | number)[] | null;

/** What makes one list of another; items are the same where they are the same object. */
export function patchOf<T extends object>(from: readonly T[], to: readonly T[]): Patch<T> {
  if (from.length === to.length && to.every((item, i) => item === from[i])) return null;
  const places = new Map(from.map((item, i) => [item, i]));
  return to.map(item => places.get(item) ?? item);
}

/** The list that the patch was made to. */
export const patched = <T extends object>(from: readonly T[], patch: Patch<T>): readonly T[] =>
  patch === null ? from : patch.map(item => (typeof item === 'number' ? from[item]! : item));
