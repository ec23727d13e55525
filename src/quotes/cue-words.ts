import type { Weights } from '../text/weights.js';
import { addCueFeatures } from './cue-features.js';
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

/** The words of an article that may report, with at least the given probability, in text order. */
export function findCueWords(weights: Weights, view: View, least: number): readonly CueWord[] {
  const found: CueWord[] = [];
  for (let s = 0; s + 1 < view.sentenceStart.length; s++) {
    const words: CueWord[] = [];
    for (let place = view.sentenceStart[s]!; place < view.sentenceStart[s + 1]!; place++) {
      if (!canReport(view, place)) continue;
      sink.size = 0;
      addCueFeatures(view, place, sink);
      const probability = 1 / (1 + Math.exp(-sumOf(weights, sink.items, 0, sink.size)));
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
