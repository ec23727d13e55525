// Fits the model of two statements in a folder: writes src/facts/folder-model.json.
// npx tsx training/facts/folder.ts ECB_ROOT FIRST LAST PARAPHRASES.tsv
// A pair is the same fact where its sentences share half of their annotated events, or people judged them paraphrases.
import { readFileSync, writeFileSync } from 'node:fs';
import { findCandidates } from '../../src/facts/candidates.js';
import { type Folder, gather } from '../../src/facts/folder.js';
import { liken } from '../../src/facts/likeness.js';
import { placePairs } from '../../src/facts/standing.js';
import { readModel } from '../../src/facts/model.js';
import { type JudgedDocument, type JudgedSentence, readTopic } from './ecb.js';
import { type Example, fit } from './logistic.js';
import { readAll } from './readall.js';

interface Judged extends Example { readonly loose: boolean }
const [root = '', first = '', last = '', paraphrases = ''] = process.argv.slice(2);

const figuresOf = (folder: Folder, candidates: ReturnType<typeof findCandidates>) => {
  const standing = placePairs(folder, candidates);
  return (a: number, b: number) => ({ ...liken(folder.statements[a]!, folder.statements[b]!, folder.weights), ...standing.figures(a, b) });
};

/** The judged pairs of a folder made of documents; those of two topics never report one fact. */
function judge(documents: readonly (JudgedDocument & { readonly topic: number })[]): Judged[] {
  const folder = gather(readAll(documents.map(({ name, text }) => [name, text])));
  const by = new Map(documents.map(document => [document.name, document]));
  const topicOf = folder.statements.map(s => by.get(s.file)!.topic);
  const judged = folder.statements.map(s => {
    const shared = (g: JudgedSentence) => Math.min(g.end, s.end) - Math.max(g.start, s.start);
    return by.get(s.file)!.sentences.filter(g => shared(g) > 0).sort((x, y) => shared(y) - shared(x))[0];
  });
  const candidates = findCandidates(folder);
    const figures = figuresOf(folder, candidates);
  return candidates.flatMap(({ a, b }) => {
    const features = () => figures(a, b);
    if (topicOf[a] !== topicOf[b]) return [{ features: features(), same: false, loose: false, weight: 1 }];
    const [x, y] = [judged[a], judged[b]];
    if (!x?.listed || !y?.listed) return [];
    const shared = [...x.events].filter(event => y.events.has(event)).length;
    const same = shared / (x.events.size + y.events.size - shared || 1) >= 0.5;
    return [{ features: features(), same, loose: shared > 0, weight: 1 }];
  });
}

const topics: Judged[][] = [];
const documents: (JudgedDocument & { readonly topic: number })[][] = [];
for (let topic = +first; topic <= +last; topic++) {
  const read = readTopic(root, topic).map(document => ({ ...document, topic }));
  if (read.length) documents.push(read);
}
let state = 7;
const random = (n: number) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * n);
};
// Whole topics, and small folders of a few documents of a topic with one or two of another, as readers have them.
const small: Judged[][] = [];
documents.forEach((own, t) => {
  topics.push(judge(own));
  const examples: Judged[] = [];
  for (let k = 0; k < 12; k++) {
    const other = documents[(t + 1 + random(documents.length - 1)) % documents.length]!;
    const pick = (from: typeof own, n: number) => Array.from({ length: n }, () => from[random(from.length)]!);
    examples.push(...judge([...new Set([...pick(own, 1 + (k % 4)), ...pick(other, 1 + (k % 2))])]));
  }
  small.push(examples);
});
const msr: Judged[] = [];
if (paraphrases) {
  const rows = readFileSync(paraphrases, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/).slice(1).map(l => l.split('\t')).filter(c => c.length >= 5);
  for (let from = 0; from < rows.length; from += 1200) {
    const part = rows.slice(from, from + 1200);
    const folder = gather(readAll(part.flatMap((c, i): [string, string][] => [[`a${i}`, c[3]!], [`b${i}`, c[4]!]])));
    const files = folder.statements.map(({ file }) => file);
    const candidates = findCandidates(folder);
    const figures = figuresOf(folder, candidates);
    for (const { a, b } of candidates) {
      const pair = files[a]!.slice(1) === files[b]!.slice(1);
      if (!pair) continue;
      const same = part[+files[a]!.slice(1)]![0] === '1';
      msr.push({ features: figures(a, b), same, loose: same, weight: 0.3 });
    }
  }
}
const weighted = (without: number) => [...[...topics, ...small].filter((_, i) => i % topics.length !== without).flatMap(t => t.map(e => ({ ...e, weight: (e.same ? 2.7 : 1) / Math.sqrt(t.length / 500) }))), ...msr];
const f1 = (examples: readonly Judged[], p: readonly number[], at: number) => {
  const hit = examples.filter((e, i) => p[i]! >= at && e.same).length;
  return (200 * hit) / (p.filter(v => v >= at).length + examples.filter(e => e.same).length);
};
const held: number[] = [];
for (const [at, topic] of topics.entries()) {
  const model = fit(weighted(at), 500);
  const probability = readModel(model);
  held.push(...topic.map(e => probability(e.features)));
}
console.log(`candidates ${held.length}, same ${topics.flat().filter(e => e.same).length}, held out by topic, F1 over candidates at`, [0.3, 0.4, 0.5, 0.6].map(at => `${at}: ${f1(topics.flat(), held, at).toFixed(1)}`).join(' '));
const model = fit(weighted(-1), 500);
writeFileSync(new URL('../../src/facts/folder-model.json', import.meta.url), `${JSON.stringify(model, null, 1)}\n`);
