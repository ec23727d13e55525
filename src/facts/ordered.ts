import type { Fact, Place } from './facts.js';

/**
 * An ordered list without some of its items, and with others, which are in order too, behind those that they are equal to. Where few
 * change, few are looked at: the rest is copied as it stands.
 */
export function withChanges<T>(
  list: readonly T[],
  gone: readonly T[],
  made: readonly T[],
  order: (x: T, y: T) => number,
): readonly T[] {
  const changes = [
    ...gone.map(item => ({ at: placeOf(list, item, order), made: null })),
    ...made.map(item => ({ at: firstAbove(list, item, order), made: item })),
  ].sort((x, y) => x.at - y.at);
  // Filled, not grown: what a list leaves behind while it grows has to be cleared away.
  const changed = new Array<T>(list.length + made.length - gone.length);
  let [from, to] = [0, 0];
  for (const change of changes) {
    while (from < change.at) changed[to++] = list[from++]!;
    if (change.made === null) from++;
    else changed[to++] = change.made;
  }
  while (from < list.length) changed[to++] = list[from++]!;
  return changed;
}

/** Where the first item stands that comes after another; the list's length where there is none. */
function firstAbove<T>(list: readonly T[], item: T, order: (x: T, y: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(list[middle]!, item) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the very item stands, among those that it is equal to. */
const placeOf = <T>(list: readonly T[], item: T, order: (x: T, y: T) => number): number =>
  list.lastIndexOf(item, firstAbove(list, item, order) - 1);

/** By file, then by where a place starts. */
export const byPlace = (a: Place, b: Place): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start);

/** By the first of their statements, the shorter first. */
export const byFirstPlace = (a: Fact, b: Fact): number =>
  byPlace(a.statements[0]!, b.statements[0]!) || a.statements.length - b.statements.length;
