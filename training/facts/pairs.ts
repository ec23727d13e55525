// Trains the judge of two sentences that stand alone on paraphrase pairs: writes models/pairs.bin.
// npx tsx training/facts/pairs.ts TRAIN.tsv [HELD_OUT.tsv]
import { readFileSync } from 'node:fs';
import { provideModels } from '../../bench/models.js';
import { preparePair } from '../../src/facts/compare.js';
import { namesOf, valuesOf } from '../../src/facts/figures.js';
import { sigmoid, sumOfLine, sumOfTrees } from '../../src/facts/judge.js';
import { liken } from '../../src/facts/likeness.js';
import { commonWeights } from '../../src/facts/weights.js';
import { train, writeJudge } from './judge.js';

provideModels();
const read = (file: string) =>
  readFileSync(file, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/).slice(1).map(line => line.split('\t')).filter(c => c.length >= 5).map(c => {
    const [a, b] = preparePair(c[3]!, c[4]!);
    return { figures: liken(a, b, commonWeights), same: c[0] === '1' };
  });
const [file = '', test] = process.argv.slice(2);
const data = read(file);
const rows = data.map(({ figures }) => valuesOf(figures));
const same = Uint8Array.from(data, each => (each.same ? 1 : 0));
const options = { trees: 300, depth: 4, rate: 0.04, sample: 0.7, columns: 0.3, leastHold: 5, ridge: 3, forests: 4, line: 6 };
const trained = train({ figures: namesOf(data[0]!.figures), rows, same, weights: new Float64Array(rows.length).fill(1), folds: data.map((_, i) => i % 5) }, options);
const accuracy = (of: ArrayLike<number>, truth: Uint8Array) => ((100 * truth.filter((t, i) => of[i]! >= 0.5 === (t === 1)).length) / truth.length).toFixed(1);
console.log(`${rows[0]!.length} figures, five folds ${accuracy(trained.held, same)}`, trained.header.stack);
if (test) {
  const held = read(test);
  const truth = Uint8Array.from(held, each => (each.same ? 1 : 0));
  const { stack, linear } = trained.header;
  const each = held.map(({ figures }) => valuesOf(figures)).map(x => [sumOfTrees(trained.trees, x), sumOfLine(linear, x)] as const);
  const by = (a: number, b: number, c: number) => accuracy(each.map(([x, y]) => sigmoid(a * x + b * y + c)), truth);
  console.log(`held out: trees ${by(1, 0, 0)}, regression ${by(0, 1, 0)}, both ${by(...stack)}`);
}
writeJudge(new URL('../../models/pairs.bin', import.meta.url), trained);
