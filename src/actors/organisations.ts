import { knownName } from './gazetteer.js';
import { type Lists, put } from './lists.js';
import { fold, spelt } from './names.js';
import { functionWords, legalForms, organisationHeads } from './vocabulary.js';

/** A name that may be shortened: an organisation's, or a country's. */
export interface NamedBody {
  readonly key: string;
  readonly text: string;
  /** A country lends its initials ("NK") but is nobody's short form. */
  readonly isCountry: boolean;
}

/** An organisation's name for comparing: without its legal form, "and" for "&". */
export function bodyWords(text: string): readonly string[] {
  const words = fold(text)
    .replace(/&/g, ' and ')
    .replace(/'s\b/g, '')
    .replace(/[,"()]/g, ' ')
    .trim()
    .split(/\s+/);
  let end = words.length;
  while (end > 1 && legalForms.has(words[end - 1]!)) end--;
  return words.slice(0, end).map(spelt);
}

/** True for "NATO", "U.N.", "AT&T": two to six capitals. */
export function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}[.&]?){2,6}$/u.test(text);
}

/** The acronyms that a name of several words can have, folded: its initials with its small words and without. */
export function abbreviations(text: string): readonly string[] {
  const words = fold(text)
    .replace(/'s\b/g, '')
    .split(/[\s-]+/)
    .filter(Boolean);
  if (words.length < 2) return [];
  const initials = (list: readonly string[]): string => list.map(word => word[0]).join('');
  return [...new Set([initials(words), initials(words.filter(word => !functionWords.has(word)))])];
}

/** "U.N." is "un". */
export const acronymKey = (text: string): string => fold(text).replace(/[.&]/g, '');

/**
 * Which names of one article are the same organisation's: an acronym and the one name it abbreviates, a name and its short
 * form ("Nissan" for "Nissan Motor Co."). `bracketed` gives the acronyms that the text itself explains.
 */
export function linkBodies(
  names: readonly NamedBody[],
  bracketed: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  const byWords = new Map<string, string>();
  const bodies = names.filter(name => !name.isCountry && !isAcronym(name.text));
  for (const { key, text } of bodies) {
    const words = bodyWords(text).join(' ');
    const first = byWords.get(words);
    if (first) links.set(key, first);
    else byWords.set(words, key);
  }
  const byInitials: Lists<string> = new Map();
  for (const { key, text } of names)
    for (const letters of isAcronym(text) ? [] : abbreviations(text)) put(byInitials, letters, key);
  const byEdge: Lists<NamedBody> = new Map();
  for (const body of bodies) {
    const words = bodyWords(body.text);
    for (const word of new Set([words[0]!, words.at(-1)!])) put(byEdge, word, body);
  }
  const byCountry = institutionsByHead(bodies);
  for (const { key, text, isCountry } of names) {
    if (isCountry || links.has(key)) continue;
    const owners = isAcronym(text)
      ? bracketed.has(key)
        ? [bracketed.get(key)!]
        : (byInitials.get(acronymKey(text)) ?? [])
      : [
          ...(byEdge.get(bodyWords(text)[0]!) ?? [])
            .filter(other => isShortFor(text, other.text))
            .map(other => other.key),
          ...(byCountry.get(key) ?? []),
        ];
    const distinct = new Set(owners.map(owner => links.get(owner) ?? owner));
    distinct.delete(key);
    if (distinct.size === 1) links.set(key, [...distinct][0]!);
  }
  return links;
}

/** "The Chilean ministry" may be the one Chilean ministry of the article: longer keys of institutions by the key of each word alone. */
function institutionsByHead(bodies: readonly NamedBody[]): Lists<string> {
  const lists: Lists<string> = new Map();
  for (const { key } of bodies) {
    const [what, country, words = ''] = key.split(':');
    if (what !== 'institution' || !country || !words.includes(' ')) continue;
    for (const word of words.split(' ')) put(lists, `institution:${country}:${word}`, key);
  }
  return lists;
}

/**
 * "Nissan" is short for "Nissan Motor", "Coastal Safety" for "Coastal Safety Board", "Falcons" for "Bergen Falcons"; "Bank" is short
 * for nothing.
 */
export function isShortFor(short: string, long: string): boolean {
  if (isAcronym(long) || isAcronym(short)) return false;
  const [a, b] = [bodyWords(short), bodyWords(long)];
  if (a.length === 1 && isTeamOf(a[0]!, b)) return true;
  if (a.length >= b.length || !a.every((word, i) => word === b[i])) return false;
  if (a.length > 1) return b.slice(a.length).every(word => organisationHeads.has(word));
  return a[0]!.length > 3 && b.length <= 3 && !organisationHeads.has(a[0]!) && !functionWords.has(b[1]!);
}

/** A club by its name without the town's. */
const isTeamOf = (name: string, words: readonly string[]): boolean =>
  words.length > 1 &&
  words.at(-1) === name &&
  name.length > 3 &&
  !organisationHeads.has(name) &&
  knownName(words.slice(0, -1).join(' ')) !== undefined;
