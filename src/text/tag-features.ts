import { digit, isUpper, kindOf, mark } from './characters.js';
import type { Token } from './text.js';
import type { WordClasses } from './words.js';

/**
 * What a tagger sees of the words of one sentence, a column a property; two places at either end stand for its edges, so that
 * word `i` is at `i + 2`.
 */
export interface TagView {
  readonly word: Int32Array;
  /** Hashes of the last one to four characters. */
  readonly endings: readonly [Int32Array, Int32Array, Int32Array, Int32Array];
  readonly beginning: Int32Array;
  /** Capitals, digits, marks, and whether white space is around it. */
  readonly shape: Int32Array;
  /** Word classes, coarse to fine; -1 where the word is unknown. */
  readonly classes: readonly [Int32Array, Int32Array, Int32Array];
  /** The number of the set of tags that the word can have. */
  readonly known: Int32Array;
}

/** Room for a sentence of so many words. */
export function makeView(words: number): TagView {
  const column = (): Int32Array => new Int32Array(words + 4);
  return {
    word: column(),
    endings: [column(), column(), column(), column()],
    beginning: column(),
    shape: column(),
    classes: [column(), column(), column()],
    known: column(),
  };
}

/** The numbers of the sets of tags that words can have. */
export interface KnownTags {
  /** By the word's place among the word classes; 0 where nothing is known of it. */
  readonly places: ArrayLike<number>;
  /** Of words outside the classes (clitics, marks, abbreviations), by hash. */
  readonly others: ReadonlyMap<number, number>;
  /** Of all other words, by `lookOf`. */
  readonly looks: ArrayLike<number>;
  /** By the number of a set, that of the same word with a capital, which can be a name. */
  readonly capitals: ArrayLike<number>;
}

/** Fills a view with a sentence. */
export function viewSentence(
  view: TagView,
  tokens: readonly Token[],
  classes: WordClasses,
  { places, others, looks: byLook, capitals }: KnownTags,
): void {
  setEdges(view, 0);
  setEdges(view, tokens.length + 2);
  for (let i = 0; i < tokens.length; i++) {
    const { text, lower, start, end } = tokens[i]!;
    const at = i + 2;
    const isSpacedBefore = i === 0 || tokens[i - 1]!.end < start;
    const isSpacedAfter = i + 1 === tokens.length || tokens[i + 1]!.start > end;
    hashParts(view, at, lower);
    view.shape[at] = shapeOf(text) * 4 + (isSpacedBefore ? 2 : 0) + (isSpacedAfter ? 1 : 0);
    const place = classes.find(view.word[at]!);
    for (let level = 0; level < 3; level++) view.classes[level]![at] = place < 0 ? -1 : classes.columns[level]![place]!;
    const known = place < 0 ? others.get(view.word[at]!) : places[place];
    const set = known || byLook[lookOf(text, lower)]!;
    view.known[at] = isUpper(text.charCodeAt(0)) ? capitals[set]! : set;
  }
}

function setEdges(view: TagView, from: number): void {
  for (let at = from; at < from + 2; at++) {
    view.word[at] = view.beginning[at] = view.shape[at] = view.known[at] = -7;
    for (const column of view.endings) column[at] = -7;
    for (const column of view.classes) column[at] = -7;
  }
}

const basis = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a of the word, of its first three characters and of its last one to four. */
function hashParts(view: TagView, at: number, lower: string): void {
  const length = lower.length;
  let hash = basis;
  let beginning = basis;
  for (let i = 0; i < length; i++) {
    hash = Math.imul(hash ^ lower.charCodeAt(i), prime);
    if (i === 2) beginning = hash;
  }
  view.word[at] = hash;
  view.beginning[at] = length < 3 ? hash : beginning;
  let ending = basis;
  for (let size = 1; size <= 4; size++) {
    if (size <= length) ending = Math.imul(ending ^ lower.charCodeAt(length - size), prime);
    view.endings[size - 1]![at] = ending;
  }
}

/** Bits for a capital first, capitals throughout, some or mostly digits, a hyphen, a stop, marks alone, one or two characters. */
function shapeOf(text: string): number {
  let shape = 0;
  let [capitals, digits, marks] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 97 && unit <= 122) continue;
    if (isUpper(unit)) capitals++;
    else if (unit === 45) shape |= 1;
    else if (unit === 46) shape |= 2;
    else if (kindOf(unit) === digit) digits++;
    else if (kindOf(unit) === mark) marks++;
  }
  if (isUpper(text.charCodeAt(0))) shape |= 4;
  if (capitals > 1 && capitals + digits + marks >= text.length - 1) shape |= 8;
  if (digits > 0) shape |= digits * 2 > text.length ? 32 : 16;
  if (marks === text.length) shape |= 64;
  return text.length < 3 ? shape | 128 : shape;
}

/** How many looks there are. */
export const looks = 256 * 8;

/** What an unknown word looks like: its shape, and whether it ends as many words of a part of speech do. */
export function lookOf(text: string, lower: string): number {
  const ending = lower.endsWith('ing')
    ? 1
    : lower.endsWith('ed')
      ? 2
      : lower.endsWith('ly')
        ? 3
        : lower.endsWith('s')
          ? 4
          : 0;
  return shapeOf(text) * 8 + ending;
}

/** How many features a word has. */
export const featureCount = 34;

/** Writes the features of word `i` into `into`; `one` and `two` are the tags of the words before it, `noTag` at the edge. */
export function writeFeatures(view: TagView, i: number, one: number, two: number, into: Int32Array): void {
  const at = i + 2;
  const { word, shape, known, beginning } = view;
  const [ending1, ending2, ending3, ending4] = view.endings;
  const [coarse, middle, fine] = view.classes;
  const [here, before, after] = [word[at]!, word[at - 1]!, word[at + 1]!];
  const [hereShape, hereKnown, hereCoarse] = [shape[at]!, known[at]!, coarse[at]!];
  const afterKnown = known[at + 1]!;
  into[0] = mix(0, here, 0);
  into[1] = mix(1, here, one);
  into[2] = mix(2, here, hereShape);
  into[3] = mix(3, ending1[at]!, hereShape);
  into[4] = mix(4, ending2[at]!, 0);
  into[5] = mix(5, ending3[at]!, 0);
  into[6] = mix(6, ending4[at]!, 0);
  into[7] = mix(7, ending3[at]!, one);
  into[8] = mix(8, beginning[at]!, 0);
  into[9] = mix(9, hereShape, one);
  into[10] = mix(10, hereShape, shape[at - 1]!);
  into[11] = mix(11, hereCoarse, one);
  into[12] = mix(12, middle[at]!, 0);
  into[13] = mix(13, fine[at]!, 0);
  into[14] = mix(14, hereKnown, one);
  into[15] = mix(15, one, 0);
  into[16] = mix(16, one, two);
  into[17] = mix(17, before, 0);
  into[18] = mix(18, before, here);
  into[19] = mix(19, word[at - 2]!, 0);
  into[20] = mix(20, ending3[at - 1]!, one);
  into[21] = mix(21, middle[at - 1]!, hereCoarse);
  into[22] = mix(22, coarse[at - 2]!, one);
  into[23] = mix(23, after, 0);
  into[24] = mix(24, after, here);
  into[25] = mix(25, word[at + 2]!, 0);
  into[26] = mix(26, ending3[at + 1]!, 0);
  into[27] = mix(27, shape[at + 1]!, hereShape);
  into[28] = mix(28, middle[at + 1]!, one);
  into[29] = mix(29, coarse[at + 1]!, middle[at]!);
  into[30] = mix(30, afterKnown, one);
  into[31] = mix(31, afterKnown, hereKnown);
  into[32] = mix(32, coarse[at + 2]!, coarse[at + 1]!);
  into[33] = mix(33, known[at + 2]!, afterKnown);
}

function mix(template: number, a: number, b: number): number {
  const hash = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x2c1b3c6d) + Math.imul(b + 77, 0x297a2d39);
  const spread = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return spread ^ (spread >>> 13);
}
