/** Values in lists by key, so that what may match is looked up and never searched for. */
export type Lists<T> = Map<string, T[]>;

/** Adds a value to the list of its key. */
export function put<T>(lists: Lists<T>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
