import type { Span } from '../text/text.js';
import { findQuotations } from './pairing.js';
import type { Quote } from './quotes.js';

/** The stretches of a quote that are the speaker's own words, without their marks: all of a direct one, none of an indirect one. */
export function quotedStretches(quote: Quote): readonly Span[] {
  if (quote.kind === 'indirect') return [];
  if (quote.kind === 'direct') return quote.parts ?? [quote];
  const [found = []] = findQuotations(quote.text, [{ start: 0, end: quote.text.length }]);
  return found.map(({ inner }) => ({ start: quote.start + inner.start, end: quote.start + inner.end }));
}

/** The speaker's own words of a quote as one line of text; empty where there are none. */
export function quotedWords(quote: Quote): string {
  return quotedStretches(quote)
    .map(({ start, end }) => quote.text.slice(start - quote.start, end - quote.start))
    .join(' ');
}
