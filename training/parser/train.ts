/**
 * Teaches the parser the heads that a slower one found, with an averaged perceptron and a dynamic oracle (Goldberg and Nivre 2013).
 *
 *   [EPOCHS=3] [BITS=20] [KEEP=500000] [HALF=0] tsx train.ts HEADS.jsonl [OUT]     HALF leaves that half of the lessons out
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { provideModelsIn } from '../../src/text/disk.js';
import { longestSentence, makeState, type ParseState, parseFeatureCount, startParse, writeParseFeatures } from '../../src/text/parser-features.js';
import { canMove, chooseMove, makeMove, moves, parseWith } from '../../src/text/parser.js';
import { readWeights } from '../../src/text/weights.js';
import { makeRandom, shuffle } from '../quotes/random.js';
import { writeWeights } from '../quotes/write.js';
import { type Lesson, readLessons } from './lessons.js';

provideModelsIn('models');
const [file = '', out] = process.argv.slice(2);
const option = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);
const lessons = readLessons(file);
const dev = lessons.filter((_, i) => i % 50 === 49);
const half = option('HALF', -1);
const train = lessons.filter((lesson, i) => i % 50 !== 49 && lesson.half !== half);
/** The table that ships has two places a row; what is learnt has three, one a move. */
const rows = 1 << (option('BITS', 20) - 1);
const weights = new Float32Array(rows * 3);
const sums = new Float64Array(rows * 3);
const found = new Int32Array(parseFeatureCount);
const scores = new Float64Array(3);
const state = makeState();
let step = 1;
let wrong = 0;

/** How many heads a move makes impossible. Words are numbered as in the state, 0 for none. */
function costOf({ next, size, stack, depth }: ParseState, gold: Int32Array, move: number): number {
  let cost = 0;
  if (move === moves.shift) {
    for (let k = 0; k < depth; k++) {
      const word = stack[k]!;
      if (gold[word] === next || (gold[next] === word && k < depth - 1)) cost++;
    }
    return cost;
  }
  const word = stack[depth - 1]!;
  for (let i = next; i <= size; i++) if (gold[i] === word) cost++;
  const head = gold[word]!;
  if (move === moves.right) return head >= next || head === 0 ? cost + 1 : cost;
  return head !== next && (head > next || (depth > 1 && head === stack[depth - 2])) ? cost + 1 : cost;
}

function learn({ view, heads: list }: Lesson, explore: boolean): void {
  const gold = Int32Array.from([-1, ...list], head => head + 1);
  const heads = new Int32Array(list.length);
  if (list.length > longestSentence) return;
  startParse(state, view, 0, list.length);
  while (state.next <= state.size || state.depth > 0) {
    const isOpen = state.depth > 0 && state.next <= state.size;
    const guess = guessMove(isOpen);
    const possible = [0, 1, 2].filter(move => canMove(state, move));
    const costs = possible.map(move => costOf(state, gold, move));
    const least = Math.min(...costs);
    let right = guess;
    if (isOpen && costs[possible.indexOf(guess)]! > least) {
      wrong++;
      const good = possible.filter((_, k) => costs[k] === least);
      right = good.reduce((a, b) => (scores[b]! > scores[a]! ? b : a));
      for (const hash of found) {
        const place = (hash & (rows - 1)) * 3;
        weights[place + right]! += 1;
        sums[place + right]! += step;
        weights[place + guess]! -= 1;
        sums[place + guess]! -= step;
      }
    }
    step++;
    makeMove(state, explore ? guess : right, heads, 0);
  }
}

/** Where one move alone can be made, nothing is asked. */
function guessMove(isOpen: boolean): number {
  if (!isOpen) return chooseMove(state, 0, 0);
  writeParseFeatures(state, found);
  scores.fill(0);
  for (const hash of found) {
    const place = (hash & (rows - 1)) * 3;
    for (let move = 0; move < 3; move++) scores[move]! += weights[place + move]!;
  }
  const [shift, right, left] = scores;
  return chooseMove(state, right! - shift!, left! - shift!);
}

/** The share of words with the right head, marks left out. */
function accuracy(codes: Uint8Array): string {
  let [right, all] = [0, 0];
  for (const { view, heads: gold } of dev) {
    const heads = new Int32Array(gold.length);
    parseWith(codes, view, 0, gold.length, heads);
    for (let i = 0; i < gold.length; i++) {
      if (view.tag[i]! >= 37) continue;
      all++;
      if (heads[i] === gold[i]) right++;
    }
  }
  return ((100 * right) / all).toFixed(2);
}

const random = makeRandom(7);
const epochs = option('EPOCHS', 3);
for (let epoch = 1; epoch <= epochs; epoch++) {
  shuffle(train, random);
  wrong = 0;
  for (const lesson of train) learn(lesson, epoch > 1);
  console.log(`epoch ${epoch}: ${wrong} wrong moves`);
}
const averaged = Float64Array.from(weights, (weight, i) => weight - sums[i]! / step);
/** What each side is worth against going on. */
const against = Float64Array.from({ length: rows * 2 }, (_, i) => {
  const row = (i >> 1) * 3;
  return averaged[row + (i & 1 ? moves.left : moves.right)]! - averaged[row + moves.shift]!;
});
const bytes = writeWeights(against, option('KEEP', 500_000));
console.log(`heads: ${accuracy(readWeights(bytes, 0).codes)} %, ${gzipSync(bytes).length} bytes compressed`);
if (out) writeFileSync(out, bytes);
