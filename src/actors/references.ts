import type { Sentence, Token } from '../text/text.js';
import type { ActorForm, ActorKind } from './actors.js';
import { knownNameAt } from './gazetteer.js';
import { offices, stateInstitutions } from './vocabulary.js';

/** What a description can refer to: an institution or a person that the article has introduced. */
export interface Introduced {
  readonly key: string;
  readonly kind: ActorKind;
  /** Where it was first named. */
  readonly start: number;
  /** "ministry", "office"; for a person, the nouns of its roles. */
  readonly heads: Set<string>;
  /** All words of its names, or of its roles, folded. */
  readonly words: Set<string>;
  readonly countries: Set<string>;
}

/** A description that points back to exactly one actor: tokens [from, to) of a sentence. */
export interface Reference {
  readonly from: number;
  readonly to: number;
  readonly key: string;
  readonly kind: ActorKind;
  readonly form: ActorForm;
}

const companies = new Set([
  'company',
  'university',
  'club',
  'party',
  'union',
  'federation',
  'association',
  'league',
  'hospital',
  'school',
  'foundation',
  'fund',
  'airline',
  'tribunal',
  'exchange',
]);

/**
 * The descriptions of a sentence that point to one introduced actor: "the ministry", "the South Korean office", "the
 * president". `introduced` is by head. With two that it could be, or none before it, a description is left alone. `taken` tells tokens of names.
 */
export function referencesIn(
  sentence: Sentence,
  introduced: ReadonlyMap<string, readonly Introduced[]>,
  taken: (token: number) => boolean,
): readonly Reference[] {
  const { tokens } = sentence;
  const references: Reference[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.lower !== 'the') continue;
    const reference = referenceAt(tokens, at + 1, introduced, taken);
    if (reference) references.push(reference);
  }
  return references;
}

function referenceAt(
  tokens: readonly Token[],
  from: number,
  introduced: ReadonlyMap<string, readonly Introduced[]>,
  taken: (token: number) => boolean,
): Reference | null {
  const people = knownNameAt(tokens, from);
  const country = people?.known.is === 'demonym' || people?.known.is === 'country' ? people.known.country : undefined;
  let at = country ? people!.end : from;
  const modifiers: string[] = [];
  while (at < from + 5 && tokens[at] && !taken(at) && isModifier(tokens, at)) modifiers.push(tokens[at++]!.lower);
  const head = tokens[at];
  if (!head || taken(at) || !isHead(head.lower) || taken(at + 1)) return null;
  const follower = tokens[at + 1]?.lower;
  if (follower === 'of' || follower === '-') return null;
  const isPersonal = offices.has(head.lower);
  const matches = (introduced.get(head.lower) ?? []).filter(
    actor =>
      actor.start < head.start &&
      (actor.kind === 'person') === isPersonal &&
      modifiers.every(word => actor.words.has(word)) &&
      (!country || actor.countries.has(country)),
  );
  if (matches.length !== 1) return null;
  const [actor] = matches;
  return { from, to: at + 1, key: actor!.key, kind: actor!.kind, form: isPersonal ? 'title' : 'nominal' };
}

const isHead = (word: string): boolean => stateInstitutions.has(word) || companies.has(word) || offices.has(word);

/** A word before the head: "presidential office", "prime minister". */
function isModifier(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return !!next && (!isHead(tokens[at]!.lower) || isHead(next.lower)) && /^\p{L}/u.test(next.text);
}

/** The words by which a description may point to an organisation: its last head. */
export function headsOfBody(words: readonly string[]): ReadonlySet<string> {
  const heads = words.filter(word => stateInstitutions.has(word) || companies.has(word));
  return new Set(heads);
}

/** The offices that a person's roles name: not those that it is a deputy in, is out of, or serves ("Assistant to the President"). */
export function headsOfPerson(roles: readonly string[]): ReadonlySet<string> {
  return new Set(roles.flatMap(officesIn));
}

function officesIn(role: string): readonly string[] {
  const words = role.toLowerCase().split(/[^\p{L}.-]+/u);
  const end = words.findIndex(word => /^(to|of|for|at|in|on|from|under)$/.test(word));
  const title = end < 0 ? words : words.slice(0, end);
  return title.some(word => /^(deputy|vice|assistant|former|ex|acting|then|aspiring)$|^ex-/.test(word))
    ? []
    : title.filter(word => offices.has(word));
}
