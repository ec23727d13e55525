import type { Block } from './blocks.js';
import type { Labelled } from './labels.js';
import { isForeign } from './language.js';

/** What a text's first characters say that it is, where it is none to read: "binary data", "empty"; null where it may be one. */
export function unreadable(text: string): string | null {
  const start = text.slice(0, 8000);
  if (!/\S/.test(start)) return /\S/.test(text) ? 'nothing but white space at its start' : 'empty';
  let control = 0;
  for (let at = 0; at < start.length; at++) {
    const unit = start.charCodeAt(at);
    if (unit === 0) return 'binary data';
    if ((unit < 32 && unit !== 9 && unit !== 10 && unit !== 13 && unit !== 12) || unit === 0xfffd) control++;
  }
  return control * 50 > start.length ? 'binary data' : null;
}

/** What the marks at the start of a text say: a markup or data file; null for text. */
export function fileFormat(text: string): string | null {
  const start = text.slice(0, 2000).trimStart();
  const lower = start.slice(0, 200).toLowerCase();
  if (
    lower.startsWith('<!doctype') ||
    lower.startsWith('<html') ||
    lower.startsWith('<?xml') ||
    lower.startsWith('<svg')
  )
    return 'markup';
  if (start.includes('<!-- Written by Dateline')) return 'a report that Dateline wrote';
  if (lower.startsWith('#!')) return 'source code';
  if (lower.startsWith('%pdf') || lower.startsWith('{\\rtf')) return 'a document in another format';
  if (/^[[{]\s*(?:"|\{|\[|\d|\])/.test(start) && /^(?:[^"]*"){2}\s*[:,\]}]/.test(start)) return 'data';
  if ((start.match(htmlTags)?.length ?? 0) > 8) return 'markup';
  return null;
}

const htmlTags =
  /<\/?(?:div|p|span|a|script|link|meta|li|ul|ol|table|tr|td|th|h[1-6]|br|img|body|head|style|form|input|svg|path|nav|section)\b[^<>]{0,300}>/gi;

/**
 * What the blocks of a text look like where they are no article: "source code", "a log", "a table", "a poem", "notes";
 * null for an article. Judged over the first blocks, where the kind of a file shows.
 */
export function otherThanNews(parts: readonly Labelled[]): string | null {
  const blocks = parts.slice(0, blocksRead).map(part => part.block);
  const share = (test: (block: Block) => boolean): number => blocks.filter(test).length / blocks.length;
  if (share(isLogLine) > 0.5) return 'a log';
  const prose = parts.slice(0, blocksRead).filter(part => part.label === 'prose');
  if (prose.length * 2 < blocks.length && isTable(blocks)) return 'a table';
  const told = prose.reduce((sum, part) => sum + part.block.text.length, 0);
  const code = share(isCode);
  if (code > 0.5 || (code > 0.25 && told < 0.7 * (blocks.at(-1)!.end - blocks[0]!.start))) return 'source code';
  const read = prose
    .map(part => part.block.text.slice(0, 1500))
    .join('\n')
    .slice(0, proseRead);
  if (prose.length > 0 && share(isVerse) > 0.6) return 'a poem';
  if (read.length < leastProse) return isVerses(blocks) ? 'a poem' : 'too short or no running text';
  return newsworth(read, parts) < leastNews && !isForeign(read) ? 'no report of events' : null;
}

const blocksRead = 400;
const proseRead = 3000;
const leastProse = 60;
const leastNews = 1;

const isCode = ({ text, words, small }: Block): boolean =>
  !(words > 12 && small * 2 >= words) &&
  /[;{}]$|^(?:import|export|from|const|let|var|def|class|function|return|if|else|for|while|#include|#define|package|using|public|private|static|struct|fn|use|pub|end|elif|try|catch|except|SELECT|INSERT|CREATE|local|echo|sudo|npm|pip|git)\b.*[({;:=)]|^(?:\/\/|\/\*|\*\/|<\/?[a-z]+|@\w+(?:\(|$)|\$ )|^[\w.]+ ?(?:=|:=|\+=|=>) ?\S|^[)\]}]+[;,]?$|^"[\w-]+": ?\S/.test(
    text.length > 300 ? text.slice(0, 200) + text.slice(-20) : text,
  );

const isLogLine = ({ text }: Block): boolean =>
  /^\[?(?:\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d|\d\d:\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|(?:\d{1,3}\.){3}\d{1,3} )|^\[?(?:DEBUG|INFO|WARN|WARNING|ERROR|FATAL|TRACE|NOTICE)\b/.test(
    text.slice(0, 60),
  );

/** The same number of fields on nearly every line. */
function isTable(blocks: readonly Block[]): boolean {
  if (blocks.length < 3) return false;
  return [',', ';', '\t', '|'].some(mark => {
    const counts = blocks.map(block => block.text.slice(0, 2000).split(mark).length - 1);
    const usual = counts.toSorted((a, b) => a - b)[counts.length >> 1]!;
    return (
      usual >= (mark === ',' || mark === ';' ? 2 : 1) &&
      counts.filter(count => count === usual).length > 0.8 * counts.length
    );
  });
}

/** A short line that begins with a capital and breaks off before its sentence ends. */
const isVerse = ({ text, words, small }: Block): boolean =>
  text.length < 65 && words >= 3 && words <= 12 && small * 2 >= words && !/[.!?]["”’)]?$/.test(text);

const isVerses = (blocks: readonly Block[]): boolean =>
  blocks.length > 6 && blocks.filter(isVerse).length > 0.4 * blocks.length;

const reporting =
  /\b(?:said|says|told|announced|according to|reported|reports|added|confirmed|spokesman|spokeswoman|spokesperson|officials?|police|president|minister|government|percent|per cent|million|billion|court|election|company|killed|injured|arrested|statement|campaign|companies|agency|authorities|state|city|national|team|season|league|scored|beat|win|won|shares|market|profit)\b/gi;
const dated =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b|\b(?:19|20)\d\d\b/g;
const names = /[\p{Ll},] (?:\p{Lu}\p{Ll}+)/gu;
const told = /[a-z]ed[ ,.]| (?:was|were|had|made|took|gave|went|came|saw|met|held|left|led) /g;
const instructs =
  /\b(?:install|npm|click|configure|repository|api|function|default|parameter|option|usage|preheat|tablespoons?|teaspoons?|ingredients|cups?|stir|bake|todo|readme|module|array|string|copyright holders|warranty|licen[cs]e|the software|hereby)\b|https?:\/\/|`[\w./-]+`|::|\w\(\)/gi;

/** How much of a text's words tell of events, people, days and what was said, against what instructs; 1 is enough for news. */
function newsworth(text: string, parts: readonly Labelled[]): number {
  const words = text.length / 6;
  const rate = (pattern: RegExp): number => ((text.match(pattern)?.length ?? 0) * 100) / words;
  const page = parts.some(part => part.label === 'byline' || part.label === 'credit' || part.stamp) ? 0.4 : 0;
  return (
    page +
    Math.min(1, rate(reporting) / 2) +
    Math.min(0.6, rate(dated) / 2) +
    Math.min(0.8, rate(names) / 6) +
    Math.min(0.5, rate(told) / 8) -
    rate(instructs) / 1.5
  );
}
