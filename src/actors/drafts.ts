import type { Article } from '../article/article.js';
import type { Token, Words } from '../text/text.js';
import { contains } from '../text/text.js';
import type { ActorForm, ActorKind } from './actors.js';
import type { FoundName } from './findings.js';
import { type Reading, readingOf } from './governments.js';
import { type Institution, institutionAt } from './institutions.js';
import { fold } from './names.js';
import { agencyNames } from './vocabulary.js';

/** Who is meant, as far as the words of one mention tell: `key` is the same for the same words. */
interface Meaning {
  readonly kind: ActorKind;
  readonly form: ActorForm;
  readonly key: string;
  /** What the actor would be called if this were its only mention. */
  readonly name: string;
  /** The country that it is, or that the institution belongs to. */
  readonly country: string | null;
}

/** A mention with its meaning, before others of the article are known to mean the same. */
export interface Draft extends Words, Meaning {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly titledFrom: number | null;
  readonly honorific: string | null;
}

export const keyOfCountry = (country: string): string => `country:${country}`;

/** The names of an article as drafts: institutions made whole, governments told from their seats, "the North" from directions. */
export function draftMentions(article: Article, names: readonly FoundName[]): readonly Draft[] {
  const countries = new Set(
    names.flatMap(({ known }) =>
      known?.country && (known.is === 'country' || known.is === 'demonym') ? [known.country] : [],
    ),
  );
  const readings = governmentsOf(article, names, countries);
  const drafts: Draft[] = [];
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    const { tokens } = article.sentences[name.sentence]!;
    const following = names[i + 1]?.sentence === name.sentence ? names[i + 1] : undefined;
    const institution = institutionAt(tokens, name, following);
    if (institution) {
      drafts.push(draftOfInstitution(article, name, institution));
      while (names[i + 1]?.sentence === name.sentence && names[i + 1]!.from < institution.to) i++;
    } else {
      const state = stateMeant(article.sentences[name.sentence]!.tokens, name, names[i - 1]);
      const meaning = state ?? meaningOf(name, countries, readings.get(name) ?? 'open');
      if (meaning) drafts.push(draftOf(name, spelled(article, name, meaning)));
    }
  }
  return drafts;
}

/** How each capital and seat is meant. One reading an article, but for what happens in the place itself. */
function governmentsOf(
  article: Article,
  names: readonly FoundName[],
  countries: ReadonlySet<string>,
): ReadonlyMap<FoundName, Reading> {
  const readings = new Map<FoundName, Reading>();
  const governing = new Set<string>();
  for (const name of names) {
    const { known } = name;
    if (known?.is !== 'capital' && known?.is !== 'seat') continue;
    const isDateline = article.dateline && contains(article.dateline, name);
    const reading =
      isDateline || (known.unsure && !countries.has(known.country!))
        ? 'place'
        : readingOf(article.sentences[name.sentence]!.tokens, name.from, name.to);
    readings.set(name, reading);
    if (reading === 'government') governing.add(known.name);
  }
  for (const [name, reading] of readings)
    if (reading === 'open' && governing.has(name.known!.name)) readings.set(name, 'government');
  return readings;
}

/** "VALMORA" in a dateline is called "Valmora". */
function spelled({ dateline }: Article, found: FoundName, meaning: Meaning): Meaning {
  const isPlace = dateline && contains(dateline, found) && fold(dateline.place) === fold(meaning.name);
  return isPlace ? { ...meaning, name: dateline.place } : meaning;
}

function draftOf(found: FoundName, { kind, form, key, name, country }: Meaning): Draft {
  const { start, end, text, sentence, from, to, titledFrom, honorific } = found;
  return { start, end, text, kind, form, key, name, country, sentence, from, to, titledFrom, honorific };
}

/** Null for a name of nobody: "the North" where no such country is in the article. */
function meaningOf({ text, known, kind }: FoundName, countries: ReadonlySet<string>, reading: Reading): Meaning | null {
  const ofCountry = (country: string, form: ActorForm): Meaning => ({
    kind: known?.is === 'people' ? 'group' : 'place',
    form,
    key: keyOfCountry(country),
    name: country,
    country,
  });
  if (known?.country && (known.is === 'country' || reading === 'government'))
    return ofCountry(known.country, text === known.country ? 'name' : 'alias');
  if (known?.is === 'demonym' || known?.is === 'people')
    return known.country
      ? ofCountry(known.country, 'demonym')
      : { kind: 'group', form: 'demonym', key: `group:${fold(text)}`, name: text, country: null };
  if (text === 'North' || text === 'South') {
    const owner = halfOf(text, countries);
    return owner ? ofCountry(owner, 'alias') : null;
  }
  const name = known ? known.name : (agencyNames[fold(text)] ?? text);
  const kindHere = known?.is === 'seat' && reading !== 'place' ? 'organisation' : kind;
  return { kind: kindHere, form: 'name', key: `${kindHere}:${fold(name)}`, name, country: null };
}

/** "Washington state", and Georgia after a town: the American state, neither the city nor the country. */
function stateMeant(
  tokens: readonly Token[],
  { known, from, to, sentence }: FoundName,
  before: FoundName | undefined,
): Meaning | null {
  if (!known || (known.is !== 'capital' && known.is !== 'place' && known.name !== 'Georgia')) return null;
  const isAfterTown =
    before?.sentence === sentence &&
    before.to === from - 1 &&
    before.known?.is === 'place' &&
    tokens[from - 1]!.text === ',';
  if (tokens[to]?.text !== 'state' && !(known.name === 'Georgia' && isAfterTown)) return null;
  const name = `${known.name} state`;
  return { kind: 'place', form: 'name', key: `place:${fold(name)}`, name, country: null };
}

/** "The North" is the one country of that half that the article names. */
function halfOf(direction: string, countries: ReadonlySet<string>): string | null {
  const owners = [...countries].filter(country => country.startsWith(`${direction} `));
  return owners.length === 1 ? owners[0]! : null;
}

function draftOfInstitution(
  article: Article,
  found: FoundName,
  { from, to, country, key, isDescription }: Institution,
): Draft {
  const { tokens } = article.sentences[found.sentence]!;
  const start = tokens[from]!.start;
  const end = tokens[to - 1]!.end;
  const text = article.text.slice(start, end);
  const ownerEnd = found.known ? found.to + (/^['’]/.test(tokens[found.to]!.text) ? 1 : 0) : from;
  const words = article.text.slice(tokens[ownerEnd]!.start, end);
  const isTold = isDescription || (found.known && found.known.is !== 'country');
  return {
    start,
    end,
    text,
    kind: 'organisation',
    form: isDescription ? 'nominal' : 'name',
    key: `institution:${country ?? ''}:${key}`,
    name: country && isTold ? `${country}'s ${words}` : text,
    country,
    sentence: found.sentence,
    from,
    to,
    titledFrom: null,
    honorific: null,
  };
}

/** Drafts by the sentence that they stand in. */
export function bySentence(drafts: readonly Draft[]): ReadonlyMap<number, readonly Draft[]> {
  const groups = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const group = groups.get(draft.sentence);
    if (group) group.push(draft);
    else groups.set(draft.sentence, [draft]);
  }
  return groups;
}
