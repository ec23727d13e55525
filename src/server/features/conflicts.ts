import { dateAt } from '../../corpus/corpus.js';
import { compareDates } from '../../dates/dates.js';
import type { Aspect, Conflict, ConflictingValue, Fact } from '../../facts/facts.js';
import type { Root } from '../root.js';

/** What one article says, and what others say against it. */
export interface Dispute {
  readonly aspect: Aspect;
  readonly here: ConflictingValue;
  readonly against: readonly ConflictingValue[];
}

/** The disputes of a fact in which an article stands, in the order of its words. */
export function disputesOf(root: Root, { conflicts }: Fact, file: string): readonly Dispute[] {
  return conflicts
    .flatMap(({ aspect, values }) =>
      values
        .filter(value => value.file === file)
        .map(here => ({ aspect, here, against: values.filter(value => contradicts(root, aspect, here, value)) })),
    )
    .filter(({ against }) => against.length > 0)
    .sort((a, b) => a.here.start - b.here.start);
}

/**
 * The values of a conflict as they stand to those of an article: these, and what others say against them. One that only differs
 * from what is said elsewhere ("Saturday" where here it is Saturday evening and there Friday) is left out. All of them where the
 * article is no side.
 */
export function sidesSeenFrom(root: Root, file: string, { aspect, values }: Conflict): readonly ConflictingValue[] {
  const own = values.filter(value => value.file === file);
  return own.length === 0
    ? values
    : values.filter(value => value.file === file || own.some(here => contradicts(root, aspect, here, value)));
}

/** Whether two values of one conflict contradict each other, and do not only both differ from a third. */
function contradicts(root: Root, aspect: Aspect, a: ConflictingValue, b: ConflictingValue): boolean {
  if (a.file === b.file || a.value.toLowerCase() === b.value.toLowerCase()) return false;
  const [dateA, dateB] = aspect === 'date' ? [dateAt(root.corpus, a), dateAt(root.corpus, b)] : [];
  return !dateA || !dateB || compareDates(dateA, dateB) === 'conflict';
}
