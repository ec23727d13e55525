import type { Weights } from '../text/weights.js';
import { addCueDetails, addCueGlance, surroundingsOf } from './cue-features.js';
import { makeSink } from './features.js';
import { sumOf } from './ranking.js';
import { isNounTag, isVerbTag, marks, tagNumber, type View } from './view.js';

/** A word that may report, by its place in the view. */
export interface CueWord {
  readonly place: number;
  readonly probability: number;
}

const closedClasses = new Set(
  'DT CC CD PRP PRP$ WP WP$ WDT EX MD TO POS PDT NNP NNPS SYM LS FW $ #'.split(' ').map(tagNumber),
);

const possessing = new Set(['DT', 'PRP$'].map(tagNumber));

/**
 * Whether a token can be asked at all: a verb, a noun, an adjective, a preposition, or a colon, outside quotations; no participle
 * that describes a noun ("the said dam").
 */
export function canReport({ quoted, mark, tag }: View, i: number): boolean {
  if (quoted[i] !== 0) return false;
  if (mark[i] !== marks.word) return mark[i] === marks.colon;
  if (closedClasses.has(tag[i]!)) return false;
  return !(isVerbTag[tag[i]!] && i > 0 && possessing.has(tag[i - 1]!) && isNounTag[tag[i + 1] ?? 0]);
}

const sink = makeSink(1 << 10);

/** No sentence of news reports more often; what does is no prose, and must not take long. */
const mostInSentence = 12;

/**
 * What has less than this after a glance, in the logarithm of its odds, is taken for no cue: two thirds of all words, and of
 * 2,000 cues in news none.
 */
const hopeless = -2.25;

/** How likely a token reports; 0 where a glance is enough to tell that it does not. */
function probabilityOf(weights: Weights, view: View, place: number): number {
  const surroundings = surroundingsOf(view, place);
  sink.size = 0;
  addCueGlance(view, place, surroundings, sink);
  const glance = sumOf(weights, sink.items, 0, sink.size);
  if (glance < hopeless) return 0;
  sink.size = 0;
  addCueDetails(view, place, surroundings, sink);
  return 1 / (1 + Math.exp(-glance - sumOf(weights, sink.items, 0, sink.size)));
}

/** The words of an article that may report, with at least the given probability, in text order. */
export function findCueWords(weights: Weights, view: View, least: number): readonly CueWord[] {
  const found: CueWord[] = [];
  for (let s = 0; s + 1 < view.sentenceStart.length; s++) {
    const words: CueWord[] = [];
    for (let place = view.sentenceStart[s]!; place < view.sentenceStart[s + 1]!; place++) {
      if (!canReport(view, place)) continue;
      const probability = probabilityOf(weights, view, place);
      if (probability >= least) words.push({ place, probability });
    }
    if (words.length > mostInSentence) {
      words.sort((a, b) => b.probability - a.probability).length = mostInSentence;
      words.sort((a, b) => a.place - b.place);
    }
    found.push(...words);
  }
  return found;
}
