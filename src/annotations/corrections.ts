import { ulid } from 'ulid';
import { anchorAll } from './anchor.js';
import type { AnchorState, Correction } from './annotations.js';

/** A correction, and where its target stands in the text as it is now; null for one of the whole article. */
export interface PlacedCorrection {
  readonly correction: Correction;
  readonly state: AnchorState | null;
}

/** Where an article's corrections stand in its text as it is now, in the sidecar's order. */
export function placeCorrections(text: string, corrections: readonly Correction[]): readonly PlacedCorrection[] {
  const targets = corrections.flatMap(correction => ('target' in correction ? [correction.target] : []));
  const states = anchorAll(text, targets).values();
  return corrections.map(correction => ({
    correction,
    state: 'target' in correction ? (states.next().value ?? null) : null,
  }));
}

/** What a correction says, for a list: "date: 2023-10-10". */
export function inBrief(correction: Correction): string {
  switch (correction.correct) {
    case 'reject':
      return `not: ${correction.kind}`;
    case 'add':
      return `is: ${correction.kind}`;
    case 'date':
      return `date: ${correction.value}`;
    case 'speaker':
      return `speaker: ${correction.speaker.exact}`;
    case 'published':
      return `published: ${correction.value}`;
    case 'origin':
      return `origin: ${correction.name}`;
  }
}

/** What makes a new correction: an id of its own, and when and by whom it is made. */
export function newCorrection(
  author: string | undefined,
  now = new Date(),
): { readonly id: string; readonly created: string; readonly author?: string } {
  const created = now.toISOString().replace(/\.\d+Z$/, 'Z');
  return { id: ulid(now.getTime()), created, ...(author ? { author } : {}) };
}
