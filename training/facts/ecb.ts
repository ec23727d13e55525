// Reads the documents of one topic of the ECB+ corpus as running text with the annotated events of each sentence.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/text/text.js';

export interface JudgedSentence {
  readonly start: number;
  readonly end: number;
  /** Whether the corpus lists it as annotated throughout. */
  readonly listed: boolean;
  readonly events: ReadonlySet<string>;
}
export interface JudgedDocument {
  readonly name: string;
  readonly text: string;
  readonly sentences: readonly JudgedSentence[];
  /** The very words of all events, in text order. */
  readonly mentions: readonly Span[];
}

const unescape = (word: string) => word.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');

export function readTopic(root: string, topic: number): readonly JudgedDocument[] {
  const folder = join(root, 'ECB+', String(topic));
  if (!existsSync(folder)) return [];
  const listed = new Set(readFileSync(join(root, 'ECBplus_coreference_sentences.csv'), 'utf8').split(/\r?\n/).slice(1).map(line => line.split(',')).map(([t, f, s]) => `${t}_${f}.xml ${s}`));
  return readdirSync(folder).filter(f => f.endsWith('.xml') && [...listed].some(l => l.startsWith(`${f} `))).sort().map(file => read(readFileSync(join(folder, file), 'utf8'), file, listed));
}

/** Whether a space stands between a text and its next word: not within addresses, figures and initials. */
const isSpaced = (text: string, word: string): boolean =>
  !/^([,.;:!?%)\]]|'s|n't|'re|'ve|'ll|'d|'m|'')$/.test(word) &&
  !/[([$£]$/.test(text) &&
  !(/\d[.,]$/.test(text) && /^\d/.test(word)) &&
  !(/(^|[\s.])[A-Za-z]\.$/.test(text) && /^[A-Za-z]$/.test(word)) &&
  !/^\S*(http|www)\S*$/.test(text.slice(text.lastIndexOf('\n') + 1));

function read(xml: string, file: string, listed: ReadonlySet<string>): JudgedDocument {
  const tokens = new Map<string, { readonly sentence: number; readonly span: Span }>();
  const spans = new Map<number, { start: number; end: number }>();
  let text = '';
  let sentence = -1;
  for (const m of xml.matchAll(/<token t_id="(\d+)" sentence="(\d+)" number="\d+">([^<]*)<\/token>/g)) {
    const word = unescape(m[3]!);
    if (+m[2]! !== sentence) {
      sentence = +m[2]!;
      if (text) text += '\n';
      spans.set(sentence, { start: text.length, end: text.length });
    } else if (isSpaced(text, word)) text += ' ';
    tokens.set(m[1]!, { sentence: +m[2]!, span: { start: text.length, end: text.length + word.length } });
    text += word;
    spans.get(sentence)!.end = text.length;
  }
  const sentenceOf = new Map<string, number>();
  const mentions: Span[] = [];
  for (const m of xml.matchAll(/<(?:NEG_)?(?:ACTION)\w* m_id="(\d+)"[^>]*>([\s\S]*?)<\/\w+>/g)) {
    const words = [...m[2]!.matchAll(/t_id="(\d+)"/g)].flatMap(([, id]) => tokens.get(id!) ?? []);
    if (words[0]) sentenceOf.set(m[1]!, words[0].sentence);
    mentions.push(...words.map(({ span }) => span));
  }
  const events = new Map<number, Set<string>>();
  for (const m of xml.matchAll(/<CROSS_DOC_COREF[^>]*note="([^"]*)"[^>]*>([\s\S]*?)<\/CROSS_DOC_COREF>/g))
    for (const s of m[2]!.matchAll(/<source m_id="(\d+)"/g)) {
      const at = sentenceOf.get(s[1]!);
      if (at === undefined) continue;
      const of = events.get(at) ?? new Set();
      events.set(at, of.add(m[1]!));
    }
  return { name: file, text, sentences: [...spans].map(([n, span]) => ({ ...span, listed: listed.has(`${file} ${n}`), events: events.get(n) ?? new Set() })), mentions: mentions.sort((a, b) => a.start - b.start) };
}
