/** Keeps what was made last: each maker is given back with a memory of what it made, for as long as that is among the most recent. */
export type Remember = <T extends object>(size: number, make: () => T) => () => T;

/**
 * A memory for things that are soon made again, of `most` in all by the sizes that they are given; what was not asked for longest goes
 * first. No WeakRef does this: what it refers to is held until the turn ends, and linking a folder is one turn.
 */
export function createRecent(most: number): Remember {
  const held = new Map<object, { readonly made: object; readonly size: number }>();
  let total = 0;
  return <T extends object>(size: number, make: () => T) => {
    const key = {};
    return () => {
      const known = held.get(key);
      const made = known ? (known.made as T) : make();
      if (known) held.delete(key);
      else total += size;
      held.set(key, { made, size }); // the last used is the last to go
      for (const [oldest, other] of held) {
        if (total <= most || oldest === key) break;
        held.delete(oldest);
        total -= other.size;
      }
      return made;
    };
  };
}
