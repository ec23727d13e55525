import { agree } from './agreements.js';
import { cluster } from './clusters.js';
import { contradict } from './contradictions.js';
import { applyDecisions, type Decided } from './decisions.js';
import type { CrossReference, Fact, FactDecision, Place, ReadArticle } from './facts.js';
import { linkStatements } from './linking.js';
import { findOrigins, type Origins } from './origins.js';
import { type Prepared, toStatement } from './statements.js';

/** Links with less than this are no candidates. */
const leastScore = 0.05;

/** So many words may hold two facts. */
const longStatement = 24;

/** Links statements, clusters them into facts, and reads each fact's statements against each other. */
export function crossReferenceArticles(
  articles: readonly ReadArticle[],
  decisions: readonly FactDecision[],
): CrossReference {
  const linked = linkStatements(articles);
  const { statements } = linked;
  const decided = applyDecisions(decisions, statements);
  const probability = (a: number, b: number, score: number) => {
    const same = decided.same(a, b);
    return same === undefined ? score : same ? 1 : 0;
  };
  const asked = new Set(decided.joined.map(([a, b]) => `${a} ${b}`));
  const pairs = [
    ...linked.pairs
      .filter(({ a, b }) => !asked.has(`${a} ${b}`))
      .map(({ a, b, score }) => ({ a, b, score: probability(a, b, score) })),
    ...decided.joined.map(([a, b]) => ({ a, b, score: 1 })),
  ];
  const clusters = cluster({
    pairs,
    score: (a, b) => probability(a, b, linked.score(a, b)),
    together: (a, b) => statements[a]!.file === statements[b]!.file,
    isLong: at => statements[at]!.words.length >= longStatement,
  });
  const origins = findOrigins(articles);
  return {
    facts: clusters.flatMap(
      members =>
        toFact(
          members.map(at => statements[at]!),
          origins,
          decided,
        ) ?? [],
    ),
    links: pairs
      .filter(({ score }) => score >= leastScore)
      .map(({ a, b, score }) => ({
        a: placeOf(statements[a]!),
        b: placeOf(statements[b]!),
        score: Math.round(score * 1e4) / 1e4,
      })),
  };
}

const placeOf = ({ file, start, end }: Prepared): Place => ({ file, start, end });

function toFact(statements: readonly Prepared[], origins: Origins, decided: Decided): Fact | null {
  if (new Set(statements.map(({ file }) => file)).size < 2) return null;
  const { conflicts, updates } = contradict(statements, decided.isDismissed);
  return {
    id: idOf(statements),
    statements: statements.map(toStatement),
    origins: origins.behind(statements),
    agreements: agree(statements),
    conflicts,
    ...(updates.length ? { updates } : {}),
  };
}

/** FNV-1a over the statements' files and words: the same for as long as they are. */
function idOf(statements: readonly Prepared[]): string {
  let hash = 0x811c9dc5;
  for (const { file, start, end, source } of statements)
    for (const c of `${file}\n${source.article.text.slice(start, end)}\n`)
      hash = Math.imul(hash ^ c.codePointAt(0)!, 0x01000193);
  return `f${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
