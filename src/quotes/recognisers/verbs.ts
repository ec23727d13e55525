import type { Token } from '../../text/text.js';
import { afterAdjuncts, afterListener } from '../adjuncts.js';
import type { Block } from '../blocks.js';
import { claimOf } from '../claims.js';
import { endOfClause, type Frame, frameOf, type Stops } from '../clauses.js';
import type { Range } from '../cues.js';
import type { Draft, Reading, Recogniser } from '../drafts.js';
import { isTitle } from '../kinds.js';
import type { Report } from '../reports.js';
import { startOfReport } from '../stops.js';
import * as words from '../words.js';

/** "X said Y", "Y, X said", "“…,” said X": what a reporting verb reports, in the first place of these that holds anything. */
export const reportingVerbs: Recogniser = reading =>
  reading.reports.flatMap(report => {
    const said = places.reduce<Said | null>((found, place) => found ?? place(reading, report), null);
    return said ? draft(reading.block, report, said) : [];
  });

interface Said {
  readonly content: Range;
  readonly parts?: readonly Range[];
}

type PlaceToLook = (reading: Reading, report: Report) => Said | null;

/** "“…,” he said": a quotation right before the subject, or before an inverted verb. */
const quotationBefore: PlaceToLook = ({ block, stops }, report) => {
  if (report.sense.takes === 'clause' || report.sense.takes === 'infinitive') return null;
  if (report.mood === 'infinitive' || report.mood === 'passive') return null;
  const at = startOfReport(report) - 1;
  if (at < 0) return null;
  const end = block.quoted[at] === 0 ? at - 1 : at;
  const number = block.quoted[end] ?? 0;
  if (number === 0 || (end < at && !isJoint(block, at))) return null;
  const { first, last } = block.quotations[number - 1]!;
  const closing = lastCharacter(block, number);
  const isJoined =
    end < at || joining.test(closing) || (closing === '.' && !startsSentence(block, report)) || isBare(block, report);
  if (!isJoined) return null;
  if (report.place === 'elsewhere') return null;
  return { content: { first: startOfSaying(block, first, stops), last } };
};

/** "He said that …", "She added: “…”", "He told reporters in Iowa, “…”": what begins with a clear sign after the verb. */
const markedAfter: PlaceToLook = ({ block, stops }, report) => {
  const hi = block.last[report.head]!;
  const start = report.place === 'after' ? report.subject!.last + 1 : afterListener(block, report);
  let at = afterAdjuncts(block, start, hi, false);
  const token = block.tokens[at];
  if (!token || at > hi) return null;
  if ((token.text === ',' || token.text === ':' || words.isDash(token)) && at < block.tokens.length - 1) {
    const that = token.text === ',' ? afterAside(block, at, hi) : -1;
    if (block.quoted[at + 1] === 0 && token.text !== ':' && that < 0) return null;
    at = Math.max(at + 1, that);
  } else if (block.quoted[at] === 0 && token.lower !== 'that' && token.lower !== 'whether' && token.lower !== 'if')
    return null;
  if (report.place === 'after' && block.quoted[at] === 0) return null;
  const quotation = block.quotations[block.quoted[at]! - 1];
  if (quotation && report.sense.takes !== 'speech' && isTitle(block, quotation)) return null;
  return { content: contentFrom(block, at, stops, frameOf(block, report)) };
};

/** "said in Leeds, its home, that …", "believes, for example, that …": the "that" behind an aside between commas, else -1. */
function afterAside(block: Block, comma: number, hi: number): number {
  for (let i = comma + 1; i < hi && i < comma + longestAside && block.quoted[i] === 0; i++)
    if (block.tokens[i]!.text === ',' && block.tokens[i + 1]!.lower === 'that') return i + 1;
  return -1;
}

const longestAside = 20;

/** "Y, the ministry said on Monday.", "The vote, he said, was fair.", "Y, said Sullivan." */
const clauseBefore: PlaceToLook = ({ block, stops }, report) => {
  if (report.mood !== 'finite' || report.sense.takes !== 'speech' || report.place === 'elsewhere') return null;
  const lo = block.first[report.head]!;
  const hi = block.last[report.head]!;
  const comma = startOfReport(report) - 1;
  if (comma <= lo || !isJoint(block, comma)) return null;
  const start = report.place === 'after' ? report.subject!.last + 1 : afterListener(block, report);
  const at = afterAdjuncts(block, start, hi, false);
  const next = block.tokens[at];
  const before = { first: lo, last: comma - 1 };
  if (!next || at > hi || !words.isWord(next)) {
    const goesOn = report.place === 'before' && at < hi && isJoint(block, at) && resumes(block, at + 1, stops);
    if (!goesOn) return { content: before };
    const after = { first: at + 1, last: endOfClause(block, at + 1, hi, stops) };
    return { content: { first: lo, last: after.last }, parts: [before, after] };
  }
  return openEnds.has(next.lower) ? { content: before } : null;
};

/** What may follow a report that stands behind what was said. */
const openEnds = new Set(['as', 'when', 'while', 'after', 'before', 'who', 'and']);

/** Whether the clause that the report interrupted goes on here; a participle, a contrast or an aside of the writer does not. */
function resumes(block: Block, at: number, stops: Stops): boolean {
  const { lower } = block.tokens[at]!;
  if (stops.startsReport(at) || lower.endsWith('ing') || words.relatives.has(lower) || block.quoted[at] !== 0)
    return false;
  return lower !== 'but' && lower !== 'and' && lower !== 'according';
}

/** "He said the plan was dead", "She denounced the plan": whatever follows. */
const anythingAfter: PlaceToLook = ({ block, stops }, report) => {
  const { takes } = report.sense;
  if (report.mood === 'passive' || report.place === 'after') return null;
  const hi = block.last[report.head]!;
  const listened = afterListener(block, report);
  const at = takes === 'anything' ? report.last + 1 : afterAdjuncts(block, listened, hi, true);
  const token = block.tokens[at];
  if (!token || at > hi || !words.isWord(token)) return null;
  if (report.mood === 'infinitive' || takes === 'quotation') return null;
  if (takes === 'infinitive' && (token.lower !== 'to' || !opensInfinitive(block.tokens[at + 1]))) return null;
  if (takes === 'clause' && !startsClause(token.lower)) return null;
  return { content: { first: at, last: endOfClause(block, at, hi, stops, frameOf(block, report)) } };
};

/** "to launch", not "to the public". */
function opensInfinitive(token: Token | undefined): boolean {
  if (!token || !words.isWord(token) || words.isCapital(token)) return false;
  return (
    !words.determiners.has(token.lower) && !words.possessives.has(token.lower) && !words.prepositions.has(token.lower)
  );
}

const startsClause = (word: string): boolean =>
  words.subordinators.has(word) || words.subjectPronouns.has(word) || word === 'there';

const places: readonly PlaceToLook[] = [quotationBefore, markedAfter, clauseBefore, anythingAfter];

function draft(block: Block, report: Report, said: Said): Draft {
  const { subject } = report;
  return {
    block,
    ...said,
    cue: { first: report.first, last: report.last },
    speaker: subject && { block, ...subject },
    claim: claimOf(report),
  };
}

/** From a quotation, or a clause, to its end: a quotation that closes with a stop ends there, else its sentence does. */
function contentFrom(block: Block, at: number, stops: Stops, frame: Frame): Range {
  const number = block.quoted[at]!;
  if (number === 0) return { first: at, last: endOfClause(block, at, block.last[at]!, stops, frame) };
  const { last } = block.quotations[number - 1]!;
  if (last >= block.last[last]! || /[.,?!…]/.test(lastCharacter(block, number))) return { first: at, last };
  return { first: at, last: endOfClause(block, last, block.last[last]!, stops, frame) };
}

const lastCharacter = (block: Block, quotation: number): string =>
  block.source[block.quotations[quotation - 1]!.inner.end - 1]!;

const isJoint = (block: Block, at: number): boolean =>
  block.tokens[at]!.text === ',' || words.isDash(block.tokens[at]!);

/** What a quotation ends with that its sentence goes on behind. */
const joining = /[,?!—–\-…]/;

const startsSentence = (block: Block, report: Report): boolean => block.first[report.head] === startOfReport(report);

function isPronoun(block: Block, { subject }: Report): boolean {
  return (
    subject !== null && subject.first === subject.last && words.subjectPronouns.has(block.tokens[subject.first]!.lower)
  );
}

/** A quotation that lost its comma ("“The dam will hold” she said."): nothing but who spoke stands beside it. */
function isBare(block: Block, report: Report): boolean {
  if (report.place === 'after' || (isPronoun(block, report) && !startsSentence(block, report))) return true;
  const next = block.tokens[report.last + 1];
  return (
    report.last === block.last[report.head] ||
    (next !== undefined && !words.isWord(next) && block.quoted[report.last + 1] === 0)
  );
}

/** A quotation that its sentence leads up to ("The body will “strengthen …,” he said") is said from the sentence's start. */
function startOfSaying(block: Block, first: number, stops: Stops): number {
  const lo = block.first[first]!;
  if (first === lo) return first;
  const before = block.tokens[first - 1]!;
  const leads = words.isWord(before) || block.quoted[first - 1] !== 0;
  if (!leads) return first;
  for (let i = lo; i < first; i++) if (stops.isReport(i)) return first;
  return lo;
}
