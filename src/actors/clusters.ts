import type { ActorKind, ActorMention, MentionedActors } from './actors.js';
import { countriesIn, knownName } from './gazetteer.js';
import { institutionOf } from './institutions.js';
import { fold } from './names.js';
import { acronymKey, bodyWords, isAcronym } from './organisations.js';
import { type PersonName, personName } from './persons.js';

/** All mentions of one actor in one article. */
export interface Cluster {
  readonly file: string;
  readonly mentions: readonly ActorMention[];
  readonly kind: ActorKind;
  readonly name: string;
  /** The name folded, an organisation's without its legal form. */
  readonly key: string;
  /** Acronyms by which the article calls it. */
  readonly acronyms: readonly string[];
  /** Countries in its roles: two that share none are two people. */
  readonly countries: ReadonlySet<string>;
  /** An institution that every state has, with nothing that tells whose it is ("Foreign Ministry"). */
  readonly isGeneric: boolean;
  /** The name taken apart, where it is a person's. */
  readonly person: PersonName | null;
  /** A country, whatever its mentions' kinds. */
  readonly isCountry: boolean;
}

const made = new WeakMap<readonly ActorMention[], readonly Cluster[]>();

/** The clusters of one article, in the order of their first mentions. Kept while the mentions are: most articles do not change. */
export function clustersOf({ file, actors }: MentionedActors): readonly Cluster[] {
  const known = made.get(actors);
  if (known && (known.length === 0 || known[0]!.file === file)) return known;
  const clusters = makeClusters(file, actors);
  made.set(actors, clusters);
  return clusters;
}

function makeClusters(file: string, actors: readonly ActorMention[]): readonly Cluster[] {
  const groups = new Map<string, ActorMention[]>();
  for (const mention of actors) {
    const group = groups.get(mention.actor);
    if (group) group.push(mention);
    else groups.set(mention.actor, [mention]);
  }
  return [...groups.values()].map(mentions => clusterOf(file, mentions));
}

function clusterOf(file: string, mentions: readonly ActorMention[]): Cluster {
  const named = mentions.find(({ form }) => form === 'name') ?? mentions[0]!;
  const { name } = named;
  const isCountry =
    knownName(name)?.is === 'country' && mentions.some(({ kind, form }) => kind === 'place' || form === 'demonym');
  const kind = isCountry ? 'place' : named.kind;
  const institution = kind === 'organisation' ? institutionOf(name) : null;
  return {
    file,
    mentions,
    kind,
    name,
    key: institution?.key ?? (kind === 'organisation' ? keyOfBody(name) : fold(name)),
    person: kind === 'person' ? personName(name) : null,
    isGeneric: institution?.isGeneric ?? false,
    acronyms: kind === 'organisation' ? acronymsIn(mentions) : none,
    countries: countriesOf(mentions),
    isCountry,
  };
}

/** Most actors have neither acronyms nor countries, and a folder has a hundred thousand actors: these are shared. */
const none: readonly string[] = [];
const nowhere: ReadonlySet<string> = new Set();

function acronymsIn(mentions: readonly ActorMention[]): readonly string[] {
  const found = new Set(mentions.flatMap(({ text }) => (isAcronym(text) ? [acronymKey(text)] : [])));
  return found.size ? [...found] : none;
}

function countriesOf(mentions: readonly ActorMention[]): ReadonlySet<string> {
  const found = mentions.flatMap(({ role }) => (role ? countriesIn(role) : none));
  return found.length ? new Set(found) : nowhere;
}

const keyOfBody = (name: string): string => (isAcronym(name) ? acronymKey(name) : bodyWords(name).join(' '));
