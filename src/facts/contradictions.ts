import { date } from './aspects/date.js';
import { type Contradict, type Contradiction, type Pair, pairUp } from './aspects/pair.js';
import { polarity } from './aspects/polarity.js';
import { quantity } from './aspects/quantity.js';
import { actor, speaker } from './aspects/speaker.js';
import { wording } from './aspects/wording.js';
import type { Aspect, Conflict, ConflictingValue } from './facts.js';
import type { Prepared } from './statements.js';
import { countShared } from './vocabulary.js';

const aspects: readonly Contradict[] = [date, quantity, polarity, wording, speaker, actor];

/** What a fact's statements contradict each other on, and what later ones only bring up to date. */
export interface Contradictions {
  readonly conflicts: readonly Conflict[];
  readonly updates: readonly Conflict[];
}

/** Compares each statement with its counterpart in every other file; what the reader dismissed is left out. */
export function contradict(
  statements: readonly Prepared[],
  isDismissed: (a: Prepared, b: Prepared, aspect: Aspect) => boolean,
): Contradictions {
  const found = counterparts(statements).flatMap(pair =>
    aspects
      .flatMap(contradicts => contradicts(pair))
      .filter(({ aspect }) => !isDismissed(pair.a.statement, pair.b.statement, aspect)),
  );
  return {
    conflicts: gather(found.filter(({ isUpdate }) => !isUpdate)),
    updates: gather(found.filter(({ isUpdate }) => isUpdate)),
  };
}

/** Pairs in which each is what the other's file has that is most like it: the next sentence says something else by right. */
function counterparts(statements: readonly Prepared[]): readonly Pair[] {
  const pairs = statements.flatMap((b, at) =>
    statements.slice(0, at).flatMap(a => (a.file === b.file ? [] : [{ a, b, alike: commonWords(a, b) }])),
  );
  const best = new Map<string, number>();
  const keys = ({ a, b }: { readonly a: Prepared; readonly b: Prepared }) => [
    `${a.start} ${a.file}\n${b.file}`,
    `${b.start} ${b.file}\n${a.file}`,
  ];
  for (const pair of pairs) for (const key of keys(pair)) best.set(key, Math.max(best.get(key) ?? 0, pair.alike));
  return pairs.filter(pair => keys(pair).every(key => pair.alike >= best.get(key)!)).map(({ a, b }) => pairUp(a, b));
}

/** The share of words in common, with pairs of words for the order. */
function commonWords(a: Prepared, b: Prepared): number {
  const shared = countShared(a.runs[0], b.runs[0]) + countShared(a.runs[1], b.runs[1]);
  return shared / Math.max(a.words.length, b.words.length);
}

/** Contradictions that share a place are one conflict of several values. */
function gather(contradictions: readonly Contradiction[]): readonly Conflict[] {
  const conflicts: { aspect: Aspect; values: Map<string, ConflictingValue> }[] = [];
  for (const { aspect, a, b } of contradictions) {
    const values = [a, b].map(({ statement, start, end, value }) => ({
      value,
      file: statement.file,
      start,
      end,
      text: statement.source.article.text.slice(start, end),
    }));
    const keys = values.map(({ file, start, end }) => `${file} ${start} ${end}`);
    const touched = conflicts.filter(each => each.aspect === aspect && keys.some(key => each.values.has(key)));
    const target = touched[0] ?? { aspect, values: new Map<string, ConflictingValue>() };
    for (const other of touched.slice(1)) {
      for (const [key, value] of other.values) target.values.set(key, value);
      conflicts.splice(conflicts.indexOf(other), 1);
    }
    for (const [i, key] of keys.entries()) target.values.set(key, values[i]!);
    if (!touched.length) conflicts.push(target);
  }
  return conflicts.map(({ aspect, values }) => ({ aspect, values: [...values.values()] }));
}
