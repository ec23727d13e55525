import { type ActorKind, type ActorMention, nameKey } from '../actors/actors.js';
import type { ActorRule, RuleChange, RulePlan } from '../annotations/annotations.js';
import type { Corpus } from './corpus.js';

/** An actor as the folder has it by now: its name, and every mention, each with the article's file. */
export interface KnownActor {
  readonly name: string;
  readonly kind: ActorKind;
  readonly mentions: readonly { readonly file: string; readonly mention: ActorMention }[];
}

/** What the reader says of an actor. */
export type ActorWish =
  /** It is another one, `kind` being that one's. */
  | { readonly wish: 'same'; readonly as: string; readonly kind: ActorKind | null }
  | { readonly wish: 'rename'; readonly name: string }
  /** Words that are no actor, be they its name or another of its names. */
  | { readonly wish: 'reject'; readonly words: string }
  /** One of its names is another actor's. */
  | { readonly wish: 'split'; readonly words: string }
  /** Whom one article calls so is another actor, to be known by another name. */
  | { readonly wish: 'apart'; readonly file: string; readonly name: string };

/** An actor of a settled corpus; null where there is none of that identity. */
export function knownActor(corpus: Corpus, id: string): KnownActor | null {
  const actor = corpus.actor(id);
  return actor && { name: actor.name, kind: actor.kind, mentions: corpus.mentionsOf(id) };
}

/** Tells whether another actor of the corpus than these bears one of some names somewhere. */
export function sharedNames(corpus: Corpus, ids: readonly string[]): (names: readonly string[]) => boolean {
  return names => {
    const wanted = new Set(names.map(nameKey));
    return corpus
      .files()
      .some(file =>
        corpus
          .read(file)
          ?.actors.some(
            ({ actor, text, name, found }) =>
              !ids.includes(actor) && (wanted.has(nameKey(text)) || wanted.has(nameKey(found ?? name))),
          ),
      );
  };
}

type Same = Extract<ActorRule, { readonly decide: 'same' }>;

/**
 * The changes of `dateline.yaml` that make a wish hold: as few lines as can be. Names that belong to others as well (which
 * `isShared` tells of some names) are decided only for the articles that mention the actor.
 */
export function planFor(actor: KnownActor, wish: ActorWish, isShared: (names: readonly string[]) => boolean): RulePlan {
  return rules => {
    const own = rules.filter((rule): rule is Same => rule.decide === 'same' && isName(rule.name, actor.name));
    switch (wish.wish) {
      case 'same':
        return sameAs(actor, wish, rules, own, isShared);
      case 'rename':
        return renamed(actor, wish.name, own, isShared);
      case 'reject':
        return rules.some(rule => rule.decide === 'reject' && has(rule.names, wish.words))
          ? []
          : [{ before: null, after: { decide: 'reject', names: [wish.words] } }];
      case 'split':
        return split(actor, wish.words, own);
      case 'apart':
        return apart(actor, wish, rules, own);
    }
  };
}

const isName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);
const has = (names: readonly string[], name: string): boolean => names.some(one => isName(one, name));
const without = (names: readonly string[], ...others: readonly string[]): readonly string[] =>
  names.filter(name => !has(others, name));

/** Each name once, as it is written first. */
const once = (names: readonly string[]): readonly string[] =>
  [...new Map([...names].reverse().map(name => [nameKey(name), name])).values()].reverse();

/** The names that the rules know an actor by: a decision on these takes all its mentions along. */
const foundNames = ({ mentions }: KnownActor): readonly string[] =>
  once(mentions.map(({ mention }) => mention.found ?? mention.name));

const filesOf = ({ mentions }: KnownActor): readonly string[] => [...new Set(mentions.map(({ file }) => file))].sort();

const newRule = (name: string, names: readonly string[], files?: readonly string[]): Same => ({
  decide: 'same',
  name,
  names,
  not: [],
  ...(files ? { in: files } : {}),
});

/** The rule in place of what it was; taken out where nothing is left that it would say. */
function changed(before: Same, after: Same, found: readonly string[] = []): RuleChange {
  const { name, names, not, kind, more } = after;
  const isIdle = names.length === 0 && not.length === 0 && !kind && !more && (!found.length || found.includes(name));
  return { before, after: isIdle ? null : after };
}

/** Before the first rule that would claim one of these names for another. */
function placeBefore(rules: readonly ActorRule[], names: readonly string[]): { readonly at?: number } {
  const at = rules.findIndex(rule => rule.decide === 'same' && [rule.name, ...rule.names].some(one => has(names, one)));
  return at < 0 ? {} : { at };
}

function sameAs(
  actor: KnownActor,
  { as, kind }: Extract<ActorWish, { wish: 'same' }>,
  rules: readonly ActorRule[],
  own: readonly Same[],
  isShared: (names: readonly string[]) => boolean,
): readonly RuleChange[] {
  const local = own.filter(rule => rule.in);
  if (local.length > 0)
    return local.map(rule =>
      changed(rule, { ...rule, name: as, names: without(once([...rule.names, ...foundNames(actor)]), as) }),
    );
  const names = without(once([...foundNames(actor), ...own.flatMap(rule => rule.names)]), as);
  const gone: readonly RuleChange[] = own.map(before => ({ before, after: null }));
  if (isShared(names)) {
    const others = rules.filter(rule => !gone.some(({ before }) => before === rule));
    return [...gone, { before: null, after: newRule(as, names, filesOf(actor)), ...placeBefore(others, names) }];
  }
  const target = rules.find((rule): rule is Same => rule.decide === 'same' && !rule.in && isName(rule.name, as));
  const not = without(once([...(target?.not ?? []), ...own.flatMap(rule => rule.not)]), ...names);
  const ofKind = target?.kind ?? (kind && kind !== actor.kind ? kind : undefined);
  const base = target ?? newRule(as, []);
  const after = { ...base, names: once([...base.names, ...names]), not, ...(ofKind ? { kind: ofKind } : {}) };
  return [...gone, { before: target ?? null, after }];
}

function renamed(
  actor: KnownActor,
  name: string,
  own: readonly Same[],
  isShared: (names: readonly string[]) => boolean,
): readonly RuleChange[] {
  const found = foundNames(actor);
  if (own.length > 0)
    return own.map(rule =>
      changed(rule, { ...rule, name, names: without(once([...rule.names, ...found]), name) }, found),
    );
  if (found.length === 1 && found[0] === name) return [];
  return [{ before: null, after: newRule(name, without(found, name), isShared(found) ? filesOf(actor) : undefined) }];
}

function split(actor: KnownActor, words: string, own: readonly Same[]): readonly RuleChange[] {
  if (own.length === 0) return [{ before: null, after: { ...newRule(actor.name, []), not: [words] } }];
  const found = foundNames(actor);
  // An actor that the reader put here under this name goes whole; of one that the rules put together the words alone.
  const goesWhole = found.length > 1 && has(found, words);
  const isLeft = actor.mentions.some(
    ({ mention }) => isName(mention.text, words) && !(goesWhole && isName(mention.found ?? mention.name, words)),
  );
  return own.map(rule =>
    changed(rule, {
      ...rule,
      names: goesWhole || !has(found, words) ? without(rule.names, words) : rule.names,
      not: isLeft ? once([...rule.not, words]) : rule.not,
    }),
  );
}

function apart(
  actor: KnownActor,
  { file, name }: Extract<ActorWish, { wish: 'apart' }>,
  rules: readonly ActorRule[],
  own: readonly Same[],
): readonly RuleChange[] {
  const here = { ...actor, mentions: actor.mentions.filter(one => one.file === file) };
  const seen = here.mentions.map(({ mention }) => mention.text);
  const claimed = own.flatMap(rule => [rule.name, ...rule.names]).filter(one => has(seen, one));
  const names = without(once([...foundNames(here), ...claimed]), name);
  const known = rules.find((rule): rule is Same => rule.decide === 'same' && !!rule.in && isName(rule.name, name));
  if (known?.in)
    return [
      {
        before: known,
        after: { ...known, names: once([...known.names, ...names]), in: [...new Set([...known.in, file])] },
      },
    ];
  return [{ before: null, after: newRule(name, names, [file]), ...placeBefore(rules, names) }];
}
