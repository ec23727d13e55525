import { modelBytes } from '../text/models.js';
import { hashWord, wordClasses } from '../text/words.js';
import { TermKind } from './terms.js';

/** Where the chances of verbs, names and figures, and words not listed stand in models/happenings.bin; those of the words follow. */
export const HappeningPlace = { verb: 0, name: 1, unknown: 2, words: 3 } as const;

/**
 * The probability that a word tells of something that happens: "resigned", but "earthquake" and "trial" too. A byte each in the
 * order of models/words.bin, by the senses that WordNet gives a noun and the events of ECB+ (training/facts/happenings.ts).
 */
export function chanceOfHappening(word: string, kind: number): number {
  const chances = modelBytes('happenings');
  if (kind & (TermKind.name | TermKind.number)) return chances[HappeningPlace.name]! / 255;
  if (kind & TermKind.verb) return chances[HappeningPlace.verb]! / 255;
  const place = wordClasses().find(hashWord(word));
  return chances[place < 0 ? HappeningPlace.unknown : HappeningPlace.words + place]! / 255;
}
