import type { Block } from './blocks.js';
import { type Cue, findVerbCues, type Range } from './cues.js';
import { openingSubject, phraseStartingAt, subjectBefore } from './subjects.js';
import * as words from './words.js';

/** A reporting verb with the noun phrase that speaks. */
export interface Report extends Cue {
  readonly subject: Range | null;
  /** Where the subject stands; `elsewhere` for one shared with a verb before ("…, adding", "and called"). */
  readonly place: 'before' | 'after' | 'elsewhere';
}

/** The reporting verbs of a block with their subjects, in order. */
export function findReports(block: Block): readonly Report[] {
  const reports: Report[] = [];
  for (const cue of findVerbCues(block)) {
    const report = withSubject(block, cue, reports);
    if (!isReduced(block, report, reports)) reports.push(report);
  }
  return reports;
}

function withSubject(block: Block, cue: Cue, before: readonly Report[]): Report {
  if (cue.mood === 'passive') return { ...cue, subject: agentOf(block, cue), place: 'elsewhere' };
  if (cue.mood === 'finite') {
    const after = isInverted(block, cue) ? phraseStartingAt(block, cue.last + 1, block.last[cue.head]!) : null;
    if (after) return { ...cue, subject: after, place: 'after' };
    const before = subjectBefore(block, cue);
    if (before) return { ...cue, subject: before, place: 'before' };
  } else if (
    cue.mood === 'participle' &&
    cue.first > block.first[cue.head]! &&
    words.isWord(block.tokens[cue.first - 1]!)
  ) {
    const noun = subjectBefore(block, cue);
    if (noun) return { ...cue, subject: noun, place: 'before' };
  }
  const shared = mainReport(block, cue, before)?.subject;
  return { ...cue, subject: shared ?? openingSubject(block, block.first[cue.head]!, cue.first), place: 'elsewhere' };
}

/** "Kyle, referred to as a hero, …": a past form behind a comma without a subject or a verb to go on from is a passive. */
function isReduced(block: Block, report: Report, before: readonly Report[]): boolean {
  if (report.mood !== 'finite' || report.place !== 'elsewhere' || report.sense.form !== 'past') return false;
  return (
    block.tokens[report.first - 1]?.text === ',' &&
    block.quoted[report.first - 1] === 0 &&
    !mainReport(block, report, before)
  );
}

/** The report that a participle or a second verb goes on from: the last of the sentence that stands in no other's content. */
function mainReport(block: Block, cue: Cue, before: readonly Report[]): Report | null {
  let main: Report | null = null;
  for (let i = before.length - 1; i >= 0; i--) {
    const report = before[i]!;
    if (report.head < block.first[cue.head]!) break;
    if (report.sense.takes === 'clause' || report.sense.takes === 'infinitive') continue;
    const start: number = main?.subject?.first ?? -1;
    if (!main) main = report;
    else if (report.last < start && report.last >= start - 2) main = report;
    else break;
  }
  return main;
}

/** "…," said Sullivan: a bare verb of speech right behind a mark, and a noun phrase behind it that ends the clause. */
function isInverted(block: Block, cue: Cue): boolean {
  if (
    (cue.sense.takes !== 'speech' && cue.sense.takes !== 'quotation') ||
    cue.first !== cue.head ||
    cue.sense.form === 'base'
  )
    return false;
  // Who is told stands where an inverted subject would ("Kim, a farmer, told CNN.").
  if (cue.sense.listener) return false;
  const before = cue.first - 1;
  const isBehindQuotation = before >= 0 && block.quoted[before] !== 0;
  if (cue.first === block.first[cue.head] && !isBehindQuotation) return false;
  if (!isBehindQuotation && block.tokens[before]!.text !== ',' && !words.isDash(block.tokens[before]!)) return false;
  const subject = phraseStartingAt(block, cue.last + 1, block.last[cue.head]!);
  if (!subject) return false;
  const next = block.tokens[subject.last + 1];
  if (!next || subject.last + 1 > block.last[cue.head]!) return true;
  if (!words.isWord(next)) return isBehindQuotation || block.quoted[subject.last + 1] === 0;
  return (
    isBehindQuotation &&
    (words.prepositions.has(next.lower) ||
      words.relatives.has(next.lower) ||
      words.subordinators.has(next.lower) ||
      words.isAdverb(next) ||
      words.weekdays.has(next.lower) ||
      next.lower === 'and')
  );
}

/** "was quoted by the agency": who speaks, in the passive. */
function agentOf(block: Block, cue: Cue): Range | null {
  if (block.tokens[cue.last + 1]?.lower !== 'by' || cue.last + 1 >= block.last[cue.head]!) return null;
  return phraseStartingAt(block, cue.last + 2, block.last[cue.head]!);
}
