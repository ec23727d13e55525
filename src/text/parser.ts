import { hasModel, modelBytes } from './models.js';
import { type ParseState, type ParseView, parseFeatureCount, writeParseFeatures } from './parser-features.js';
import { readWeights, worth } from './weights.js';

export type { ParseView } from './parser-features.js';

/** What the parser can do next: take the next word up, or give the last open word its head before or behind it. */
export const moves = { shift: 0, right: 1, left: 2 };

/** How many places of the table a feature has: one a move, and one that is unused. */
export const movesOfFeature = 4;

const longest = 320;

/** A fresh state for the words from `from` to `to`. */
export function startParse(from: number, to: number): ParseState {
  const room = to - from;
  return {
    from,
    to,
    next: from,
    stack: new Int32Array(room + 1),
    depth: 0,
    left: new Int32Array(room).fill(-1),
    right: new Int32Array(room).fill(-1),
    lefts: new Uint8Array(room),
    rights: new Uint8Array(room),
  };
}

/** Whether a move can be made: the last open word with nothing behind it can only end the sentence. */
export function canMove({ next, to, depth }: ParseState, move: number): boolean {
  if (move === moves.shift) return next < to;
  if (move === moves.right) return depth >= 2;
  return depth >= 1 && (next < to || depth === 1);
}

/** Makes a move; `heads` takes the place of a word's head, -1 for the word that the sentence hangs on. */
export function makeMove(state: ParseState, move: number, heads: Int32Array): void {
  const { from, to, stack } = state;
  if (move === moves.shift) {
    stack[state.depth++] = state.next++;
    return;
  }
  const word = stack[--state.depth]!;
  const head = move === moves.right ? stack[state.depth - 1]! : state.next;
  heads[word] = head < to ? head : -1;
  if (head >= to) return;
  if (word < head) {
    state.left[head - from] = word;
    if (state.lefts[head - from]! < 255) state.lefts[head - from]!++;
  } else {
    state.right[head - from] = word;
    if (state.rights[head - from]! < 255) state.rights[head - from]!++;
  }
}

/** The move with the highest of three scores, by the numbers of the moves, among those that can be made. */
export function chooseMove(state: ParseState, scores: ArrayLike<number>): number {
  let best = -1;
  for (let move = 0; move < 3; move++)
    if (canMove(state, move) && (best < 0 || scores[move]! > scores[best]!)) best = move;
  return best;
}

const found = new Int32Array(parseFeatureCount);
const scores = new Float64Array(3);

function bestMove(codes: Uint8Array, view: ParseView, state: ParseState): number {
  const { next, to, depth } = state;
  if (depth === 0) return moves.shift;
  if (next === to) return depth > 1 ? moves.right : moves.left;
  writeParseFeatures(view, state, found);
  const mask = codes.length - 1;
  let [shift, right, left] = [0, 0, 0];
  for (let n = 0; n < parseFeatureCount; n++) {
    const place = (found[n]! * movesOfFeature) & mask;
    shift += worth[codes[place]!]!;
    right += worth[codes[place + 1]!]!;
    left += worth[codes[place + 2]!]!;
  }
  scores[moves.shift] = shift;
  scores[moves.right] = right;
  scores[moves.left] = left;
  return chooseMove(state, scores);
}

let table: Uint8Array | undefined;

/**
 * Writes the head of each word of a sentence into `heads`, -1 for the word that it hangs on: a greedy arc-hybrid parser
 * (Kuhlmann, Gómez-Rodríguez and Satta 2011) with a perceptron's weights. Linear in the length; a run that no sentence can be
 * as long as hangs on nothing, as does everything where no model was provided.
 */
export function parseSentence(view: ParseView, from: number, to: number, heads: Int32Array): void {
  heads.fill(-1, from, to);
  if (to - from > longest || to - from < 2 || !hasModel('parser')) return;
  table ??= readWeights(modelBytes('parser'), 0).codes;
  parseWith(table, view, from, to, heads);
}

/** As `parseSentence`, with the codes of other weights. */
export function parseWith(codes: Uint8Array, view: ParseView, from: number, to: number, heads: Int32Array): void {
  const state = startParse(from, to);
  while (state.next < to || state.depth > 0) makeMove(state, bestMove(codes, view, state), heads);
}
