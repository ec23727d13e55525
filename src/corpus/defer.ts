/**
 * Gives an object properties that are read from another one, which is made when somebody asks for the first of them. They are the
 * object's own, but a copy made with `...` would ask for all of them at once.
 */
export function defer<T extends object, W extends object, K extends keyof W>(
  to: T,
  whole: () => W,
  keys: readonly K[],
): T & Pick<W, K> {
  for (const key of keys) Object.defineProperty(to, key, { enumerable: true, get: () => whole()[key] });
  return to as T & Pick<W, K>;
}
