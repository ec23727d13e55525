import type { Place, ReadArticle } from '../facts/facts.js';
import type { Quote } from '../quotes/quotes.js';

/**
 * What an actor says in some articles, which come oldest first: the newest first, and in an article in text order. The same
 * words in several articles are one saying, told where they stand first.
 */
export function sayingsOf(
  articles: readonly ReadArticle[],
  actor: string,
): readonly (Place & { readonly quote: Quote })[] {
  const known = new Set<string>();
  const sayings = articles.map(({ file, quotes }) =>
    quotes.flatMap(quote => {
      if (quote.speaker?.actor !== actor) return [];
      const words = wordsOf(quote);
      if (known.has(words)) return [];
      known.add(words);
      return { file, start: quote.start, end: quote.end, quote };
    }),
  );
  return sayings.reverse().flat();
}

/** Copies of a wire story differ in their marks and spaces. */
const wordsOf = ({ text }: Quote): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
