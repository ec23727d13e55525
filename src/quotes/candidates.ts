import type { CueContext } from './context.js';
import { addEndFeatures, addStartFeatures, type Depth } from './edge-features.js';
import { add, both, type Sink } from './features.js';
import { addPairFeatures, addSourceFeatures } from './pair-features.js';
import { marks, tagNumber, type View } from './view.js';

/** The first and the last token of a stretch of an article's view. */
export type Place = readonly [number, number];

/** What a cue is asked: what was said, or, that known, who said it. */
export interface Question {
  readonly view: View;
  readonly cue: CueContext;
  /** What was said; null while that is the question. */
  readonly said: Place | null;
}

/** A possible edge of the answer, with its features from `from` up to `to` in the sink. */
export interface Edge {
  readonly place: number;
  readonly isStart: boolean;
  readonly from: number;
  readonly to: number;
}

/** In sentences and in tokens: what was said is not looked for farther from its cue. */
export const reach = { sentences: 3, tokens: 120 };
const longestSource = 60;

/** The edges that the answer can begin or end at, seen at a glance; in other sentences than the cue's, only those of sentences and quotations. */
export function edgesOf(question: Question, sink: Sink): { readonly starts: Edge[]; readonly ends: Edge[] } {
  const starts: Edge[] = [];
  const ends: Edge[] = [];
  const [lo, hi] = windowOf(question);
  for (let i = lo; i <= hi; i++) {
    if (mayStart(question, i)) starts.push(edge(question, i, true, sink));
    if (mayEnd(question, i)) ends.push(edge(question, i, false, sink));
  }
  return { starts, ends };
}

/** What was said holds a quotation from end to end or not at all: of 5,700 in news, 34 do not. */
function mayStart({ view, cue, said }: Question, i: number): boolean {
  if (said) return (i < cue.from || i > cue.to) && opensNoun.has(view.tag[i]!);
  if (view.quoted[i]! > 0 && view.quoted[i - 1] === view.quoted[i] && view.mark[i - 1] !== marks.opens) return false;
  return view.sentence[i] === cue.sentence ? canStart(view, i) : opensSomething(view, i);
}

function mayEnd({ view, cue, said }: Question, i: number): boolean {
  if (said) return (i < cue.from || i > cue.to) && closesNoun.has(view.tag[i]!);
  if (view.quoted[i]! > 0 && view.quoted[i + 1] === view.quoted[i] && view.mark[i + 1] !== marks.closes) return false;
  return view.sentence[i] === cue.sentence ? canEnd(view, i) : closesSomething(view, i);
}

function windowOf({ view, cue, said }: Question): Place {
  if (said) return [Math.max(cue.lo, cue.from - reach.tokens), Math.min(cue.hi, cue.to + reach.tokens)];
  const last = view.sentenceStart.length - 2;
  const from = view.sentenceStart[Math.max(0, cue.sentence - reach.sentences)]!;
  const to = view.sentenceStart[Math.min(last, cue.sentence + reach.sentences) + 1]! - 1;
  return [Math.max(from, cue.from - reach.tokens), Math.min(to, cue.to + reach.tokens)];
}

const tags = (names: string): ReadonlySet<number> => new Set(names.split(' ').map(tagNumber));
/** What the words for a speaker begin and end with: an aside's comma or bracket belongs to them. */
const opensNoun = tags('NNP NNPS NN NNS PRP PRP$ WP WP$ DT WDT PDT JJ JJS JJR CD RB VBG VBN');
const closesNoun = tags('NNP NNPS NN NNS PRP PRP$ WP WP$ DT WDT JJ CD POS , -RRB-');

const canStart = ({ mark }: View, i: number): boolean =>
  mark[i] === marks.word || mark[i] === marks.opens || mark[i] === marks.other || mark[i] === marks.bracket;

const canEnd = (view: View, i: number): boolean =>
  view.mark[i] !== marks.opens &&
  (view.mark[i] !== marks.comma || view.mark[i + 1] === marks.closes || !view.quoted[i]);

const opensSomething = ({ mark, sentence, sentenceStart }: View, i: number): boolean =>
  mark[i] === marks.opens || mark[i - 1] === marks.opens || sentenceStart[sentence[i]!] === i;

function closesSomething({ mark, sentence, sentenceStart }: View, i: number): boolean {
  const end = sentenceStart[sentence[i]! + 1]! - 1;
  return (
    mark[i] === marks.closes || mark[i + 1] === marks.closes || i === end || (i === end - 1 && mark[end] === marks.stop)
  );
}

function edge(question: Question, place: number, isStart: boolean, sink: Sink): Edge {
  return look(question, { place, isStart, from: 0, to: 0 }, 'glance', sink);
}

/** The same edge with its features anew: all of them, or those of a glance. */
export function look({ view, cue, said }: Question, { place, isStart }: Edge, depth: Depth, sink: Sink): Edge {
  const from = sink.size;
  const base = (said ? 500 : 100) + (isStart ? 0 : 100);
  if (isStart) addStartFeatures(view, cue, place, base, depth, sink);
  else addEndFeatures(view, cue, place, base, depth, sink);
  if (said) addSourceFeatures(view, cue, place, said, base + 80, depth, sink);
  return { place, isStart, from, to: sink.size };
}

/** Whether an answer can go from one edge to the other. */
export function canPair({ view, cue, said }: Question, { place: i }: Edge, { place: j }: Edge): boolean {
  if (i > j || view.block[i] !== view.block[j]) return false;
  return !said || (j - i <= longestSource && (i > cue.to || j < cue.from));
}

/** Adds what speaks for the stretch from one edge to the other, beside the features of the edges. */
export function addPair({ view, cue, said }: Question, start: Edge, end: Edge, sink: Sink): void {
  addPairFeatures(view, cue, start.place, end.place, said ? 700 : 300, sink);
}

/** Adds what speaks for nobody being named. */
export function addNobody({ cue }: Question, sink: Sink): void {
  add(sink, 800, 1);
  add(sink, 801, cue.stem);
  add(sink, 802, cue.around);
  add(sink, 803, cue.tag, cue.previousTag);
  add(sink, 804, cue.stem, cue.previousTag, cue.nextTag);
  add(sink, 805, cue.fine, cue.previousTag);
  add(sink, 806, cue.middle, both(cue.tag, cue.previousTag));
}
