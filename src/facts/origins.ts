import type { ReadArticle } from './facts.js';
import { type Prepared, prepare } from './statements.js';
import { agencies, reports } from './words.js';

/** Who stands behind each article of a folder. */
export interface Origins {
  /** The independent sources behind statements, in the order of the statements, each once. */
  behind(statements: readonly Prepared[]): readonly string[];
}

/** Articles are copies where they share this much of the shorter one's runs of words. */
const copied = 0.5;
const runLength = 6;

/**
 * Finds which articles are one text: copies by the runs of words they share, and all that credit one agency or outlet.
 * An article without an origin counts as its own, under the name of its file.
 */
export function findOrigins(articles: readonly ReadArticle[]): Origins {
  const group = new Map<ReadArticle, ReadArticle>(articles.map(article => [article, article]));
  const root = (article: ReadArticle): ReadArticle => {
    let top = article;
    while (group.get(top)! !== top) top = group.get(top)!;
    return top;
  };
  for (const [a, b] of findCopies(articles)) group.set(root(b), root(a));
  const names = new Map<ReadArticle, string>();
  for (const article of articles) {
    const name = article.article.origin?.name;
    if (name && !names.has(root(article))) names.set(root(article), name);
  }
  const nameOf = (article: ReadArticle) => names.get(root(article)) ?? root(article).file;
  return {
    behind(statements) {
      return [...new Set(statements.map(statement => credited(statement) ?? nameOf(statement.source)))];
    },
  };
}

/** The agency that the statement itself credits: "Reuters reported", "told AFP", "according to Yonhap". */
function credited({ sentence: { tokens } }: Prepared): string | null {
  for (const [at, token] of tokens.entries()) {
    if (!/^\p{Lu}/u.test(token.text)) continue;
    for (let words = 3; words > 0; words--) {
      const name = agencies.get(
        tokens
          .slice(at, at + words)
          .map(({ lower }) => lower)
          .join(' '),
      );
      if (!name) continue;
      const [before, next] = [tokens[at - 1]?.lower ?? '', tokens[at + words]?.lower ?? ''];
      if (reports.has(next) || before === 'told' || (before === 'to' && tokens[at - 2]?.lower === 'according'))
        return name;
    }
  }
  return null;
}

/** Pairs of articles that are near-copies, by an index over their runs of words; runs in many articles are boilerplate. */
function findCopies(articles: readonly ReadArticle[]): readonly (readonly [ReadArticle, ReadArticle])[] {
  const holders = new Map<number, number[]>();
  const sizes = articles.map((article, at) => {
    const runs = runsOf(article);
    for (const run of runs) {
      const list = holders.get(run);
      if (list) list.push(at);
      else holders.set(run, [at]);
    }
    return runs.size;
  });
  const shared = new Map<number, number>();
  for (const list of holders.values()) {
    // Of many copies, each is compared with the first and its neighbour: they become one all the same.
    for (let j = 1; j < list.length; j++)
      for (const i of list.length > 20 ? [0, j - 1] : list.keys()) {
        if (i >= j) break;
        const key = list[i]! * articles.length + list[j]!;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
  }
  return [...shared].flatMap(([key, count]) => {
    const [a, b] = [Math.floor(key / articles.length), key % articles.length];
    return count >= copied * Math.min(sizes[a]!, sizes[b]!) ? [[articles[a]!, articles[b]!] as const] : [];
  });
}

/** A sample of an article's runs of words: those whose hash is a multiple of four (A. Broder's shingles, modulo sampling). */
function runsOf(article: ReadArticle): ReadonlySet<number> {
  const runs = new Set<number>();
  for (const { words } of prepare(article))
    for (let at = 0; at + runLength <= words.length; at++) {
      let hash = 0;
      for (let i = at; i < at + runLength; i++) hash = Math.imul(hash ^ words[i]!, 0x85ebca6b) ^ (hash >>> 13);
      if ((hash & 3) === 0) runs.add(hash);
    }
  return runs;
}
