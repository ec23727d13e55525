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

type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float32Array;

const bytesAtOnce = 1 << 16;
let block = new ArrayBuffer(0);
let used = 0;

/**
 * A copy of an array for long keeping, cut from a block that other such are cut from: an array of its own takes two hundred bytes
 * beside its numbers, and a folder of ten thousand articles keeps seventy thousand.
 */
export function lasting<A extends Numbers>(array: A): A {
  const { byteLength } = array;
  if (byteLength > bytesAtOnce / 4) return array;
  if (used + byteLength > block.byteLength) {
    block = new ArrayBuffer(bytesAtOnce);
    used = 0;
  }
  const copy = Reflect.construct(array.constructor, [block, used, array.length]) as A;
  copy.set(array);
  used += Math.ceil(byteLength / 4) * 4; // where numbers of any width may begin
  return copy;
}
