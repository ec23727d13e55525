import type { Cluster } from './clusters.js';

/** Clusters that turn out to be one actor, as sets that can be joined (union-find with lists of members). */
export interface Groups {
  join(a: Cluster, b: Cluster): void;
  /** A number that all members of a group share, until it is joined with another. */
  rootOf(cluster: Cluster): number;
  membersOf(cluster: Cluster): readonly Cluster[];
  /** In the order of their first clusters. */
  all(): readonly (readonly Cluster[])[];
}

/** Every cluster by itself. */
export function startGroups(clusters: readonly Cluster[]): Groups {
  const index = new Map(clusters.map((cluster, i) => [cluster, i]));
  const roots = clusters.map((_, i) => i);
  const members = clusters.map(cluster => [cluster]);
  const rootOf = (cluster: Cluster): number => roots[index.get(cluster)!]!;
  return {
    rootOf,
    membersOf: cluster => members[rootOf(cluster)]!,
    join(a, b) {
      const [one, other] = [rootOf(a), rootOf(b)];
      if (one === other) return;
      // The smaller list moves, so that each cluster moves seldom.
      const [to, from] = members[one]!.length >= members[other]!.length ? [one, other] : [other, one];
      for (const cluster of members[from]!) {
        roots[index.get(cluster)!] = to;
        members[to]!.push(cluster);
      }
      members[from] = [];
    },
    all() {
      const order = new Map<number, Cluster[]>();
      for (const cluster of clusters) {
        const root = rootOf(cluster);
        const group = order.get(root);
        if (group) group.push(cluster);
        else order.set(root, [cluster]);
      }
      return [...order.values()];
    },
  };
}
