import { endOfClause } from '../clauses.js';
import type { Range } from '../cues.js';
import type { Draft, Reading, Recogniser } from '../drafts.js';
import { phraseStartingAt } from '../subjects.js';
import * as words from '../words.js';

/** "according to the ministry, Y", "Y, according to the ministry", and what means the same. */
export const accordingTo: Recogniser = reading => {
  const { block } = reading;
  return block.tokens.flatMap(({ lower }, i) => {
    const last = openers.has(lower) && block.quoted[i] === 0 ? endOfCue(reading, i) : -1;
    return last < 0 ? [] : (read(reading, { first: i, last }) ?? []);
  });
};

const phrases = [
  'according to',
  'in the words of',
  'in the view of',
  'in the eyes of',
  'in the opinion of',
  'as per',
].map(phrase => phrase.split(' '));
const openers = new Set(phrases.map(([first]) => first!));

function endOfCue({ block }: Reading, at: number): number {
  const found = phrases.find(phrase => phrase.every((word, k) => block.tokens[at + k]?.lower === word));
  return found ? at + found.length - 1 : -1;
}

function read(reading: Reading, cue: Range): Draft | null {
  const { block } = reading;
  const lo = block.first[cue.first]!;
  const hi = block.last[cue.first]!;
  const speaker = phraseStartingAt(block, cue.last + 1, hi);
  if (!speaker) return null;
  const draft = { block, cue, speaker: { block, ...speaker }, claim: 'says' as const };
  const isFirst = cue.first === lo || (cue.first === lo + 1 && words.conjunctions.has(block.tokens[lo]!.lower));
  if (isFirst) {
    const start = afterSpeaker(reading, speaker.last + 1, hi);
    if (start > hi) return null;
    return { ...draft, content: { first: start, last: endOfClause(block, start, hi, reading.stops) } };
  }
  const end =
    block.quoted[cue.first - 1] === 0 && !words.isWord(block.tokens[cue.first - 1]!) ? cue.first - 2 : cue.first - 1;
  const quotation = block.quotations[block.quoted[end]! - 1];
  const first = Math.min(lo, quotation ? block.first[quotation.first]! : lo);
  return end < first ? null : { ...draft, content: { first, last: end } };
}

/** What follows the speaker: behind the comma, or at once where none comes soon. */
function afterSpeaker({ block }: Reading, at: number, hi: number): number {
  for (let i = at; i < hi && i < at + longestSpeaker && block.quoted[i] === 0; i++)
    if (block.tokens[i]!.text === ',') return i + 1;
  return at;
}

const longestSpeaker = 12;
