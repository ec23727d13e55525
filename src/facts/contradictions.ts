import { date } from './aspects/date.js';
import { type Contradict, type Contradiction, pairUp } from './aspects/pair.js';
import { polarity } from './aspects/polarity.js';
import { quantity } from './aspects/quantity.js';
import { actor, speaker } from './aspects/speaker.js';
import { wording } from './aspects/wording.js';
import type { Aspect, Conflict, ConflictingValue } from './facts.js';
import type { Prepared } from './statements.js';

const aspects: readonly Contradict[] = [date, quantity, polarity, wording, speaker, actor];

/** What a fact's statements contradict each other on, and what later ones only bring up to date. */
export interface Contradictions {
  readonly conflicts: readonly Conflict[];
  readonly updates: readonly Conflict[];
}

/** Compares every two statements of different files; what the reader dismissed is left out. */
export function contradict(
  statements: readonly Prepared[],
  isDismissed: (a: Prepared, b: Prepared, aspect: Aspect) => boolean,
): Contradictions {
  const found: Contradiction[] = [];
  for (const [at, b] of statements.entries())
    for (const a of statements.slice(0, at)) {
      if (a.file === b.file) continue;
      const pair = pairUp(a, b);
      for (const each of aspects.flatMap(contradicts => contradicts(pair)))
        if (!isDismissed(a, b, each.aspect)) found.push(each);
    }
  return {
    conflicts: gather(found.filter(({ isUpdate }) => !isUpdate)),
    updates: gather(found.filter(({ isUpdate }) => isUpdate)),
  };
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
