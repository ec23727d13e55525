import { type ParseView, parseSentence } from '../text/parser.js';
import { pennTags } from '../text/penn.js';
import type { Token } from '../text/text.js';
import { type Block, quotationAt } from './blocks.js';
import { entries, entryOf, fields } from './entries.js';
import * as words from './words.js';

/** What a mark does in its sentence; `word` for all that is none. */
export const marks = {
  word: 0,
  opens: 1,
  closes: 2,
  comma: 3,
  stop: 4,
  dash: 5,
  bracket: 6,
  other: 7,
  colon: 8,
} as const;

/** All tokens of an article as a column a property, blocks one after another: what features are made from. */
export interface View extends ParseView {
  readonly blocks: readonly Block[];
  readonly tokens: readonly Token[];
  readonly size: number;
  /** The block of each token, and where each block begins; one place more than there are blocks. */
  readonly block: Int32Array;
  readonly blockStart: Int32Array;
  /** The sentence of each token, and where each sentence begins; one place more than there are sentences. */
  readonly sentence: Int32Array;
  readonly sentenceStart: Int32Array;
  readonly stem: Int32Array;
  readonly ending: Int32Array;
  readonly fine: Int32Array;
  /** Capitals and digits. */
  readonly shape: Uint8Array;
  readonly mark: Uint8Array;
  /** What kind of report the word's form can make, 0 for none. */
  readonly sense: Uint8Array;
  /** The quotation that a token stands in, marks included; 0 for none. */
  readonly quoted: Int32Array;
  /** The head of each token, -1 for none, and the first and the last token that hang on it. */
  readonly head: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** How many heads are above a token. */
  readonly level: Uint8Array;
  /** How many words hang on a token itself, on either side. */
  readonly lefts: Uint8Array;
  readonly rights: Uint8Array;
  /** Of those, the nearest noun before, the first noun behind and the first verb behind; -1 for none. */
  readonly subject: Int32Array;
  readonly object: Int32Array;
  readonly clause: Int32Array;
  /** How many commas, verbs and quotation marks stand before each token. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly quoteMarks: Int32Array;
}

const numbers = new Map(pennTags.map((tag, number) => [tag, number]));
const unknownTag = pennTags.length;
export const tagNumber = (tag: string): number => numbers.get(tag) ?? unknownTag;

const verbTags = new Set(['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD'].map(tagNumber));
/** By the number of a tag, whether it is a verb's. */
export const isVerbTag = Uint8Array.from({ length: 64 }, (_, tag) => (verbTags.has(tag) ? 1 : 0));
const nounTags = new Set(['NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'WP', 'EX'].map(tagNumber));
/** By the number of a tag, whether it is a noun's or a pronoun's. */
export const isNounTag = Uint8Array.from({ length: 64 }, (_, tag) => (nounTags.has(tag) ? 1 : 0));

/** Reads the columns of some blocks, and parses their sentences. */
export function viewOf(blocks: readonly Block[], parse: typeof parseSentence = parseSentence): View {
  const tokens = blocks.flatMap(block => block.tokens);
  const size = tokens.length;
  const starts: number[] = [];
  const blockStart = new Int32Array(blocks.length + 1);
  blocks.forEach(({ first }, number) => {
    const base = blockStart[number]!;
    for (let k = 0; k < first.length; k++) if (first[k] === k) starts.push(base + k);
    blockStart[number + 1] = base + first.length;
  });
  const column = (): Int32Array => new Int32Array(size);
  const view = {
    blocks,
    tokens,
    size,
    block: column(),
    blockStart,
    sentence: column(),
    sentenceStart: Int32Array.from([...starts, size]),
    word: column(),
    tag: new Uint8Array(size),
    stem: column(),
    ending: column(),
    coarse: column(),
    middle: column(),
    fine: column(),
    shape: new Uint8Array(size),
    mark: new Uint8Array(size),
    sense: new Uint8Array(size),
    quoted: column(),
    head: column(),
    first: column(),
    last: column(),
    level: new Uint8Array(size),
    lefts: new Uint8Array(size),
    rights: new Uint8Array(size),
    subject: column().fill(-1),
    object: column().fill(-1),
    clause: column().fill(-1),
    commas: new Int32Array(size + 1),
    verbs: new Int32Array(size + 1),
    quoteMarks: new Int32Array(size + 1),
  };
  let quotations = 0;
  let sentence = -1;
  blocks.forEach((block, number) => {
    block.tokens.forEach((token, k) => {
      const i = blockStart[number]! + k;
      if (block.first[k] === k) sentence++;
      const entry = entryOf(token.lower);
      view.block[i] = number;
      view.sentence[i] = sentence;
      view.word[i] = entries[entry + fields.word]!;
      view.stem[i] = entries[entry + fields.stem]!;
      view.ending[i] = entries[entry + fields.ending]!;
      view.coarse[i] = entries[entry + fields.coarse]!;
      view.middle[i] = entries[entry + fields.middle]!;
      view.fine[i] = entries[entry + fields.fine]!;
      view.sense[i] = entries[entry + fields.sense]!;
      view.tag[i] = tagNumber(token.tag);
      view.shape[i] = shapeOf(token);
      view.quoted[i] = block.quoted[k]! && block.quoted[k]! + quotations;
      view.mark[i] = markOf(block, k);
    });
    quotations += block.quotations.length;
  });
  for (let i = 0; i < size; i++) {
    const mark = view.mark[i]!;
    view.commas[i + 1] = view.commas[i]! + (mark === marks.comma ? 1 : 0);
    view.verbs[i + 1] = view.verbs[i]! + isVerbTag[view.tag[i]!]!;
    view.quoteMarks[i + 1] = view.quoteMarks[i]! + (mark === marks.opens || mark === marks.closes ? 1 : 0);
  }
  starts.forEach((start, k) => {
    parse(view, start, starts[k + 1] ?? size, view.head);
  });
  hang(view);
  return view;
}

/** Fills in all that follows from the heads. Marks do not count. */
function hang(view: View): void {
  const { size, head, first, last, level, mark } = view;
  for (let i = 0; i < size; i++) first[i] = last[i] = i;
  for (let i = 0; i < size; i++) {
    if (mark[i] !== marks.word) continue;
    let above = head[i]!;
    if (above >= 0) count(view, i, above);
    let levels = 0;
    for (; above >= 0 && levels < deepest; levels++) {
      if (i < first[above]!) first[above] = i;
      if (i > last[above]!) last[above] = i;
      above = head[above]!;
    }
    level[i] = levels;
  }
}

function count({ lefts, rights, subject, object, clause, tag }: View, i: number, above: number): void {
  const isNoun = isNounTag[tag[i]!]! > 0;
  if (i < above) {
    if (lefts[above]! < 9) lefts[above]!++;
    if (isNoun) subject[above] = i;
    return;
  }
  if (rights[above]! < 9) rights[above]!++;
  if (isNoun && object[above]! < 0) object[above] = i;
  if (isVerbTag[tag[i]!]! > 0 && clause[above]! < 0) clause[above] = i;
}

const deepest = 40;

function shapeOf(token: Token): number {
  if (words.isNumber(token)) return 3;
  if (!words.isCapital(token)) return words.isWord(token) ? 4 : 5;
  return token.text.length > 1 && token.text === token.text.toUpperCase() ? 2 : 1;
}

function markOf(block: Block, k: number): number {
  const token = block.tokens[k]!;
  const quotation = quotationAt(block, k);
  if (quotation && token.end <= quotation.inner.start) return marks.opens;
  if (quotation && token.start >= quotation.inner.end) return marks.closes;
  if (words.isWord(token)) return marks.word;
  return byText[token.text] ?? (words.isDash(token) ? marks.dash : marks.other);
}

const byText: Readonly<Record<string, number>> = {
  ',': marks.comma,
  '.': marks.stop,
  '!': marks.stop,
  '?': marks.stop,
  '…': marks.stop,
  '...': marks.stop,
  ';': marks.dash,
  ':': marks.colon,
  '(': marks.bracket,
  ')': marks.bracket,
  '[': marks.bracket,
  ']': marks.bracket,
  $: marks.word,
  '%': marks.word,
  '&': marks.word,
  "'": marks.word,
};
