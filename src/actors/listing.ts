import type { Actor, ActorKind, MentionedActors } from './actors.js';

interface Tally {
  readonly name: string;
  mentions: number;
  readonly kinds: Map<ActorKind, number>;
  readonly names: Map<string, number>;
  readonly roles: Map<string, number>;
}

/** Every actor of identified articles with its names and roles, the most frequent of each first. */
export function listAll(articles: readonly MentionedActors[]): readonly Actor[] {
  const tallies = new Map<string, Tally>();
  for (const { actors } of articles)
    for (const { actor, name, kind, form, text, role } of actors) {
      const tally = tallies.get(actor) ?? { name, mentions: 0, kinds: new Map(), names: new Map(), roles: new Map() };
      tallies.set(actor, tally);
      tally.mentions++;
      if (form !== 'demonym') count(tally.kinds, kind);
      if (form !== 'nominal' && form !== 'pronoun' && form !== 'title') count(tally.names, text);
      if (role) count(tally.roles, role);
    }
  return [...tallies.entries()]
    .sort(([, a], [, b]) => b.mentions - a.mentions)
    .map(([id, { name, kinds, names, roles }]) => ({
      id,
      name,
      kind: byCount(kinds)[0] ?? 'group',
      names: byCount(names),
      roles: byCount(roles),
    }));
}

function count<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

const byCount = <T>(counts: ReadonlyMap<T, number>): readonly T[] =>
  [...counts.entries()].sort((a, b) => b[1] - a[1]).map(([value]) => value);
