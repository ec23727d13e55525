/** Two of anything that has a number. */
export type Pair = readonly [number, number];

/** Joins what pairs connect, by however many steps: gives one number for all that hang together, and its own for what stands alone. */
export function joinPairs(pairs: Iterable<Pair>): (at: number) => number {
  const parents = new Map<number, number>();
  const rootOf = (at: number): number => {
    let root = at;
    while (parents.has(root)) root = parents.get(root)!;
    for (let step = at; step !== root; ) {
      const next = parents.get(step)!;
      parents.set(step, root);
      step = next;
    }
    return root;
  };
  for (const [a, b] of pairs) {
    const [x, y] = [rootOf(a), rootOf(b)];
    if (x !== y) parents.set(y, x);
  }
  return rootOf;
}

/** Items by a number of each, in the order in which the numbers come first. */
export function partBy<T>(items: Iterable<T>, numberOf: (item: T) => number): readonly (readonly T[])[] {
  const parts = new Map<number, T[]>();
  for (const item of items) {
    const number = numberOf(item);
    const part = parts.get(number);
    if (part) part.push(item);
    else parts.set(number, [item]);
  }
  return [...parts.values()];
}
