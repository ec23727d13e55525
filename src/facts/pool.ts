import { distinct } from './vocabulary.js';

/** Numbers for many short arrays at once: a statement has a dozen, and one of its own takes ten times as long to make. */
const atOnce = 16_384;
let pool = new Int32Array(atOnce);
let taken = 0;

/** An array of zeros, cut from one that others are cut from too: for what is soon made and soon forgotten, together. */
export function short(length: number): Int32Array {
  if (length > atOnce) return new Int32Array(length);
  if (taken + length > atOnce) {
    pool = new Int32Array(atOnce);
    taken = 0;
  }
  taken += length;
  return pool.subarray(taken - length, taken);
}

/** The numbers in such an array. */
export function shortCopy(numbers: readonly number[]): Int32Array {
  const copy = short(numbers.length);
  for (let i = 0; i < numbers.length; i++) copy[i] = numbers[i]!;
  return copy;
}

/** The distinct numbers in such an array, ascending. */
export const shortSet = (numbers: readonly number[]): Int32Array => distinct(shortCopy(numbers).sort());
