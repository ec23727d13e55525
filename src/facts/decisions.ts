import type { Aspect, FactDecision, Place } from './facts.js';
import type { Prepared } from './statements.js';

/** What the reader decided about a folder's statements, by their places in the list. */
export interface Decided {
  /** True for the same fact, false for not; undefined where the reader said nothing. */
  same(a: number, b: number): boolean | undefined;
  /** Pairs that the reader called the same fact. */
  readonly joined: readonly (readonly [number, number])[];
  isDismissed(a: Prepared, b: Prepared, aspect: Aspect): boolean;
}

/** Finds the statements that decisions are about: those that their places touch. */
export function applyDecisions(decisions: readonly FactDecision[], statements: readonly Prepared[]): Decided {
  const byFile = new Map<string, number[]>();
  if (decisions.length)
    for (const [at, { file }] of statements.entries()) {
      const list = byFile.get(file);
      if (list) list.push(at);
      else byFile.set(file, [at]);
    }
  const touched = (place: Place) =>
    (byFile.get(place.file) ?? []).filter(at => statements[at]!.start < place.end && place.start < statements[at]!.end);
  const same = new Map<string, boolean>();
  const dismissed = new Set<string>();
  const joined: (readonly [number, number])[] = [];
  for (const { a, b, decide } of decisions)
    for (const x of touched(a))
      for (const y of touched(b)) {
        const [first, second] = x < y ? [x, y] : [y, x];
        if ('same' in decide) {
          same.set(`${first} ${second}`, decide.same);
          if (decide.same) joined.push([first, second]);
        } else dismissed.add(keyOf(statements[first]!, statements[second]!, decide.aspect));
      }
  return {
    same: (a, b) => same.get(a < b ? `${a} ${b}` : `${b} ${a}`),
    joined: joined.filter(([a, b]) => same.get(`${a} ${b}`)),
    isDismissed: (a, b, aspect) =>
      dismissed.size > 0 && (dismissed.has(keyOf(a, b, aspect)) || dismissed.has(keyOf(b, a, aspect))),
  };
}

const keyOf = (a: Place, b: Place, aspect: Aspect): string => `${a.file} ${a.start} ${b.file} ${b.start} ${aspect}`;
