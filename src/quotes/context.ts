import { at, both, nearestMark } from './features.js';
import { isVerbTag, marks, tagNumber, type View } from './view.js';
import * as words from './words.js';

/** The word that reports, with the words that belong to it, and what all questions about it have in common. */
export interface CueContext {
  readonly head: number;
  /** The first and the last word of the cue: "has repeatedly denied", "pointed out", "according to". */
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** The first and the last token of its sentence. */
  readonly lo: number;
  readonly hi: number;
  readonly stem: number;
  readonly tag: number;
  /** The word's fine class and its middle one, with its part of speech. */
  readonly fine: number;
  readonly middle: number;
  /** The heads above the cue, itself first. */
  readonly above: readonly number[];
  /** Marks around it, and whether quotations stand before or behind it in the sentence. */
  readonly marksNear: number;
  readonly around: number;
  readonly quotes: number;
  readonly previousTag: number;
  readonly nextTag: number;
  readonly nextWord: number;
  readonly nextMark: number;
  /** How many tokens the sentence has left behind the cue, up to four. */
  readonly rest: number;
}

const tags = (names: string): ReadonlySet<number> => new Set(names.split(' ').map(tagNumber));
const helping = tags('MD TO RB');
const particle = tagNumber('RP');

/** Reads the surroundings of a cue. */
export function contextOf(view: View, head: number): CueContext {
  const sentence = view.sentence[head]!;
  const [lo, hi] = [view.sentenceStart[sentence]!, view.sentenceStart[sentence + 1]! - 1];
  const [from, to] = [startOfCue(view, head, lo), endOfCue(view, head, hi)];
  const [leftMark, left] = nearestMark(view, from, -1, lo, hi - lo + 1);
  const [rightMark, right] = nearestMark(view, to, 1, hi, hi - lo + 1);
  const quotesBefore = view.quoteMarks[from]! > view.quoteMarks[lo]! ? 1 : 0;
  const quotesBehind = view.quoteMarks[hi + 1]! > view.quoteMarks[to + 1]! ? 1 : 0;
  const quotes = quotesBefore * 2 + quotesBehind;
  const above: number[] = [];
  for (let i = head; i >= 0 && above.length < 5; i = view.head[i]!) above.push(i);
  const [nextTag, nextMark] = [at(view.tag, to + 1), at(view.mark, to + 1)];
  const near = both(
    leftMark * 4 + (left > 5 ? 3 : left > 1 ? 2 : left),
    rightMark * 4 + (right > 4 ? 3 : right > 1 ? 2 : right),
  );
  return {
    head,
    from,
    to,
    sentence,
    lo,
    hi,
    stem: view.stem[head]!,
    tag: view.tag[head]!,
    fine: both(view.fine[head]!, view.tag[head]!),
    middle: both(view.middle[head]!, view.tag[head]!),
    above,
    marksNear: both(near, quotes),
    around: both(nextMark * 64 + nextTag, leftMark * 4 + (left > 5 ? 2 : 1)),
    quotes,
    previousTag: at(view.tag, from - 1),
    nextTag,
    nextWord: at(view.word, to + 1),
    nextMark,
    rest: Math.min(4, hi - to),
  };
}

/** "has repeatedly denied", "did not say", "to say": what stands before a verb and belongs to it. */
function startOfCue(view: View, head: number, lo: number): number {
  if (!isVerbTag[view.tag[head]!]) return head;
  let from = head;
  for (let i = head - 1; i >= lo && i >= head - 6 && view.quoted[i] === 0 && view.mark[i] === marks.word; i--) {
    const { lower } = view.tokens[i]!;
    const isHelp = helping.has(view.tag[i]!) && lower !== 'ago';
    if (
      !isHelp &&
      !(isVerbTag[view.tag[i]!] && (words.be.has(lower) || words.have.has(lower) || words.modals.has(lower)))
    )
      break;
    from = i;
  }
  return from;
}

/** "pointed out", "according to". */
function endOfCue(view: View, head: number, hi: number): number {
  const next = head + 1;
  if (next > hi) return head;
  return view.tag[next] === particle || view.tokens[head]!.lower === 'according' ? next : head;
}
