import type { Token } from '../text/text.js';
import type { ActorKind } from './actors.js';
import { type Findings, knownAs, type Name } from './findings.js';
import { firstNameOf, isCommonWord, knownName } from './gazetteer.js';
import { fold, foldLower } from './names.js';
import type { Segment } from './segments.js';
import { agencyNames, legalForms } from './vocabulary.js';

/** What an article calls somebody in one place tells who that is in another: names by sentence, in text order. */
export function agree(articles: readonly Findings[]): readonly (readonly Name[])[] {
  const things = thingsIn(articles);
  const findings = articles.map(({ tokens, names, others }) => {
    const actors = names.filter(({ from, to, kind }) => kind !== 'person' || !things.has(keyOf(tokens, from, to)));
    const persons = actors.map(name =>
      isKorean(tokens, name.from, name.to) ? { ...name, kind: 'person' as const } : name,
    );
    return taken({ tokens, names: persons, others }, segment => kindBySight(tokens, segment));
  });
  const kinds = kindsSeen(findings);
  const surnames = surnamesOf(findings);
  const shortNames = shortNamesOf(findings);
  return findings.map(({ tokens, names, others }) => {
    const kept = names.map(name => corrected(tokens, name, kinds, surnames, shortNames));
    const known = taken({ tokens, names: kept, others }, ({ first, end }) => {
      const key = keyOf(tokens, first, end);
      return (
        kinds.get(key) ?? (surnames.has(key) ? 'person' : shortNames.has(key) && first > 0 ? 'organisation' : null)
      );
    });
    return known.names.map(name => withoutTeam(tokens, name, kinds, surnames)).sort((a, b) => a.from - b.from);
  });
}

/** Storms and ships that are called like people: "Storm Ingrid", "the Maren Lund sank", "Princess Ada 2". */
function thingsIn(findings: readonly Findings[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ tokens, names }) =>
      names
        .filter(({ from, to, kind, titledFrom }) => {
          if (kind !== 'person') return false;
          if (titledFrom !== null) return /^\d+$/.test(tokens[to]?.text ?? '');
          const before = tokens[from - 1]?.lower ?? '';
          return storms.has(before) || (before === 'the' && to > from + 1 && !/^[NJP]/.test(tokens[to]?.tag ?? ''));
        })
        .map(({ from, to }) => keyOf(tokens, from, to)),
    ),
  );
}

const storms = new Set(['storm', 'hurricane', 'typhoon', 'cyclone']);

/** What is written like a name and was taken for none becomes one where its kind can be told. */
function taken({ tokens, names, others }: Findings, kindOf: (segment: Segment) => ActorKind | null): Findings {
  if (others.length === 0) return { tokens, names, others };
  const added: Name[] = [];
  const left = others.filter(segment => {
    const kind = kindOf(segment);
    if (kind) added.push(nameOf(tokens, segment, kind));
    return !kind;
  });
  return { tokens, names: [...names, ...added], others: left };
}

/** The kind that a name has most often, by its folded words; what is as often taken for no name, written the same, has none. */
function kindsSeen(findings: readonly Findings[]): ReadonlyMap<string, ActorKind> {
  const left = new Map<string, number>();
  for (const { tokens, others } of findings)
    for (const { first, end } of others) add(left, writtenOf(tokens, first, end));
  const counts = new Map<string, Map<ActorKind, number>>();
  const lefts = new Map<string, number>();
  for (const { tokens, names } of findings)
    for (const { from, to, kind } of names) {
      const key = keyOf(tokens, from, to);
      const seen = counts.get(key) ?? new Map<ActorKind, number>();
      counts.set(key, add(seen, kind));
      lefts.set(key, Math.max(lefts.get(key) ?? 0, left.get(writtenOf(tokens, from, to)) ?? 0));
    }
  return new Map(
    [...counts].flatMap(([key, seen]) => {
      const [kind, count] = [...seen].reduce((a, b) => (b[1] > a[1] ? b : a));
      return count > lefts.get(key)! ? [[key, kind]] : [];
    }),
  );
}

function add<T>(counts: Map<T, number>, of: T): Map<T, number> {
  return counts.set(of, (counts.get(of) ?? 0) + 1);
}

/** The last words of persons' full names, and the first of Korean ones ("Park Min-seo"), each with what stands before or after it. */
function surnamesOf(findings: readonly Findings[]): ReadonlyMap<string, ReadonlySet<string>> {
  const surnames = new Map<string, Set<string>>();
  const note = (surname: string, given: string): void => {
    surnames.set(surname, (surnames.get(surname) ?? new Set()).add(given));
  };
  for (const { tokens, names } of findings)
    for (const { from, to, kind } of names) {
      if (kind !== 'person' || to < from + 2) continue;
      const [first, last] = [keyOf(tokens, from, from + 1), keyOf(tokens, to - 1, to)];
      note(last, first);
      if (last.includes('-')) note(first, last);
    }
  return surnames;
}

/** What organisations are called for short: "Rapid" where there is a "Rapid Bergen", "Novasil" where there is a "Novasil AB". */
function shortNamesOf(findings: readonly Findings[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ tokens, names }) =>
      names
        .filter(({ from, to, kind }) => kind === 'organisation' && to === from + 2 && isOmitted(tokens[to - 1]!))
        .map(({ from }) => keyOf(tokens, from, from + 1)),
    ),
  );
}

const isOmitted = ({ lower }: Token): boolean => legalForms.has(lower) || knownName(lower) !== undefined;

/** "Falcons QB Lindt", "Australian Tove Halden": whom somebody plays for, or comes from, is no part of the name. */
function withoutTeam(
  tokens: readonly Token[],
  name: Name,
  kinds: ReadonlyMap<string, ActorKind>,
  surnames: ReadonlyMap<string, ReadonlySet<string>>,
): Name {
  const { kind, to } = name;
  if (kind !== 'person') return name;
  let { from } = name;
  const isOther = ({ lower }: Token): boolean => {
    const known = knownName(lower)?.is;
    const isTeam = lower.endsWith('s') && kinds.get(foldLower(lower)) === 'organisation';
    return isTeam || known === 'demonym' || known === 'people';
  };
  while (from < to - 1 && isOther(tokens[from]!) && !firstNameOf(tokens[from]!.lower)) from++;
  // "QB": what somebody plays as, where the article has the name without it.
  const isPost = /^\p{Lu}{2}$/u.test(tokens[from]!.text) && from < to - 1;
  if (isPost && (from > name.from || (surnames.get(keyOf(tokens, to - 1, to))?.size ?? 0) > 1)) from++;
  return from === name.from ? name : { ...name, from };
}

/** "Halden" after "Tove Halden" is no place, nor is "Washington" after "Denzel Washington"; nor is "Novasil" a person where there is a "Novasil AB". */
function corrected(
  tokens: readonly Token[],
  name: Name,
  kinds: ReadonlyMap<string, ActorKind>,
  surnames: ReadonlyMap<string, ReadonlySet<string>>,
  shortNames: ReadonlySet<string>,
): Name {
  const { from, to, kind, known } = name;
  if (to > from + 1) return name;
  const key = keyOf(tokens, from, to);
  if (!surnames.has(key)) {
    if (kind === 'person' && shortNames.has(key)) return { ...name, kind: 'organisation' };
    // A name that no list knows is one actor's throughout.
    return known ? name : { ...name, kind: kinds.get(key) ?? kind };
  }
  const isOpen = !known || known.is === 'capital' || known.is === 'place' || kinds.get(key) === 'person';
  return isOpen ? { ...name, kind: 'person', known: null } : name;
}

/** The kind of what only looks like a name, from its words and those beside it; null where they do not tell. */
function kindBySight(tokens: readonly Token[], { first, end, known, titledFrom }: Segment): ActorKind | null {
  if (known && !known.unsure && known.is !== 'place') return 'place';
  const isCommon = tokens.slice(first, end).some(({ lower }) => isCommonWord(lower));
  if (titledFrom !== null && !isCommon) return 'person';
  if (agencyNames[keyOf(tokens, first, end)] && tokens[first - 1]?.text === '(') return 'organisation';
  return isCredited(tokens, first) || isKorean(tokens, first, end) || isInOffice(tokens, first, end) ? 'person' : null;
}

/** "Reporting by Ana Lind; editing by Tom Roe". */
const isCredited = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === 'by' && credits.has(tokens[at - 2]?.lower ?? '');

const credits = new Set(['reporting', 'editing', 'writing', 'compiled', 'photo', 'photograph']);

/** "the Okonkwo administration": who leads it. */
const isInOffice = (tokens: readonly Token[], first: number, end: number): boolean =>
  end === first + 1 &&
  tokens[first - 1]?.lower === 'the' &&
  (tokens[end]?.lower === 'administration' || tokens[end]?.lower === 'presidency') &&
  !isCommonWord(tokens[first]!.lower);

/** "Han Seo-jin": a Korean given name after the family's. */
const isKorean = (tokens: readonly Token[], first: number, end: number): boolean =>
  end === first + 2 &&
  /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(tokens[end - 1]!.text) &&
  tokens[first]!.text.length < 6 &&
  // "Hong Kong-based" is a place with a word.
  !isCommonWord(tokens[end - 1]!.lower.split('-')[1]!);

function nameOf(
  tokens: readonly Token[],
  { first: from, end: to, titledFrom, honorific }: Segment,
  kind: ActorKind,
): Name {
  return { from, to, kind, known: knownAs(tokens, from, to, kind), titledFrom, honorific };
}

const keyOf = (tokens: readonly Token[], from: number, to: number): string =>
  to === from + 1 ? foldLower(tokens[from]!.lower) : fold(writtenOf(tokens, from, to));

function writtenOf(tokens: readonly Token[], from: number, to: number): string {
  let words = tokens[from]!.text;
  for (let at = from + 1; at < to; at++) words += ` ${tokens[at]!.text}`;
  return words;
}
