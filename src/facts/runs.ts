import { short } from './pool.js';

/** The hashes of all runs of `size` words, ascending. */
export function runsOf(words: ArrayLike<number>, size: number): Int32Array {
  const runs = short(Math.max(0, words.length - size + 1));
  for (let at = 0; at < runs.length; at++) {
    let hash = 0;
    for (let i = at; i < at + size; i++) hash = (Math.imul(hash, 0x9e3779b1) + words[i]! + 1) | 0;
    runs[at] = hash;
  }
  return runs.sort();
}

const gramLength = 4;

/** The hashes of all stretches of four characters, ascending. */
export function gramsOf(text: string): Int32Array {
  const grams = short(Math.max(0, text.length - gramLength + 1));
  for (let at = 0; at < grams.length; at++) {
    let hash = 0;
    for (let i = at; i < at + gramLength; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    grams[at] = hash;
  }
  return grams.sort();
}
