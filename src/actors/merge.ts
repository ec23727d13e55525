import type { Cluster } from './clusters.js';
import { type Groups, startGroups } from './groups.js';
import { type Lists, put } from './lists.js';
import { abbreviations, acronymKey, isAcronym, isShortFor } from './organisations.js';
import { keysOfPerson, personName, samePerson, shortForms, standsFor } from './persons.js';
import { isVariant, keysOfVariants } from './variants.js';

/** Two articles with this many actors in common, one of them no country, or with two such, are about related things. */
const enoughInCommon = 3;
/** So many articles of an actor are looked at to find a related one. */
const mostArticles = 100;

/**
 * Which clusters of different articles are one actor: the same full name, a country under any name, an institution of one
 * country, an acronym with its one expansion; a bare surname or a short form only where a related article names its one
 * owner. Where it is unsure they stay apart.
 */
export function mergeClusters(clusters: readonly Cluster[]): readonly (readonly Cluster[])[] {
  const groups = startGroups(clusters);
  const people = clusters.filter(isFullPerson);
  const owners = mergePersons(people, groups);
  mergeSameNames(clusters, groups);
  mergeAcronyms(clusters, groups);
  const related = relatedness(clusters, groups);
  mergeVariants(people, groups, related);
  mergeShortPersons(clusters, owners, groups, related);
  mergeShortBodies(clusters, groups, related);
  mergeInRelated(clusters.filter(isLocal), groups, related);
  return groups.all();
}

const isFullPerson = ({ person }: Cluster): boolean => !!person && person.words.length > 1;
const isBarePerson = ({ person }: Cluster): boolean => person?.words.length === 1;
/** "Foreign Ministry", "Biden": every country, and many families, have one. */
const isLocal = (cluster: Cluster): boolean => cluster.isGeneric || isBarePerson(cluster);

/** One word of which an article by itself could not tell whether it is a company or a surname. */
const mayBeSurname = ({ kind, key, name }: Cluster): boolean =>
  kind === 'organisation' && !key.includes(' ') && !isAcronym(name);

type Index = Lists<Cluster>;

/** Full names, which give an index of what may stand for them; the fullest names first, so that what is short meets all that it could be. */
function mergePersons(people: readonly Cluster[], groups: Groups): Index {
  const owners: Index = new Map();
  const alikes: Index = new Map();
  const sorted = people
    .map(cluster => ({ cluster, name: cluster.person! }))
    .sort((a, b) => b.name.words.length - a.name.words.length);
  const spellings = new Map<string, Cluster>();
  for (const { cluster, name } of sorted) {
    const spelling = `${name.words.join(' ')}|${name.suffix}`;
    const twin = spellings.get(spelling);
    if (twin && shareCountries(twin, cluster)) {
      groups.join(twin, cluster);
      continue;
    }
    const keys = keysOfPerson(name);
    const alike = [...new Set(keys.flatMap(key => alikes.get(key) ?? []))].filter(
      other => samePerson(other.person!, name) && shareCountries(other, cluster),
    );
    if (new Set(alike.map(other => groups.rootOf(other))).size === 1) groups.join(alike[0]!, cluster);
    if (!twin) spellings.set(spelling, cluster);
    for (const key of keys) put(alikes, key, cluster);
    for (const short of shortForms(name)) put(owners, short, cluster);
  }
  return owners;
}

/** Roles that name countries must share one: the French president is not the Brazilian striker of the same name. */
function shareCountries(a: Cluster, b: Cluster): boolean {
  if (a.countries.size === 0 || b.countries.size === 0) return true;
  return [...a.countries].some(country => b.countries.has(country));
}

/** The same name is the same country, place, organisation; of a longer name the kind may have been misread once. */
function mergeSameNames(clusters: readonly Cluster[], groups: Groups): void {
  const seen = new Map<string, Cluster>();
  for (const cluster of clusters) {
    if (isLocal(cluster)) continue;
    const isLong = cluster.key.includes(' ');
    if (isFullPerson(cluster) && seen.get(`long:${cluster.key}`)?.kind === 'person') continue;
    const key = cluster.isCountry
      ? `country:${cluster.name}`
      : isLong
        ? `long:${cluster.key}`
        : `${cluster.kind}:${cluster.key}`;
    const twin = seen.get(key);
    if (twin) groups.join(twin, cluster);
    else seen.set(key, cluster);
  }
}

/** An acronym joins the one organisation that some article explains it by, or the one whose initials it is. */
function mergeAcronyms(clusters: readonly Cluster[], groups: Groups): void {
  const explained: Index = new Map();
  const initials: Index = new Map();
  for (const cluster of clusters) {
    if (cluster.kind !== 'organisation' || isAcronym(cluster.name)) continue;
    for (const acronym of cluster.acronyms) put(explained, acronym, cluster);
    for (const letters of abbreviations(cluster.name)) put(initials, letters, cluster);
  }
  for (const cluster of clusters) {
    if (cluster.kind !== 'organisation' || !isAcronym(cluster.name)) continue;
    const key = acronymKey(cluster.name);
    const candidates = explained.get(key) ?? initials.get(key) ?? [];
    if (new Set(candidates.map(groups.rootOf)).size === 1) groups.join(candidates[0]!, cluster);
  }
}

/** Whether two articles are about related things, leaving aside the actor that is asked for. */
type Related = (a: Cluster, b: Cluster) => boolean;

/** Whether two articles have enough actors in common to be about related things; persons count by their surnames. */
function relatedness(clusters: readonly Cluster[], groups: Groups): Related {
  const keyOf = (cluster: Cluster): string | number => cluster.person?.words.at(-1) ?? groups.rootOf(cluster);
  const byFile = new Map<string, Map<string | number, boolean>>();
  for (const cluster of clusters) {
    const actors = byFile.get(cluster.file) ?? new Map<string | number, boolean>();
    actors.set(keyOf(cluster), cluster.isCountry);
    byFile.set(cluster.file, actors);
  }
  return (a, b) => {
    const [small, large] = [byFile.get(a.file)!, byFile.get(b.file)!];
    const [own, twin] = [keyOf(a), keyOf(b)];
    let common = 0;
    let others = 0;
    for (const [actor, isCountry] of small)
      if (large.has(actor) && actor !== own && actor !== twin) {
        common++;
        if (!isCountry) others++;
      }
    return others > 1 || (common >= enoughInCommon && others > 0);
  };
}

/** A name joins the one person whose it is in another spelling, where the articles are about related things. */
function mergeVariants(people: readonly Cluster[], groups: Groups, related: Related): void {
  const seen: Index = new Map();
  for (const cluster of people) {
    const keys = keysOfVariants(cluster.person!);
    const near = new Set(keys.flatMap(key => (seen.get(key) ?? []).slice(0, mostArticles)));
    const twins = [...near].filter(
      other =>
        groups.rootOf(other) !== groups.rootOf(cluster) &&
        isVariant(other.person!, cluster.person!) &&
        shareCountries(other, cluster) &&
        related(cluster, other),
    );
    if (new Set(twins.map(groups.rootOf)).size === 1) groups.join(twins[0]!, cluster);
    for (const key of keys) put(seen, key, cluster);
  }
}

/** A bare surname joins the one full name that it can stand for, where a related article has that name. */
function mergeShortPersons(clusters: readonly Cluster[], owners: Index, groups: Groups, related: Related): void {
  for (const cluster of clusters) {
    if (!isBarePerson(cluster) && !mayBeSurname(cluster)) continue;
    const name = cluster.person ?? personName(cluster.name);
    const candidates = (owners.get(name.words[0]!) ?? []).filter(owner => standsFor(name, owner.person!));
    if (new Set(candidates.map(groups.rootOf)).size !== 1) continue;
    const owner = groups
      .membersOf(candidates[0]!)
      .slice(0, mostArticles)
      .find(other => related(cluster, other));
    if (owner) groups.join(owner, cluster);
  }
}

/** The first and the last word of a name. */
const edgesOf = (key: string): readonly string[] => {
  const words = key.split(' ');
  return words.length > 1 ? [words[0]!, words.at(-1)!] : words;
};

/** "Nissan" joins "Nissan Motor" of a related article, "Falcons" joins "Bergen Falcons". */
function mergeShortBodies(clusters: readonly Cluster[], groups: Groups, related: Related): void {
  const longer: Index = new Map();
  for (const cluster of clusters)
    if (cluster.kind === 'organisation' && cluster.key.includes(' '))
      for (const word of edgesOf(cluster.key)) put(longer, word, cluster);
  // Each name is looked at once, however many articles have it.
  const namesakes = new Map<string, readonly Cluster[]>();
  const longerThan = ({ key, name }: Cluster): readonly Cluster[] => {
    const fits = new Map<string, boolean>();
    return (longer.get(edgesOf(key)[0]!) ?? []).filter(other => {
      const known = fits.get(other.name) ?? isShortFor(name, other.name);
      fits.set(other.name, known);
      return known;
    });
  };
  for (const cluster of clusters) {
    if (cluster.kind !== 'organisation') continue;
    const candidates = namesakes.get(cluster.name) ?? longerThan(cluster);
    namesakes.set(cluster.name, candidates);
    const [first] = candidates;
    if (!first || candidates.some(other => groups.rootOf(other) !== groups.rootOf(first))) continue;
    const owner = candidates.slice(0, mostArticles).find(other => related(cluster, other));
    if (owner) groups.join(owner, cluster);
  }
}

/** Names that many could bear are one actor's within related articles only. */
function mergeInRelated(clusters: readonly Cluster[], groups: Groups, related: Related): void {
  const seen: Index = new Map();
  for (const cluster of clusters) {
    const key = `${cluster.kind}:${cluster.key}`;
    const twin = (seen.get(key) ?? []).slice(0, mostArticles).find(other => related(cluster, other));
    if (twin && groups.rootOf(twin) !== groups.rootOf(cluster) && groups.membersOf(cluster).length === 1)
      groups.join(twin, cluster);
    put(seen, key, cluster);
  }
}
