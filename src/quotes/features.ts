import { feature } from '../text/weights.js';
import type { View } from './view.js';

/** Where hashed features are gathered; room for all candidates of one question. */
export interface Sink {
  readonly items: Int32Array;
  size: number;
}

export const makeSink = (room: number): Sink => ({ items: new Int32Array(room), size: 0 });

/** Adds what a template saw. */
export function add(sink: Sink, template: number, a: number, b = 0, c = 0): void {
  sink.items[sink.size++] = feature(template, a, b, c);
}

/** Two numbers as one. */
export const both = (a: number, b: number): number => (Math.imul(a, 0x01000193) + b + 1) | 0;

/** What stands for a property beyond the article's edges. */
const beyond = 97;

/** A column's value, also where there is no token. */
export const at = (column: ArrayLike<number>, i: number): number => column[i] ?? beyond;

/** A distance in tokens: exact when short. */
export function bucket(distance: number): number {
  const size = Math.abs(distance);
  const step = size < 6 ? size : size < 9 ? 6 : size < 14 ? 7 : size < 22 ? 8 : size < 35 ? 9 : 10;
  return distance < 0 ? -step : step;
}

/** A length in tokens, in twelve steps. */
export function lengthStep(length: number): number {
  if (length < 5) return length;
  if (length < 8) return 5;
  if (length < 12) return 6;
  if (length < 18) return 7;
  if (length < 26) return 8;
  if (length < 40) return 9;
  return length < 60 ? 10 : 11;
}

/** The nearest mark on one side within a sentence: its kind and how far it is; 0 and 0 for none. */
export function nearestMark(view: View, from: number, step: -1 | 1, edge: number, most: number): [number, number] {
  for (let i = from + step, far = 1; i !== edge + step && far <= most; i += step, far++)
    if (view.mark[i]! > 0) return [view.mark[i]!, far];
  return [0, 0];
}
