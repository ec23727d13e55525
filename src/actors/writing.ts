import type { Sentence, Token } from '../text/text.js';
import { isLower, isUpper } from '../text/text.js';
import { isCommonWord } from './gazetteer.js';
import { functionWords } from './vocabulary.js';

/** How a sentence uses capitals: for names only, for every word of weight, or throughout. */
export type Casing = 'prose' | 'title' | 'capitals';

/** What an article's sentences together say about which words are names. */
export interface Writing {
  readonly casings: readonly Casing[];
  /** Words seen small somewhere in prose. */
  readonly small: ReadonlySet<string>;
  /** Words seen capitalised in prose where no rule of writing asks for it. */
  readonly capital: ReadonlySet<string>;
}

/** True for a word with a capital where a name has one: "Seoul", "al-Assad", "McDonald", "iPhone" is none. */
export function isCapitalised({ text }: Token): boolean {
  const first = text.charCodeAt(0);
  if (isUpper(first)) return true;
  if (!isLower(first)) return false;
  for (let at = 1; at <= 3 && at < text.length; at++)
    if (isJoint(text.charCodeAt(at))) return isUpper(text.charCodeAt(at + 1));
  return false;
}

/** An apostrophe or a hyphen. */
const isJoint = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2d;

/** True where the token has letters and all of them are capitals ("NATO", "U.S."). */
export function isAllCapitals({ text }: Token): boolean {
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isLower(unit)) return false;
    if (isUpper(unit)) letters++;
  }
  return letters > 0;
}

/** True where a capital at this token may only be that of a beginning: of the sentence, after a colon, a quotation mark, a bullet. */
export function isBeginning(tokens: readonly Token[], at: number): boolean {
  if (at === 0) return true;
  const before = tokens[at - 1]!.text;
  if (opening.has(before) || (at === 1 && !isWordToken(tokens[0]!))) return true;
  return (
    dashes.has(before) && at <= longestDateline && !tokens.slice(0, at).some(token => isLower(token.text.charCodeAt(0)))
  );
}

const dashes = new Set(['-', '--', '–', '—']);
/** In tokens: "RIO DE JANEIRO, Nov. 6 (AP) -". */
const longestDateline = 10;

const opening = new Set(['"', '“', '‘', "'", '``', ':', ';', '•', '*', '…', '...', '?', '!', '.', '»', '|']);

/** True where the token begins with a letter. */
export function isWordToken({ text }: Token): boolean {
  const first = text.charCodeAt(0);
  return isUpper(first) || isLower(first) || first > 0x2c00;
}

/** Reads how the sentences of an article are written. */
export function readWriting(sentences: readonly Sentence[]): Writing {
  const casings = sentences.map(casingOf);
  const small = new Set<string>();
  const capital = new Set<string>();
  sentences.forEach(({ tokens }, i) => {
    if (casings[i] !== 'prose') return;
    tokens.forEach((token, at) => {
      if (isLower(token.text.charCodeAt(0))) small.add(token.lower);
      else if (isUpper(token.text.charCodeAt(0)) && !isBeginning(tokens, at)) capital.add(token.lower);
    });
  });
  return { casings, small, capital };
}

function casingOf({ tokens }: Sentence): Casing {
  // With so many words in small letters neither share below can be reached.
  const plain = countPlain(tokens, 0.3 * tokens.length);
  if (plain > 0.3 * tokens.length) return 'prose';
  let words = 0;
  let capitals = 0;
  let shouted = 0;
  let ordinary = 0;
  for (const token of tokens) {
    if (!isWordToken(token) || token.text.length < 2) continue;
    words++;
    if (!isCapitalised(token)) continue;
    capitals++;
    if (isAllCapitals(token)) shouted++;
    if (isCommonWord(token.lower)) ordinary++;
  }
  if (shouted >= 2 && shouted >= 0.7 * words) return 'capitals';
  // A headline in capitals of weight has ordinary words among them; a line of names has not.
  if (plain <= 0.1 * words && capitals >= 4 && ordinary >= 2 && ordinary >= 0.3 * capitals) return 'title';
  return 'prose';
}

/** How many words without a capital there are that a headline would give one; counts no further than just over `enough`. */
function countPlain(tokens: readonly Token[], enough: number): number {
  let plain = 0;
  for (const token of tokens) {
    if (!isWordToken(token) || token.text.length < 2 || isCapitalised(token) || functionWords.has(token.lower))
      continue;
    plain++;
    if (plain > enough) break;
  }
  return plain;
}
