import type { Span } from '../text/text.js';
import { isLower, isSpace, isUpper, isWord } from '../text/text.js';

/** A line of the file that is not blank, without the white space around it. */
export interface Line extends Span {
  readonly text: string;
  /** Empty lines before it. */
  readonly gap: number;
}

/** The lines of a text from `start` on, blank ones and marks of quoting left out; ended by \n, \r\n, \r or a form feed. */
export function readLines(text: string, start: number): readonly Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let at = start;
  while (at < text.length) {
    const end = endOfLine(text, at);
    let from = at;
    let to = end;
    while (from < to && (isSpace(text.charCodeAt(from)) || isQuoteMark(text, from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (from < to) {
      lines.push({ start: from, end: to, text: text.slice(from, to), gap });
      gap = 0;
    } else gap++;
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

/** "> " before a paragraph, as Markdown and mail mark what they quote; it is no part of its words. */
const isQuoteMark = (text: string, at: number): boolean => text[at] === '>' && ' >'.includes(text[at + 1] ?? '\n');

function endOfLine(text: string, at: number): number {
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13 || unit === 12 || unit === 0x2028 || unit === 0x2029) return at;
  }
  return at;
}

/** What a line looks like, counted over its first words: enough to tell prose from a headline from a menu. */
export interface Shape {
  readonly words: number;
  /** Words that begin with a small letter, or with one of a script that has no capitals. */
  readonly small: number;
  /** Words all in capitals, two letters or more. */
  readonly capitals: number;
  /** It ends as a sentence does, brackets and quotation marks aside. */
  readonly stop: boolean;
  /** It ends with a colon, comma, semicolon or dash: something follows. */
  readonly open: boolean;
}

const wordsRead = 60;

/** The shape of a stretch of text. */
export function shapeOf(text: string): Shape {
  let [words, small, capitals] = [0, 0, 0];
  for (let at = 0; at < text.length && words < wordsRead; ) {
    const first = text.charCodeAt(at);
    if (!isWord(first)) {
      at++;
      continue;
    }
    const start = at;
    let upper = true;
    for (; at < text.length && !isSpace(text.charCodeAt(at)); at++) if (isLower(text.charCodeAt(at))) upper = false;
    words++;
    if (isLower(first)) small++;
    else if (upper && at - start > 1 && isUpper(first)) capitals++;
  }
  const last = lastUnit(text);
  return { words, small, capitals, stop: stops.includes(last), open: opens.includes(last) };
}

const stops = '.!?…。！？؟।．';
const opens = ':,;—–';
const closers = '"”\'’)]»』」 ';

/** The last character that is no closing mark; empty where there is none. */
function lastUnit(text: string): string {
  let at = text.length - 1;
  while (at >= 0 && closers.includes(text[at]!)) at--;
  return text[at] ?? ' ';
}
