import { agree } from './agreements.js';
import { contradict } from './contradictions.js';
import type { Decided } from './decisions.js';
import type { Fact } from './facts.js';
import { explain } from './reasons.js';
import { type Prepared, toStatement } from './statements.js';
import { countShared } from './vocabulary.js';

/**
 * The fact that statements report, by the mean probability among them; null where they stand in one file. Only statements that are
 * surely of one fact (`isSure`) contradict each other.
 */
export function toFact(
  statements: readonly Prepared[],
  origins: readonly string[],
  probability: number,
  isSure: (a: Prepared, b: Prepared) => boolean,
  { isDismissed }: Decided,
): Fact | null {
  if (new Set(statements.map(({ file }) => file)).size < 2) return null;
  const { conflicts, updates } = contradict(statements, isSure, isDismissed);
  const [first, other] = leastAlike(statements);
  return {
    id: idOf(statements),
    statements: statements.map(toStatement),
    origins,
    agreements: agree(statements),
    conflicts,
    ...(updates.length ? { updates } : {}),
    probability,
    why: explain(first, other),
  };
}

/** The first statement and the one of another file with the fewest of its words: that these are one fact wants a reason most. */
function leastAlike(statements: readonly Prepared[]): readonly [Prepared, Prepared] {
  const [first] = statements;
  const others = statements.filter(({ file }) => file !== first!.file);
  const shared = (other: Prepared) => countShared(first!.runs[0], other.runs[0]) / Math.max(1, other.words.length);
  return [first!, others.reduce((least, other) => (shared(other) < shared(least) ? other : least))];
}

/** FNV-1a over the statements' files and words: the same for as long as they are. */
function idOf(statements: readonly Prepared[]): string {
  let hash = 0x811c9dc5;
  for (const { file, start, end, source } of statements)
    for (const c of `${file}\n${source.article.text.slice(start, end)}\n`)
      hash = Math.imul(hash ^ c.codePointAt(0)!, 0x01000193);
  return `f${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
