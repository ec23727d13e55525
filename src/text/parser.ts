import { hasModel, modelBytes } from './models.js';
import {
  longestSentence,
  makeState,
  type ParseState,
  type ParseView,
  parseFeatureCount,
  startParse,
  writeParseFeatures,
} from './parser-features.js';
import { readWeights, worth } from './weights.js';

export type { ParseView } from './parser-features.js';

/** What the parser can do next: take the next word up, or give the last open word its head before or behind it. */
export const moves = { shift: 0, right: 1, left: 2 };

/** Whether a move can be made: the last open word with nothing behind it can only end the sentence. */
export function canMove({ next, size, depth }: ParseState, move: number): boolean {
  if (move === moves.shift) return next <= size;
  if (move === moves.right) return depth >= 2;
  return depth >= 1 && (next <= size || depth === 1);
}

/** Makes a move; one that gives a word its head writes it into `heads`, by their places from `from` on. */
export function makeMove(state: ParseState, move: number, heads: Int32Array, from: number): void {
  const { size, stack } = state;
  if (move === moves.shift) {
    stack[state.depth++] = state.next++;
    return;
  }
  const word = stack[--state.depth]!;
  const head = move === moves.right ? stack[state.depth - 1]! : state.next;
  if (head > size) return;
  heads[from + word - 1] = from + head - 1;
  if (word < head) {
    state.left[head] = word;
    if (state.lefts[head]! < 255) state.lefts[head]!++;
  } else {
    state.right[head] = word;
    if (state.rights[head]! < 255) state.rights[head]!++;
  }
}

/** The move that fits best, among those that can be made, where attaching to either side is worth so much more than going on. */
export function chooseMove(state: ParseState, right: number, left: number): number {
  const { next, size, depth } = state;
  if (depth === 0) return moves.shift;
  if (next > size) return depth > 1 ? moves.right : moves.left;
  if (depth > 1 && right > 0 && right >= left) return moves.right;
  return left > 0 ? moves.left : moves.shift;
}

const found = new Int32Array(parseFeatureCount);

/** Less than any sum of a state's features. */
const impossible = -1e6;
/** What one side has to lead by, over the other and over going on, for the rest of the features not to be asked. */
const clear = 10_000;
/** After so many features, the strongest first, it is looked whether all is clear. */
const portion = 8;

const isClear = (right: number, left: number): boolean =>
  Math.abs(Math.max(right, left)) > clear && (Math.abs(right - left) > clear || (right < 0 && left < 0));

/**
 * The table has two places a feature: what it says for each side, against going on. Reading it is most of the parser's work; half
 * of the moves are clear after half of it, and three in 10,000 would have been others.
 */
function bestMove(codes: Uint8Array, state: ParseState): number {
  if (state.depth === 0 || state.next > state.size) return chooseMove(state, 0, 0);
  writeParseFeatures(state, found);
  const mask = codes.length - 2;
  let right = state.depth > 1 ? 0 : impossible;
  let left = 0;
  for (let n = 0; n < parseFeatureCount && !(n % portion === 0 && isClear(right, left)); n++) {
    const place = (found[n]! << 1) & mask;
    right += worth[codes[place]!]!;
    left += worth[codes[place + 1]!]!;
  }
  return chooseMove(state, right, left);
}

let table: Uint8Array | undefined;

/**
 * Writes the head of each word of a sentence into `heads`, -1 for the word that it hangs on: a greedy arc-hybrid parser
 * (Kuhlmann, Gómez-Rodríguez and Satta 2011) with a perceptron's weights. Linear in the length; a run that no sentence can be
 * as long as hangs on nothing, as does everything where no model was provided.
 */
export function parseSentence(view: ParseView, from: number, to: number, heads: Int32Array): void {
  if (hasModel('parser')) table ??= readWeights(modelBytes('parser'), 0).codes;
  if (table) parseWith(table, view, from, to, heads);
  else heads.fill(-1, from, to);
}

const state = makeState();

/** As `parseSentence`, with the codes of other weights. */
export function parseWith(codes: Uint8Array, view: ParseView, from: number, to: number, heads: Int32Array): void {
  heads.fill(-1, from, to);
  if (to - from > longestSentence || to - from < 2) return;
  startParse(state, view, from, to);
  while (state.next <= state.size || state.depth > 0) makeMove(state, bestMove(codes, state), heads, from);
}
