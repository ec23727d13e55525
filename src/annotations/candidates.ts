import search from 'approx-string-match';
import type { Span } from '../text/text.js';
import type { Selector } from './annotations.js';
import { touching } from './context.js';

/** Places looked at more closely where the words stand in many. */
const mostExact = 40;

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
 * Places where something like the words stands, with Myers' bit-parallel search (approx-string-match): once for the words
 * with their context, which finds them among look-alikes, and once for them alone, which finds them where they moved to.
 */
export function likelyPlaces(text: string, { exact, prefix, suffix }: Selector): readonly Span[] {
  const head = exact.slice(0, longest);
  const tail = exact.slice(-longest);
  const whole = exact.length <= longest;
  const inContext = whole
    ? closest(text, prefix + exact + suffix).map(hit => within(text, hit, { exact, prefix, suffix }))
    : pairs(closest(text, prefix + head), closest(text, tail + suffix)).map(hit =>
        within(text, hit, { exact, prefix, suffix }),
      );
  const alone = whole ? closest(text, exact) : pairs(closest(text, head), closest(text, tail));
  return [...inContext, ...alone.map(hit => snapped(text, hit, prefix, suffix))].filter(
    ({ start, end }) => start < end,
  );
}

/** What differs from the pattern in less than half of it, the least different only; the first few of many. */
const closest = (text: string, pattern: string): readonly Span[] =>
  apart(search(text, pattern, Math.floor(pattern.length / 2))).slice(0, 5);

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

/** The words in a hit that covers their context too. */
function within(text: string, hit: Span, { prefix, suffix }: { exact: string; prefix: string; suffix: string }): Span {
  const rough = {
    start: Math.min(hit.end, hit.start + prefix.length),
    end: Math.max(hit.start, hit.end - suffix.length),
  };
  return snapped(text, rough, prefix, suffix);
}

/** How far from a rough boundary the context is looked for: two long words. */
const reach = 24;

/** The span with its ends moved to where the prefix ends and the suffix begins, if those stand nearby. */
function snapped(text: string, { start, end }: Span, prefix: string, suffix: string): Span {
  const from = Math.max(0, start - prefix.length - reach);
  const before = search(text.slice(from, start + reach), prefix, Math.floor(prefix.length / 4))
    .map(hit => from + hit.end)
    .sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
  const low = Math.max(0, end - reach);
  const after = search(text.slice(low, end + suffix.length + reach), suffix, Math.floor(suffix.length / 4))
    .map(hit => low + hit.start)
    .sort((a, b) => Math.abs(a - end) - Math.abs(b - end));
  return { start: before[0] ?? start, end: after[0] ?? end };
}
