/**
 * Trains models/tags.bin: an averaged perceptron over hashed features, greedy from left to right, on GUM and on sentences that a
 * slower tagger labelled (teacher.py). Prints the accuracy on GUM's development documents, before and after rounding.
 *
 *   tsx training/tags/train.ts GUM LABELLED.jsonl OUT.bin
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { provideModel } from '../../src/text/models.js';
import { pennTags } from '../../src/text/penn.js';
import { featureCount, type KnownTags, lookOf, looks, makeView, type TagView, viewSentence, writeFeatures } from '../../src/text/tag-features.js';
import { addCapitals, bestTag, noTag, readTagModel, type TagModel } from '../../src/text/tagger.js';
import type { Token } from '../../src/text/text.js';
import { hashWord, wordClasses } from '../../src/text/words.js';
import { readGum, type TaggedSentence } from './gum.js';
import { writeTagModel } from './write.js';

provideModel('words', () => readFileSync(new URL('../../models/words.bin', import.meta.url)));
const [gumFolder = '', labelledFile = '', out = ''] = process.argv.slice(2);
const option = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);
const bits = option('BITS', 19);
const epochs = option('EPOCHS', 5);
/** GUM is read so often for each reading of the labelled sentences. */
const copies = option('COPIES', 4);
/** A word's tags are known where it was seen so often; rarer tags of it are noise. */
const leastSeen = option('LEAST', 6);
const leastShare = option('SHARE', 0.003);
const leastLook = option('LOOK', 0.003);

/** How much a word that is known tells of the unknown ones that look like it. */
const rareWord = 0.02;
const openClasses = ['NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'RB', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'CD', 'FW', 'UH', 'SYM']
  .map(tag => pennTags.indexOf(tag))
  .join();

/** A word seen less often has not shown all its tags: forms that are alike in most verbs go together. */
const rarelySeen = option('RARE', 300);
const twins = new Map(
  [['VBD', 'VBN'], ['VB', 'VBP']].flatMap(pair => {
    const [a, b] = pair.map(tag => pennTags.indexOf(tag)) as [number, number];
    return [[a, b], [b, a]] as [number, number][];
  }),
);

const gum = readGum(gumFolder);
const labelled: TaggedSentence[] = labelledFile
  ? readFileSync(labelledFile, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line))
  : [];
const numbers = new Map(pennTags.map((tag, number) => [tag, number]));
const classes = wordClasses();

interface Lesson {
  readonly tokens: readonly Token[];
  readonly view: TagView;
  readonly gold: readonly number[];
}

const { plainSets, sets, known } = knownTags();

function lowerOf(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

/** Counts which tags words have in the lessons, and numbers the commonest sets of them. */
function knownTags(): { plainSets: Uint8Array[]; sets: Uint8Array[]; known: KnownTags } {
  const places = tagCounts(classes.columns[0]!.length);
  const byLook = tagCounts(looks);
  const others = new Map<number, Float64Array>();
  const each = (sentence: TaggedSentence, weight: number): void =>
    sentence.words.forEach((word, i) => {
      const tag = numbers.get(sentence.tags[i] ?? '');
      if (tag === undefined) return;
      const lower = lowerOf(word);
      const hash = hashWord(lower);
      const place = classes.find(hash);
      if (place < 0 && !others.has(hash)) others.set(hash, new Float64Array(pennTags.length));
      const counts = place < 0 ? others.get(hash)! : places[place]!;
      counts[tag]! += weight;
      byLook[lookOf(word, lower)]![tag]! += place < 0 ? weight : rareWord * weight;
    });
  for (const sentence of gum.train) each(sentence, 4);
  for (const sentence of labelled) each(sentence, 1);
  const wordKeys = places.map(counts => keyOf(counts, leastSeen));
  const otherKeys = [...others]
    .map(([hash, counts]) => [hash, keyOf(counts, leastSeen)] as const)
    .filter(([, key]) => key !== '');
  const lookKeys = byLook.map(counts => keyOf(counts, 1, leastLook) || openClasses);
  const keys = [...new Set([...wordKeys, ...otherKeys.map(([, key]) => key), ...lookKeys, openClasses])].filter(Boolean).sort();
  const number = new Map(keys.map((key, i) => [key, i + 1]));
  const known = {
    places: Uint16Array.from(wordKeys, key => number.get(key) ?? 0),
    others: new Map(otherKeys.map(([hash, key]) => [hash, number.get(key)!])),
    looks: Uint16Array.from(lookKeys, key => number.get(key)!),
  };
  const sets = [Uint8Array.of(0), ...keys.map(key => Uint8Array.from(key.split(','), Number))];
  return { plainSets: [...sets], sets, known: { ...known, capitals: addCapitals(sets) } };
}

function tagCounts(length: number): Float64Array[] {
  return Array.from({ length }, () => new Float64Array(pennTags.length));
}

/** The tags that a word has often enough, as a name of the set; empty where the word was seen too seldom. */
function keyOf(counts: Float64Array, least: number, share = leastShare): string {
  const total = counts.reduce((a, b) => a + b, 0);
  if (total < least) return '';
  const seen = (tag: number): boolean => counts[tag]! >= Math.max(1, share * total);
  const twin = (tag: number): number => twins.get(tag) ?? tag;
  return [...counts.keys()].filter(tag => seen(tag) || (total < rarelySeen && seen(twin(tag)))).join();
}

function lessonOf({ words, spaced, tags }: TaggedSentence): Lesson {
  let at = 0;
  const tokens = words.map((text, i) => {
    if (spaced[i]) at++;
    const start = at;
    at += text.length;
    return { start, end: at, text, lower: lowerOf(text), tag: '' };
  });
  const view = makeView(tokens.length);
  viewSentence(view, tokens, classes, known);
  return { tokens, view, gold: tags.map(tag => numbers.get(tag ?? '') ?? -1) };
}

const weights = new Float32Array(1 << bits);
const sums = new Float64Array(1 << bits);
const changed = new Int32Array(1 << bits);
const model = { sets, known, weights };
const found = new Int32Array(featureCount);
let step = 1;

function learn({ tokens, view, gold }: Lesson): void {
  let [one, two] = [noTag, noTag];
  for (let i = 0; i < tokens.length; i++) {
    const right = gold[i]!;
    const tag = bestTag(model, view, i, one, two);
    if (right >= 0 && tag !== right && sets[view.known[i + 2]!]!.includes(right)) {
      writeFeatures(view, i, one, two, found);
      for (const feature of found) {
        move(feature ^ right, 1);
        move(feature ^ tag, -1);
      }
    }
    step++;
    two = one;
    one = tag;
  }
}

function move(hash: number, by: number): void {
  const place = hash & (weights.length - 1);
  sums[place]! += (step - changed[place]!) * weights[place]!;
  changed[place] = step;
  weights[place]! += by;
}

function accuracy(judged: TagModel, errors?: Map<string, number>): number {
  let [right, all] = [0, 0];
  for (const { tokens, view, gold } of dev) {
    let [one, two] = [noTag, noTag];
    for (let i = 0; i < tokens.length; i++) {
      const tag = bestTag(judged, view, i, one, two);
      if (gold[i]! >= 0) {
        all++;
        if (tag === gold[i]) right++;
        else {
          const error = `${pennTags[gold[i]!]}>${pennTags[tag]}`;
          errors?.set(error, (errors.get(error) ?? 0) + 1);
        }
      }
      two = one;
      one = tag;
    }
  }
  return (100 * right) / all;
}

let state = 12345;
const random = (): number => {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return state / 2 ** 32;
};

const dev = gum.dev.map(lessonOf);
const gold = gum.train.map(lessonOf);
const lessons = labelled.map(lessonOf);
for (let i = 0; i < copies; i++) lessons.push(...gold);
let averaged = new Float64Array(0);
for (let epoch = 1; epoch <= epochs; epoch++) {
  for (let i = lessons.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [lessons[i], lessons[j]] = [lessons[j]!, lessons[i]!];
  }
  lessons.forEach(learn);
  averaged = Float64Array.from(weights, (weight, i) => (sums[i]! + (step - changed[i]!) * weight) / step);
  console.log(`epoch ${epoch}: ${accuracy({ sets, known, weights: averaged }).toFixed(2)} %`);
}

const file = writeTagModel(plainSets, known, averaged, option('KEEP', 300_000));
const errors = new Map<string, number>();
console.log(`rounded: ${accuracy(readTagModel(file), errors).toFixed(2)} %, ${file.length} bytes, ${gzipSync(file).length} compressed`);
console.log([...errors].sort((a, b) => b[1] - a[1]).slice(0, 24).map(error => error.join(' ')).join(', '));
if (out) writeFileSync(out, file);
