import type { Token } from '../text/text.js';
import { knownNameAt } from './gazetteer.js';
import { affairsOfState, locatives, speechVerbs } from './vocabulary.js';

/** How a seat of government is meant at one mention; `open` where the words do not say. */
export type Reading = 'government' | 'place' | 'open';

/** Words after which, or before which, an open reading may follow the article's others: the seat is a subject or an object. */
const clauses = /^(is|was|are|were|be|been|has|had|have|,|\.|and|or|but|that|to|on|over|for|as|;|:|—|–)?$/;

/**
 * Whether a capital or a seat acts for its government ("Pyongyang warned", "talks with Moscow") or is where something
 * happens ("in Seoul"). Tokens [from, to) are the mention.
 */
export function readingOf(tokens: readonly Token[], from: number, to: number): Reading {
  const before = tokens[from - 1]?.lower === 'the' ? (tokens[from - 2]?.lower ?? '') : (tokens[from - 1]?.lower ?? '');
  const after = tokens[to]?.lower ?? '';
  if (locatives.has(before) || before === 'from' || before === 'to') return 'place';
  if (isBetween(tokens, from)) return 'government';
  if (speechVerbs.has(after)) return 'government';
  if (after === "'s" || after === "'") {
    for (let at = to + 1; at < to + 4; at++) if (affairsOfState.has(tokens[at]?.lower ?? '')) return 'government';
    return 'open';
  }
  // "Oslo bus drivers" are the city's.
  if (!clauses.test(after)) return 'place';
  if (
    before === 'with' ||
    before === 'by' ||
    before === 'against' ||
    (speechVerbs.has(before) && !auxiliaries.has(before))
  )
    return 'government';
  return 'open';
}

const auxiliaries = new Set(['must', 'should', 'would', 'will', 'has', 'had', 'did', 'does']);

/** "between Pyongyang and Moscow": both sides, where both are known names. */
function isBetween(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 1]?.lower === 'between') return true;
  if (tokens[from - 1]?.lower !== 'and') return false;
  for (let at = from - 2; at >= 0 && at >= from - 5; at--)
    if (tokens[at]!.lower === 'between') return knownNameAt(tokens, at + 1)?.end === from - 1;
  return false;
}
