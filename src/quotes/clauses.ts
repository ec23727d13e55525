import type { Block } from './blocks.js';
import type { Cue } from './cues.js';
import * as words from './words.js';

/** What ends a reported clause, by the token that it would take in. */
export interface Stops {
  /** True for the verb of a report. */
  readonly isReport: (token: number) => boolean;
  /** True where a new reporting clause begins at this token, its subject included. */
  readonly startsReport: (token: number) => boolean;
  /** True where a reporting verb without a subject of its own begins: "and called it". */
  readonly continuesReport: (token: number) => boolean;
}

/** The last token of the clause that begins at `from`, its sentence's stop left out; quotations in it are kept whole. */
export function endOfClause(block: Block, from: number, hi: number, stops: Stops, frame: Frame = 'main'): number {
  const { tokens } = block;
  let depth = 0;
  let end = hi;
  scan: for (let i = from; i <= hi; i++) {
    if (block.quoted[i] !== 0) continue;
    const token = tokens[i]!;
    const next = tokens[i + 1];
    switch (token.text) {
      case '(':
        depth++;
        break;
      case ')':
        if (depth-- === 0) {
          end = i - 1;
          break scan;
        }
        break;
      case ';':
        if (depth > 0) break;
        end = i - 1;
        break scan;
      case ',':
      case '—':
      case '–':
      case '--':
        if (
          depth > 0 ||
          !next ||
          i === from ||
          !(breaksClause(block, i + 1, hi, stops) || leavesFrame(block, i + 1, frame))
        )
          break;
        end = i - 1;
        break scan;
      default:
        if (
          depth === 0 &&
          i > from &&
          (token.lower === 'and' || token.lower === 'but') &&
          stops.continuesReport(i + 1)
        ) {
          end = i - 1;
          break scan;
        }
    }
  }
  while (end > from && isStop(block, end)) end--;
  return end;
}

/** What clause the report stands in: one before the main clause ("While he said …, …"), or a relative one ("Pike, who said …, …"). */
export type Frame = 'main' | 'before main' | 'relative';

function leavesFrame(block: Block, at: number, frame: Frame): boolean {
  const token = block.tokens[at]!;
  const { lower } = token;
  if (frame === 'main' || block.quoted[at] !== 0) return false;
  if (frame === 'relative')
    return words.be.has(lower) || words.have.has(lower) || words.modals.has(lower) || words.looksFinite(token);
  return (
    words.subjectPronouns.has(lower) ||
    words.determiners.has(lower) ||
    words.possessives.has(lower) ||
    (words.isCapital(token) && !words.looksFinite(token))
  );
}

export function frameOf(block: Block, cue: Cue): Frame {
  const { tokens } = block;
  const lo = block.first[cue.head]!;
  const before = tokens[cue.first - 1];
  if (before && cue.first - 1 > lo && words.relatives.has(before.lower) && tokens[cue.first - 2]!.text === ',')
    return 'relative';
  let at = lo;
  while (at < cue.first && (words.conjunctions.has(tokens[at]!.lower) || words.isAdverb(tokens[at]!))) at++;
  if (!openers.has(tokens[at]!.lower)) return 'main';
  for (let i = at; i < cue.first; i++) if (tokens[i]!.text === ',' || block.quoted[i] !== 0) return 'main';
  return 'before main';
}

/** Words that begin a clause which stands before the main one. */
const openers = new Set([
  'while',
  'when',
  'as',
  'although',
  'though',
  'after',
  'before',
  'if',
  'because',
  'since',
  'once',
  'whereas',
  'unless',
  'until',
]);

function breaksClause(block: Block, at: number, hi: number, stops: Stops): boolean {
  const { lower } = block.tokens[at]!;
  if (stops.startsReport(at) || lower === 'according') return true;
  if (at >= hi) return false;
  if (lower === 'but') return true;
  const joins =
    lower === 'and' ||
    lower === 'while' ||
    lower === 'though' ||
    lower === 'although' ||
    lower === 'whereas' ||
    lower === 'as';
  return joins && (stops.startsReport(at + 1) || stops.continuesReport(at + 1));
}

function isStop(block: Block, at: number): boolean {
  if (block.quoted[at] !== 0) return false;
  const { text } = block.tokens[at]!;
  return (
    text === '.' ||
    text === ',' ||
    text === ':' ||
    text === '—' ||
    text === '–' ||
    text === '--' ||
    text === '-' ||
    text === '...'
  );
}
