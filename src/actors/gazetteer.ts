import { type Token, tokenize } from '../text/text.js';
import commonWords from './data/common-words.json' with { type: 'json' };
import countries from './data/countries.json' with { type: 'json' };
import firstNames from './data/first-names.json' with { type: 'json' };
import places from './data/places.json' with { type: 'json' };
import { lazy } from './lazy.js';
import { type Lists, put } from './lists.js';
import { fold, foldLower } from './names.js';
import { regions, seats, stateAbbreviations } from './vocabulary.js';

/**
 * What a known name is: a country or its short form; the adjective or noun of its people; the city or house that its
 * government speaks from; another place. `country` is the name of the country, absent where two share the word ("Congolese").
 */
export interface KnownName {
  readonly is: 'country' | 'demonym' | 'people' | 'capital' | 'seat' | 'place';
  readonly name: string;
  readonly country?: string;
  /** A capital that is also a first name or a large town elsewhere. */
  readonly unsure?: boolean;
}

interface Entry extends KnownName {
  /** Folded words after the first. */
  readonly rest: readonly string[];
  /** Only in this very spelling: "US" is a country, "us" is not. */
  readonly exact?: string;
}

interface Tables {
  readonly byFirstWord: Lists<Entry>;
  readonly byName: Map<string, Entry>;
}

/** Built when first asked for: a program that reads no article pays nothing. */
const tables = lazy(makeTables);

/** The words of a name as the tokenizer cuts them: a possessive stands alone. */
const wordsOf = (name: string): readonly string[] =>
  fold(name)
    .replace(/'s(?= |$)/g, " 's")
    .replace(/,/g, ' ,')
    .split(' ');

/** The plural of a people's name, where English adds an s: "Russians", "Iraqis", but not "Chinese", "French". */
const pluralOf = (demonym: string): readonly string[] =>
  /(n|i|k|t|r|e)$/.test(demonym) && !/ese$/.test(demonym) ? [`${demonym}s`] : [];

/** "S. Korea", as headlines have it. */
const abbreviated = (name: string): readonly string[] =>
  /^(North|South|East|West) /.test(name) ? [name.replace(/^(.)\S+/, '$1.')] : [];

function makeTables(): Tables {
  const byFirstWord: Lists<Entry> = new Map();
  const byName = new Map<string, Entry>();
  const add = (spelling: string, known: KnownName): void => {
    const [first = '', ...rest] = wordsOf(spelling);
    const key = [first, ...rest].join(' ');
    if (byName.has(key)) return;
    const entry: Entry = { ...known, rest, ...(/^[A-Z]{2,4}$/.test(spelling) ? { exact: spelling } : {}) };
    byName.set(key, entry);
    put(byFirstWord, first, entry);
  };
  const owners = new Map<string, number>();
  for (const { demonyms } of countries) for (const word of demonyms) owners.set(word, (owners.get(word) ?? 0) + 1);
  for (const { name, aliases } of countries)
    for (const spelling of [name, ...aliases, ...abbreviated(name)])
      add(spelling, { is: 'country', name, country: name });
  for (const [seat, country] of Object.entries(seats)) add(seat, { is: 'seat', name: seat, country });
  for (const { name: country, demonyms, people, capitals, unsure } of countries) {
    for (const name of demonyms) {
      const owner = owners.get(name) === 1 ? { country } : {};
      add(name, { is: 'demonym', name: country, ...owner });
      for (const plural of pluralOf(name)) add(plural, { is: 'people', name: country, ...owner });
    }
    for (const word of people) add(word, { is: word.endsWith('s') ? 'people' : 'demonym', name: country, country });
    for (const city of capitals)
      add(city, {
        is: 'capital',
        name: city,
        country,
        ...((unsure as string[]).includes(city) ? { unsure: true } : {}),
      });
  }
  for (const spelling of ['Washington D.C.', 'Washington DC', 'Washington, D.C.', 'Washington, DC'])
    add(spelling, { is: 'place', name: 'Washington' });
  for (const [short, name] of Object.entries(stateAbbreviations)) add(short, { is: 'place', name });
  for (const name of regions) add(name, { is: 'place', name });
  for (const place of places.split('|')) add(place, { is: 'place', name: place });
  for (const list of byFirstWord.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return { byFirstWord, byName };
}

/** The longest known name that starts at a token, and the index of the token after it. Case counts only for "US" and its like. */
export function knownNameAt(
  tokens: readonly Token[],
  at: number,
  end = tokens.length,
): { readonly known: KnownName; readonly end: number } | null {
  const token = tokens[at];
  const entries = token && tables().byFirstWord.get(foldLower(token.lower));
  if (!entries) return null;
  for (const entry of entries) {
    const to = at + 1 + entry.rest.length;
    if (to > end || (entry.exact && entry.exact !== token.text)) continue;
    if (entry.rest.every((word, i) => foldLower(tokens[at + 1 + i]!.lower) === word)) return { known: entry, end: to };
  }
  return null;
}

/** The known name that a text is as a whole. */
export function knownName(text: string): KnownName | undefined {
  return tables().byName.get(wordsOf(text).join(' '));
}

/** The countries that a short text names, by any of their names. */
export function countriesIn(text: string): readonly string[] {
  const found: string[] = [];
  const tokens = tokenize(text, { start: 0, end: text.length });
  for (let at = 0; at < tokens.length; at++) {
    const hit = knownNameAt(tokens, at);
    if (!hit?.known.country) continue;
    found.push(hit.known.country);
    at = hit.end - 1;
  }
  return found;
}

const female = lazy(() => new Set(firstNames.female.toLowerCase().split('|')));
const male = lazy(() => new Set(firstNames.male.toLowerCase().split('|')));
const common = lazy(() => new Set(commonWords.split(' ')));

/** Whether a lower-case word is a first name, and whose. */
export function firstNameOf(word: string): 'female' | 'male' | 'either' | null {
  const isFemale = female().has(word);
  const isMale = male().has(word);
  return isFemale && isMale ? 'either' : isFemale ? 'female' : isMale ? 'male' : null;
}

/** Whether a lower-case word is an ordinary English one. */
export function isCommonWord(word: string): boolean {
  return common().has(word);
}
