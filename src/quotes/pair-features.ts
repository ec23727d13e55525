import type { CueContext } from './context.js';
import { type Depth, endKind, sentenceStep, sideOf, startKind } from './edge-features.js';
import { add, at, both, lengthStep, type Sink } from './features.js';
import { marks, type View } from './view.js';

/** Adds what speaks for a whole span, from token `i` to `j`, as a cue's: its edges together, its length, how it hangs together. */
export function addPairFeatures(view: View, cue: CueContext, i: number, j: number, base: number, sink: Sink): void {
  const { word, tag, quoted, mark } = view;
  const length = lengthStep(j - i + 1);
  const [starts, ends] = [startKind(view, i), endKind(view, j)];
  const [side, endSide] = [sideOf(cue, i), sideOf(cue, j)];
  const rel = side === 2 ? (i === cue.to + 1 ? 1 : 2) : endSide === 0 ? (j === cue.from - 1 ? 3 : 4) : 5;
  const edges = both(
    both(starts * 8 + sentenceStep(view, cue, i), ends * 8 + sentenceStep(view, cue, j)),
    side * 4 + endSide,
  );
  const sameQuote = quoted[i]! > 0 && quoted[i] === quoted[j] ? 1 : 0;
  const isWhole = (mark[i] === marks.opens || !quoted[i] ? 0 : 2) + (mark[j] === marks.closes || !quoted[j] ? 0 : 1);
  const inner = Math.min(3, view.quoteMarks[j + 1]! - view.quoteMarks[i]!);
  const verbs = Math.min(3, view.verbs[j + 1]! - view.verbs[i]!);
  const commas = Math.min(3, view.commas[j + 1]! - view.commas[i]!);
  const sentences = Math.min(4, view.sentence[j]! - view.sentence[i]!);
  const kinds = both(starts, ends);
  const next = at(tag, j + 1);
  add(sink, base + 1, edges);
  add(sink, base + 2, edges, cue.stem);
  add(sink, base + 3, edges, cue.fine);
  add(sink, base + 4, edges, cue.middle);
  add(sink, base + 5, edges, cue.marksNear);
  add(sink, base + 6, edges, cue.around);
  add(sink, base + 7, length, rel);
  add(sink, base + 8, length, rel, cue.stem);
  add(sink, base + 9, length, rel, cue.fine);
  add(sink, base + 10, kinds, rel);
  add(sink, base + 11, isWhole, sameQuote, inner);
  add(sink, base + 12, both(isWhole, sameQuote), kinds, rel);
  add(sink, base + 13, sentences, rel, isWhole);
  add(sink, base + 14, verbs, rel, cue.stem);
  add(sink, base + 15, verbs, rel, cue.fine);
  add(sink, base + 16, verbs, rel, both(commas, length));
  add(sink, base + 17, tag[i]!, ends, both(rel, cue.stem));
  add(sink, base + 18, tag[i]!, rel, cue.fine);
  add(sink, base + 19, word[i]!, ends, rel);
  add(sink, base + 20, word[i]!, rel, cue.fine);
  add(sink, base + 21, word[i]!, verbs, rel);
  add(sink, base + 22, tag[i]!, next, rel);
  add(sink, base + 23, rel, cue.stem, ends);
  add(sink, base + 24, rel, cue.fine, ends);
  add(sink, base + 25, tag[i]!, tag[j]!, both(rel, length));
  add(sink, base + 26, rel, both(cue.nextTag, cue.nextMark), starts);
  add(sink, base + 27, cue.quotes, kinds, rel);
  add(sink, base + 28, cue.marksNear, kinds, rel);
  if (rel === 3 || rel === 4) {
    const gap = Math.min(6, cue.from - 1 - j);
    add(sink, base + 29, gap, ends);
    add(sink, base + 30, at(word, j + 1), both(gap, starts));
    add(sink, base + 31, gap, kinds, next);
  } else if (rel === 2) {
    const gap = Math.min(6, i - cue.to - 1);
    add(sink, base + 32, gap, at(word, i - 1), word[i]!);
    add(sink, base + 33, gap, at(tag, i - 1), both(tag[i]!, cue.stem));
    add(sink, base + 34, gap, cue.middle, starts);
  } else if (rel === 5) add(sink, base + 35, cue.stem, kinds, cue.quotes);
  addCohesion(view, cue, i, j, rel, base + 40, sink);
}

/** How the span hangs together: heads outside it, and words outside that hang on words in it. */
function addCohesion(view: View, cue: CueContext, i: number, j: number, rel: number, base: number, sink: Sink): void {
  const { head, mark, tag, stem, word } = view;
  const hi = view.sentenceStart[view.sentence[j]! + 1]!;
  const lo = view.sentenceStart[view.sentence[i]!]!;
  let [roots, root, outer] = [0, -1, -9];
  for (let k = i; k <= j; k++) {
    if (mark[k] !== marks.word) continue;
    const above = head[k]!;
    if (above >= i && above <= j) continue;
    roots++;
    if (root < 0) [root, outer] = [k, above];
  }
  let [behind, before] = [0, 0];
  for (let k = j + 1; k < hi && behind < 3; k++) if (mark[k] === marks.word && head[k]! >= i && head[k]! <= j) behind++;
  for (let k = i - 1; k >= lo && before < 3; k--)
    if (mark[k] === marks.word && head[k]! >= i && head[k]! <= j) before++;
  roots = Math.min(roots, 3);
  const hangs =
    outer === -9
      ? 0
      : outer === cue.head
        ? 1
        : outer >= cue.from && outer <= cue.to
          ? 2
          : outer < 0
            ? 3
            : outer < cue.from
              ? 4
              : 5;
  const rootTag = root < 0 ? 0 : tag[root]! + 1;
  const above = head[cue.head]!;
  const holdsCue = above < 0 ? 0 : above >= i && above <= j ? 1 : 2;
  let next = j + 1;
  while (next < hi && mark[next] !== marks.word) next++;
  const target = next < hi ? head[next]! : -2;
  const link =
    target === -2
      ? 0
      : target >= i && target <= j
        ? 1
        : target > j
          ? 2
          : target === cue.head
            ? 3
            : target >= cue.from && target <= cue.to
              ? 4
              : 5;
  const reach = link === 1 ? Math.min(6, next - target) : 0;
  const nextTag = at(tag, j + 1);
  add(sink, base + 1, roots, hangs, rel);
  add(sink, base + 2, roots, both(hangs, rootTag), both(rel, cue.tag));
  add(sink, base + 3, behind, before, rel);
  add(sink, base + 4, link, nextTag, rel);
  add(sink, base + 5, both(link, rel), at(word, j + 1));
  add(sink, base + 6, both(roots, hangs), both(behind, before), both(rel, holdsCue));
  add(sink, base + 7, cue.stem, both(link, rel), both(roots, hangs));
  add(sink, base + 8, cue.stem, both(rootTag, hangs), rel);
  add(sink, base + 9, holdsCue, hangs, rel);
  add(sink, base + 10, both(link, reach), at(tag, next), both(rel, nextTag));
  add(sink, base + 11, link === 1 ? stem[target]! : 0, at(word, next), rel);
  add(sink, base + 12, link === 1 ? tag[target]! : 0, both(at(word, next), reach), link);
  add(sink, base + 13, both(link, rel), cue.stem, at(word, j + 1));
  add(sink, base + 14, root < 0 ? 0 : stem[root]!, hangs, cue.stem);
  add(sink, base + 15, cue.fine, both(roots, hangs), both(link, rel));
  add(sink, base + 16, cue.middle, both(rootTag, hangs), rel);
  add(sink, base + 17, both(rootTag, hangs), link, both(nextTag, rel));
}

/** Adds how a speaker's candidate stands to what was said. */
export function addSourceFeatures(
  view: View,
  cue: CueContext,
  i: number,
  [first, last]: readonly [number, number],
  base: number,
  depth: Depth,
  sink: Sink,
): void {
  const side = sideOf(cue, i);
  const place = i < first ? (first - i > 3 ? 1 : 2) : i > last ? (i - last > 3 ? 3 : 4) : 5;
  const { subject, object, head, tag } = view;
  const top = cue.above[1] ?? -1;
  const role =
    subject[cue.head] === i
      ? 1
      : object[cue.head] === i
        ? 2
        : top >= 0 && subject[top] === i
          ? 3
          : head[i] === cue.head
            ? 4
            : 5;
  add(sink, base + 2, place, side, both(sideOf(cue, first), sideOf(cue, last)));
  add(sink, base + 6, role, tag[i]!, both(place, side));
  add(sink, base + 7, role, cue.stem, place);
  if (depth === 'glance') return;
  add(sink, base + 1, place, side);
  add(sink, base + 3, place, side, cue.stem);
  add(sink, base + 4, place, side, both(tag[i]!, cue.around));
  add(sink, base + 5, place, side, view.word[i]!);
  add(sink, base + 8, role, both(place, side), cue.fine);
  add(sink, base + 9, view.coarse[i]!, place, side);
}
