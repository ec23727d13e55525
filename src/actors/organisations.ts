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

/** Whether an acronym is made of a name's initials ("DPRK", "NSC", "DoJ"). */
export function abbreviates(acronym: string, text: string): boolean {
  return abbreviations(text).includes(acronymKey(acronym));
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
  const bodies = names.filter(name => !name.isCountry);
  for (const { key, text } of bodies) {
    if (isAcronym(text)) continue;
    const words = bodyWords(text).join(' ');
    const first = byWords.get(words);
    if (first) links.set(key, first);
    else byWords.set(words, key);
  }
  for (const { key, text } of bodies) {
    if (links.has(key)) continue;
    const owners = isAcronym(text)
      ? bracketed.has(key)
        ? [bracketed.get(key)!]
        : names
            .filter(other => other.key !== key && !isAcronym(other.text) && abbreviates(text, other.text))
            .map(other => other.key)
      : bodies.filter(other => other.key !== key && isShortFor(text, other.text)).map(other => other.key);
    if (key.startsWith('institution:'))
      owners.push(...bodies.filter(other => isBareHead(key, other.key)).map(other => other.key));
    const distinct = new Set(owners.map(owner => links.get(owner) ?? owner));
    distinct.delete(key);
    if (distinct.size === 1) links.set(key, [...distinct][0]!);
  }
  return links;
}

/** "The Chilean ministry" may be the one Chilean ministry of the article. */
function isBareHead(short: string, long: string): boolean {
  const [, country, head = ''] = short.split(':');
  const [what, other, words = ''] = long.split(':');
  return (
    what === 'institution' && country !== '' && country === other && words !== head && words.split(' ').includes(head)
  );
}

/** "Nissan" is short for "Nissan Motor", "Coastal Safety" for "Coastal Safety Board"; "Bank" is short for nothing. */
export function isShortFor(short: string, long: string): boolean {
  if (isAcronym(long) || isAcronym(short)) return false;
  const [a, b] = [bodyWords(short), bodyWords(long)];
  if (a.length >= b.length || !a.every((word, i) => word === b[i])) return false;
  if (a.length > 1) return b.slice(a.length).every(word => organisationHeads.has(word));
  return a[0]!.length > 3 && b.length <= 3 && !organisationHeads.has(a[0]!) && !functionWords.has(b[1]!);
}
