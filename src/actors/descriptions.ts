import type { Article } from '../article/article.js';
import type { Words } from '../text/text.js';
import type { ActorForm, ActorKind } from './actors.js';
import { bySentence, type Draft } from './drafts.js';
import { countriesIn } from './gazetteer.js';
import { type Lists, put } from './lists.js';
import { fold } from './names.js';
import { headsOfBody, headsOfPerson, type Introduced, referencesIn } from './references.js';

/** A description of an actor that the article has named before. */
export interface Description extends Words {
  readonly key: string;
  readonly kind: ActorKind;
  readonly form: ActorForm;
}

/** The descriptions of an article that point to one actor, in text order: "the ministry", "the South Korean office", "the president". */
export function describedActors(
  article: Article,
  drafts: readonly Draft[],
  roles: ReadonlyMap<Draft, string>,
  owner: (key: string) => string,
): readonly Description[] {
  const introduced = introductions(drafts, roles, owner);
  if (introduced.size === 0) return [];
  const groups = bySentence(drafts);
  return article.sentences.flatMap((sentence, i) => {
    const group = groups.get(i) ?? [];
    const taken = (token: number): boolean =>
      group.some(({ from, to, form }) => form !== 'demonym' && from <= token && token < to);
    return referencesIn(sentence, introduced, taken).map(({ from, to, key, kind, form }) => {
      const start = sentence.tokens[from]!.start;
      const end = sentence.tokens[to - 1]!.end;
      return { start, end, text: article.text.slice(start, end), key, kind, form };
    });
  });
}

/** The organisations and persons of an article that a description can point to, by the nouns that it would use. */
function introductions(
  drafts: readonly Draft[],
  roles: ReadonlyMap<Draft, string>,
  owner: (key: string) => string,
): ReadonlyMap<string, readonly Introduced[]> {
  const introduced = new Map<string, Introduced>();
  const seen = new Set<string>();
  for (const draft of drafts) {
    const { kind, country, start } = draft;
    if (kind !== 'organisation' && kind !== 'person') continue;
    const key = owner(draft.key);
    const role = roles.get(draft);
    const said = `${key}|${draft.text}|${role ?? ''}`;
    if (seen.has(said)) continue;
    seen.add(said);
    const actor = introduced.get(key) ?? { key, kind, start, heads: new Set(), words: new Set(), countries: new Set() };
    introduced.set(key, actor);
    const words = wordsOf(kind === 'person' ? (role ?? '') : draft.text);
    for (const head of kind === 'person' ? headsOfPerson(role ? [role] : []) : headsOfBody(words))
      actor.heads.add(head);
    for (const word of words) actor.words.add(word);
    for (const of of country ? [country] : countriesIn(role ?? '')) actor.countries.add(of);
  }
  const byHead: Lists<Introduced> = new Map();
  for (const actor of introduced.values()) for (const head of actor.heads) put(byHead, head, actor);
  return byHead;
}

const wordsOf = (text: string): readonly string[] => fold(text).split(/[^\p{L}\p{N}-]+/u);
