import type { Span } from '../../text/text.js';
import type { Aspect } from '../facts.js';
import type { Prepared } from '../statements.js';
import { stem } from '../stem.js';
import { type Alignment, align, type Unit, unitsOf } from '../units.js';
import { areDifferentNames } from './names.js';

/** Two statements of one fact, read side by side. */
export interface Pair {
  readonly a: Side;
  readonly b: Side;
  readonly alignment: Alignment;
  /** Whether one is the other with some words changed. */
  readonly isCopy: boolean;
}

export interface Side {
  readonly statement: Prepared;
  readonly units: readonly Unit[];
}

/** What two statements say differently, with the very words of each. */
export interface Contradiction {
  readonly aspect: Aspect;
  readonly a: Claim;
  readonly b: Claim;
  /** Whether the later article only has the newer figure. */
  readonly isUpdate?: boolean;
}

export interface Claim extends Span {
  readonly statement: Prepared;
  readonly value: string;
}

/** Looks for one aspect's contradictions. */
export type Contradict = (pair: Pair) => readonly Contradiction[];

export function pairUp(a: Prepared, b: Prepared): Pair {
  const [left, right] = [unitsOf(a), unitsOf(b)];
  const alignment = align(left, right);
  return {
    a: { statement: a, units: left },
    b: { statement: b, units: right },
    alignment,
    isCopy: alignment.ofShorter >= 0.7 && alignment.ofLonger >= 0.5,
  };
}

/** How many telling units stand near both places, `reach` units to either side; the same key or stem counts, of a name its last word too. */
export function sharedContext({ a, b }: Pair, atA: number, atB: number, reach = 6): number {
  const near = new Set<string>();
  for (let i = Math.max(0, atA - reach); i < Math.min(a.units.length, atA + reach + 1); i++)
    if (i !== atA) for (const told of toldBy(a.units[i]!)) near.add(told);
  let shared = 0;
  for (let j = Math.max(0, atB - reach); j < Math.min(b.units.length, atB + reach + 1); j++) {
    const told = j === atB ? [] : toldBy(b.units[j]!).filter(each => near.has(each));
    for (const each of told) near.delete(each);
    if (told.length) shared++;
  }
  return shared;
}

/** What one article tells to be a name may be a mere word in another, or a name that stands for somebody else there. */
function toldBy({ says, stem: own }: Unit): readonly string[] {
  if (says.kind === 'word') return [own];
  return says.kind === 'actor' ? [own, stem(says.actor.name.toLowerCase().split(/\s+/).at(-1)!)] : [];
}

/** Whether the two units stand where the statements differ and nothing else of weight does. */
export function isSwap({ alignment, isCopy, a, b }: Pair, atA: number, atB: number): boolean {
  if (!isCopy) return false;
  return alignment.differences.some(
    each =>
      atA >= each.atA &&
      atA < each.atA + each.a.length &&
      atB >= each.atB &&
      atB < each.atB + each.b.length &&
      each.a.every(unit => unit === a.units[atA] || unit.says.kind === 'stop') &&
      each.b.every(unit => unit === b.units[atB] || unit.says.kind === 'stop'),
  );
}

/** Whether each statement names somebody before the place whom the other does not name at all: "Kraft closed at $30", "ConAgra at $21". */
export function haveOtherSubjects({ a, b }: Pair, atA: number, atB: number): boolean {
  return namesAlone(a, atA, b) && namesAlone(b, atB, a);
}

const namesAlone = (own: Side, at: number, other: Side): boolean =>
  namesIn(own).some(
    x =>
      x.end <= own.units[at]!.start &&
      namesIn(other).every(y => x.actor !== y.actor && areDifferentNames(x.name, y.name)),
  );

const namesIn = ({ statement }: Side) =>
  statement.actors.filter(
    ({ form, kind }) => (form === 'name' || form === 'alias') && (kind === 'organisation' || kind === 'person'),
  );

/** The words of a claim as its article prints them. */
export function claim({ statement }: Side, span: Span, value?: string): Claim {
  const text = statement.source.article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return { statement, start: span.start, end: span.end, value: value ?? text };
}

/** The first ten characters of when the article was published; null where it is not known. */
export function dayOf({ statement }: Side): string | null {
  return statement.source.article.published?.value.slice(0, 10) ?? null;
}
