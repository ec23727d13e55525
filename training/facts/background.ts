// How often each word stands in a sentence of English news: writes src/facts/background.json.
// npx tsx training/facts/background.ts TEXT_DIR_OR_TSV…   (.txt: running text; .tsv: sentences in the last two columns)
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stem, wordsIn } from '../../src/facts/stem.js';
import { readSentences } from '../../src/text/text.js';

const counts = new Map<string, number>();
let sentences = 0;
const read = (text: string) => {
  for (const { tokens } of readSentences(text, [{ start: 0, end: text.length }])) {
    sentences++;
    for (const word of new Set(tokens.flatMap(token => wordsIn(token.lower).map(stem)))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
};
for (const place of process.argv.slice(2)) {
  if (place.endsWith('.tsv')) for (const line of readFileSync(place, 'utf8').split(/\r?\n/).slice(1)) read(line.split('\t').slice(-2).join('\n\n'));
  else if (statSync(place).isDirectory())
    for (const file of readdirSync(place, { recursive: true, encoding: 'utf8' }).sort()) {
      if (file.endsWith('.txt')) read(readFileSync(join(place, file), 'utf8'));
      else if (file.endsWith('.xml'))
        read([...readFileSync(join(place, file), 'utf8').matchAll(/sentence="(\d+)"[^>]*>([^<]*)</g)].map(([, n, w], i, all) => (i && all[i - 1]![1] !== n ? `\n\n${w}` : w)).join(' '));
    }
}
// One list of words for each half bit of rarity; words of three sentences and fewer are as rare as unseen ones.
const classes: string[][] = [];
for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  if (count > 3 && /^[a-z0-9]{1,20}$/.test(word)) (classes[Math.round(2 * Math.log2(sentences / count))] ??= []).push(word);
writeFileSync(
  new URL('../../src/facts/background.json', import.meta.url),
  `${JSON.stringify({ sentences, halfBits: Array.from(classes, words => (words ?? []).join(' ')) }, null, 1)}\n`,
);
console.log(`${sentences} sentences, ${counts.size} words`);
