import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { begin, end as endPart, inside, labelOf, single, taggedKinds } from '../../src/actors/tagger/labels.js';
import { readSentences, type Span } from '../../src/text/text.js';
import { type MarkedText, readColumns, readGum } from './data.js';

// Writes what the teacher reads: JSON lines {set, sentences: [{tokens, labels}]}, cut as the tagger's tokens are cut.
// tsx training/actors/export.ts DATA OUT.jsonl
const [data, out] = process.argv.slice(2) as [string, string];

const blocksOf = (text: string): readonly Span[] =>
  [...text.matchAll(/[^\n]+/g)].map(line => ({ start: line.index, end: line.index + line[0].length }));

const sets: Readonly<Record<string, readonly MarkedText[]>> = {
  conll: readColumns(join(data, 'actors/conllpp_train.txt'), { token: 0, tag: 'last' }),
  wikigold: readColumns(join(data, 'actors/wikigold.txt'), { token: 0, tag: 'last' }),
  gum: readGum(join(data, 'gum'), /bio|interview|speech/),
  dev: readColumns(join(data, 'actors/conllpp_dev.txt'), { token: 0, tag: 'last' }),
  ewt: readColumns(join(data, 'actors/ewt_dev.iob2'), { token: 1, tag: 2 }),
  gumnews: readGum(join(data, 'gum'), /news/),
  plain: [
    ...folder(join(data, 'quotes/train/text'), /\.txt$/),
    ...readdirSync(join(data, 'facts/sts')).sort().flatMap(file => cells(join(data, 'facts/sts', file))),
    ...pairs(join(data, 'facts/msr-para-train.tsv')),
    ...topics(join(data, 'facts/ecb'), 19),
  ].map(text => ({ text, names: [], weight: 1 })),
};

function folder(path: string, name: RegExp): readonly string[] {
  return readdirSync(path)
    .filter(file => name.test(file))
    .sort()
    .map(file => readFileSync(join(path, file), 'utf8'));
}

function pairs(path: string): readonly string[] {
  const rows = readFileSync(path, 'utf8').split(/\r?\n/).slice(1).map(line => line.split('\t'));
  return rows.filter(row => row.length >= 5).map(row => `${row[3]}\n${row[4]}`);
}

/** The sentences of a table, a text of twenty each. */
function cells(path: string): readonly string[] {
  const sentences = [...new Set(readFileSync(path, 'utf8').split(/[\t\r\n]/))].filter(cell => cell.length > 25);
  return Array.from({ length: Math.ceil(sentences.length / 20) }, (_, i) => sentences.slice(i * 20, i * 20 + 20).join('\n'));
}

/** The development topics of ECB+ alone; the later ones measure. */
function topics(path: string, last: number): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(file => Number(file.match(/ECB\+\/(\d+)\/[^/]+\.xml$/)?.[1] ?? 99) <= last)
    .sort()
    .map(file => {
      const lines = new Map<string, string[]>();
      for (const [, sentence, word] of readFileSync(join(path, file), 'utf8').matchAll(/<token t_id="\d+" sentence="(\d+)" number="\d+">([^<]*)</g))
        lines.set(sentence!, [...(lines.get(sentence!) ?? []), word!]);
      return [...lines.values()].map(words => words.join(' ').replace(/ ([,.;:!?)]|'s|n't)/g, '$1')).join('\n');
    });
}

const lines: string[] = [];
for (const [set, texts] of Object.entries(sets))
  for (const { text, names } of texts) {
    const marked = names.filter(name => name.kind !== 'other');
    const sentences = readSentences(text, blocksOf(text)).map(({ tokens, start, end }) => {
      const labels = tokens.map(() => 0);
      for (const name of marked) {
        if (name.start < start || name.start >= end) continue;
        const covered = tokens.flatMap((token, i) => (token.end > name.start && token.start < name.end ? [i] : []));
        const kind = taggedKinds.findIndex(k => k === name.kind);
        covered.forEach((i, k) => {
          const part = covered.length === 1 ? single : k === 0 ? begin : k === covered.length - 1 ? endPart : inside;
          labels[i] = labelOf(kind, part);
        });
      }
      return { tokens: tokens.map(token => token.text), labels };
    });
    lines.push(JSON.stringify({ set, sentences }));
  }
writeFileSync(out, `${lines.join('\n')}\n`);
