/**
 * Teaches the parser the heads that a slower one found, with an averaged perceptron and a dynamic oracle (Goldberg and Nivre 2013).
 *
 *   [EPOCHS=3] [BITS=20] [KEEP=500000] [HALF=0] tsx train.ts HEADS.jsonl [OUT]     HALF leaves that half of the lessons out
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { provideModelsIn } from '../../src/text/disk.js';
import { type ParseState, type ParseView, parseFeatureCount, writeParseFeatures } from '../../src/text/parser-features.js';
import { canMove, chooseMove, makeMove, moves, movesOfFeature, parseWith, startParse } from '../../src/text/parser.js';
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
const size = 1 << option('BITS', 20);
const weights = new Float32Array(size);
const sums = new Float64Array(size);
const found = new Int32Array(parseFeatureCount);
const scores = new Float64Array(3);
let step = 1;
let wrong = 0;

/** Which heads a move makes impossible. */
function costOf(state: ParseState, gold: Int32Array, move: number): number {
  const { next, to, stack, depth } = state;
  let cost = 0;
  if (move === moves.shift) {
    for (let k = 0; k < depth; k++) {
      const word = stack[k]!;
      if (gold[word] === next || (gold[next] === word && k < depth - 1)) cost++;
    }
    return cost;
  }
  const word = stack[depth - 1]!;
  for (let i = next; i < to; i++) if (gold[i] === word) cost++;
  const head = gold[word]!;
  if (move === moves.right) return head >= next || head === -1 ? cost + 1 : cost;
  return head !== next && (head > next || (depth > 1 && head === stack[depth - 2])) ? cost + 1 : cost;
}

function learn({ view, heads: gold }: Lesson, explore: boolean): void {
  const heads = new Int32Array(gold.length);
  const state = startParse(0, gold.length);
  while (state.next < state.to || state.depth > 0) {
    const guess = guessMove(weights, view, state);
    const possible = [0, 1, 2].filter(move => canMove(state, move));
    const costs = possible.map(move => costOf(state, gold, move));
    const least = Math.min(...costs);
    let right = guess;
    if (costs[possible.indexOf(guess)]! > least) {
      wrong++;
      const good = possible.filter((_, k) => costs[k] === least);
      right = good.reduce((a, b) => (scores[b]! > scores[a]! ? b : a));
      for (const hash of found) {
        const place = (hash * movesOfFeature) & (size - 1);
        weights[place + right]! += 1;
        sums[place + right]! += step;
        weights[place + guess]! -= 1;
        sums[place + guess]! -= step;
      }
    }
    step++;
    makeMove(state, explore ? guess : right, heads);
  }
}

function guessMove(table: Float32Array, view: ParseView, state: ParseState): number {
  writeParseFeatures(view, state, found);
  scores.fill(0);
  for (const hash of found) {
    const place = (hash * movesOfFeature) & (size - 1);
    for (let move = 0; move < 3; move++) scores[move]! += table[place + move]!;
  }
  return chooseMove(state, scores);
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
const bytes = writeWeights(averaged, option('KEEP', 500_000));
console.log(`heads: ${accuracy(readWeights(bytes, 0).codes)} %, ${gzipSync(bytes).length} bytes compressed`);
if (out) writeFileSync(out, bytes);
