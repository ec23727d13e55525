import { feature } from './weights.js';

/** What the parser sees of a run of words, a column a property. */
export interface ParseView {
  /** Hashes of the words in lower case. */
  readonly word: Int32Array;
  /** Parts of speech, as `pennTags` numbers them. */
  readonly tag: Uint8Array;
  /** Word classes, of the coarsest and the middle kind; 0 where the word is unknown. */
  readonly coarse: Int32Array;
  readonly middle: Int32Array;
}

/** No sentence is longer, in words. */
export const longestSentence = 320;

/**
 * How far a sentence is parsed. Its words are numbered from 1 on; 0 stands for what is before it and for "none", the two numbers
 * behind the last word for what comes after it.
 */
export interface ParseState {
  /** How many words the sentence has. */
  size: number;
  readonly word: Int32Array;
  readonly tag: Uint8Array;
  readonly middle: Int32Array;
  /** The next word, and the words whose head is still open. */
  next: number;
  readonly stack: Int32Array;
  depth: number;
  /** For each word its last dependent on either side, and how many it has. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly lefts: Uint8Array;
  readonly rights: Uint8Array;
}

const room = longestSentence + 3;

/** A state that one sentence after another can be read into. */
export const makeState = (): ParseState => ({
  size: 0,
  word: new Int32Array(room),
  tag: new Uint8Array(room),
  middle: new Int32Array(room),
  next: 1,
  stack: new Int32Array(room),
  depth: 0,
  left: new Int32Array(room),
  right: new Int32Array(room),
  lefts: new Uint8Array(room),
  rights: new Uint8Array(room),
});

const outside = { word: 7, tag: 60, class: -1 };

/** Starts on the words from `from` to `to`. */
export function startParse(state: ParseState, view: ParseView, from: number, to: number): void {
  const size = to - from;
  state.size = size;
  state.next = 1;
  state.depth = 0;
  for (let i = 0; i < size + 3; i++) {
    const isInside = i > 0 && i <= size;
    const at = from + i - 1;
    state.word[i] = isInside ? view.word[at]! : outside.word + (i && 1);
    state.tag[i] = isInside ? view.tag[at]! : outside.tag + (i && 1);
    state.middle[i] = isInside ? view.middle[at]! : outside.class;
    state.left[i] = state.right[i] = state.lefts[i] = state.rights[i] = 0;
  }
}

/** How many features a state has. */
export const parseFeatureCount = 30;

/** Rows of a table that one line of the processor's cache holds. */
const line = 32;

/** Features with the same key stand in the same line, so that the first brings the others into the cache. */
const beside = (key: number, sub: number): number => (key & -line) | ((key + sub) & (line - 1));

/** Writes the features of a state, which has an open word and a next one, into `into`: those that decide most first. */
export function writeParseFeatures(state: ParseState, into: Int32Array): void {
  const { word, tag, middle, next, stack, depth, left, right } = state;
  const s0 = stack[depth - 1]!;
  const s1 = depth > 1 ? stack[depth - 2]! : 0;
  const s2 = depth > 2 ? stack[depth - 3]! : 0;
  const ts0 = tag[s0]!;
  const ts1 = tag[s1]!;
  const tn0 = tag[next]!;
  const tn1 = tag[next + 1]!;
  const tn2 = tag[next + 2]!;
  const ws0 = word[s0]!;
  const wn0 = word[next]!;
  const l0 = tag[left[s0]!]!;
  const r0 = tag[right[s0]!]!;
  const distance = Math.min(next - s0, 7);
  const gap = s1 && Math.min(s0 - s1, 7);
  const left0 = Math.min(3, state.lefts[s0]!);
  const right0 = Math.min(3, state.rights[s0]!);
  const tags = ts0 * 64 + tn0;
  const three = ts1 * 4096 + tags;
  const byOpen = feature(0, ws0, tn0, 0);
  const byNext = feature(1, wn0, ts0, 0);
  const byTags = feature(2, tags, 0, 0);
  into[0] = feature(18, tags, tag[left[next]!]!, 0);
  into[1] = beside(byTags, 8 + left0 * 4 + right0);
  into[2] = feature(7, wn0, tn0, 0);
  into[3] = feature(11, tags, tn1, 0);
  into[4] = feature(17, tags, r0, 0);
  into[5] = feature(20, three, tag[right[s1]!]!, 0);
  into[6] = byOpen;
  into[7] = feature(14, three, 0, 0);
  into[8] = feature(19, tags, l0, r0);
  into[9] = beside(byNext, 1 + distance);
  into[10] = feature(9, word[s1]!, ts0, tn0);
  into[11] = beside(byOpen, 1 + distance);
  into[12] = feature(5, wn0, ts0, tn1);
  into[13] = feature(12, tags, tn1, tn2);
  into[14] = feature(8, word[next + 1]!, tn1, tn0);
  into[15] = feature(6, ws0, ts0, 0);
  into[16] = beside(byOpen, 9 + right0);
  into[17] = feature(3, ts1, tn0, ws0);
  into[18] = byNext;
  into[19] = feature(4, ts1, ts0, wn0);
  into[20] = feature(10, word[right[s0]!]!, tags, 0);
  into[21] = beside(byTags, distance);
  into[22] = beside(byTags, 24 + Math.min(depth, 4));
  into[23] = feature(13, tn2, tn1, tn0);
  into[24] = feature(15, tag[s2]!, three, 0);
  into[25] = feature(16, tags, l0, 0);
  into[26] = feature(21, three, tag[left[s1]!]!, 0);
  into[27] = feature(22, three, tn1, 0);
  into[28] = feature(23, middle[s0]!, middle[next]!, tn0);
  into[29] = feature(24, three, gap, distance);
}
