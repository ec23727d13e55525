import type { Sentence, Span, Token } from '../text/text.js';
import { type Reading, readingOf } from './words.js';

/** A token, or the part of one between hyphens ("six-month" is two words), with what it can mean in a date. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly reads: Reading;
  /** The figures it is made of, without commas: "1990s" and "3rd" have some, "Q3" has none. */
  readonly figures: string;
  /** What follows the figures: "s", "rd", "pm"; empty where there are no figures or nothing follows. */
  readonly ending: string;
  /** The part of speech of the token it is or belongs to, as the Penn Treebank names it; empty while nobody tags. */
  readonly tag: string;
  /** A hyphen alone parts it from the word before. */
  readonly hyphened: boolean;
}

/** A sentence as the parsers read it. */
export interface Line {
  readonly words: readonly Word[];
  /** The places where a date may stand: words with a reading or figures. */
  readonly starts: readonly number[];
  /** 3/5/2024 is the third of May. */
  readonly isDayFirst: boolean;
}

const plain: Reading = {};

/** The sentence cut into words, its hyphenated tokens at their hyphens; undefined where nothing in it can be a date. */
export function readLine(sentence: Sentence, isDayFirst: boolean): Line | undefined {
  if (!sentence.tokens.some(mayMeanTime)) return undefined;
  const words: Word[] = [];
  const starts: number[] = [];
  for (const token of sentence.tokens) {
    for (const word of cut(token)) {
      if (word.reads !== plain || word.figures) starts.push(words.length);
      words.push(word);
    }
  }
  return { words, starts, isDayFirst };
}

/** The word at a place; a blank one off the line's ends, so that nobody has to ask for its bounds. */
export function wordAt(line: Line, at: number): Word {
  return line.words[at] ?? blank;
}

/** True where the words from `at` on are these. */
export function saysAt(line: Line, at: number, ...lowers: readonly string[]): boolean {
  return lowers.every((lower, i) => wordAt(line, at + i).lower === lower);
}

/** "following Monday's debate" comes after it; "the following Monday" is a day. */
export function isPreposition(line: Line, at: number): boolean {
  return wordAt(line, at).lower === 'following' && wordAt(line, at - 1).lower !== 'the';
}

/** True where a capital follows a capital within a sentence, which makes a name: "USA Today", "CBS This Morning". */
export function isNamed(line: Line, at: number): boolean {
  const before = wordAt(line, at - 1);
  return at > 1 && /^[A-Z]/.test(wordAt(line, at).text) && /^[A-Z]/.test(before.text) && before.reads === plain;
}

const blank: Word = {
  start: 0,
  end: 0,
  text: '',
  lower: '',
  reads: plain,
  figures: '',
  ending: '',
  tag: '',
  hyphened: false,
};

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

function mayMeanTime({ lower }: Token): boolean {
  const unit = lower.charCodeAt(0);
  return isDigit(unit) || unit === 39 || lower.includes('-') || readingOf(lower) !== undefined;
}

function cut(token: Token): readonly Word[] {
  if (!token.text.includes('-') || token.text.length < 3)
    return [wordOf(token.start, token.text, token.lower, token.tag, false)];
  const words: Word[] = [];
  let from = 0;
  for (let at = token.text.indexOf('-'); from < token.text.length; at = token.text.indexOf('-', from)) {
    const to = at < 0 ? token.text.length : at;
    if (to > from)
      words.push(
        wordOf(token.start + from, token.text.slice(from, to), token.lower.slice(from, to), token.tag, from > 0),
      );
    from = to + 1;
  }
  return words.length ? words : [wordOf(token.start, token.text, token.lower, token.tag, false)];
}

function wordOf(start: number, text: string, lower: string, tag: string, hyphened: boolean): Word {
  const end = start + text.length;
  const reads = readingOf(lower) ?? plain;
  let at = lower.charCodeAt(0) === 39 ? 1 : 0;
  const from = at;
  while (
    isDigit(lower.charCodeAt(at)) ||
    ((lower[at] === ',' || lower[at] === '.') && isDigit(lower.charCodeAt(at + 1)) && at > from)
  )
    at++;
  const figures = at > from ? lower.slice(from, at).replaceAll(',', '') : '';
  return { start, end, text, lower, reads, figures, ending: figures ? lower.slice(at) : '', tag, hyphened };
}
