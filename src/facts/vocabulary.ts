import { hashWord } from '../text/words.js';

/**
 * Words as numbers, so that statements are short arrays which compare fast. One table for all folders of the process: what a
 * number stands for never changes, which lets prepared articles be kept while others come and go.
 */
const ids = new Map<string, number>();
const hashes: number[] = [];

/** The number of a word; a new one where the word is new. */
export function idOf(word: string): number {
  const id = ids.get(word);
  if (id !== undefined) return id;
  ids.set(word, ids.size);
  hashes.push(hashWord(word));
  return ids.size - 1;
}

/** A hash of the word that a number stands for: the same in every run, as numbers are not. */
export const hashOf = (id: number): number => hashes[id]!;

/** One more than the largest number given out. */
export function vocabularySize(): number {
  return ids.size;
}

/** The distinct numbers, ascending. */
export function setOf(numbers: readonly number[]): Int32Array {
  return distinct(new Int32Array(numbers).sort()).slice();
}

/** Moves the distinct ones of ascending numbers to the front, and gives that part. */
export function distinct(ascending: Int32Array): Int32Array {
  let length = 0;
  for (let i = 0; i < ascending.length; i++)
    if (i === 0 || ascending[i] !== ascending[i - 1]) ascending[length++] = ascending[i]!;
  return ascending.subarray(0, length);
}

/** Calls `each` for every number in both of two ascending sets. */
export function forShared(a: Int32Array, b: Int32Array, each: (id: number) => void): void {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i]! < b[j]!) i++;
    else if (a[i]! > b[j]!) j++;
    else {
      each(a[i]!);
      i++;
      j++;
    }
  }
}

/** How many numbers two ascending sets share. */
export function countShared(a: Int32Array, b: Int32Array): number {
  let count = 0;
  forShared(a, b, () => count++);
  return count;
}
