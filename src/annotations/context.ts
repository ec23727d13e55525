import type { Span } from '../text/text.js';
import type { Selector } from './annotations.js';

/** How well what stands around a place agrees with the context that a selector keeps, 0 to 1 a side; null where it kept none. */
export interface Context {
  readonly before: number | null;
  readonly after: number | null;
}

/** Words may have come or gone between: the context is looked for in a little more text than it had itself. */
const slack = 8;

/** Compares a place's surroundings with those that a selector keeps. */
export function contextAt(text: string, { start, end }: Span, { prefix, suffix }: Selector): Context {
  const found = reversed(text.slice(Math.max(0, start - prefix.length - slack), start));
  return {
    before: prefix === '' ? null : likeness(reversed(prefix), found),
    after: suffix === '' ? null : likeness(suffix, text.slice(end, end + suffix.length + slack)),
  };
}

/** How many code units next to a place are those that the selector keeps: a cheap bound for choosing among many places. */
export function touching(text: string, { start, end }: Span, { prefix, suffix }: Selector): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix.at(-1 - before)) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}

/** How much alike two texts are when all of both counts, 0 to 1. */
export function sameness(a: string, b: string): number {
  if (a === b) return 1;
  // What both begin and end with costs nothing to compare.
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const differing = distance(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return 1 - differing / Math.max(a.length, b.length);
}

/** Beyond this many characters the table would take too long. */
const longestTable = 2000;

/** The edit distance of two texts; of long ones, what their beginnings make one expect. */
function distance(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer <= longestTable) return lastRow(a, b).at(-1)!;
  return (distance(a.slice(0, longestTable), b.slice(0, longestTable)) * longer) / longestTable;
}

/** One minus the edit distance between `wanted` and the beginning of `found` that is most like it, a share of `wanted`. */
function likeness(wanted: string, found: string): number {
  return found.startsWith(wanted) ? 1 : 1 - Math.min(...lastRow(wanted, found)) / wanted.length;
}

/** The edit distances between `wanted` and each beginning of `found` (Levenshtein, by Wagner and Fischer's table). */
function lastRow(wanted: string, found: string): Uint32Array {
  let row = Uint32Array.from({ length: found.length + 1 }, (_, i) => i);
  let next = new Uint32Array(row.length);
  for (let i = 0; i < wanted.length; i++) {
    const unit = wanted.charCodeAt(i);
    next[0] = i + 1;
    for (let j = 0; j < found.length; j++) {
      const changed = row[j]! + (unit === found.charCodeAt(j) ? 0 : 1);
      next[j + 1] = Math.min(changed, row[j + 1]! + 1, next[j]! + 1);
    }
    [row, next] = [next, row];
  }
  return row;
}

const reversed = (text: string): string => text.split('').reverse().join('');
