import { isLower, isSpace } from '../text/text.js';
import { startOfCredit } from './credits.js';
import { type Line, readLines, type Shape, shapeOf } from './lines.js';
import { isDateLine } from './stamps.js';

/** A stretch that reads as one thing: a paragraph, a headline, an entry of a menu. One line, or hard-wrapped ones. */
export interface Block extends Line, Shape {
  /** An entry of a list: a bullet or number begins it, or stands on the line above. */
  readonly item: boolean;
  /** Nothing but a bullet, a number or a rule. */
  readonly marker: boolean;
  /** The first words in small letters with straight apostrophes, bullets left out, for the tables of phrases. */
  readonly lower: string;
}

/** The blocks of a text from `start` on, in order; what lies between them is white space. */
export function readBlocks(text: string, start: number): readonly Block[] {
  const lines = readLines(text, start);
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  for (let first = 0; first < lines.length; ) {
    let next = first + 1;
    while (next < lines.length && goesOn(lines, first, next, width)) next++;
    blocks.push(describe(text, lines, first, next, blocks.at(-1)));
    first = next;
  }
  return blocks;
}

function describe(text: string, lines: readonly Line[], first: number, next: number, before?: Block): Block {
  const { start, gap } = lines[first]!;
  const { end } = lines[next - 1]!;
  const words = text.slice(start, end);
  const marker = isMarker(words);
  const bullet = marker ? 0 : bulletOf(words);
  const counted = !marker && isCounted(words, lines[first - 1]?.text, lines[next]?.text);
  const item = bullet > 0 || counted || (!marker && gap === 0 && before?.marker === true);
  return { start, end, gap, text: words, ...shapeOfParagraph(words), item, marker, lower: lowered(words, bullet) };
}

/** The shape of a paragraph without the credit that may close it: "… he said. (Yonhap)". */
function shapeOfParagraph(words: string): Shape {
  const shape = shapeOf(words);
  if (shape.stop || shape.words < 8) return shape;
  const credit = startOfCredit(words);
  return credit < words.length ? shapeOf(words.slice(0, credit)) : shape;
}

const lowered = (text: string, from: number): string => {
  const lower = text.slice(from, from + 160).toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
};

const longestWrapped = 120;

/** The width at which the lines are wrapped; 0 where each line is a paragraph of its own. */
function wrapWidth(lines: readonly Line[]): number {
  let [pairs, broken, width] = [0, 0, 0];
  for (let at = 0; at < lines.length; at++) {
    const { text } = lines[at]!;
    if (text.length > longestWrapped) return 0;
    if (text.length > width) width = text.length;
    const next = lines[at + 1];
    if (!next || next.gap > 0 || text.length < 40) continue;
    pairs++;
    if (!endsSentence(text) && isLower(next.text.charCodeAt(0))) broken++;
  }
  return pairs > 2 && broken * 3 > pairs ? width : 0;
}

/** Whether the block that begins with line `first` takes in line `next`. */
function goesOn(lines: readonly Line[], first: number, next: number, width: number): boolean {
  const line = lines[next - 1]!;
  const after = lines[next]!;
  if (after.gap > 0) return false;
  return (
    (width > 0 && isWrapped(line, after, width)) || isBroken(line, after, after.start - lines[first]!.start, width)
  );
}

/** Whether a page broke the line at a link: what follows begins in the middle of a sentence. */
function isBroken(line: Line, next: Line, length: number, width: number): boolean {
  const unit = next.text.charCodeAt(0);
  const inside = isLower(unit)
    ? next.text.length > 20 || width > 0
    : ',;.'.includes(next.text[0]!) && next.text.length > 1;
  if (!inside || length <= 12 || line.text.endsWith(':') || isMarker(line.text) || endsSentence(line.text))
    return false;
  return !fieldName.test(next.text) && !isDateLine(next.text.toLowerCase());
}

/** "author: …", as a page's metadata begins a line. */
const fieldName = /^[a-z_-]{2,20}:/;

/** Whether a hard-wrapped paragraph goes on in the next line: its first word had no room on this one. */
function isWrapped(line: Line, next: Line, width: number): boolean {
  if (isMarker(next.text) || isMarker(line.text) || bulletOf(next.text) > 0) return false;
  const room = width - line.text.length;
  if (endsSentence(line.text)) return firstWord(next.text) >= room;
  return firstWord(next.text) + raggedness > room || (isLower(next.text.charCodeAt(0)) && room * 2 < width);
}

const raggedness = 10;

const endsSentence = (line: string): boolean => shapeOf(line.slice(-40)).stop;

function firstWord(line: string): number {
  let at = 0;
  while (at < line.length && !isSpace(line.charCodeAt(at))) at++;
  return at;
}

/** "-", "•", "7", "7.", "***". */
const isMarker = (line: string): boolean => line.length < 80 && /^(?:[-–—•·*▪●■►>_=~]+\.?|#?\d{1,2}[.)]?)$/.test(line);

/** How long the bullet or number is that begins an entry, with the space behind it; 0 where there is none. */
function bulletOf(line: string): number {
  return /^(?:[-–•·*▪●■►>]|\(?\d{1,2}[.)])\s+(?=\S)/.exec(line.slice(0, 12))?.[0].length ?? 0;
}

/** "2 Snow closes pass" between "1 …" and "3 …": a bare number counts entries only among its like. */
function isCounted(line: string, before: string | undefined, after: string | undefined): boolean {
  const number = leadingNumber(line);
  return number > 0 && (leadingNumber(before) === number - 1 || leadingNumber(after) === number + 1);
}

const leadingNumber = (line: string | undefined): number =>
  Number(/^(\d{1,2})\s/.exec(line?.slice(0, 4) ?? '')?.[1] ?? -1);
