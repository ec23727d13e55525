import type { Aspect, FactDecision, Place } from './facts.js';
import { type Node, nodeOf } from './links.js';

/** What the reader decided about a folder's statements. */
export interface Decided {
  /** True for the same fact, false for not; undefined where the reader said nothing. */
  same(a: Node, b: Node): boolean | undefined;
  /** The statements that the reader called the same fact as one. */
  joinedTo(node: Node): readonly Node[];
  isDismissed(a: Place, b: Place, aspect: Aspect): boolean;
  /** The statements that any decision is about. */
  readonly nodes: ReadonlySet<Node>;
}

/** Finds the statements that decisions are about: those that their places touch. */
export function decisionsOn(
  decisions: readonly FactDecision[],
  numberOf: (file: string) => number | undefined,
  placesIn: (article: number) => readonly Place[],
): Decided {
  const touched = (place: Place): readonly { readonly node: Node; readonly at: Place }[] => {
    const article = numberOf(place.file);
    if (article === undefined) return [];
    return placesIn(article).flatMap((at, index) =>
      at.start < place.end && place.start < at.end ? [{ node: nodeOf(article, index), at }] : [],
    );
  };
  const same = new Map<string, boolean>();
  const joined = new Map<Node, Node[]>();
  const dismissed = new Set<string>();
  const nodes = new Set<Node>();
  for (const { a, b, decide } of decisions)
    for (const x of touched(a))
      for (const y of touched(b)) {
        for (const { node } of [x, y]) nodes.add(node);
        if (!('same' in decide)) {
          dismissed.add(keyOf(x.at, y.at, decide.aspect));
          continue;
        }
        same.set(pairOf(x.node, y.node), decide.same);
        if (!decide.same) continue;
        joined.set(x.node, [...(joined.get(x.node) ?? []), y.node]);
        joined.set(y.node, [...(joined.get(y.node) ?? []), x.node]);
      }
  return {
    same: (a, b) => (same.size > 0 ? same.get(pairOf(a, b)) : undefined),
    joinedTo: node => joined.get(node) ?? [],
    isDismissed: (a, b, aspect) =>
      dismissed.size > 0 && (dismissed.has(keyOf(a, b, aspect)) || dismissed.has(keyOf(b, a, aspect))),
    nodes,
  };
}

const pairOf = (a: Node, b: Node): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const keyOf = (a: Place, b: Place, aspect: Aspect): string => `${a.file} ${a.start} ${b.file} ${b.start} ${aspect}`;
