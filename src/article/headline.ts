import type { Block } from './blocks.js';
import { gluedByline } from './byline.js';
import { isAddress, type Labelled } from './labels.js';
import { subjectOf } from './prose.js';

/**
 * Which of the blocks before the first paragraph is the headline: the one whose words the first paragraphs take up, that
 * has a headline's length, belongs to no list and stands close to the byline or the text. -1 where none will do.
 */
export function findHeadline(parts: readonly Labelled[], first: number): number {
  const lead = subjectOf(
    parts
      .slice(first, first + 8)
      .map(part => part.block.text.slice(0, 600))
      .join(' '),
  );
  let best = -1;
  let bestScore = leastScore;
  let between = 0;
  const scores: [number, number][] = [];
  for (let at = first - 1; at >= 0 && first - at < farthest; at--) {
    const part = parts[at]!;
    if (!isCandidate(part)) continue;
    scores.push([at, score(part, at, parts, lead) - Math.min(1, 0.15 * between)]);
    between++;
  }
  // Of two that are as good the earlier one is the headline, the later its deck.
  for (const [at, points] of scores) {
    if (points > bestScore - (best >= 0 ? deckMargin : 0)) {
      best = at;
      bestScore = Math.max(points, bestScore);
    }
  }
  return opensFile(parts, best - 1, lead) ? best - 1 : best;
}

/** Whether a line of a headline's length, on the text's matter, stands above all else: the next is its deck, whatever speaks for that. */
function opensFile(parts: readonly Labelled[], at: number, lead: ReadonlySet<string>): boolean {
  const part = parts[at];
  return (
    part !== undefined &&
    isCandidate(part) &&
    part.label === null &&
    !part.block.item &&
    part.block.words >= 4 &&
    parts[at + 1]!.block.gap === 0 &&
    (at === 0 || isUnderAddress(parts, at)) &&
    [...subjectOf(part.block.text)].some(word => lead.has(word))
  );
}

const leastScore = 0.5;
const deckMargin = 0.4;
const farthest = 80;

const isCandidate = ({ block, label, inherited }: Labelled): boolean =>
  !block.marker &&
  (label === null || inherited || ((label === 'related' || label === 'caption') && block.words > 5 && !block.item));

function score({ block, label }: Labelled, at: number, parts: readonly Labelled[], lead: ReadonlySet<string>): number {
  const own = subjectOf(block.text);
  let shared = 0;
  for (const word of own) if (lead.has(word)) shared++;
  const next = parts[at + 1];
  const isSigned = gluedByline(block.text) > 0 || next?.label === 'byline' || next?.label === 'date';
  return (
    (own.size ? (2 * shared) / Math.max(3, own.size) : 0) +
    (block.words >= 4 && block.words <= 20 ? 0.8 : block.words === 3 ? 0.3 : block.words < 3 ? -0.6 : 0) +
    (isSigned ? 0.6 : 0) +
    (at === 0 ? 0.3 : isUnderAddress(parts, at) ? 1 : 0) +
    (next && next.block.gap > block.gap ? 0.4 : 0) +
    (next?.label === 'prose' ? 0.3 : 0) +
    (block.text.startsWith('# ') ? 3 : 0) -
    (block.item ? 1.5 : 0) -
    (label ? 0.5 : 0)
  );
}

/** Whether nothing but the page's address, and perhaps its date, stands above. */
const isUnderAddress = (parts: readonly Labelled[], at: number): boolean =>
  at < 4 &&
  isAddress(parts[0]!.block.text) &&
  parts.slice(1, at).every(({ label, block }) => label === 'date' || isAddress(block.text));

/** Whether the first paragraph is a headline that ends with a stop: one short sentence, set apart, longer paragraphs after it. */
export function isStoppedHeadline(parts: readonly Labelled[], first: number): boolean {
  const { block } = parts[first]!;
  if (block.item || block.words > 20 || block.text.length > 160 || reports.test(block.text)) return false;
  const next = parts.slice(first + 1, first + 12).filter(part => part.label === 'prose');
  const longest = Math.max(0, ...next.slice(0, 3).map(part => part.block.text.length));
  if (isTitleCase(block)) return longest > 0;
  return isSetApart(parts, first) && block.text.length * 1.2 < longest;
}

/** A dateline or an attribution, which no headline has. */
const reports = /^\p{Lu}{3}[^.]{0,60}(?:—|--| - )|[,”"] (?:he|she|they|\p{Lu}\p{Ll}+) (?:said|told|added)\b/u;

/** An empty line, a byline, a date or no paragraph is behind it, or it ends with a semicolon before its deck. */
function isSetApart(parts: readonly Labelled[], at: number): boolean {
  const { block } = parts[at]!;
  const next = parts[at + 1];
  return !next || next.block.gap > 0 || block.gap > 0 || next.label !== 'prose' || block.text.endsWith(';');
}

const isTitleCase = ({ words, small }: Block): boolean => small * 3 < words;
