import { abbreviation } from './abbreviations.js';
import { digit, isApostrophe, isLower, isSpace, isUpper, isWord, kindOf, letter, mark, space } from './characters.js';
import { copyOf } from './copy.js';
import type { Span, Token } from './text.js';

const dot = 46;
const hyphen = 45;

/** The tokens of one block, in order; between them is white space alone. One pass over the text. */
export function tokenize(text: string, { start, end }: Span): readonly Token[] {
  const tokens: Token[] = [];
  const add = (from: number, to: number): void => {
    const { text: word, lower } = spell(text.slice(from, to));
    tokens.push({ start: from, end: to, text: word, lower, tag: '' });
  };
  let at = start;
  while (at < end) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === space) {
      at++;
      continue;
    }
    const to = kind === mark ? endOfMark(text, at, start, end) : endOfWord(text, at, end);
    const cut = kind === mark ? to : startOfClitic(text, at, to);
    add(at, cut);
    if (cut < to) add(cut, to);
    at = to;
  }
  return tokens;
}

/** Where the word ends that starts here, a clitic included: "don't", "U.S.-led", "1,000.50", "14:24", "AT&T", "US$". */
function endOfWord(text: string, start: number, end: number): number {
  if (text.startsWith('http', start)) {
    const address = endOfAddress(text, start, end);
    if (address > start) return address;
  }
  let part = start; // of a hyphenated word, the part we are in
  let at = start + 1;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isWord(unit)) continue;
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 32;
    if (unit === dot) {
      if (isWord(next) && !startsAnew(text, part, at)) continue;
      if (!keepsStop(text, part, at, end)) return at;
      if (next === hyphen && at + 2 < end && isWord(text.charCodeAt(at + 2))) continue;
      return at + 1;
    }
    if (!joins(text.charCodeAt(at - 1), unit, next)) break;
    if (isHyphen(unit)) part = at + 1;
  }
  const isCurrency = at < end && text[at] === '$' && at - start <= 3 && isUpper(text.charCodeAt(at - 1));
  return isCurrency ? at + 1 : at;
}

/** Whether a mark between these two stands inside a word or a number. */
function joins(before: number, unit: number, after: number): boolean {
  if (isHyphen(unit)) return isWord(after) && (isWord(before) || before === dot);
  if (isApostrophe(unit)) return isWord(before) && kindOf(after) === letter;
  if (unit === 0x2c || unit === 0x3a) return kindOf(before) === digit && kindOf(after) === digit; // , :
  if (unit === 0x26) return isUpper(before) && isUpper(after); // &
  return (unit === 0x40 || unit === 0x5f) && isWord(before) && isWord(after); // @ _
}

/** Whether what follows the stop is the next sentence, its space lost ("attacks.The"), or a name after an initial. */
function startsAnew(text: string, start: number, stop: number): boolean {
  if (!isUpper(text.charCodeAt(stop + 1)) || !isLower(text.charCodeAt(stop + 2))) return false;
  const before = text.charCodeAt(stop - 1);
  return (
    kindOf(before) === digit || (isLower(before) ? stop - start > 1 : stop - start === 1 || text[stop - 2] === '.')
  );
}

/** Whether the stop after the word belongs to it, as in "Gen." and "U.S."; "No." only before a number. */
function keepsStop(text: string, start: number, stop: number, end: number): boolean {
  if (stop - start > 13) return false;
  const kind = abbreviation(text.slice(start, stop));
  if (kind !== 'number') return kind !== undefined;
  let at = stop + 1;
  while (at < end && at < stop + 4 && isSpace(text.charCodeAt(at))) at++;
  return at < end && kindOf(text.charCodeAt(at)) === digit;
}

/** "https://…" up to white space, without the marks that end the sentence around it. */
function endOfAddress(text: string, start: number, end: number): number {
  const scheme = text.startsWith('://', start + 4) ? 7 : text.startsWith('s://', start + 4) ? 8 : 0;
  if (!scheme) return start;
  let at = start + scheme;
  while (at < end && !isSpace(text.charCodeAt(at)) && !'<>"”’'.includes(text[at]!)) at++;
  while (at > start + scheme && ".,;:!?)]'".includes(text[at - 1]!)) at--;
  return at;
}

/** Where the mark ends: runs of dots, dashes or rules, a clitic after a mark ("U.S.'s"), "'90s", "@name", "#topic". */
function endOfMark(text: string, at: number, start: number, end: number): number {
  const unit = text.charCodeAt(at);
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 32;
  if (isApostrophe(unit)) return endOfApostrophe(text, at, start, end);
  if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) return at + 2;
  if ((unit === 0x40 && isWord(next)) || (unit === 0x23 && kindOf(next) === letter)) {
    let to = at + 2;
    while (to < end && (isWord(text.charCodeAt(to)) || text[to] === '_')) to++;
    return to;
  }
  let to = at + 1;
  if ('.-*_=~`'.includes(text[at]!)) while (to < end && text.charCodeAt(to) === unit) to++;
  return to;
}

function endOfApostrophe(text: string, at: number, start: number, end: number): number {
  let to = at + 1;
  while (to < end && to < at + 5 && isWord(text.charCodeAt(to))) to++;
  const word = text.slice(at + 1, to);
  const isAttached = at > start && !isSpace(text.charCodeAt(at - 1));
  if (isAttached ? clitics.has(word.toLowerCase()) : /^\d\ds?$/.test(word)) return to;
  return word === '' && text[at] === "'" && text[to] === "'" && to < end ? to + 1 : at + 1;
}

const clitics = new Set(['s', 're', 've', 'll', 'd', 'm']);

/** Where the clitic of the word starts ("do|n't", "Cho|'s", "can|not"); its end where it has none. */
function startOfClitic(text: string, start: number, end: number): number {
  for (let at = end - 2; at > start && at >= end - 3; at--) {
    if (!isApostrophe(text.charCodeAt(at))) continue;
    const word = text.slice(at + 1, end).toLowerCase();
    if (clitics.has(word)) return at;
    const before = text.charCodeAt(at - 1) | 32;
    return word === 't' && before === 0x6e && at - 1 > start ? at - 1 : end;
  }
  return end - start === 6 && text.slice(start, end).toLowerCase() === 'cannot' ? start + 3 : end;
}

const isHyphen = (unit: number): boolean => unit === hyphen || unit === 0x2010 || unit === 0x2011;

interface Spelling {
  readonly text: string;
  readonly lower: string;
}

/** Words seen before: one string each for all their tokens, so that tables of words find them by sight. */
const spellings = new Map<string, Spelling>();
const spellingsAtMost = 12_000;
const longestKept = 24;

function spell(text: string): Spelling {
  const known = spellings.get(text);
  if (known) return known;
  const own = text.length > longestKept ? text : copyOf(text);
  const spelling = { text: own, lower: lowered(own) };
  if (text.length > longestKept) return spelling;
  if (spellings.size === spellingsAtMost) spellings.clear();
  spellings.set(own, spelling);
  return spelling;
}

const lowered = (word: string): string => {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
};
