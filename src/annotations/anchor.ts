import type { Span } from '../text/text.js';
import type { AnchorState, Selector } from './annotations.js';
import { exactPlaces, placesAlone, placesInContext } from './candidates.js';
import { contextAt, sameness } from './context.js';
import { type Positions, positionsOf } from './positions.js';

/**
 * Where a selector points in a text as it is now. The stored position is taken where the words and their context still stand
 * there; else every place with the very words, and places with similar ones, is scored by words, context and nearness, and
 * taken only above a threshold and well before the next best. What can't be settled is `review`, with the best guess.
 */
export function anchor(text: string, selector: Selector): AnchorState {
  return anchorAll(text, [selector])[0]!;
}

/** The same for all selectors of one article, in their order; takes less time than one by one. */
export function anchorAll(text: string, selectors: readonly Selector[]): readonly AnchorState[] {
  const positions = positionsOf(text);
  const effort = { left: mostEffort };
  return selectors.map(selector => anchorOne(text, selector, positions, effort));
}

/**
 * What the search for all notes of one article may cost, in characters compared: some seconds. It is spent only where
 * thousands of notes have lost their places in a text as long as a book; the rest of them are orphaned then.
 */
const mostEffort = 1_000_000_000;

/** A candidate with what speaks for it, each from 0 to 1. */
interface Scored {
  readonly at: Span;
  /** How like the words are. */
  readonly words: number;
  /** The better of the two sides of its context; 0 where there is none. */
  readonly side: number;
  /** All that was found of words and context, a share of what was looked for. */
  readonly found: number;
  /** `found`, with a small preference for what is near the old place. */
  readonly score: number;
}

/** Of what was looked for, so much must be there. */
const enough = 0.48;
/** And so much where the words themselves are not the same any more. */
const enoughOfOthers = 0.6;
/** So much leaves no doubt. */
const certain = 0.8;
/** A guess worth showing to the reader. */
const worthALook = 0.3;
/** How far the best must be ahead of the next. */
const margin = 0.1;
/** Two unrelated stretches of English are alike to this degree. */
const chance = 0.3;

function anchorOne(text: string, selector: Selector, positions: Positions, effort: { left: number }): AnchorState {
  const { exact, start, end } = selector;
  const old =
    start === undefined || end === undefined ? null : { start: positions.toUnits(start), end: positions.toUnits(end) };
  if (old && text.slice(old.start, old.end) === exact) {
    const here = scored(text, old, selector, null);
    if (here.side >= 0.9 || (here.found >= enough && here.side >= 0.5) || (!selector.prefix && !selector.suffix))
      return { kind: 'anchored', at: old, score: here.found };
  }
  // From the cheapest way of finding it to the dearest; one that leaves no doubt makes the rest needless.
  const ways = [
    () => exactPlaces(text, selector, old?.start ?? null),
    () => placesInContext(text, selector),
    () => placesAlone(text, selector),
  ];
  let candidates: readonly Scored[] = [];
  for (const way of ways) {
    effort.left -= text.length;
    if (effort.left < 0) break;
    candidates = [...candidates, ...way().map(at => scored(text, at, selector, old))];
    const settled = choose(candidates, exact);
    if (settled?.kind === 'anchored' && settled.score >= certain) return settled;
  }
  return choose(candidates, exact) ?? { kind: 'orphaned' };
}

function choose(candidates: readonly Scored[], exact: string): AnchorState | null {
  const ranked = [...candidates].sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (!best || best.found < worthALook) return null;
  const next = ranked.find(({ at }) => at.start >= best.at.end || at.end <= best.at.start);
  const why = doubt(best, next, exact);
  const score = round(best.found);
  return why === null ? { kind: 'anchored', at: best.at, score } : { kind: 'review', best: best.at, score, why };
}

/** Why the best candidate is no more than a guess; null where it is the place. */
function doubt(best: Scored, next: Scored | undefined, exact: string): string | null {
  if (isShort(exact)) {
    if (best.words < 1) return 'the words have changed';
  } else if (best.words < 0.55) return 'most of the words have changed';
  if (best.found < enough) return 'the words around it have changed';
  if (best.words < 1 && (best.side < 0.6 || best.found < enoughOfOthers))
    return 'the words and those around them have changed';
  if (next && next.score > best.score - margin) return 'it stands in more than one place';
  return null;
}

function scored(text: string, at: Span, selector: Selector, old: Span | null): Scored {
  const { exact, prefix, suffix } = selector;
  const { before, after } = contextAt(text, at, selector);
  const words = sameness(exact, text.slice(at.start, at.end));
  const above = (likeness: number | null) => Math.max(0, ((likeness ?? 0) - chance) / (1 - chance));
  const found =
    (above(words) * exact.length + above(before) * prefix.length + above(after) * suffix.length) /
    (exact.length + prefix.length + suffix.length);
  const near = old ? 1 - Math.abs(at.start - old.start) / Math.max(1, text.length) : 0;
  return { at, words, side: Math.max(before ?? 0, after ?? 0), found, score: found + 0.02 * near };
}

/** One to three words say too little to be taken for others that look like them. */
const isShort = (exact: string): boolean => exact.trim().split(/\s+/, 4).length <= 3;

const round = (score: number): number => Math.round(score * 1000) / 1000;
