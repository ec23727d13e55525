// Trains the judge of two sentences that stand alone on paraphrase pairs: writes models/choice.bin and models/pairs.bin.
// npx tsx training/facts/pairs.ts TRAIN.tsv [HELD_OUT.tsv]
import { readFileSync, writeFileSync } from 'node:fs';
import { provideModels } from '../../bench/models.js';
import { likenAlone, preparePair } from '../../src/facts/compare.js';
import { namesOf, valuesOf } from '../../src/facts/figures.js';
import { sigmoid, sumOfLine, sumOfTrees } from '../../src/facts/judge.js';
import { choicesIn } from '../../src/facts/likeness/choice.js';
import { fitChoice, packChoice, scoreOf } from './choice.js';
import { train, writeJudge } from './judge.js';

provideModels();
const read = (file: string) =>
  readFileSync(file, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/).slice(1).map(line => line.split('\t')).filter(c => c.length >= 5).map(c => {
    const [a, b] = preparePair(c[3]!, c[4]!);
    return { figures: likenAlone(a, b), choices: choicesIn(a, b), same: c[0] === '1' };
  });
const [file = '', test] = process.argv.slice(2);
const data = read(file);
const same = Uint8Array.from(data, each => (each.same ? 1 : 0));
const choices = data.map(each => each.choices);
const folds = data.map((_, i) => i % 5);
const placesBut = (fold: number) => [...data.keys()].filter(at => folds[at] !== fold);
// What the choice of words says of a pair comes from the pairs of other folds, so that the judge trusts it no more than it may.
const byFold = [0, 1, 2, 3, 4].map(fold => fitChoice(choices, same, placesBut(fold)));
const choice = fitChoice(choices, same, placesBut(-1));
const rows = data.map(({ figures, choices }, at) => [...valuesOf(figures), scoreOf(byFold[folds[at]!]!, choices)]);
const options = { trees: 300, depth: 4, rate: 0.04, sample: 0.7, columns: 0.3, leastHold: 5, ridge: 3, forests: 4, line: 6 };
const trained = train({ figures: [...namesOf(data[0]!.figures), 'choice'], rows, same, weights: new Float64Array(rows.length).fill(1), folds: folds.map(fold => [fold]) }, options);
const accuracy = (of: ArrayLike<number>, truth: Uint8Array) => ((100 * truth.filter((t, i) => of[i]! >= 0.5 === (t === 1)).length) / truth.length).toFixed(1);
console.log(`${rows[0]!.length} figures, five folds ${accuracy(trained.held, same)}`, trained.header.stack);
if (test) {
  const held = read(test);
  const truth = Uint8Array.from(held, each => (each.same ? 1 : 0));
  const { stack, linear } = trained.header;
  const each = held.map(({ figures, choices }) => [...valuesOf(figures), scoreOf(choice, choices)]).map(x => [sumOfTrees(trained.trees, x), sumOfLine(linear, x)] as const);
  const by = (a: number, b: number, c: number) => accuracy(each.map(([x, y]) => sigmoid(a * x + b * y + c)), truth);
  console.log(`held out: trees ${by(1, 0, 0)}, regression ${by(0, 1, 0)}, both ${by(...stack)}`);
}
writeJudge(new URL('../../models/pairs.bin', import.meta.url), trained);
writeFileSync(new URL('../../models/choice.bin', import.meta.url), packChoice(choice));
