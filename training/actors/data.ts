import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaggedKind } from '../../src/actors/tagger/labels.js';
import type { Span } from '../../src/text/text.js';

/** A text with the names that people marked in it. */
export interface MarkedText {
  readonly text: string;
  readonly names: readonly (Span & { readonly kind: TaggedKind | 'other' })[];
  /** How much an example counts. */
  readonly weight: number;
}

const kinds: Readonly<Record<string, TaggedKind | 'other'>> = {
  per: 'person',
  person: 'person',
  org: 'organisation',
  organisation: 'organisation',
  organization: 'organisation',
  loc: 'place',
  location: 'place',
  gpe: 'place',
  place: 'place',
};

interface Column {
  readonly word: string;
  readonly begins: boolean;
  readonly kind: TaggedKind | 'other' | null;
  readonly spaceAfter: boolean | null;
}

/** CoNLL-style columns, a token a line, IOB tags, joined into texts of a document (or of 20 sentences) as plain prose. */
export function readColumns(file: string, columns: { readonly token: number; readonly tag: number | 'last' }): readonly MarkedText[] {
  const sentences: { readonly tokens: readonly Column[]; readonly starts: boolean }[] = [];
  let tokens: Column[] = [];
  let starts = true;
  const flush = (): void => {
    if (tokens.length) {
      sentences.push({ tokens, starts });
      starts = false;
    }
    tokens = [];
  };
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    if (/^# newdoc/.test(line)) starts = true;
    if (line.startsWith('#')) continue;
    if (!line.trim() || line.startsWith('-DOCSTART-')) {
      flush();
      if (line.startsWith('-DOCSTART-')) starts = true;
      continue;
    }
    const cells = line.split(/[ \t]+/);
    const tag = (columns.tag === 'last' ? cells.at(-1)! : cells[columns.tag]!).trim().match(/^([BI])-(.*)$/);
    tokens.push({
      word: cells[columns.token]!,
      begins: tag?.[1] === 'B',
      kind: tag ? (kinds[tag[2]!.toLowerCase()] ?? 'other') : null,
      spaceAfter: null,
    });
  }
  flush();
  const marked = sentences.filter(sentence => sentence.starts).length > 1;
  const texts: Column[][][] = [];
  sentences.forEach((sentence, i) => {
    if (marked ? sentence.starts : i % 20 === 0) texts.push([]);
    texts.at(-1)!.push([...sentence.tokens]);
  });
  return texts.map(join_);
}

/** GUM's documents: entities of the three kinds, cut to their run of proper nouns. */
export function readGum(folder: string, genre: RegExp): readonly MarkedText[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.conllu') && genre.test(name))
    .sort()
    .map(name => join_(gumSentences(readFileSync(join(folder, name), 'utf8'))));
}

interface GumToken {
  readonly word: string;
  readonly proper: boolean;
  readonly spaceAfter: boolean;
}

function gumSentences(source: string): Column[][] {
  return source.split(/\n\s*\n/).flatMap(block => {
    const tokens: GumToken[] = [];
    const found: { readonly kind: TaggedKind; readonly start: number; readonly end: number; readonly head: number }[] = [];
    const open: { readonly id: string; readonly type: string; readonly start: number; readonly head: number }[] = [];
    for (const line of block.split('\n')) {
      const cells = line.split('\t');
      if (!/^\d+$/.test(cells[0]!)) continue;
      const i = tokens.length;
      tokens.push({ word: cells[1]!, proper: /^NNP/.test(cells[4]!), spaceAfter: !/SpaceAfter=No/.test(cells[9]!) });
      const entity = cells[9]!.match(/Entity=([^|]*)/)?.[1] ?? '';
      for (const [, opened, closedAtOnce, bare, closing] of entity.matchAll(/\(([^()]+)(\))?|(\))|([^()]+)\)/g)) {
        if (opened !== undefined) {
          const [id = '', type = '', , , , min = '1'] = opened.split('-');
          open.push({ id, type, start: i, head: i + Number(min.split(',')[0]) - 1 });
          if (!closedAtOnce) continue;
        }
        const id = closing?.split('-')[0];
        const at = id ? open.findLastIndex(o => o.id === id) : open.length - 1;
        if (bare === undefined && closing === undefined && !closedAtOnce) continue;
        const [entry] = open.splice(at < 0 ? open.length - 1 : at, 1);
        const kind = entry && kinds[entry.type];
        if (entry && kind && kind !== 'other') found.push({ kind, start: entry.start, end: i + 1, head: entry.head });
      }
    }
    if (!tokens.length) return [];
    const columns: Column[] = tokens.map(({ word, spaceAfter }) => ({ word, begins: false, kind: null, spaceAfter }));
    for (const { kind, start, end, head } of found) {
      let from = start;
      while (from < end && !tokens[from]!.proper) from++;
      let to = from;
      while (to < end && (tokens[to]!.proper || (/^(of|the|and|for|de|al|&|-)$/i.test(tokens[to]!.word) && tokens[to + 1]?.proper && to + 1 < end))) to++;
      if (from >= to || head < from || head >= to) continue;
      for (let k = from; k < to; k++) columns[k] = { ...columns[k]!, kind, begins: k === from };
    }
    return [columns];
  });
}

/** Sentences of tokens as running text, a sentence a line. */
function join_(sentences: readonly (readonly Column[])[]): MarkedText {
  let text = '';
  const names: { start: number; end: number; kind: TaggedKind | 'other' }[] = [];
  for (const tokens of sentences) {
    if (text) text += '\n';
    let quoted = false;
    let name: (typeof names)[number] | null = null;
    tokens.forEach((token, k) => {
      const before = tokens[k - 1];
      let glued = k === 0 || isGlued(token.word, before!.word, quoted);
      if (before?.spaceAfter === false) glued = true;
      if (before?.spaceAfter === true) glued = k === 0;
      if (token.word === '"') {
        if (before?.spaceAfter == null) glued = k === 0 || quoted;
        quoted = !quoted;
      }
      if (!glued) text += ' ';
      const start = text.length;
      text += token.word;
      if (!token.kind) name = null;
      else if (name && !token.begins && name.kind === token.kind) name.end = text.length;
      else names.push((name = { start, end: text.length, kind: token.kind }));
    });
  }
  return { text, names, weight: 1 };
}

const isGlued = (word: string, before: string, quoted: boolean): boolean =>
  /^([,.;:!?%)\]]|'s|'S|n't|'re|'ve|'ll|'d|'m|'|''|\.\.\.)$/.test(word) || /^[([$£]$/.test(before) || (before === '"' && quoted) || before === '``';
