import type { Place, ReadArticle } from '../facts/facts.js';
import { type Comparison, compareQuotations, type Quote, quotationKeys, quotedWords } from '../quotes/quotes.js';

/** Another printing of a quotation. */
export interface Printing extends Place {
  readonly quote: Quote;
  readonly comparison: Comparison;
}

/** The quotations of a folder, found by the words that they share. */
export interface Quotations {
  /** Those of other files that print a quotation too, the likest of each file, in the order of the articles. */
  like(file: string, quote: Quote): readonly Printing[];
}

interface Entry {
  readonly file: string;
  readonly quote: Quote;
  readonly words: string;
}

/** A phrase may stand in thousands of quotations; no more of the likest are compared word by word. */
const mostCompared = 40;

/** Of the runs of the shorter quotation, so many are in common where a word here and there was changed. */
const leastRuns = 0.25;

/**
 * Indexes quotations by their runs of three words, hashed into two flat arrays: an index over all words of ten thousand
 * articles is no larger than the text of the quotations.
 */
export function indexQuotations(articles: readonly ReadArticle[]): Quotations {
  const entries: Entry[] = articles.flatMap(({ file, quotes }) =>
    quotes.map(quote => ({ file, quote, words: quotedWords(quote) })).filter(({ words }) => words !== ''),
  );
  const runs = entries.map(({ words }) => runsOf(words));
  const size = runs.reduce((sum, { length }) => sum + length, 0);
  const mask = 2 ** Math.ceil(Math.log2(size + 1)) - 1;
  const starts = new Int32Array(mask + 2);
  for (const hashes of runs) for (const hash of hashes) starts[(hash & mask) + 1]!++;
  for (let at = 0; at <= mask; at++) starts[at + 1]! += starts[at]!;
  const next = starts.slice();
  const holders = new Int32Array(size);
  for (const [entry, hashes] of runs.entries()) for (const hash of hashes) holders[next[hash & mask]!++] = entry;

  return {
    like(file, quote) {
      const words = quotedWords(quote);
      const hashes = runsOf(words);
      const shared = new Map<number, number>();
      for (const hash of hashes)
        for (let at = starts[hash & mask]!; at < starts[(hash & mask) + 1]!; at++)
          shared.set(holders[at]!, (shared.get(holders[at]!) ?? 0) + 1);
      const likest = [...shared]
        .filter(([entry, count]) => {
          const shorter = Math.min(hashes.length, runs[entry]!.length);
          return entries[entry]!.file !== file && count >= leastRuns * shorter;
        })
        .sort(([, a], [, b]) => b - a)
        .slice(0, mostCompared);
      const best = new Map<string, Printing & { readonly entry: number }>();
      for (const [entry] of likest) {
        const other = entries[entry]!;
        const comparison = best.has(other.file) ? null : compareQuotations(words, other.words);
        if (comparison) {
          const { start, end } = other.quote;
          best.set(other.file, { file: other.file, start, end, quote: other.quote, comparison, entry });
        }
      }
      return [...best.values()].sort((a, b) => a.entry - b.entry).map(({ entry: _, ...printing }) => printing);
    },
  };
}

/** FNV-1a over each run of three words. */
function runsOf(text: string): readonly number[] {
  const words = quotationKeys(text);
  return words.slice(2).map((last, at) => {
    let hash = 0x811c9dc5;
    for (const word of [words[at]!, words[at + 1]!, last])
      for (let i = 0; i <= word.length; i++) hash = Math.imul(hash ^ (word.charCodeAt(i) || 0x20), 0x01000193);
    return hash >>> 1;
  });
}
