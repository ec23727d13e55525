// Fits the model of two statements in a folder: writes src/facts/folder-model.json.
// npx tsx training/facts/folder.ts ECB_ROOT FIRST LAST PARAPHRASES.tsv
// A pair is the same fact where its sentences share half of their annotated events, or people judged them paraphrases.
import { readFileSync, writeFileSync } from 'node:fs';
import { recognise } from '../../src/article/article.js';
import { findActors, identify } from '../../src/actors/actors.js';
import { findDates } from '../../src/dates/dates.js';
import { findQuotes } from '../../src/quotes/quotes.js';
import type { ReadArticle } from '../../src/facts/facts.js';
import { findCandidates } from '../../src/facts/candidates.js';
import { featuresOf, gather } from '../../src/facts/linking.js';
import { probability } from '../../src/facts/model.js';
import { readTopic } from './ecb.js';
import { type Example, fit } from './logistic.js';

export const readAll = (texts: readonly (readonly [string, string])[]): readonly ReadArticle[] => {
  const articles = texts.flatMap(([file, text]) => {
    const recognition = recognise(text, { force: true });
    if (recognition.kind === 'none') return [];
    const { article } = recognition;
    const actors = findActors(article);
    return [{ file, article, actors, dates: findDates(article), quotes: findQuotes(article, actors) }];
  });
  const identified = identify(articles, []);
  return articles.map((article, i) => ({ ...article, actors: identified[i]?.actors ?? [] }));
};

interface Judged extends Example { readonly loose: boolean }
const [root = '', first = '', last = '', paraphrases = ''] = process.argv.slice(2);
const topics: Judged[][] = [];
for (let topic = +first; topic <= +last; topic++) {
  const documents = readTopic(root, topic);
  if (!documents.length) continue;
  const folder = gather(readAll(documents.map(({ name, text }) => [name, text])));
  const judged = folder.statements.map(s => documents.find(d => d.name === s.file)!.sentences.filter(g => g.start < s.end && s.start < g.end).sort((x, y) => Math.min(y.end, s.end) - Math.max(y.start, s.start) - Math.min(x.end, s.end) + Math.max(x.start, s.start))[0]);
  const examples: Judged[] = [];
  for (const { a, b } of findCandidates(folder.statements, folder.weights)) {
    const [x, y] = [judged[a], judged[b]];
    if (!x?.listed || !y?.listed) continue;
    const shared = [...x.events].filter(event => y.events.has(event)).length;
    const same = shared / (x.events.size + y.events.size - shared || 1) >= 0.5;
    examples.push({ features: featuresOf(folder, a, b), same, loose: shared > 0, weight: 1 });
  }
  topics.push(examples);
}
const msr: Judged[] = [];
if (paraphrases) {
  const rows = readFileSync(paraphrases, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/).slice(1).map(l => l.split('\t')).filter(c => c.length >= 5);
  for (let from = 0; from < rows.length; from += 1200) {
    const part = rows.slice(from, from + 1200);
    const folder = gather(readAll(part.flatMap((c, i): [string, string][] => [[`a${i}`, c[3]!], [`b${i}`, c[4]!]])));
    const files = folder.statements.map(({ file }) => file);
    for (const { a, b } of findCandidates(folder.statements, folder.weights)) {
      const pair = files[a]!.slice(1) === files[b]!.slice(1);
      if (!pair) continue;
      const same = part[+files[a]!.slice(1)]![0] === '1';
      msr.push({ features: featuresOf(folder, a, b), same, loose: same, weight: 0.3 });
    }
  }
}
const weighted = (examples: readonly Judged[][]) => [...examples.flatMap(t => t.map(e => ({ ...e, weight: (e.same ? +(process.env.POS ?? 1.6) : 1) / Math.sqrt(t.length / 500) }))), ...msr];
const f1 = (examples: readonly Judged[], p: readonly number[], at: number) => {
  const hit = examples.filter((e, i) => p[i]! >= at && e.same).length;
  return (200 * hit) / (p.filter(v => v >= at).length + examples.filter(e => e.same).length);
};
const held: number[] = [];
for (const topic of topics) {
  const model = fit(weighted(topics.filter(t => t !== topic)), 30);
  held.push(...topic.map(e => probability(model, e.features)));
}
console.log(`candidates ${held.length}, same ${topics.flat().filter(e => e.same).length}, held out by topic, F1 over candidates at`, [0.3, 0.4, 0.5, 0.6].map(at => `${at}: ${f1(topics.flat(), held, at).toFixed(1)}`).join(' '));
const model = fit(weighted(topics), 30);
writeFileSync(new URL('../../src/facts/folder-model.json', import.meta.url), `${JSON.stringify(model, null, 1)}\n`);
