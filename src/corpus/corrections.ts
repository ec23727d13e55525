import {
  type AnchorState,
  anchor,
  type Correction,
  type MarkKind,
  placeCorrections,
  type Selector,
} from '../annotations/annotations.js';
import { givenDate, isCalendarDay } from '../dates/dates.js';
import type { Span } from '../text/text.js';

/** A correction that can be used on the text as it is now. */
export type Placed =
  | { readonly correct: 'reject' | 'add'; readonly kind: MarkKind; readonly at: Span }
  | { readonly correct: 'date'; readonly at: Span; readonly value: string }
  | { readonly correct: 'speaker'; readonly at: Span; readonly speaker: Span }
  | { readonly correct: 'published'; readonly value: string }
  | { readonly correct: 'origin'; readonly name: string };

/** A correction as it was made, and what is made of it: one without a certain place has no effect and waits for the reader. */
export type JudgedCorrection =
  | { readonly correction: Correction; readonly placed: Placed }
  /** `why` is a clause for the user; `best` is a guess at the place, null where there is none. */
  | { readonly correction: Correction; readonly placed: null; readonly why: string; readonly best: Span | null };

/** Places an article's corrections in its text, in the sidecar's order. */
export function judgeCorrections(text: string, corrections: readonly Correction[]): readonly JudgedCorrection[] {
  if (corrections.length === 0) return [];
  return placeCorrections(text, corrections).map(({ correction, state }) => {
    const placed = place(text, correction, state);
    return typeof placed === 'string'
      ? { correction, placed: null, why: placed, best: state?.kind === 'review' ? state.best : atOf(state) }
      : { correction, placed };
  });
}

/** The correction at its place; a clause for the user where it can't be used. */
function place(text: string, correction: Correction, state: AnchorState | null): Placed | string {
  if (correction.correct === 'origin') return correction;
  if (correction.correct === 'published') {
    const { value } = correction;
    return isCalendarDay(value) ? { correct: 'published', value } : `${value} is no day that there is`;
  }
  if (state?.kind === 'review') return state.why;
  if (state?.kind !== 'anchored') return 'its words are no longer in the article';
  const { at } = state;
  switch (correction.correct) {
    case 'reject':
    case 'add':
      return { correct: correction.correct, kind: correction.kind, at };
    case 'date': {
      const { value } = correction;
      const known = givenDate({ ...at, text: '' }, value) !== null;
      return known ? { correct: 'date', at, value } : `${value} is no date value`;
    }
    case 'speaker': {
      const speaker = speakerNear(text, correction.speaker, at);
      return speaker ? { correct: 'speaker', at, speaker } : 'the words for its speaker are no longer in the article';
    }
  }
}

const atOf = (state: AnchorState | null): Span | null => (state?.kind === 'anchored' ? state.at : null);

/** Where a speaker's words stand: of a bare name, written by hand, the place nearest to the quotation. */
function speakerNear(text: string, speaker: Selector, { start, end }: Span): Span | null {
  const state = anchor(text, speaker);
  if (state.kind === 'anchored') return state.at;
  if (speaker.prefix || speaker.suffix || speaker.start !== undefined) return null;
  const before = text.lastIndexOf(speaker.exact, start);
  const behind = text.indexOf(speaker.exact, end);
  const at = before < 0 || (behind >= 0 && behind - end < start - before) ? behind : before;
  return at < 0 ? null : { start: at, end: at + speaker.exact.length };
}
