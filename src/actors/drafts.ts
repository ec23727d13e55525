import type { Article } from '../article/article.js';
import type { Words } from '../text/text.js';
import { contains } from '../text/text.js';
import type { ActorForm, ActorKind } from './actors.js';
import type { FoundName } from './finding.js';
import { type Reading, readingOf } from './governments.js';
import { headOf, type Institution, institutionAt } from './institutions.js';
import { fold } from './names.js';

/** A mention whose identity is known as far as its own words tell: `key` is the same for the same words. */
export interface Draft extends Words {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly kind: ActorKind;
  readonly form: ActorForm;
  readonly key: string;
  /** What the actor would be called if this were its only mention. */
  readonly name: string;
  /** Of a country, or of an institution's country. */
  readonly country?: string;
  /** What kind of institution it is ("ministry"). */
  readonly head?: string;
  readonly titledFrom?: number;
  readonly honorific?: string;
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
    } else drafts.push(...draftOfName(name, countries, readings.get(name) === 'government'));
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

function draftOfName(found: FoundName, countries: ReadonlySet<string>, governs: boolean): readonly Draft[] {
  const { start, end, text, sentence, from, to, known, kind, titledFrom, honorific } = found;
  const place = { start, end, text, sentence, from, to };
  if (known?.country && (known.is === 'country' || governs)) {
    const form = fold(text) === fold(known.country) ? 'name' : 'alias';
    return [
      { ...place, kind: 'place', form, key: keyOfCountry(known.country), name: known.country, country: known.country },
    ];
  }
  if (known?.is === 'demonym' || known?.is === 'people') {
    const kindOfPeople = known.is === 'people' ? 'group' : 'place';
    if (!known.country) return [{ ...place, kind: 'group', form: 'demonym', key: `group:${fold(text)}`, name: text }];
    return [
      {
        ...place,
        kind: kindOfPeople,
        form: 'demonym',
        key: keyOfCountry(known.country),
        name: known.country,
        country: known.country,
      },
    ];
  }
  if (text === 'North' || text === 'South') {
    const owner = halfOf(text, countries);
    return owner
      ? [{ ...place, kind: 'place', form: 'alias', key: keyOfCountry(owner), name: owner, country: owner }]
      : [];
  }
  if (known?.is === 'seat')
    return [
      { ...place, kind: 'organisation', form: 'name', key: `organisation:${fold(known.name)}`, name: known.name },
    ];
  const name = known ? known.name : text;
  return [
    {
      ...place,
      kind,
      form: 'name',
      key: `${kind}:${fold(name)}`,
      name,
      ...(titledFrom === undefined ? {} : { titledFrom }),
      ...(honorific ? { honorific } : {}),
    },
  ];
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
  const head = headOf(tokens, from, to);
  const ownerEnd = found.known ? found.to + (/^['’]/.test(tokens[found.to]!.text) ? 1 : 0) : from;
  const words = article.text.slice(tokens[ownerEnd]!.start, end);
  const isTold = isDescription || (found.known && found.known.is !== 'country');
  return {
    start,
    end,
    text,
    sentence: found.sentence,
    from,
    to,
    kind: 'organisation',
    form: isDescription ? 'nominal' : 'name',
    key: `institution:${country ?? ''}:${key}`,
    name: country && isTold ? `${country}'s ${words}` : text,
    ...(country ? { country } : {}),
    ...(head ? { head } : {}),
  };
}
