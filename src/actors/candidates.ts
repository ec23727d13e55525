import type { Sentence, Token } from '../text/text.js';
import { firstNameOf, isCommonWord } from './gazetteer.js';
import { foldLower } from './names.js';
import { findRuns } from './runs.js';
import { cutRun, type Segment } from './segments.js';
import { isScoreLine, isSide } from './teams.js';
import type { Writing } from './writing.js';

/** A stretch of one sentence that is cut like a name, before its kind is known. */
export interface Candidate extends Segment {
  /** Index of its sentence. */
  readonly sentence: number;
  /** Its words folded; the same for what must be of one kind throughout an article. */
  readonly key: string;
  /** A side in a list of results: a place's team, where it is a place's name. */
  readonly isTeam: boolean;
}

/** The candidates of an article's sentences, in text order. */
export function findCandidates(sentences: readonly Sentence[], writing: Writing): readonly Candidate[] {
  return sentences.flatMap((sentence, i) => {
    const segments = findRuns(sentence, writing.casings[i]!, writing).flatMap(run => cutRun(sentence.tokens, run));
    const isScores = segments.length > 0 && isScoreLine(sentence);
    return segments.map(segment => candidateOf(sentence, i, segment, isScores));
  });
}

function candidateOf(sentence: Sentence, index: number, segment: Segment, isScores: boolean): Candidate {
  const { first, end, known, titledFrom, honorific } = segment;
  const isTeam =
    isScores && known?.is !== 'country' && !isGiven(sentence.tokens, first, end) && isSide(sentence.tokens, first, end);
  const key = isTeam ? `${keyOf(sentence, segment)}#team` : keyOf(sentence, segment);
  return { first, end, known: isTeam ? null : known, titledFrom, honorific, sentence: index, key, isTeam };
}

/** "M. Hartley 59", "Tom Hartley 70": a player's score. */
const isGiven = (tokens: readonly Token[], from: number, to: number): boolean =>
  to > from + 1 &&
  (/^\p{Lu}\.$/u.test(tokens[from]!.text) ||
    (firstNameOf(tokens[from]!.lower) !== null && !isCommonWord(tokens[from]!.lower)));

const keyOf = ({ tokens }: Sentence, { first, end }: Segment): string =>
  tokens
    .slice(first, end)
    .map(token => foldLower(token.lower))
    .join(' ');
