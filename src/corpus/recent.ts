/** What was made for a thing: made anew unless it is among the most recent. `size` counts against all that is held. */
export type Remember<T extends object> = (of: object, size: number, make: () => T) => T;

/**
 * A memory for things that are soon made again, of `most` in all by the sizes that they are given; what was not asked for longest goes
 * first. No WeakRef does this: what it refers to is held until the turn ends, and linking a folder is one turn.
 */
export function createRecent<T extends object>(most: number): Remember<T> {
  const held = new Map<object, { readonly made: T; readonly size: number }>();
  let total = 0;
  return (of, size, make) => {
    const known = held.get(of);
    const made = known ? known.made : make();
    if (known) held.delete(of);
    else total += size;
    held.set(of, { made, size }); // the last used is the last to go
    for (const [oldest, other] of held) {
      if (total <= most || oldest === of) break;
      held.delete(oldest);
      total -= other.size;
    }
    return made;
  };
}
