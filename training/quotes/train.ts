/**
 * Teaches the quote engine what reports, what was said and who said it.
 *
 *   tsx train.ts TRAIN DEV PARSER_WITHOUT_HALF_0 PARSER_WITHOUT_HALF_1 [OUT]
 *
 * TRAIN and DEV are folders of PolNeAR. A sentence of TRAIN is parsed by the parser that did not learn from it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { addNobody, addPair, canPair, type Edge, edgesOf, look, type Question } from '../../src/quotes/candidates.js';
import { contextOf } from '../../src/quotes/context.js';
import { addCueDetails, addCueGlance, surroundingsOf } from '../../src/quotes/cue-features.js';
import { canReport, findCueWords } from '../../src/quotes/cue-words.js';
import { makeSink } from '../../src/quotes/features.js';
import { readQuoteModel } from '../../src/quotes/model.js';
import { best, type Ranker, rank } from '../../src/quotes/ranking.js';
import { isNounTag, isVerbTag, marks, type View } from '../../src/quotes/view.js';
import { provideModelsIn } from '../../src/text/disk.js';
import { parseSentence, parseWith } from '../../src/text/parser.js';
import { readWeights } from '../../src/text/weights.js';
import { halfOf } from '../parser/lessons.js';
import { averaged, type Learner, learnChoice, learnYesNo, makeLearner, type Run } from './loglinear.js';
import { type Annotated, type Attribution, type Place, readPolnear } from './polnear.js';
import { makeRandom, shuffle } from './random.js';
import { writeWeights } from './write.js';

provideModelsIn('models');
const [trainFolder = '', devFolder = '', withoutHalf0 = '', withoutHalf1 = '', out] = process.argv.slice(2);
const option = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);
const began = Date.now();
const log = (...words: unknown[]): void => console.log(`${((Date.now() - began) / 1000).toFixed(0)} s`, ...words);

const parsers = [withoutHalf0, withoutHalf1].map(file => readWeights(readFileSync(file), 0).codes);
const parseUnseen: typeof parseSentence = (view, from, to, heads) => {
  heads.fill(-1, from, to);
  const words = (view as View).tokens.slice(from, to).map(token => token.text);
  if (to - from > 1 && to - from <= 320) parseWith(parsers[halfOf(words)]!, view, from, to, heads);
};
const train = readPolnear(trainFolder, parseUnseen).slice(0, option('ARTICLES', 10_000));
const dev = readPolnear(devFolder);
log(train.length, 'articles to learn from,', dev.length, 'to measure on');

/** The word of a cue that the others hang on: a verb where there is one. */
function headOfCue(view: View, [first, last]: Place): number {
  const inside = Array.from({ length: last - first + 1 }, (_, k) => first + k).filter(i => view.mark[i] !== marks.comma);
  const top = inside.filter(i => view.head[i]! < first || view.head[i]! > last);
  const able = (list: number[]): number[] => list.filter(i => canReport(view, i));
  const verbs = able(inside).filter(i => isVerbTag[view.tag[i]!]);
  const main = verbs.at(-1);
  if (main !== undefined) return main;
  return able(top).find(i => isNounTag[view.tag[i]!]) ?? able(top)[0] ?? able(inside)[0] ?? -1;
}

interface Item {
  readonly view: View;
  readonly head: number;
  readonly attribution: Attribution;
}

const itemsOf = (articles: readonly Annotated[]): Item[] =>
  articles.flatMap(({ view, attributions }) =>
    attributions.flatMap(attribution => {
      const head = headOfCue(view, attribution.cue);
      return head < 0 ? [] : [{ view, head, attribution }];
    }),
  );

const random = makeRandom(11);
const sink = makeSink(1 << 20);

/** So many models of a kind are learnt, each in another order, and their weights averaged. */
const copies = option('COPIES', 3);

const meanOf = (tables: readonly Float64Array[]): Float64Array =>
  tables[0]!.map((_, i) => tables.reduce((sum, table) => sum + table[i]!, 0) / tables.length);

const learnAll = (learn: () => Learner): Float64Array =>
  meanOf(Array.from({ length: copies }, () => averaged(learn())));

function learnCues(): Learner {
  const learner = makeLearner(option('CUE_BITS', 19), option('CUE_RATE', 0.05));
  const articles = [...train];
  for (let epoch = 1; epoch <= option('CUE_EPOCHS', 3); epoch++) {
    shuffle(articles, random);
    let [loss, count] = [0, 0];
    for (const { view, attributions } of articles) {
      const heads = new Set(attributions.map(({ cue }) => headOfCue(view, cue)));
      const within = new Set(attributions.flatMap(({ cue: [a, b] }) => Array.from({ length: b - a + 1 }, (_, k) => a + k)));
      for (let i = 0; i < view.size; i++) {
        if (!canReport(view, i) || (within.has(i) && !heads.has(i))) continue;
        sink.size = 0;
        const surroundings = surroundingsOf(view, i);
        addCueGlance(view, i, surroundings, sink);
        addCueDetails(view, i, surroundings, sink);
        loss += learnYesNo(learner, sink.items, [[0, sink.size]], heads.has(i));
        count++;
      }
    }
    log('cues, loss', (loss / count).toFixed(4));
  }
  return learner;
}

const questionOf = ({ view, head, attribution }: Item, asksSource: boolean): Question => ({
  view,
  cue: contextOf(view, head),
  said: asksSource ? attribution.content : null,
});

const runOf = ({ from, to }: Edge): Run => [from, to];

function learnRanker(items: readonly Item[], asksSource: boolean): { edges: Float64Array; pairs: Float64Array } {
  const edges = averaged(learnEdges(items, asksSource));
  const weights = readWeights(writeWeights(edges, option('KEEP_EDGES', 150_000)), 0);
  return { edges, pairs: learnAll(() => learnPairs(items, asksSource, weights)) };
}

const goldOf = ({ attribution }: Item, asksSource: boolean): Place =>
  asksSource ? (attribution.source ?? [-1, -1]) : attribution.content;

function learnEdges(items: readonly Item[], asksSource: boolean): Learner {
  const edges = makeLearner(option('EDGE_BITS', 18), option('EDGE_RATE', 0.1));
  const order = [...items];
  for (let epoch = 1; epoch <= option('EDGE_EPOCHS', 2); epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const item of order) {
      const [first, last] = goldOf(item, asksSource);
      if (first < 0) continue;
      sink.size = 0;
      const { starts, ends } = edgesOf(questionOf(item, asksSource), sink);
      const [start, end] = [starts.findIndex(({ place }) => place === first), ends.findIndex(({ place }) => place === last)];
      if (start >= 0) loss += learnChoice(edges, sink.items, starts.map(edge => [runOf(edge)]), start);
      if (end >= 0) loss += learnChoice(edges, sink.items, ends.map(edge => [runOf(edge)]), end);
    }
    log('edges, loss', (loss / order.length).toFixed(3));
  }
  return edges;
}

/** A possible answer, -1 and -1 for nobody, with all that speaks for it. */
interface Candidate {
  readonly place: Place;
  readonly runs: readonly Run[];
}

/** All answers that can be made of some edges. */
function candidatesOf(question: Question, starts: readonly Edge[], ends: readonly Edge[]): Candidate[] {
  const added = (addAll: () => void): Run => {
    const from = sink.size;
    addAll();
    return [from, sink.size];
  };
  const found = starts.flatMap(start =>
    ends.flatMap(end =>
      canPair(question, start, end)
        ? [
            {
              place: [start.place, end.place] as const,
              runs: [runOf(start), runOf(end), added(() => addPair(question, start, end, sink))],
            },
          ]
        : [],
    ),
  );
  return question.said ? [...found, { place: [-1, -1], runs: [added(() => addNobody(question, sink))] }] : found;
}

/** Puts a question, with the right edges among those that are tried. */
function ask(item: Item, asksSource: boolean, edges: Ranker['edges']): { candidates: Candidate[]; right: number } {
  const [first, last] = goldOf(item, asksSource);
  const question = questionOf(item, asksSource);
  sink.size = 0;
  const { starts, ends } = edgesOf(question, sink);
  const withGold = (list: readonly Edge[], gold: number): Edge[] => {
    const chosen = best(edges, list, sink).map(({ edge }) => edge);
    const edge = list.find(({ place }) => place === gold);
    const all = edge && !chosen.includes(edge) ? [...chosen, edge] : chosen;
    return all.map(one => look(question, one, 'look', sink));
  };
  const candidates = candidatesOf(question, withGold(starts, first), withGold(ends, last));
  return { candidates, right: candidates.findIndex(({ place }) => place[0] === first && place[1] === last) };
}

function learnPairs(items: readonly Item[], asksSource: boolean, weights: Ranker['edges']): Learner {
  const pairs = makeLearner(asksSource ? 19 : option('PAIR_BITS', 21), option('PAIR_RATE', asksSource ? 0.05 : 0.1));
  const order = [...items];
  for (let epoch = 1; epoch <= option('PAIR_EPOCHS', asksSource ? 2 : 3); epoch++) {
    shuffle(order, random);
    let [loss, missed] = [0, 0];
    for (const item of order) {
      const { candidates, right } = ask(item, asksSource, weights);
      if (right < 0) {
        missed++;
        continue;
      }
      loss += learnChoice(pairs, sink.items, candidates.map(({ runs }) => runs), right);
    }
    log('pairs, loss', (loss / order.length).toFixed(3), 'missed', missed);
  }
  return pairs;
}

function jaccard(a: Place, b: Place): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]) + 1;
  return shared <= 0 ? 0 : shared / (a[1] - a[0] + b[1] - b[0] + 2 - shared);
}

/** How often the first answer is right where the question is put rightly. */
function judge(ranker: Ranker, items: readonly Item[], asksSource: boolean): string {
  let [exact, near, strict, loss] = [0, 0, 0, 0];
  for (const item of items) {
    const gold = asksSource ? item.attribution.source : item.attribution.content;
    const answers = rank(ranker, questionOf(item, asksSource));
    const found = answers[0]?.place ?? null;
    const right = answers.find(({ place }) => place?.[0] === gold?.[0] && place?.[1] === gold?.[1]);
    loss -= Math.log(Math.max(right?.probability ?? 0, 1e-4));
    const fit = found && gold ? jaccard(found, gold) : found === gold ? 1 : 0;
    if (fit === 1) exact++;
    if (fit >= 0.9) strict++;
    if (asksSource ? fit > 0 : fit >= 0.5) near++;
  }
  const shares = [exact, strict, near].map(count => ((100 * count) / items.length).toFixed(1));
  return `${shares.join(' ')}, loss ${(loss / items.length).toFixed(3)}`;
}

const items = itemsOf(train);
const devItems = itemsOf(dev);
const cues = learnAll(learnCues);
const content = learnRanker(items, false);
const source = learnRanker(items, true);
const tables: [Float64Array, number][] = [
  [cues, option('KEEP_CUE', 200_000)],
  [content.edges, option('KEEP_EDGES', 150_000)],
  [content.pairs, option('KEEP_PAIRS', 650_000)],
  [source.edges, option('KEEP_SOURCE_EDGES', 60_000)],
  [source.pairs, option('KEEP_SOURCE', 120_000)],
];
const file = Buffer.concat(tables.map(([table, keep]) => writeWeights(table, keep)));
log(file.length, 'bytes,', gzipSync(file).length, 'compressed');
const model = readQuoteModel(file);
for (const least of [0.3, 0.4, 0.5]) {
  let [right, found, gold] = [0, 0, 0];
  for (const { view, attributions } of dev) {
    const heads = new Set(attributions.map(({ cue }) => headOfCue(view, cue)));
    const words = findCueWords(model.cue, view, least);
    found += words.length;
    gold += heads.size;
    right += words.filter(({ place }) => heads.has(place)).length;
  }
  log('cues at', least, 'P', ((100 * right) / found).toFixed(1), 'R', ((100 * right) / gold).toFixed(1), 'F', ((200 * right) / (found + gold)).toFixed(1));
}
log('content of a right cue (exact, 0.9, 0.5):', judge(model.content, devItems, false));
log('source of a right cue and content (exact, 0.9, touched):', judge(model.source, devItems, true));
if (out) writeFileSync(out, file);
