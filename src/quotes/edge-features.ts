import type { CueContext } from './context.js';
import { add, at, both, bucket, type Sink } from './features.js';
import { marks, type View } from './view.js';

/** Left of a cue, within it, or right of it. */
export const sideOf = (cue: CueContext, i: number): number => (i < cue.from ? 0 : i > cue.to ? 2 : 1);

/** How many sentences behind the cue's a token stands. */
export const sentenceStep = (view: View, cue: CueContext, i: number): number =>
  Math.max(-3, Math.min(3, view.sentence[i]! - cue.sentence));

/** What kind of edge a token would open a span at. */
export function startKind(view: View, i: number): number {
  const { mark } = view;
  const opensSentence = view.sentenceStart[view.sentence[i]!] === i;
  if (mark[i] === marks.opens) return opensSentence ? 1 : 2;
  const before = at(mark, i - 1);
  if (before === marks.opens) return 3;
  if (opensSentence) return 4;
  if (before === marks.comma) return 5;
  if (before === marks.dash) return 6;
  if (before === marks.colon) return 7;
  if (before === marks.closes) return 8;
  if (before === marks.bracket) return 9;
  return mark[i] !== marks.word ? 10 : 11;
}

/** What kind of edge a token would close a span at. */
export function endKind(view: View, j: number): number {
  const { mark } = view;
  const closesSentence = view.sentenceStart[view.sentence[j]! + 1] === j + 1;
  if (mark[j] === marks.closes) return closesSentence ? 1 : 2;
  const next = at(mark, j + 1);
  if (next === marks.closes) return 3;
  if (closesSentence) return mark[j] === marks.stop ? 4 : 5;
  if (next === marks.stop) return 6;
  if (next === marks.comma) return 7;
  if (mark[j] === marks.comma) return 8;
  if (next === marks.dash || next === marks.colon) return 9;
  if (next === marks.bracket) return 10;
  if (mark[j] !== marks.word) return 11;
  return next === marks.opens ? 12 : 13;
}

function nearness(side: number, distance: number): number {
  if (side === 1) return 8;
  if (side === 2) return distance === 1 ? 1 : distance === 2 ? 2 : distance < 5 ? 3 : 4;
  return distance === -1 ? 5 : distance === -2 ? 6 : distance > -6 ? 7 : 9;
}

/** All that is known of an edge, or the little that tells most edges from those worth another look. */
export type Depth = 'glance' | 'look';

/** Adds what speaks for a span of a cue to start at a token. Templates from `base` on. */
export function addStartFeatures(view: View, cue: CueContext, i: number, base: number, depth: Depth, sink: Sink): void {
  const side = sideOf(cue, i);
  const lo = side === 2 ? cue.to + 1 : i;
  const hi = Math.max(lo, side === 2 ? i : cue.from);
  addEdge(view, cue, i, i - 1, startKind(view, i), lo, hi, base, depth, sink);
  addStartTree(view, cue, i, base + 40, depth, sink);
}

/** Adds what speaks for a span of a cue to end at a token. */
export function addEndFeatures(view: View, cue: CueContext, j: number, base: number, depth: Depth, sink: Sink): void {
  const side = sideOf(cue, j);
  const lo = side === 2 ? cue.to + 1 : j + 1;
  const hi = Math.max(lo, side === 2 ? j : cue.from);
  const kind = endKind(view, j);
  addEdge(view, cue, j, j + 1, kind, lo, hi, base, depth, sink);
  addEndTree(view, cue, j, base + 40, depth, sink);
  if (depth === 'glance') return;
  const { word, tag } = view;
  add(sink, base + 30, at(word, j + 1), at(tag, j + 2), kind);
  add(sink, base + 31, at(tag, j + 1), at(tag, j + 2), kind);
  add(sink, base + 32, at(word, j + 1), at(word, j + 2), side);
}

/** What both ends have in common: `out` is the token beyond the edge, `lo` and `hi` what lies between the edge and the cue. */
function addEdge(
  view: View,
  cue: CueContext,
  i: number,
  out: number,
  kind: number,
  lo: number,
  hi: number,
  base: number,
  depth: Depth,
  sink: Sink,
): void {
  const { word, tag } = view;
  const side = sideOf(cue, i);
  const distance = side === 0 ? i - cue.from : i - cue.to;
  const far = bucket(distance);
  const step = sentenceStep(view, cue, i);
  const edge = (kind * 8 + step + 3) * 4 + side;
  const near = nearness(side, distance);
  const place = both(edge, near);
  const [w, t, wo, to] = [word[i]!, tag[i]!, at(word, out), at(tag, out)];
  const commas = Math.min(3, view.commas[hi]! - view.commas[lo]!);
  const verbs = Math.min(3, view.verbs[hi]! - view.verbs[lo]!);
  add(sink, base + 2, far, step);
  add(sink, base + 4, place, cue.stem);
  add(sink, base + 5, place, cue.marksNear);
  add(sink, base + 6, place, cue.around);
  add(sink, base + 7, w, side);
  add(sink, base + 8, t, place);
  add(sink, base + 9, wo, side);
  add(sink, base + 10, to, t, near);
  add(sink, base + 12, w, near, step);
  add(sink, base + 17, edge, commas, verbs);
  add(sink, base + 24, place, cue.middle);
  add(sink, base + 27, wo, near, to);
  if (depth === 'glance') return;
  const quotes = Math.min(3, view.quoteMarks[hi]! - view.quoteMarks[lo]!);
  add(sink, base + 1, edge);
  add(sink, base + 3, place);
  add(sink, base + 11, w, cue.stem, side);
  add(sink, base + 13, edge, cue.nextTag, cue.nextMark);
  add(sink, base + 14, edge, view.block[i] === view.block[cue.head] ? 1 : 0, view.quoted[i]! > 0 ? 1 : 0);
  add(sink, base + 15, edge, cue.quotes, cue.marksNear);
  add(sink, base + 16, edge, cue.rest, cue.previousTag);
  add(sink, base + 18, side, both(commas, quotes), kind);
  add(sink, base + 19, place, cue.tag, cue.nextWord);
  add(sink, base + 20, t, far, cue.tag);
  add(sink, base + 21, w, wo, side);
  add(sink, base + 22, cue.stem, far);
  add(sink, base + 23, place, cue.fine);
  add(sink, base + 25, both(t, to), near, cue.middle);
  add(sink, base + 26, wo, cue.stem, side);
  add(sink, base + 28, view.coarse[i]!, near, t);
  add(sink, base + 29, at(view.coarse, out), near, t);
}

/** How deep a token lies under the cue, and the word right under the cue that it hangs on; 0 and -1 for none. */
function under(view: View, cue: CueContext, i: number): readonly [number, number] {
  for (let word = i, depth = 1; word >= 0 && depth < 14; depth++) {
    const above = view.head[word]!;
    if (above === cue.head) return [depth, word];
    word = above;
  }
  return [0, -1];
}

/** Which head above the cue begins, or ends, at a token, the cue itself being the first; 0 for none. */
function levelOf({ above }: CueContext, edge: Int32Array, i: number): number {
  for (let k = 0; k < above.length; k++) if (edge[above[k]!] === i) return k + 1;
  return 0;
}

function addStartTree(view: View, cue: CueContext, i: number, base: number, depth: Depth, sink: Sink): void {
  if (view.sentence[i] !== cue.sentence) {
    add(sink, base, 0);
    return;
  }
  const { tag, word, first, head } = view;
  const [deep, top] = under(view, cue, i);
  const opens = top >= 0 && first[top] === i ? 1 : 0;
  const level = levelOf(cue, first, i);
  const topTag = top < 0 ? 0 : tag[top]! + 1;
  const side = top < 0 ? 3 : top < cue.head ? 0 : 1;
  const above = head[i]!;
  const direction = above < 0 ? 0 : above === cue.head ? 1 : above < i ? 2 : 3;
  const code = Math.min(deep, 4) * 2 + opens;
  add(sink, base + 1, code, level, side);
  add(sink, base + 2, both(code, topTag), side, cue.tag);
  if (depth === 'glance') return;
  add(sink, base + 3, code, side, startKind(view, i));
  add(sink, base + 4, opens, both(topTag, level), cue.stem);
  add(sink, base + 5, both(opens, level), both(direction, tag[i]!), side);
  add(sink, base + 6, cue.stem, both(opens, level), direction);
  add(sink, base + 7, opens, topTag, both(side, word[i]!));
  add(sink, base + 8, code, both(topTag, level), cue.fine);
  add(sink, base + 9, opens, both(side, topTag), cue.middle);
  add(sink, base + 10, both(opens, side), tag[i]!, topTag);
}

function addEndTree(view: View, cue: CueContext, j: number, base: number, depth: Depth, sink: Sink): void {
  if (view.sentence[j] !== cue.sentence) {
    add(sink, base, 0);
    return;
  }
  const { tag, word, last, head, mark } = view;
  // Marks hang anywhere: what counts is the last word before the edge and the first behind it.
  let inner = j;
  while (inner > cue.lo && mark[inner]! !== marks.word) inner--;
  let outer = j + 1;
  while (outer <= cue.hi && mark[outer]! !== marks.word) outer++;
  const [deep, top] = under(view, cue, inner);
  const closes = top >= 0 && last[top] === inner ? 1 : 0;
  const level = levelOf(cue, last, inner);
  const isEnd = outer > cue.hi;
  const next = isEnd ? -1 : under(view, cue, outer)[1];
  const same = isEnd ? 2 : next >= 0 && next === top ? 1 : next >= 0 ? 3 : 0;
  const above = isEnd ? -2 : head[outer]!;
  const direction = above === -2 ? 0 : above < 0 ? 1 : above > j ? 2 : above > cue.to ? 3 : above >= cue.from ? 4 : 5;
  const topTag = top < 0 ? 0 : tag[top]! + 1;
  const side = top < 0 ? 3 : top < cue.head ? 0 : 1;
  const edge = both(closes, same);
  const [w1, t1, t2] = [at(word, j + 1), at(tag, j + 1), at(tag, j + 2)];
  const aboveTag = above >= 0 ? tag[above]! + 1 : 0;
  add(sink, base + 1, closes, level, both(same, side));
  add(sink, base + 2, edge, direction, both(Math.min(deep, 3), side));
  add(sink, base + 6, direction, w1, same);
  if (depth === 'glance') return;
  add(sink, base + 3, edge, endKind(view, j));
  add(sink, base + 4, edge, cue.stem, both(level, side));
  add(sink, base + 5, direction, t1, both(closes, t2));
  add(sink, base + 7, both(topTag, side), closes * 8 + direction, same);
  add(sink, base + 8, cue.stem, direction, both(t1, same));
  add(sink, base + 9, direction, w1, cue.stem);
  add(sink, base + 10, both(direction, aboveTag), t1, both(same, closes));
  add(sink, base + 11, both(direction, aboveTag), w1, same);
  add(sink, base + 12, edge, cue.fine, direction);
  add(sink, base + 13, both(direction, t1), cue.middle, same);
}
