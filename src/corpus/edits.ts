import type { Span } from '../text/text.js';

/** The one stretch in which two versions of a text differ: `start` to `oldEnd` became `start` to `newEnd`. */
export interface Edit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The stretch that differs between two versions of a text. Linear in the texts. */
export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { start, oldEnd: before.length - tail, newEnd: after.length - tail };
}

/** Where a span of the old text stands in the new one; null where the edit touched it. */
export function follow<S extends Span>(span: S, edit: Edit): S | null {
  if (span.end <= edit.start) return span;
  if (span.start < edit.oldEnd) return null;
  const moved = edit.newEnd - edit.oldEnd;
  return moved === 0 ? span : { ...span, start: span.start + moved, end: span.end + moved };
}
