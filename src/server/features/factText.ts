import type { ConflictItem, FactItem, PlacedText } from '../protocol.js';
import type { Offer } from './commandLinks.js';
import { source, words } from './words.js';

/** A hover lists no more of the other articles than this; a command lists all. */
const mostOthers = 5;

/** More of what they agree on is not read. */
const mostAgreements = 5;

/**
 * What other articles say of the facts at a place: disagreements first, at most five others, then the origins. What articles
 * whose URIs are given `told` is left out: they print the quotation at hand, and the hover says how.
 */
export function tellFacts(items: readonly FactItem[], offer: Offer, told: ReadonlySet<string> = new Set()): string {
  const sections: string[] = [];
  let room = mostOthers;
  for (const item of items) {
    if (room === 0) break;
    const { text, listed } = tellFact(item, room, offer, told);
    sections.push(text);
    room -= listed;
  }
  return sections.join('\n\n---\n\n');
}

/** One fact, with no more than so many of the other articles; each article is listed once. */
function tellFact(
  item: FactItem,
  room: number,
  offer: Offer,
  told: ReadonlySet<string>,
): { readonly text: string; readonly listed: number } {
  const others = onePerArticle(item.others);
  const listed = new Set<string>();
  const take = ({ uri }: PlacedText) => listed.has(uri) || (listed.size < room && !!listed.add(uri));
  const differing = (conflicts: readonly ConflictItem[], heading: (aspect: string) => string) =>
    byAspect(conflicts).flatMap(({ aspect, values }) => {
      const [here, against] = sidesOf(values, item.here.uri);
      const sides = against.filter(side => !(aspect === 'wording' && told.has(side.uri)) && take(side));
      const own = here ? `: here **${words(here.text)}**${meaning(here)}` : '';
      return sides.length ? [heading(aspect) + own, sides.map(side => tellSide(side, others)).join('\n')] : [];
    });
  const parts = [
    ...differing(item.conflicts, aspect => `⚠ **They differ on the ${aspect}**`),
    ...differing(item.updates ?? [], aspect => `**The ${aspect} changed from day to day**`),
  ];
  const rest = others.filter(({ uri }) => !listed.has(uri) && !told.has(uri));
  const agreeing = rest.filter(take);
  if (agreeing.length > 0) {
    parts.push(parts.length ? 'Also in other articles:' : 'In other articles:');
    parts.push(agreeing.map(other => `- ${source(other)}: ${words(other.text)}`).join('\n'));
  }
  const left = rest.length - agreeing.length;
  if (left > 0) parts.push(offer('showFactElsewhere', `Show all ${others.length} other articles`));
  parts.push([...tellAgreements(item), tellOrigins(item, others.length + 1)].join('  \n'));
  return { text: parts.join('\n\n'), listed: listed.size };
}

type Side = ConflictItem['values'][number];

/** What this article says, null where it is not among the sides, and what others say otherwise, once an article. */
function sidesOf(values: readonly Side[], here: string): readonly [Side | null, readonly Side[]] {
  const own = values.filter(({ uri }) => uri === here);
  const against = values.filter(
    ({ uri, value }) => uri !== here && !own.some(one => one.value.toLowerCase() === value.toLowerCase()),
  );
  return [own[0] ?? null, onePerArticle(against)];
}

const tellSide = (side: Side, others: readonly PlacedText[]): string =>
  `- ${source(side)}: **${words(side.text)}**${meaning(side)} — ${words(sentenceOf(side, others))}`;

/** An article may state a fact in its headline and again in its text: the longer one says more. */
function onePerArticle<P extends PlacedText>(places: readonly P[]): readonly P[] {
  const longest = new Map<string, P>();
  for (const place of places) {
    const known = longest.get(place.uri);
    if (!known || place.text.length > known.text.length) longest.set(place.uri, place);
  }
  return [...longest.values()];
}

/** The conflicts on one aspect as one: a headline and its text differ from another article's in the same way. */
function byAspect(conflicts: readonly ConflictItem[]): readonly ConflictItem[] {
  const merged = new Map<string, ConflictItem>();
  for (const { aspect, values } of conflicts)
    merged.set(aspect, { aspect, values: [...(merged.get(aspect)?.values ?? []), ...values] });
  return [...merged.values()];
}

/** The sentence that a side's words stand in; the words alone where it is not among the statements. */
const sentenceOf = (side: PlacedText, others: readonly PlacedText[]): string =>
  others.find(({ uri }) => uri === side.uri)?.text ?? side.text;

/** " (10 Oct 2023)": what the words come to, where they do not say it themselves. */
const meaning = ({ text, value }: Side): string => (value === text ? '' : ` (${words(value)})`);

/** "They agree on 41 · Maren Lund": but for what some of them dispute. */
function tellAgreements({ agreements, conflicts }: FactItem): readonly string[] {
  const disputed = new Set<string>(conflicts.map(({ aspect }) => aspect));
  const values = agreements.filter(({ aspect }) => !disputed.has(aspect)).map(({ value }) => value);
  const lower = values.map(value => value.toLowerCase());
  // "Two" is "two" again, and "18 Oct 2025" a part of "18 Oct 2025, evening".
  const told = values.filter((_, at) => !lower.some((other, i) => i !== at && isTold(lower[at]!, other, i < at)));
  return told.length ? [`They agree on ${told.slice(0, mostAgreements).map(words).join(' · ')}`] : [];
}

const isTold = (value: string, other: string, earlier: boolean): boolean =>
  other === value ? earlier : other.startsWith(`${value},`);

/** "2 independent origins: Reuters, Yonhap"; "1 origin behind 3 articles: Reuters". */
function tellOrigins({ origins }: FactItem, articles: number): string {
  const names = origins.map(words).join(', ');
  return origins.length === 1
    ? `1 origin behind ${articles} articles: ${names}`
    : `${origins.length} independent origins: ${names}`;
}
