import { hashWord } from '../text/words.js';
import { add, at, both, nearestMark, type Sink } from './features.js';
import { marks, type View } from './view.js';

const that = hashWord('that');

/** What a token's sentence has around it. */
export interface Surroundings {
  /** The first and the last token of the sentence. */
  readonly from: number;
  readonly to: number;
  /** The nearest marks and how far they are; 0 and 0 for none. */
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
  /** How far behind a "that" stands in the same clause; 0 for none. */
  readonly toThat: number;
  readonly isQuoting: 0 | 1;
}

/** Reads what both kinds of a word's features ask for. */
export function surroundingsOf(view: View, i: number): Surroundings {
  const sentence = view.sentence[i]!;
  const [from, to] = [view.sentenceStart[sentence]!, view.sentenceStart[sentence + 1]! - 1];
  let toThat = 0;
  for (let j = i + 1; j <= to && j <= i + 6 && view.mark[j] !== marks.comma; j++)
    if (view.word[j] === that) {
      toThat = j - i;
      break;
    }
  return {
    from,
    to,
    left: nearestMark(view, i, -1, from, 12),
    right: nearestMark(view, i, 1, to, 12),
    toThat,
    isQuoting: view.quoteMarks[to + 1]! > view.quoteMarks[from]! ? 1 : 0,
  };
}

/** Adds the few features of a token, of its kind and of the marks around it, that tell most words from those that may report. */
export function addCueGlance(view: View, i: number, surroundings: Surroundings, sink: Sink): void {
  const { word, tag, coarse } = view;
  const { from, toThat, isQuoting } = surroundings;
  const [t, s, m, f, c] = [tag[i]!, view.stem[i]!, view.middle[i]!, view.fine[i]!, coarse[i]!];
  const kind = view.sense[i]!;
  const [w1, v1] = [at(word, i + 1), at(word, i - 1)];
  const [t1, t2, u1, u2] = [at(tag, i + 1), at(tag, i + 2), at(tag, i - 1), at(tag, i - 2)];
  const [c1, b1] = [at(coarse, i + 1), at(coarse, i - 1)];
  const [[leftMark, left], [rightMark, right]] = [surroundings.left, surroundings.right];
  const behind = rightMark * 8 + (right > 4 ? 5 : right);
  const before = leftMark * 8 + (left > 6 ? 7 : left);
  add(sink, 0, 0);
  add(sink, 2, s);
  add(sink, 5, f, t);
  add(sink, 6, m, t);
  add(sink, 7, c, t);
  add(sink, 8, kind, t);
  add(sink, 9, view.shape[i]!, t);
  add(sink, 15, t, u1, u2);
  add(sink, 16, t, t1, t2);
  add(sink, 29, t, c1);
  add(sink, 30, t, b1);
  add(sink, 32, kind, w1);
  add(sink, 34, kind, v1);
  add(sink, 38, behind, t);
  add(sink, 39, before, t);
  add(sink, 42, behind, before, t);
  add(sink, 44, kind, both(leftMark, rightMark), t);
  add(sink, 45, toThat, t, kind);
  add(sink, 46, toThat > 0 ? 1 : 0, s);
  add(sink, 47, toThat > 0 ? 1 : 0, f, t);
  add(sink, 48, isQuoting, s);
  add(sink, 49, isQuoting, m, t);
  add(sink, 51, Math.min(i - from, 4), t, kind);
  add(sink, 54, roles[view.blocks[view.block[i]!]!.role]!, t, kind);
}

/** Adds what else speaks for or against a token as the word that reports: its neighbours, what hangs on it. */
export function addCueDetails(view: View, i: number, surroundings: Surroundings, sink: Sink): void {
  const { word, tag, coarse } = view;
  const { to } = surroundings;
  const [w, t, s, m, f] = [word[i]!, tag[i]!, view.stem[i]!, view.middle[i]!, view.fine[i]!];
  const kind = view.sense[i]!;
  const [w1, w2, v1, v2] = [at(word, i + 1), at(word, i + 2), at(word, i - 1), at(word, i - 2)];
  const [t1, t2, u1] = [at(tag, i + 1), at(tag, i + 2), at(tag, i - 1)];
  const [c1, b1] = [at(coarse, i + 1), at(coarse, i - 1)];
  const sides = both(u1, t1);
  const [[leftMark, left], [rightMark, right]] = [surroundings.left, surroundings.right];
  const verbsBehind = Math.min(3, view.verbs[right ? i + right : Math.min(to, i + 10)]! - view.verbs[i + 1]!);
  add(sink, 1, w, t);
  add(sink, 3, s, t);
  add(sink, 4, view.ending[i]!, t);
  add(sink, 10, s, w1);
  add(sink, 11, s, v1);
  add(sink, 12, t, w1);
  add(sink, 13, t, v1);
  add(sink, 14, t, sides);
  add(sink, 17, s, t1);
  add(sink, 18, s, u1);
  add(sink, 19, s, sides);
  add(sink, 20, s, w1, w2);
  add(sink, 21, s, w2);
  add(sink, 22, s, v2);
  add(sink, 23, f, w1);
  add(sink, 24, m, w1, t);
  add(sink, 25, m, sides, t);
  add(sink, 26, m, v1);
  add(sink, 27, s, c1);
  add(sink, 28, s, b1);
  add(sink, 31, both(w1, w2), t);
  add(sink, 33, kind, sides, t);
  add(sink, 35, f, sides);
  add(sink, 36, both(v2, v1), t, kind);
  add(sink, 37, m, both(w1, t2), t);
  add(sink, 40, s, leftMark);
  add(sink, 41, s, rightMark);
  add(sink, 43, both(leftMark, rightMark), both(right < 3 ? 1 : 0, left < 4 ? 1 : 0), both(m, t));
  add(sink, 50, Math.min(to - i, 4), t, s);
  add(sink, 52, verbsBehind, s);
  add(sink, 53, verbsBehind, m, t);
  addTree(view, i, sink);
}

const roles: Readonly<Record<string, number>> = { body: 0, headline: 1, subhead: 2, furniture: 3 };

/** What hangs on the token, and what it hangs on. */
function addTree(view: View, i: number, sink: Sink): void {
  const { word, tag, stem, coarse, middle, fine, sense, head, subject, object, clause } = view;
  const [t, s, m, f, kind] = [tag[i]!, stem[i]!, middle[i]!, fine[i]!, sense[i]!];
  const [above, before, behind, verb] = [head[i]!, subject[i]!, object[i]!, clause[i]!];
  const direction = above < 0 ? 0 : above < i ? 1 : 2;
  const arity = both(Math.min(view.lefts[i]!, 2), Math.min(view.rights[i]!, 2));
  const opening = verb < 0 ? 0 : at(word, view.first[verb]!);
  const openingTag = verb < 0 ? 0 : at(tag, view.first[verb]!);
  const verbTag = verb < 0 ? 0 : tag[verb]! + 1;
  const subjectTag = before < 0 ? 0 : tag[before]! + 1;
  const objectTag = behind < 0 ? 0 : tag[behind]! + 1;
  const aboveTag = above < 0 ? 0 : tag[above]! + 1;
  add(sink, 60, aboveTag, direction, t);
  add(sink, 61, above < 0 ? 0 : stem[above]!, direction, t);
  add(sink, 62, aboveTag, direction, s);
  add(sink, 63, arity, t, verbTag);
  add(sink, 64, arity, s);
  add(sink, 65, arity, m, t);
  add(sink, 66, subjectTag, s);
  add(sink, 67, before < 0 ? 0 : stem[before]!, t, kind);
  add(sink, 68, before < 0 ? 0 : coarse[before]!, both(m, t));
  add(sink, 69, before < 0 ? 0 : coarse[before]!, s);
  add(sink, 70, objectTag, s);
  add(sink, 71, behind < 0 ? 0 : stem[behind]!, s);
  add(sink, 72, behind < 0 ? 0 : coarse[behind]!, both(m, t));
  add(sink, 73, behind < 0 ? 0 : coarse[behind]!, both(f, t));
  add(sink, 74, verbTag, s);
  add(sink, 75, verbTag, openingTag, s);
  add(sink, 76, verbTag, opening, both(m, t));
  add(sink, 77, verbTag, openingTag, both(kind, t));
  add(sink, 78, opening, f, t);
  add(sink, 79, subjectTag, objectTag, both(verbTag, t));
  add(sink, 80, subjectTag, both(objectTag, verbTag), both(m, t));
  add(sink, 81, both(subjectTag, verbTag), kind, openingTag);
  add(sink, 82, Math.min(view.level[i]!, 6), t, kind);
  add(sink, 83, above < 0 ? 0 : sense[above]!, both(kind, t), direction);
  add(sink, 84, above < 0 ? 0 : middle[above]!, both(m, t), direction);
}
