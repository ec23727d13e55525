import { firstNameOf } from './gazetteer.js';
import { type Lists, put } from './lists.js';
import { fold } from './names.js';
import { femaleHonorifics, honorifics, particles } from './vocabulary.js';

/** A person's name taken apart, folded: "John F. Kennedy Jr." is john, f, kennedy and the suffix jr. */
export interface PersonName {
  readonly words: readonly string[];
  readonly suffix: string;
}

/** Takes a name apart; hyphens within a given name ("Jun-il") and a title before it ("Dr.") do not count. */
export function personName(text: string): PersonName {
  const all = fold(text)
    .replace(/[.,]/g, ' ')
    .trim()
    .split(/\s+/)
    .map(word => word.replace(/-/g, ''));
  const words = all.length > 1 && honorifics.has(all[0]!) ? all.slice(1) : all;
  const last = words[words.length - 1] ?? '';
  const suffix = /^(jr|sr|ii|iii|iv)$/.test(last) && words.length > 1 ? last : '';
  return { words: suffix ? words.slice(0, -1) : words, suffix };
}

/** Whether two full names can only be one person's: spelling, middle names and the order of East Asian names aside. */
export function samePerson(a: PersonName, b: PersonName): boolean {
  if (a.suffix !== b.suffix || a.words.length < 2 || b.words.length < 2) return false;
  if (a.words.join('') === b.words.join('')) return true;
  const [firstA, lastA] = [a.words[0]!, a.words[a.words.length - 1]!];
  const [firstB, lastB] = [b.words[0]!, b.words[b.words.length - 1]!];
  if (firstA === firstB && lastA === lastB) return compatibleMiddles(a.words.slice(1, -1), b.words.slice(1, -1));
  const isTurned = firstA === lastB && lastA === firstB && a.words.length === b.words.length;
  // "Kishida Fumio" is "Fumio Kishida"; "James Martin" is not "Martin James".
  return isTurned && !(firstNameOf(firstA) && firstNameOf(lastA));
}

/** One middle name may be missing or an initial; two different ones are two people. */
function compatibleMiddles(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return ![...a, ...b].some(word => particles.has(word));
  return (
    a.length === b.length &&
    a.every((word, i) => word === b[i] || (word[0] === b[i]![0] && (word.length === 1 || b[i]!.length === 1)))
  );
}

/** Whether a short name ("Kishida", "bin Salman", "Yoon") can stand for a full one: its last words, or its first. */
export function standsFor(short: PersonName, full: PersonName): boolean {
  const { words } = short;
  if (words.length >= full.words.length || short.suffix) return false;
  const tail = full.words.slice(-words.length);
  if (words.every((word, i) => word === tail[i]))
    return words.length === 1 || particles.has(words[0]!) || full.words.length - words.length === 1;
  return words.length === 1 && words[0] === full.words[0];
}

/** Whether "Mrs." or "Mr." contradicts the first name. */
function contradicts(honorific: string | null, full: PersonName): boolean {
  const given = firstNameOf(full.words[0] ?? '');
  if (!honorific || !given || given === 'either') return false;
  if (femaleHonorifics.has(honorific)) return given === 'male';
  return /^(mr\.?|sir|lord)$/.test(honorific) && given === 'female';
}

/** A name as the article has it, with the honorific that it ever stood with. */
export interface NamedPerson {
  readonly key: string;
  readonly text: string;
  readonly honorific: string | null;
}

/**
 * Which names of one article are the same person's: each key with the key of the fullest name. A short name that two people
 * could own stays apart from both.
 */
export function linkPersons(names: readonly NamedPerson[]): ReadonlyMap<string, string> {
  const parsed = names
    .map(name => ({ ...name, name: personName(name.text) }))
    .sort((a, b) => b.name.words.length - a.name.words.length);
  const links = new Map<string, string>();
  const heads: Lists<(typeof parsed)[number]> = new Map();
  const lenders: Lists<(typeof parsed)[number]> = new Map();
  for (const person of parsed) {
    const { key, name, honorific } = person;
    const spellings = keysOfPerson(name);
    const near = new Set(spellings.flatMap(spelling => heads.get(spelling) ?? []));
    const same = [...near].filter(head => samePerson(head.name, name));
    const lending = (lenders.get(name.words.join(' ')) ?? []).filter(
      head => standsFor(name, head.name) && !contradicts(honorific, head.name),
    );
    const owners = same.length ? same : lending;
    if (owners.length === 1) links.set(key, owners[0]!.key);
    else {
      for (const spelling of spellings) put(heads, spelling, person);
      for (const short of shortForms(name)) put(lenders, short, person);
    }
  }
  return links;
}

/** Two full names that are one person's (`samePerson`) share one of these. */
export function keysOfPerson({ words }: PersonName): readonly string[] {
  const [first, last] = [words[0]!, words[words.length - 1]!];
  return [...new Set([words.join(''), `${first} ${last}`, `${last} ${first}`])];
}

/** What may stand for a name (`standsFor`), folded: "salman", "bin salman", "mohammed". */
export function shortForms({ words }: PersonName): readonly string[] {
  const particle = words.findIndex((word, i) => i > 0 && particles.has(word));
  const tails = [words.length - 1, 1, particle].filter(from => from > 0 && from < words.length);
  return [...new Set([words[0]!, ...tails.map(from => words.slice(from).join(' '))])].filter(() => words.length > 1);
}
