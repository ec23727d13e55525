import type { Token } from '../text/text.js';
import type { Block } from './blocks.js';
import type { Cue } from './cues.js';
import * as words from './words.js';

/** Adverbs, times, places and listeners between a verb and what it reports: never more tokens than this. */
const reach = 24;

/** The first token after the cue's listener ("told reporters"), the cue's own end plus one where it takes none. */
export function afterListener(block: Block, cue: Cue): number {
  const at = cue.last + 1;
  const hi = block.last[cue.head]!;
  const token = block.tokens[at];
  if (!cue.sense.listener || cue.mood === 'passive' || at > hi || !token || block.quoted[at] !== 0) return at;
  if (words.objectPronouns.has(token.lower)) return at + 1;
  return opensNoun(token) ? endOfNoun(block, at, hi) : at;
}

/** The first token behind the adverbs, times and prepositional phrases that stand at `at`; `safe` leaves what may be content. */
export function afterAdjuncts(block: Block, at: number, hi: number, safe: boolean): number {
  const stop = Math.min(hi, at + reach);
  let i = at;
  for (;;) {
    const token = block.tokens[i];
    if (!token || i > stop || block.quoted[i] !== 0) return i;
    const time = afterTime(block, i, hi);
    if (time > i) i = time;
    else if (words.isAdverb(token) && !negates(token)) i++;
    else if (words.prepositions.has(token.lower)) {
      const end = afterPhrase(block, i, hi, safe);
      if (end < 0) return i;
      i = end;
    } else return i;
  }
}

const negates = ({ lower }: Token): boolean => words.negations.has(lower);

/** "Monday", "last week", "this morning", "Nov. 6, 2023". */
function afterTime(block: Block, at: number, hi: number): number {
  const { lower } = block.tokens[at]!;
  const next = at < hi ? block.tokens[at + 1]! : null;
  if (words.weekdays.has(lower)) return next && words.periods.has(next.lower) ? at + 2 : at + 1;
  if (words.months.has(lower)) {
    let i = at + 1;
    while (
      i <= hi &&
      (words.isNumber(block.tokens[i]!) ||
        (block.tokens[i]!.text === ',' && i < hi && words.isNumber(block.tokens[i + 1]!)))
    )
      i++;
    return i;
  }
  const points =
    lower === 'last' ||
    lower === 'this' ||
    lower === 'earlier' ||
    lower === 'later' ||
    lower === 'that' ||
    lower === 'one';
  if (points && next && words.periods.has(next.lower)) return at + 2;
  return at;
}

/** Behind "in a statement", "on Monday", "to reporters in Iowa"; -1 where it may be what was said. */
function afterPhrase(block: Block, at: number, hi: number, safe: boolean): number {
  const start = at + 1;
  const token = block.tokens[start];
  if (!token || start > hi || block.quoted[start] !== 0) return -1;
  const time = afterTime(block, start, hi);
  if (time > start) return time;
  if (words.objectPronouns.has(token.lower)) return start + 1;
  if (!opensNoun(token)) return -1;
  const end = endOfNoun(block, start, hi);
  if (!safe) return end;
  for (let i = start; i < end; i++) if (words.media.has(block.tokens[i]!.lower)) return i + 1;
  const closed = block.tokens[end]?.lower === 'that' || (words.isCapital(token) && end <= hi);
  return closed && (words.isCapital(token) || token.lower === 'reporters') ? end : -1;
}

function opensNoun(token: Token): boolean {
  const { lower } = token;
  if (!words.isWord(token)) return token.text === '$';
  if (words.subjectPronouns.has(lower) || words.subordinators.has(lower) || words.conjunctions.has(lower)) return false;
  return !words.prepositions.has(lower) && !words.be.has(lower) && !words.have.has(lower) && !words.modals.has(lower);
}

/**
 * The first token behind a simple noun phrase. Without a parser its end is where the letters turn from small to capital
 * or back ("told reporters Clinton would", "told Fox News the plan"), or at a word of a closed class.
 */
function endOfNoun(block: Block, start: number, hi: number): number {
  const { tokens } = block;
  let i = start;
  while (i <= hi && (words.determiners.has(tokens[i]!.lower) || words.possessives.has(tokens[i]!.lower))) i++;
  let capital: boolean | null = null;
  for (; i <= hi && i < start + reach && block.quoted[i] === 0; i++) {
    const token = tokens[i]!;
    const { lower } = token;
    if (lower === "'s" || lower === "'") {
      capital = null;
      continue;
    }
    if (lower === 'of' && i > start && i < hi) {
      capital = null;
      while (i < hi && words.determiners.has(tokens[i + 1]!.lower)) i++;
      continue;
    }
    if (!opensNoun(token) || words.determiners.has(lower) || words.possessives.has(lower) || words.isAdverb(token))
      break;
    const isCapital: boolean = words.isCapital(token) || (capital === true && words.isNumber(token));
    if (capital !== null && capital !== isCapital && !(capital === false && isNameTail(block, i, hi))) break;
    capital = isCapital;
  }
  return i;
}

/** A name right before a "that" or a mark still belongs to the phrase ("told anchor Jane Pike that"). */
function isNameTail(block: Block, at: number, hi: number): boolean {
  let i = at;
  while (i <= hi && i < at + 4 && words.isCapital(block.tokens[i]!)) i++;
  const next = block.tokens[i];
  return i > hi || !next || next.lower === 'that' || !words.isWord(next) || block.quoted[i] !== 0;
}
