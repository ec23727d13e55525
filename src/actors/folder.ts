import type { ActorKind, ActorMention, MentionedActors } from './actors.js';
import { type Cluster, clustersOf } from './clusters.js';
import { mergeClusters } from './merge.js';
import { slugOf } from './names.js';
import { isAcronym } from './organisations.js';

interface Identity {
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
}

/** The mentions of a folder under identities that hold over all of it. */
export function identifyAll(articles: readonly MentionedActors[]): readonly MentionedActors[] {
  const clusters = articles.flatMap(clustersOf);
  const named = new Map<ActorMention, Identity>();
  const ids = new Set<string>();
  for (const group of mergeClusters(clusters)) {
    const name = nameOf(group);
    const slug = slugOf(name);
    let actor = slug;
    for (let n = 2; ids.has(actor); n++) actor = `${slug}-${n}`;
    ids.add(actor);
    const kind = mostOf(group.map(cluster => cluster.kind));
    const identity = { actor, name, kind };
    for (const cluster of group) for (const mention of cluster.mentions) named.set(mention, identity);
  }
  return articles.map(({ file, actors }) => ({
    file,
    actors: actors.map(mention => rename(mention, named.get(mention)!)),
  }));
}

/** The very same mention where nothing changes, as in most articles nothing does. */
function rename(mention: ActorMention, { actor, name, kind }: Identity): ActorMention {
  const kindHere = mention.form === 'demonym' ? mention.kind : kind;
  if (mention.actor === actor && mention.name === name && mention.kind === kindHere) return mention;
  return { ...mention, actor, name, kind: kindHere };
}

/** The name that the folder uses most, of those that are no short forms: "Joe Biden", "National Security Council". */
function nameOf(group: readonly Cluster[]): string {
  const full = group.filter(({ person, name }) => (person ? person.words.length > 1 : !isAcronym(name)));
  return mostOf((full.length ? full : group).flatMap(({ name, mentions }) => mentions.map(() => name)));
}

function mostOf<T extends string>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = values[0]!;
  for (const [value, count] of counts) if (count > counts.get(best)!) best = value;
  return best;
}
