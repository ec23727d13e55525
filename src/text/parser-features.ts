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

/** How far a sentence is parsed: words whose head is still open, the next word, and what was attached. */
export interface ParseState {
  readonly from: number;
  readonly to: number;
  next: number;
  readonly stack: Int32Array;
  depth: number;
  /** For each word of the sentence its last dependent on either side, -1 for none, and how many it has. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly lefts: Uint8Array;
  readonly rights: Uint8Array;
}

/** How many features a state has. */
export const parseFeatureCount = 36;

const none = { word: 7, tag: 60, class: -1 };

/** Writes the features of a state into `into`. */
export function writeParseFeatures(view: ParseView, state: ParseState, into: Int32Array): void {
  const { from, to, next, stack, depth } = state;
  const word = (i: number): number => (i >= from && i < to ? view.word[i]! : none.word + (i < from ? 0 : 1));
  const tag = (i: number): number => (i >= from && i < to ? view.tag[i]! : none.tag + (i < from ? 0 : 1));
  const coarse = (i: number): number => (i >= from && i < to ? view.coarse[i]! : none.class);
  const middle = (i: number): number => (i >= from && i < to ? view.middle[i]! : none.class);
  const first = (i: number): number => (i >= from && i < to ? state.left[i - from]! : -1);
  const last = (i: number): number => (i >= from && i < to ? state.right[i - from]! : -1);
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const s2 = depth > 2 ? stack[depth - 3]! : -1;
  const [ws0, ts0, cs0, ms0] = [word(s0), tag(s0), coarse(s0), middle(s0)];
  const [wn0, tn0, cn0, mn0] = [word(next), tag(next), coarse(next), middle(next)];
  const [ws1, ts1, tn1, tn2, wn1] = [word(s1), tag(s1), tag(next + 1), tag(next + 2), word(next + 1)];
  const [ts2, ms1] = [tag(s2), middle(s1)];
  const [l0, r0, ln] = [tag(first(s0)), tag(last(s0)), tag(first(next))];
  const [l1, r1, wr0] = [tag(first(s1)), tag(last(s1)), word(last(s0))];
  const distance = s0 < 0 ? 0 : Math.min(next - s0, 7);
  const gap = s1 < 0 ? 0 : Math.min(s0 - s1, 7);
  const left0 = s0 < 0 ? 4 : Math.min(3, state.lefts[s0 - from]!);
  const right0 = s0 < 0 ? 4 : Math.min(3, state.rights[s0 - from]!);
  const tags = ts0 * 64 + tn0;
  const three = ts1 * 4096 + tags;
  into[0] = feature(0, ws0, ts0, 0);
  into[1] = feature(1, wn0, tn0, 0);
  into[2] = feature(2, wn1, tn1, tn0);
  into[3] = feature(3, tn2, tn1, tn0);
  into[4] = feature(4, tags, distance, 0);
  into[5] = feature(5, tags, tn1, 0);
  into[6] = feature(6, ws0, wn0, 0);
  into[7] = feature(7, ws0, tn0, 0);
  into[8] = feature(8, wn0, ts0, 0);
  into[9] = feature(9, three, 0, 0);
  into[10] = feature(10, ts2, three, 0);
  into[11] = feature(11, tags, l0, 0);
  into[12] = feature(12, tags, r0, 0);
  into[13] = feature(13, tags, ln, 0);
  into[14] = feature(14, three, r1, 0);
  into[15] = feature(15, three, l1, 0);
  into[16] = feature(16, ws1, ts0, tn0);
  into[17] = feature(17, ws1, ws0, 0);
  into[18] = feature(18, ws0, tn0, distance);
  into[19] = feature(19, wn0, ts0, distance);
  into[20] = feature(20, tags, left0, right0);
  into[21] = feature(21, ws0, tn0, right0);
  into[22] = feature(22, wr0, tags, 0);
  into[23] = feature(23, three, tn1, 0);
  into[24] = feature(24, wn0, ts0, tn1);
  into[25] = feature(25, ws1, wn0, 0);
  into[26] = feature(26, ts1, ts0, wn0);
  into[27] = feature(27, ts1, tn0, ws0);
  into[28] = feature(28, tags, l0, r0);
  into[29] = feature(29, tags, tn1, tn2);
  into[30] = feature(30, Math.min(depth, 4), tags, 0);
  into[31] = feature(31, ms0, mn0, tn0);
  into[32] = feature(32, ms1, ms0, ts0);
  into[33] = feature(33, cs0, cn0, tags);
  into[34] = feature(34, ms1, three, 0);
  into[35] = feature(35, three, gap, distance);
}
