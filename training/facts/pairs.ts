// Fits the model of two sentences alone on paraphrase pairs: writes src/facts/pair-model.json.
// npx tsx training/facts/pairs.ts TRAIN.tsv [HELD_OUT.tsv]
import { readFileSync, writeFileSync } from 'node:fs';
import { preparePair } from '../../src/facts/compare.js';
import { liken } from '../../src/facts/likeness.js';
import { readModel } from '../../src/facts/model.js';
import { commonWeights } from '../../src/facts/weights.js';
import { type Example, fit } from './logistic.js';

const examples = (file: string): readonly Example[] =>
  readFileSync(file, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/).slice(1).map(line => line.split('\t')).filter(c => c.length >= 5).map(c => {
    const [a, b] = preparePair(c[3]!, c[4]!);
    return { features: { ...liken(a, b, commonWeights) }, same: c[0] === '1', weight: 1 };
  });
const [train = '', test] = process.argv.slice(2);
const data = examples(train);
const right = (of: readonly Example[], model: ReturnType<typeof fit>) => of.filter(x => readModel(model)(x.features) >= 0.5 === x.same).length;
let held = 0;
for (let fold = 0; fold < 5; fold++) {
  const model = fit(data.filter((_, i) => i % 5 !== fold), 20);
  held += right(data.filter((_, i) => i % 5 === fold), model);
}
const model = fit(data, 20);
console.log(`five folds ${((100 * held) / data.length).toFixed(1)}`, test ? `held out ${((100 * right(examples(test), model)) / examples(test).length).toFixed(1)}` : '');
writeFileSync(new URL('../../src/facts/pair-model.json', import.meta.url), `${JSON.stringify(model, null, 1)}\n`);
