import { diffArrays } from 'diff';

/** How another printing of a quotation stands to this one. */
export interface Comparison {
  /** Word for word the same; less of it; more of it; or with other words in it. Marks and capitals do not count. */
  readonly how: 'identical' | 'trimmed' | 'fuller' | 'reworded';
  /** The other printing stretch by stretch, with what it leaves out of this one at its place. */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly is: 'same' | 'added' | 'left out';
  /** As printed, marks between its words included. */
  readonly text: string;
}

/** Fewer words in common are no sign that two quotations are one. */
const fewestWords = 4;

/** Of the shorter quotation, so much stands in the longer one. */
const leastCommon = 0.7;

/** More edits than this tell two quotations apart without counting on. */
const mostEdits = 200;

/**
 * Compares two printings word by word, with the fewest words added and left out (E. Myers, "An O(ND) Difference Algorithm",
 * 1986). Null where too little is in common for them to be one quotation.
 */
export function compareQuotations(here: string, there: string): Comparison | null {
  const [ours, theirs] = [wordsIn(here), wordsIn(there)];
  const shorter = Math.min(ours.length, theirs.length);
  if (shorter < fewestWords) return null;
  const changes = diffArrays(ours.map(key), theirs.map(key), { maxEditLength: mostEdits });
  if (!changes) return null;
  const pieces: Piece[] = [];
  let [i, j, common] = [0, 0, 0];
  for (const { added, removed, count } of changes) {
    if (removed) pieces.push({ is: 'left out', text: stretch(here, ours, i, count) });
    else pieces.push({ is: added ? 'added' : 'same', text: stretch(there, theirs, j, count) });
    if (!added) i += count;
    if (!removed) j += count;
    if (!added && !removed) common += count;
  }
  return common < fewestWords || common < leastCommon * shorter ? null : { how: howOf(pieces), pieces };
}

function howOf(pieces: readonly Piece[]): Comparison['how'] {
  const [added, leftOut] = (['added', 'left out'] as const).map(is => pieces.some(piece => piece.is === is));
  if (added && leftOut) return 'reworded';
  return leftOut ? 'trimmed' : added ? 'fuller' : 'identical';
}

type Word = RegExpExecArray;

/** Words, figures ("12,000", "4.5") and what an apostrophe or a hyphen joins. */
const wordsIn = (text: string): readonly Word[] => [...text.matchAll(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)];

const key = ([word]: Word): string => word.toLowerCase().replaceAll('’', "'");

function stretch(text: string, words: readonly Word[], first: number, count: number): string {
  const last = words[first + count - 1]!;
  return text.slice(words[first]!.index, last.index + last[0].length).replace(/\s+/g, ' ');
}
