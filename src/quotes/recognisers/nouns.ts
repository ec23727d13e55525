import { endOfClause } from '../clauses.js';
import type { Range } from '../cues.js';
import type { Draft, Reading, Recogniser } from '../drafts.js';
import { reportNouns } from '../nouns.js';
import { openingSubject, phraseEndingAt } from '../subjects.js';
import * as words from '../words.js';

/** "the ministry's claim that Y", "fears that Y": a noun that names a report, with a that-clause. */
export const reportingNouns: Recogniser = reading => {
  const { block, stops } = reading;
  return block.tokens.flatMap(({ lower }, i): Draft[] | Draft => {
    if (lower !== 'that' || i === block.first[i] || block.quoted[i] !== 0) return [];
    const claim = reportNouns.get(block.tokens[i - 1]!.lower);
    const hi = block.last[i]!;
    if (!claim || block.quoted[i - 1] !== 0 || stops.isReport(i - 1) || i === hi || !opensClause(reading, i + 1))
      return [];
    const owner = ownerOf(reading, i - 1) ?? subjectOf(reading, i - 1);
    return {
      block,
      content: { first: i, last: endOfClause(block, i, hi, stops) },
      cue: { first: i - 1, last: i - 1 },
      speaker: owner && { block, ...owner },
      claim,
    };
  });
};

/** A clause with a subject of its own: "the claim that was made" has none. */
function opensClause({ block, stops }: Reading, at: number): boolean {
  const { lower } = block.tokens[at]!;
  return !words.be.has(lower) && !words.have.has(lower) && !words.modals.has(lower) && !stops.isReport(at);
}

/** Whose claim: "Pike's", "his". */
function ownerOf({ block }: Reading, noun: number): Range | null {
  const lo = block.first[noun]!;
  for (let i = noun - 1; i >= lo && i > noun - 4 && block.quoted[i] === 0; i--) {
    const { lower } = block.tokens[i]!;
    if (lower === "'s" || lower === "'") return phraseEndingAt(block, i - 1, lo);
    if (words.owners.has(lower)) return { first: i, last: i };
    if (!words.isWord(block.tokens[i]!) || words.determiners.has(lower)) break;
  }
  return null;
}

/** "The three sides shared concerns that": the subject of a verb right before the noun, unless that verb reports itself. */
function subjectOf({ block, stops }: Reading, noun: number): Range | null {
  const subject = openingSubject(block, block.first[noun]!, noun);
  if (!subject || noun - subject.last > nearest || noun - subject.last < 2) return null;
  for (let i = subject.last + 1; i < noun; i++) if (stops.isReport(i)) return null;
  return words.looksFinite(block.tokens[subject.last + 1]!) ? subject : null;
}

const nearest = 4;
