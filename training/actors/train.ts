import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownBits } from '../../src/actors/tagger/known.js';
import { contextRows, contextRowsAtMost } from '../../src/actors/tagger/context.js';
import { begin, end as endPart, inside, labelOf, single, taggedKinds } from '../../src/actors/tagger/labels.js';
import { createLexicon, reach } from '../../src/actors/tagger/lexicon.js';
import { createTagger, numberWords, type Weights } from '../../src/actors/tagger/tagger.js';
import { provideModel } from '../../src/text/models.js';
import { readSentences, type Sentence } from '../../src/text/text.js';
import { type Example, trainCrf } from './crf.js';
import { type MarkedText, readColumns, readGum } from './data.js';

const [data, epochs = '4', seeds = '1'] = process.argv.slice(2);
provideModel('words', readFileSync(new URL('../../models/words.bin', import.meta.url)));
const lexicon = createLexicon({ knownBits });

/** The sentences of a text whose every line is a block. */
function sentencesOf(text: string): readonly Sentence[] {
  return readSentences(text, [...text.matchAll(/[^\n]+/g)].map(line => ({ start: line.index, end: line.index + line[0].length })));
}

function examplesOf({ text, names, weight }: MarkedText): readonly Example[] {
  const marked = names.filter(name => name.kind !== 'other');
  return sentencesOf(text).map(sentence => {
    const { tokens } = sentence;
    const words = numberWords(lexicon, tokens);
    const hints = new Int32Array(tokens.length);
    const out = new Int32Array(contextRowsAtMost);
    const rows: number[] = [];
    const offsets = new Int32Array(tokens.length + 1);
    const gold = new Uint8Array(tokens.length);
    tokens.forEach((_, i) => {
      for (let offset = -reach; offset <= reach; offset++)
        if (i + offset >= 0 && i + offset < tokens.length) rows.push(...lexicon.rowsAt(words[i + offset]!, offset + reach));
      rows.push(...out.subarray(0, contextRows(lexicon, words, hints, tokens.length, i, out)));
      offsets[i + 1] = rows.length;
    });
    for (const name of marked) {
      if (name.start < sentence.start || name.start >= sentence.end) continue;
      const first = tokens.findIndex(token => token.end > name.start);
      let last = first;
      while (last + 1 < tokens.length && tokens[last + 1]!.start < name.end) last++;
      const kind = taggedKinds.indexOf(name.kind as (typeof taggedKinds)[number]);
      for (let i = first; i <= last; i++)
        gold[i] = labelOf(kind, first === last ? single : i === first ? begin : i === last ? endPart : inside);
    }
    return { rows: Int32Array.from(rows), offsets, gold, weight };
  });
}

const development: readonly (readonly [string, readonly MarkedText[]])[] = [
  ['conllpp dev', readColumns(join(data!, 'actors/conllpp_dev.txt'), { token: 0, tag: 'last' })],
  ['ewt dev', readColumns(join(data!, 'actors/ewt_dev.iob2'), { token: 1, tag: 2 })],
  ['gum news', readGum(join(data!, 'gum'), /news/)],
];

const bare = (text: string, span: { start: number; end: number }) => {
  const lead = text.slice(span.start, span.end).match(/^(the|a|an)\s+/i)?.[0].length ?? 0;
  return `${span.start + lead} ${span.end}`;
};

function evaluate(weights: Weights): string {
  const tag = createTagger(weights, { knownBits });
  return development
    .map(([name, texts]) => {
      let right = 0, found = 0, gold = 0;
      for (const { text, names } of texts) {
        const want = new Set(names.filter(n => n.kind !== 'other').map(n => bare(text, n) + n.kind));
        const got = sentencesOf(text).flatMap(tag).map(n => bare(text, n) + n.kind);
        gold += want.size;
        found += got.length;
        right += got.filter(n => want.has(n)).length;
      }
      return `${name} ${((200 * right) / (found + gold)).toFixed(2)}`;
    })
    .join('  ');
}

const texts: MarkedText[] = [
  ...readColumns(join(data!, 'actors/conllpp_train.txt'), { token: 0, tag: 'last' }),
  ...readColumns(join(data!, 'actors/wikigold.txt'), { token: 0, tag: 'last' }),
  ...readGum(join(data!, 'gum'), /bio|interview|speech/),
];
const shouted = texts.filter((_, i) => i % 8 === 0).map(t => ({ ...t, text: t.text.replace(/[a-zà-öø-þ]/g, c => c.toUpperCase()), weight: 0.5 }));
const started = performance.now();
const examples = [...texts, ...shouted].flatMap(examplesOf).filter(e => e.gold.length);
console.log(`${examples.length} sentences, ${lexicon.size()} words, ${((performance.now() - started) / 1000).toFixed(1)} s`);
let sum: { rows: Float32Array; transitions: Float32Array } | null = null;
for (let seed = 1; seed <= Number(seeds); seed++) {
  const trained = trainCrf(examples, { epochs: Number(epochs), rate: 0.15, dropout: 0.25, l1: 0.001, atLeast: 2, seed }, (epoch, t) => {
    console.log(seed, epoch, evaluate({ ...t, scale: 1 }), `${((performance.now() - started) / 1000).toFixed(0)} s`);
  });
  if (!sum) sum = { rows: trained.rows.slice(), transitions: trained.transitions.slice() };
  else {
    trained.rows.forEach((w, i) => (sum!.rows[i]! += w));
    trained.transitions.forEach((w, i) => (sum!.transitions[i]! += w));
  }
}
if (Number(seeds) > 1) {
  const n = Number(seeds);
  console.log('mean', evaluate({ rows: sum!.rows.map(w => w / n), transitions: sum!.transitions.map(w => w / n), scale: 1 }));
}
