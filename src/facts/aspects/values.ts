import type { Unit } from '../units.js';
import { isSwap, type Pair, sharedContext } from './pair.js';

/** How two values of one kind stand to each other. */
export type Relation = 'equal' | 'compatible' | 'conflict' | 'unknown' | 'unrelated';

/** A value of a statement, by the place of its unit. */
export interface Valued<T> {
  readonly at: number;
  readonly unit: Unit;
  readonly value: T;
}

/** Two values that contradict each other, and what speaks for their being of the same thing. */
export interface Clash<T> {
  readonly a: Valued<T>;
  readonly b: Valued<T>;
  /** Telling words that stand near both. */
  readonly context: number;
  /** Whether they are all that differs there between two copies. */
  readonly swapped: boolean;
  /** Whether neither statement has another value that the other lacks. */
  readonly alone: boolean;
  /** Whether they have another value in common. */
  readonly agreed: boolean;
}

/**
 * The values of two statements that contradict each other: what the other side has too is set aside first, then each value
 * meets the one whose surroundings are most like its own.
 */
export function clashes<T>(
  pair: Pair,
  as: readonly Valued<T>[],
  bs: readonly Valued<T>[],
  compare: (a: T, b: T) => Relation,
): readonly Clash<T>[] {
  const without = (own: readonly Valued<T>[], others: readonly Valued<T>[], relation: Relation) =>
    own.filter(x => !others.some(y => compare(x.value, y.value) === relation));
  // A value that the other side has is set aside with it, and only then what merely agrees: "September" with "the third quarter".
  const [openA, openB] = [without(as, bs, 'equal'), without(bs, as, 'equal')];
  const [restA, restB] = [without(openA, openB, 'compatible'), without(openB, openA, 'compatible')];
  const all = restA.flatMap(a =>
    restB.flatMap(b => {
      if (compare(a.value, b.value) !== 'conflict') return [];
      const alone = restA.length === 1 && restB.length === 1;
      const agreed = restA.length < as.length;
      return [{ a, b, alone, agreed, context: sharedContext(pair, a.at, b.at), swapped: isSwap(pair, a.at, b.at) }];
    }),
  );
  const rank = (clash: Clash<T>) => (clash.swapped ? 100 : 0) + clash.context;
  const [takenA, takenB] = [new Set<Valued<T>>(), new Set<Valued<T>>()];
  return all
    .sort((x, y) => rank(y) - rank(x))
    .filter(({ a, b }) => {
      if (takenA.has(a) || takenB.has(b)) return false;
      takenA.add(a);
      takenB.add(b);
      return true;
    });
}
