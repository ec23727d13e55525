import type { Article } from '../article/article.js';
import type { ActorKind, ActorMention } from './actors.js';
import { describedActors } from './descriptions.js';
import { bySentence, type Draft, draftMentions, keyOfCountry } from './drafts.js';
import { findNames } from './finding.js';
import { fold, slugOf } from './names.js';
import { isAcronym, linkBodies } from './organisations.js';
import { linkPersons, personName } from './persons.js';
import { roleAt } from './roles.js';

/** The actors of one article, each mention under its identity, in text order. */
export function readActors(article: Article): readonly ActorMention[] {
  const drafts = draftMentions(article, findNames(article));
  const roles = rolesOf(article, drafts);
  const owner = linkKeys(article, drafts);
  const actors = nameActors(drafts, owner);
  const mentions = drafts.map((draft): ActorMention => {
    const { start, end, text, form, kind } = draft;
    const actor = actors.get(owner(draft.key))!;
    const role = roles.get(draft);
    const isShort = form === 'name' && isAcronym(text) && fold(text) !== fold(actor.name);
    return {
      start,
      end,
      text,
      kind: form === 'demonym' || kind === actor.kind ? kind : actor.kind,
      form: isShort ? 'alias' : form,
      actor: actor.id,
      name: actor.name,
      ...(role ? { role } : {}),
    };
  });
  const descriptions = describedActors(article, drafts, roles, owner).map(({ key, ...description }): ActorMention => {
    const { id, name } = actors.get(key)!;
    return { ...description, actor: id, name };
  });
  return interleave(mentions, descriptions);
}

interface NamedActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}

/** Both in text order; a mention inside a description ("the South Korean office") gives way to it. */
function interleave(mentions: readonly ActorMention[], descriptions: readonly ActorMention[]): readonly ActorMention[] {
  if (descriptions.length === 0) return mentions;
  const all: ActorMention[] = [];
  let next = 0;
  for (const mention of mentions) {
    while (descriptions[next] && descriptions[next]!.start <= mention.start) all.push(descriptions[next++]!);
    const last = all[all.length - 1];
    if (!last || last.end <= mention.start) all.push(mention);
  }
  return [...all, ...descriptions.slice(next)];
}

function rolesOf(article: Article, drafts: readonly Draft[]): ReadonlyMap<Draft, string> {
  const roles = new Map<Draft, string>();
  for (const [sentence, group] of bySentence(drafts))
    for (const draft of group) {
      const role = draft.kind === 'person' ? roleAt(article.text, article.sentences[sentence]!, draft, group) : null;
      if (role) roles.set(draft, role);
    }
  return roles;
}

/** From a draft's key to the key of the actor that it is: full names for short ones, names for acronyms. */
function linkKeys(article: Article, drafts: readonly Draft[]): (key: string) => string {
  const distinct = new Map<string, Draft>();
  for (const draft of drafts) {
    const known = distinct.get(draft.key);
    if (!known || (draft.honorific && !known.honorific)) distinct.set(draft.key, draft);
  }
  const names = [...distinct.values()];
  const persons = names.filter(({ kind }) => kind === 'person');
  const bodies = names.flatMap(({ key, kind, name, country }) =>
    kind === 'organisation'
      ? [{ key, text: name, isCountry: false }]
      : key === keyOfCountry(country ?? '')
        ? [{ key, text: name, isCountry: true }]
        : [],
  );
  const links = new Map([...linkPersons(persons), ...linkBodies(bodies, bracketedAcronyms(article, drafts))]);
  return key => {
    let owner = key;
    for (let steps = 0; links.has(owner) && steps < 4; steps++) owner = links.get(owner)!;
    return owner;
  };
}

/** "National Security Council (NSC)", and "NSC (National Security Council)": the acronym's key with that of the name. */
function bracketedAcronyms(article: Article, drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (let i = 1; i < drafts.length; i++) {
    const [a, b] = [drafts[i - 1]!, drafts[i]!];
    if (a.sentence !== b.sentence || b.from !== a.to + 1) continue;
    const { tokens } = article.sentences[a.sentence]!;
    if (tokens[a.to]!.text !== '(' || tokens[b.to]?.text !== ')') continue;
    if (isAcronym(b.text) && !isAcronym(a.text) && startsAlike(b.text, a.text)) pairs.set(b.key, a.key);
    else if (isAcronym(a.text) && !isAcronym(b.text) && startsAlike(a.text, b.text)) pairs.set(a.key, b.key);
  }
  return pairs;
}

/** Keeps "SEOUL (AP)" apart: the acronym's first letter begins some word of the name, and the name has two words. */
const startsAlike = (acronym: string, name: string): boolean =>
  name.includes(' ') &&
  fold(name)
    .split(/[\s-]+/)
    .some(word => word[0] === acronym[0]!.toLowerCase());

/** The name and identity of each actor: its fullest name, and a slug of that, told apart where two would be the same. */
function nameActors(drafts: readonly Draft[], owner: (key: string) => string): ReadonlyMap<string, NamedActor> {
  const best = new Map<string, { readonly draft: Draft; readonly fullness: number }>();
  const seen = new Set<string>();
  for (const draft of drafts) {
    const spelling = `${draft.key}|${draft.name}`;
    if (seen.has(spelling)) continue;
    seen.add(spelling);
    const key = owner(draft.key);
    const fullness = fullnessOf(draft, key);
    if (fullness > (best.get(key)?.fullness ?? -1)) best.set(key, { draft, fullness });
  }
  const ids = new Set<string>();
  const actors = new Map<string, NamedActor>();
  for (const [key, { draft }] of best) {
    const { name, kind } = draft;
    const slug = slugOf(name);
    let id = slug;
    for (let n = 2; ids.has(id); n++) id = `${slug}-${n}`;
    ids.add(id);
    actors.set(key, { id, name, kind: key.startsWith('country:') ? 'place' : kind });
  }
  return actors;
}

function fullnessOf({ key, name, kind }: Draft, owner: string): number {
  if (kind === 'person') return personName(name).words.length + (key === owner ? 0.5 : 0);
  return (key === owner ? 100 : 0) + (isAcronym(name) ? 0 : 1);
}
