/**
 * Trains models/names.bin: a linear-chain CRF over hashed features, on marked news and on what a slower tagger labelled
 * (teacher.py), the mean of several seeds. Prints micro F on the development sets.
 *
 *   EPOCHS=3 SEEDS=3 tsx training/actors/train.ts DATA LABELLED.jsonl OUT.bin
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { contextRows, contextRowsAtMost } from '../../src/actors/tagger/context.js';
import { knownBits } from '../../src/actors/tagger/known.js';
import { begin, end as endPart, inside, labelOf, single, taggedKinds } from '../../src/actors/tagger/labels.js';
import { countClasses } from '../../src/actors/tagger/evidence.js';
import { createLexicon, reach } from '../../src/actors/tagger/lexicon.js';
import { readWeights, type Weights } from '../../src/actors/tagger/model.js';
import { numberWords, type Reading, readSentences as readTogether } from '../../src/actors/tagger/reading.js';
import { createTagger } from '../../src/actors/tagger/tagger.js';
import { provideModelsIn } from '../../src/text/disk.js';
import { readSentences, type Sentence, type Token } from '../../src/text/text.js';
import { type Example, trainCrf } from './crf.js';
import { type MarkedText, readColumns, readGum } from './data.js';
import { type Learnt, writeWeights } from './write.js';

const [data = '', labelled = '', out = ''] = process.argv.slice(2);
const option = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);
const settings = { epochs: option('EPOCHS', 3), rate: option('RATE', 0.1), dropout: option('DROPOUT', 0.2), l1: option('L1', 0.001), atLeast: 2 };
provideModelsIn(fileURLToPath(new URL('../../models', import.meta.url)));
const lexicon = createLexicon({ knownBits });
const around: (readonly (readonly number[])[])[] = [];
const rowsAround = (word: number): readonly (readonly number[])[] => (around[word] ??= lexicon.rowsAround(word));

/** The sentences of a text whose every line is a block. */
function sentencesOf(text: string): readonly Sentence[] {
  return readSentences(text, [...text.matchAll(/[^\n]+/g)].map(line => ({ start: line.index, end: line.index + line[0].length })));
}

interface Draft {
  readonly tokens: readonly Token[];
  readonly gold: Uint8Array;
  readonly weight: number;
}

/** The sentences of one text, which tell of each other. */
function examplesOfText(drafts: readonly Draft[]): readonly Example[] {
  const readings = readTogether(lexicon, drafts.map(({ tokens }) => tokens), usual);
  return drafts.map(({ gold, weight }, i) => exampleOf(readings[i]!, gold, weight));
}

function exampleOf(reading: Reading, gold: Uint8Array, weight: number): Example {
  const { words } = reading;
  const context = new Int32Array(contextRowsAtMost);
  const rows: number[] = [];
  const offsets = new Int32Array(words.length + 1);
  words.forEach((_, i) => {
    for (let offset = -reach; offset <= reach; offset++)
      if (i + offset >= 0 && i + offset < words.length) rows.push(...rowsAround(words[i + offset]!)[offset + reach]!);
    rows.push(...context.subarray(0, contextRows(lexicon, reading, i, context)));
    offsets[i + 1] = rows.length;
  });
  return { rows: Int32Array.from(rows), offsets, gold, weight };
}

function examplesOf({ text, names, weight }: MarkedText): readonly Example[] {
  const marked = names.filter(name => name.kind !== 'other');
  return examplesOfText(sentencesOf(text).map(sentence => {
    const { tokens } = sentence;
    const gold = new Uint8Array(tokens.length);
    for (const name of marked) {
      if (name.start < sentence.start || name.start >= sentence.end) continue;
      const first = tokens.findIndex(token => token.end > name.start);
      let last = first;
      while (last + 1 < tokens.length && tokens[last + 1]!.start < name.end) last++;
      const kind = taggedKinds.indexOf(name.kind as (typeof taggedKinds)[number]);
      for (let i = first; i <= last; i++)
        gold[i] = labelOf(kind, first === last ? single : i === first ? begin : i === last ? endPart : inside);
    }
    return { tokens, gold, weight };
  }));
}

interface Labelled {
  readonly sentences: readonly { readonly tokens: readonly string[]; readonly labels: readonly number[]; readonly sure: number }[];
}

/** The teacher's sentences of which it is sure enough. */
function labelledExamples(file: string): readonly Example[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .slice(0, option('LABELLED', 1e9))
    .flatMap(line => {
      const { sentences } = JSON.parse(line) as Labelled;
      const drafts = sentences.map(({ tokens, labels }) => ({ tokens: tokens.map(bareToken), gold: Uint8Array.from(labels), weight: option('WEIGHT', 0.3) }));
      return examplesOfText(drafts).filter((_, i) => sentences[i]!.sure >= option('SURE', 0.5) && sentences[i]!.tokens.length > 3);
    });
}

const bareToken = (text: string): Token => ({ start: 0, end: 0, text, lower: text.toLowerCase(), tag: '' });

const development: readonly (readonly [string, readonly MarkedText[]])[] = [
  ['conllpp dev', readColumns(join(data, 'actors/conllpp_dev.txt'), { token: 0, tag: 'last' })],
  ['ewt dev', readColumns(join(data, 'actors/ewt_dev.iob2'), { token: 1, tag: 2 })],
  ['gum news', readGum(join(data, 'gum'), /news/)],
];

const bare = (text: string, span: { start: number; end: number }) => {
  const lead = text.slice(span.start, span.end).match(/^(the|a|an)\s+/i)?.[0].length ?? 0;
  return `${span.start + lead} ${span.end}`;
};

/** A byte a weight, none beyond this. */
const largest = 8;
const rounded = (learnt: Learnt): Weights => readWeights(writeWeights(learnt, largest));

function evaluate(weights: Weights): string {
  const tag = createTagger(weights, { knownBits });
  const tagged = (sentences: readonly Sentence[]) => {
    const names = tag(sentences);
    return sentences.flatMap((sentence, s) => names[s]!.map(({ from, to, kind }) => ({ start: sentence.tokens[from]!.start, end: sentence.tokens[to - 1]!.end, kind })));
  };
  return development
    .map(([name, texts]) => {
      let [right, found, gold] = [0, 0, 0];
      for (const { text, names } of texts) {
        const want = new Set(names.filter(n => n.kind !== 'other').map(n => bare(text, n) + n.kind));
        const got = tagged(sentencesOf(text)).map(n => bare(text, n) + n.kind);
        gold += want.size;
        found += got.length;
        right += got.filter(n => want.has(n)).length;
      }
      return `${name} ${((200 * right) / (found + gold)).toFixed(2)}`;
    })
    .join('  ');
}

const gold: MarkedText[] = [
  ...readColumns(join(data, 'actors/conllpp_train.txt'), { token: 0, tag: 'last' }),
  ...readColumns(join(data, 'actors/wikigold.txt'), { token: 0, tag: 'last' }),
  ...readGum(join(data, 'gum'), /bio|interview|speech/),
];
/** Headlines: some texts again in capitals, and with every word's. */
const shouted = gold.filter((_, i) => i % 8 === 0).map(text => ({ ...text, text: text.text.replace(/\p{Ll}/gu, upper), weight: 0.5 }));
const titles = gold.filter((_, i) => i % 16 === 4).map(text => ({ ...text, text: text.text.replace(/\b\p{Ll}(?=\p{L}{3})/gu, upper), weight: 0.5 }));

/** In capitals, where that is one code unit as before. */
function upper(letter: string): string {
  const capital = letter.toUpperCase();
  return capital.length === letter.length ? capital : letter;
}

const usual = countClasses(lexicon, gold.flatMap(({ text }) => sentencesOf(text).map(({ tokens }) => numberWords(lexicon, tokens))), 101);
const usualTotal = usual.reduce((a, b) => a + b, 0);
usual.forEach((count, c) => { usual[c] = count / usualTotal; });
const started = performance.now();
const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(0)} s`;
const examples = [...[...gold, ...shouted, ...titles].flatMap(examplesOf), ...(labelled ? labelledExamples(labelled) : [])].filter(
  example => example.gold.length > 0,
);
console.log(`${examples.length} sentences, ${lexicon.size()} words, ${seconds()}`);
const seeds = option('SEEDS', 1);
let mean: Learnt | undefined;
for (let seed = 1; seed <= seeds; seed++) {
  const trained = trainCrf(examples, { ...settings, seed }, (epoch, weights) => {
    console.log(`seed ${seed} epoch ${epoch}: ${evaluate(rounded({ ...weights, usual }))}, ${seconds()}`);
  });
  mean ??= { rows: new Float32Array(trained.rows.length), transitions: new Float32Array(trained.transitions.length), usual };
  const { rows, transitions } = mean;
  trained.rows.forEach((weight, i) => {
    rows[i]! += weight / seeds;
  });
  trained.transitions.forEach((weight, i) => {
    transitions[i]! += weight / seeds;
  });
}
const file = writeWeights(mean!, largest);
console.log(`mean: ${evaluate(readWeights(file))}, ${file.length} bytes, ${gzipSync(file).length} compressed`);
if (out) writeFileSync(out, file);
