/**
 * Prints the sentences of news as JSON lines of words, for a slower tagger to label: folders of plain articles, tables whose
 * longer cells are sentences (.tsv), words in columns (CoNLL), and ECB+'s XML.
 *
 *   tsx texts.ts PLACE… > PLAIN.jsonl
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../../src/article/article.js';
import { readSentences, type Sentence } from '../../src/text/text.js';

/** Longer "sentences" are tables and lists; shorter ones teach nothing. */
const shortest = 4;
const longest = 100;
const seen = new Set<string>();

function filesOf(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap(name => filesOf(join(place, name)));
}

function sentencesOf(file: string): readonly Sentence[] {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.tsv')) return text.split(/[\t\n]/).filter(cell => cell.length > 25).flatMap(ofText);
  if (file.endsWith('.xml')) return ecbSentences(text).flatMap(ofText);
  if (text.startsWith('-DOCSTART-')) return text.split('\n\n').map(joinColumns).flatMap(ofText);
  const recognition = recognise(text, { force: true });
  return recognition.kind === 'article' ? recognition.article.sentences : [];
}

const ofText = (text: string): readonly Sentence[] => readSentences(text, [{ start: 0, end: text.length }]);

function ecbSentences(xml: string): string[] {
  const sentences: string[][] = [];
  for (const [, sentence, word] of xml.matchAll(/<token [^>]*sentence="(\d+)"[^>]*>([^<]*)<\/token>/g))
    (sentences[Number(sentence)] ??= []).push(word!);
  return sentences.filter(Boolean).map(words => glue(words.map(unescapeXml)));
}

const unescapeXml = (word: string): string =>
  word.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const joinColumns = (block: string): string => glue(block.split('\n').map(line => line.split(' ')[0]!));

/** Words as a line of text, marks at the words that they belong to. */
const glue = (words: readonly string[]): string =>
  words.join(' ').replace(/ (?=[.,;:?!%)\]]|n't\b|'(?:s|re|ve|ll|d|m)\b)/g, '').replace(/([($[]) /g, '$1');

for (const file of process.argv.slice(2).flatMap(filesOf)) {
  if (!/\.(?:txt|tsv|xml)$/.test(file)) continue;
  for (const { tokens } of sentencesOf(file)) {
    const words = tokens.map(token => token.text);
    const line = words.join(' ');
    if (words.length < shortest || words.length > longest || seen.has(line)) continue;
    seen.add(line);
    const spaced = tokens.map((token, i) => i === 0 || tokens[i - 1]!.end < token.start);
    process.stdout.write(`${JSON.stringify({ words, spaced })}\n`);
  }
}
