import type { Token } from '../text/text.js';
import type { ActorKind } from './actors.js';
import { type Findings, knownAs, type Name } from './findings.js';
import { isCommonWord } from './gazetteer.js';
import { foldLower } from './names.js';
import type { Segment } from './segments.js';
import { agencyNames } from './vocabulary.js';

/** What an article calls somebody in one place tells who that is in another: names by sentence, in text order. */
export function agree(articles: readonly Findings[]): readonly (readonly Name[])[] {
  const findings = articles.map(({ tokens, names, others }) => {
    const persons = names.map(name =>
      isKorean(tokens, name.from, name.to) ? { ...name, kind: 'person' as const } : name,
    );
    return taken({ tokens, names: persons, others }, segment => kindBySight(tokens, segment));
  });
  const kinds = kindsSeen(findings);
  const surnames = surnamesOf(findings);
  return findings.map(({ tokens, names, others }) => {
    const kept = names.map(name => corrected(tokens, name, surnames));
    const known = taken({ tokens, names: kept, others }, ({ first, end }) => {
      const key = keyOf(tokens, first, end);
      return kinds.get(key) ?? (surnames.has(key) ? 'person' : null);
    });
    return [...known.names].sort((a, b) => a.from - b.from);
  });
}

/** What is written like a name and was taken for none becomes one where its kind can be told. */
function taken({ tokens, names, others }: Findings, kindOf: (segment: Segment) => ActorKind | null): Findings {
  const added: Name[] = [];
  const left = others.filter(segment => {
    const kind = kindOf(segment);
    if (kind) added.push(nameOf(tokens, segment, kind));
    return !kind;
  });
  return { tokens, names: [...names, ...added], others: left };
}

/** The kind that a name has most often, by its folded words. */
function kindsSeen(findings: readonly Findings[]): ReadonlyMap<string, ActorKind> {
  const counts = new Map<string, Map<ActorKind, number>>();
  for (const { tokens, names } of findings)
    for (const { from, to, kind } of names) {
      const key = keyOf(tokens, from, to);
      const seen = counts.get(key) ?? new Map<ActorKind, number>();
      counts.set(key, seen.set(kind, (seen.get(kind) ?? 0) + 1));
    }
  return new Map([...counts].map(([key, seen]) => [key, [...seen].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]));
}

/** The last words of persons' full names, and the first of Korean ones ("Park Min-seo"). */
function surnamesOf(findings: readonly Findings[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ tokens, names }) =>
      names.flatMap(({ from, to, kind }) => {
        if (kind !== 'person' || to < from + 2) return [];
        const last = keyOf(tokens, to - 1, to);
        return last.includes('-') ? [last, keyOf(tokens, from, from + 1)] : [last];
      }),
    ),
  );
}

/** "Halden" after "Tove Halden" is no place, nor is "Washington" after "Denzel Washington". */
function corrected(tokens: readonly Token[], name: Name, surnames: ReadonlySet<string>): Name {
  const { from, to, kind, known } = name;
  const isOpen = !known || known.is === 'capital' || known.is === 'place';
  if (kind === 'person' || !isOpen || to > from + 1 || !surnames.has(keyOf(tokens, from, to))) return name;
  return { ...name, kind: 'person', known: null };
}

/** The kind of what only looks like a name, from its words and those beside it; null where they do not tell. */
function kindBySight(tokens: readonly Token[], segment: Segment): ActorKind | null {
  const { first, end, known, titledFrom } = segment;
  if (titledFrom !== null) return 'person';
  if (known && !known.unsure && known.is !== 'place') return 'place';
  if (agencyNames[keyOf(tokens, first, end)] && tokens[first - 1]?.text === '(') return 'organisation';
  if (isCredited(tokens, first) || isKorean(tokens, first, end) || isInOffice(tokens, first, end)) return 'person';
  return strangerOf(tokens, segment);
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
  end === first + 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(tokens[end - 1]!.text) && tokens[first]!.text.length < 6;

/** Words that no dictionary has and that act: somebody, although the tagger has never read of the like. */
function strangerOf(tokens: readonly Token[], { first, end, known }: Segment): ActorKind | null {
  for (let i = first; i < end; i++)
    if (isCommonWord(tokens[i]!.lower) || !/^\p{Lu}\p{Ll}/u.test(tokens[i]!.text)) return null;
  if (known?.is === 'place') return 'place';
  return end <= first + 3 && /^VB[DZ]$/.test(tokens[end]?.tag ?? '') ? 'person' : null;
}

function nameOf(
  tokens: readonly Token[],
  { first: from, end: to, titledFrom, honorific }: Segment,
  kind: ActorKind,
): Name {
  return { from, to, kind, known: knownAs(tokens, from, to, kind), titledFrom, honorific };
}

const keyOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(token => foldLower(token.lower))
    .join(' ');
