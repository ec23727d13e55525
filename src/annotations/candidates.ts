import search from 'approx-string-match';
import type { Span } from '../text/text.js';
import type { Selector } from './annotations.js';
import { touching } from './context.js';

/** Places looked at more closely where the words stand in many. */
const mostExact = 16;

/** Every place where the very words stand; of very many, those whose neighbourhood agrees most, and the one next to `near`. */
export function exactPlaces(text: string, selector: Selector, near: number | null): readonly Span[] {
  const { exact } = selector;
  const found: Span[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1))
    found.push({ start, end: start + exact.length });
  if (found.length <= mostExact) return found;
  const ranked = found.map(span => ({ span, agreeing: touching(text, span, selector) }));
  const best = ranked.sort((a, b) => b.agreeing - a.agreeing).slice(0, mostExact);
  const distance = (span: Span) => Math.abs(span.start - (near ?? 0));
  const nearest = found.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return near === null || best.some(({ span }) => span === nearest)
    ? best.map(({ span }) => span)
    : [...best.map(({ span }) => span), nearest];
}

/** How much of a long quotation's beginning and end is looked for; more would cost time and find no more. */
const longest = 256;

/**
 * Places where something like the words stands in something like their context, with Myers' bit-parallel search
 * (approx-string-match). Long words are looked for by their beginning and their end.
 */
export function placesInContext(text: string, { exact, prefix, suffix }: Selector): readonly Span[] {
  const hits =
    exact.length <= longest
      ? closest(text, prefix + exact + suffix, 0.4)
      : pairs(closest(text, prefix + exact.slice(0, longest), 0.4), closest(text, exact.slice(-longest) + suffix, 0.4));
  return hits
    .map(({ start, end }) => ({
      start: Math.min(end, start + prefix.length),
      end: Math.max(start, end - suffix.length),
    }))
    .map(rough => snapped(text, rough, prefix, suffix))
    .filter(({ start, end }) => start < end);
}

/** Places where something like the words stands, whatever is around them: where they were moved to, say. */
export function placesAlone(text: string, { exact, prefix, suffix }: Selector): readonly Span[] {
  const hits =
    exact.length <= longest
      ? closest(text, exact, 0.5)
      : pairs(closest(text, exact.slice(0, longest), 0.5), closest(text, exact.slice(-longest), 0.5));
  return hits.map(hit => snapped(text, hit, prefix, suffix)).filter(({ start, end }) => start < end);
}

/** What differs from the pattern in no more than a share of it, the least different only; the first few of many. */
const closest = (text: string, pattern: string, differing: number): readonly Span[] =>
  apart(search(text, pattern, Math.floor(pattern.length * differing))).slice(0, 5);

/** Hits that overlap are the same place seen twice; the first of them stands for all. */
const apart = (hits: readonly Span[]): readonly Span[] =>
  hits.filter((hit, i) => i === 0 || hit.start >= hits[i - 1]!.end || hit.end <= hits[i - 1]!.start);

/** From where the beginning was found to the first end behind it. */
function pairs(heads: readonly Span[], tails: readonly Span[]): readonly Span[] {
  return heads.flatMap(head => {
    const tail = tails.find(({ end }) => end > head.start);
    return tail ? [{ start: head.start, end: tail.end }] : [];
  });
}

/** How far from a rough boundary the context is looked for: two long words. */
const reach = 24;

/** The span with its ends moved to where the prefix ends and the suffix begins, if those stand nearby. */
function snapped(text: string, { start, end }: Span, prefix: string, suffix: string): Span {
  const from = Math.max(0, start - prefix.length - reach);
  const before = near(text.slice(from, start + reach), prefix).map(hit => from + hit.end);
  const low = Math.max(0, end - reach);
  const after = near(text.slice(low, end + suffix.length + reach), suffix).map(hit => low + hit.start);
  return { start: nearest(before, start), end: nearest(after, end) };
}

/** Where a context stands in the text next to a boundary, a quarter of it changed at most. */
function near(text: string, context: string): readonly Span[] {
  if (context === '') return [];
  const start = text.indexOf(context);
  return start >= 0 && text.indexOf(context, start + 1) < 0
    ? [{ start, end: start + context.length }]
    : search(text, context, Math.floor(context.length / 4));
}

const nearest = (offsets: readonly number[], to: number): number =>
  offsets.reduce((best, offset) => (Math.abs(offset - to) < Math.abs(best - to) ? offset : best), offsets[0] ?? to);
