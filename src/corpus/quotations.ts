import type { Place, ReadArticle } from '../facts/facts.js';
import { type Comparison, compareQuotations, type Quote, quotedWords } from '../quotes/quotes.js';
import { byPublication } from './mentions.js';

/** Another printing of a quotation. */
export interface Printing extends Place {
  readonly quote: Quote;
  readonly comparison: Comparison;
}

/** The quotations of a settled folder, found by the words that they share; kept while its articles come and go. */
export interface Quotations {
  /** Takes in the articles as they are settled now. An article is taken for unchanged while it is the same object. */
  update(articles: ReadonlyMap<string, ReadArticle>): void;
  /** Those of other files that print a quotation too, the likest of each file, by publication. */
  like(file: string, quote: Quote): readonly Printing[];
}

/** A phrase may stand in thousands of quotations; no more of the likest are compared word by word. */
const mostCompared = 40;

/** Of the runs of the shorter quotation, so many are in common where a word here and there was changed. */
const leastRuns = 0.25;

/** Once so large a part of the articles is another than was indexed, all are indexed anew. */
const staleShare = 0.05;

/** The quotations of no article yet. What changed since all were indexed has an index of its own. */
export function createQuotations(): Quotations {
  let articles: ReadonlyMap<string, ReadArticle> = new Map();
  let indexed: ReadonlyMap<string, ReadArticle> = new Map();
  let [most, rest] = [indexQuotations([]), indexQuotations([])];
  return {
    update(now) {
      articles = now;
      const fresh = [...now.values()].filter(read => indexed.get(read.file) !== read);
      if (fresh.length <= staleShare * now.size) {
        rest = indexQuotations(fresh);
        return;
      }
      indexed = now;
      most = indexQuotations([...now.values()]);
      rest = indexQuotations([]);
    },
    like(file, quote) {
      const old = most.like(file, quote).filter(other => articles.get(other.file) === indexed.get(other.file));
      const read = ({ file }: Printing) => articles.get(file)!;
      return [...old, ...rest.like(file, quote)].sort((a, b) => byPublication(read(a), read(b)));
    },
  };
}

/** The quotations of some articles. */
type Index = Pick<Quotations, 'like'>;

/**
 * Indexes quotations by their runs of three words, hashed into flat arrays that say no more than where each stands: with their words,
 * those of ten thousand articles take as much memory as all else that a server holds.
 */
function indexQuotations(articles: readonly ReadArticle[]): Index {
  // A list each, as an array for every quotation would take as much again until it is thrown away.
  const runs: number[] = [];
  const lists = { article: [] as number[], place: [] as number[], end: [] as number[] };
  for (const [article, { quotes }] of articles.entries())
    for (const [place, quote] of quotes.entries()) {
      if (quote.kind === 'indirect') continue;
      for (const hash of runsOf(quotedWords(quote))) runs.push(hash);
      lists.article.push(article);
      lists.place.push(place);
      lists.end.push(runs.length);
    }
  const articleOf = Uint32Array.from(lists.article);
  const placeOf = Uint32Array.from(lists.place);
  const ends = Uint32Array.from(lists.end);
  const mask = 2 ** Math.floor(Math.log2(runs.length + 1)) - 1;
  const starts = new Int32Array(mask + 2);
  for (const hash of runs) starts[(hash & mask) + 1]!++;
  for (let at = 0; at <= mask; at++) starts[at + 1]! += starts[at]!;
  const next = starts.slice();
  const holders = new Int32Array(runs.length);
  for (let entry = 0, at = 0; entry < ends.length; entry++)
    for (; at < ends[entry]!; at++) holders[next[runs[at]! & mask]!++] = entry;

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
          const shorter = Math.min(hashes.length, ends[entry]! - (ends[entry - 1] ?? 0));
          return articles[articleOf[entry]!]!.file !== file && count >= leastRuns * shorter;
        })
        .sort(([, a], [, b]) => b - a)
        .slice(0, mostCompared);
      const best = new Map<string, Printing>();
      for (const [entry] of likest) {
        const other = articles[articleOf[entry]!]!;
        if (best.has(other.file)) continue;
        const printed = other.quotes[placeOf[entry]!]!;
        const comparison = compareQuotations(words, quotedWords(printed));
        if (comparison) {
          const { start, end } = printed;
          best.set(other.file, { file: other.file, start, end, quote: printed, comparison });
        }
      }
      return [...best.values()];
    },
  };
}

/** FNV-1a over each run of three words. Read unit by unit: the quotations of ten thousand articles are eight million of them. */
function runsOf(text: string): Int32Array {
  const words: number[] = [];
  let hash = basis;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    if (isLetter(unit)) hash = Math.imul(hash ^ (unit < 0x80 ? unit | 0x20 : unit), prime);
    else if (hash !== basis && !isApostrophe(unit)) {
      words.push(hash);
      hash = basis;
    }
  }
  return Int32Array.from({ length: Math.max(0, words.length - 2) }, (_, at) => {
    const first = Math.imul(basis ^ words[at]!, prime);
    return Math.imul(Math.imul(first ^ words[at + 1]!, prime) ^ words[at + 2]!, prime) >>> 1;
  });
}

const basis = 0x811c9dc5 | 0;
const prime = 0x01000193;

/** Letters and figures, near enough: beyond Latin-1, all but marks and spaces. */
const isLetter = (unit: number): boolean =>
  unit < 0x80
    ? (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
    : unit >= 0xc0 && (unit < 0x2000 || unit > 0x206f);

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;
