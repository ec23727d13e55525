import type { Article } from '../article/article.js';
import type { Sentence, Token } from '../text/text.js';
import type { ActorKind } from './actors.js';
import { agree } from './agreement.js';
import { endOfNordicForm, settleEdges } from './boundaries.js';
import { type Findings, type FoundName, knownAs, type Name } from './findings.js';
import { isCommonWord, type KnownName, knownName } from './gazetteer.js';
import { fold } from './names.js';
import { findRuns } from './runs.js';
import { cutRun, type Segment } from './segments.js';
import { type TaggedName, tagNames } from './tagger/tagger.js';
import { legalForms, placeStarts, roleNouns } from './vocabulary.js';
import { type Casing, isAllCapitals, readWriting, type Writing } from './writing.js';

/** Every name of an article with its kind, in text order, none overlapping. */
export function findNames(article: Article): readonly FoundName[] {
  const { sentences, text } = article;
  const writing = readWriting(sentences);
  const tagged = tagNames(sentences);
  const findings = sentences.map((sentence, i) => findIn(sentence, tagged[i]!, writing.casings[i]!, writing));
  return agree(findings).flatMap((agreed, sentence) => {
    const { tokens } = sentences[sentence]!;
    const place = placeOfDateline(article, tokens);
    const names = place && !agreed.some(({ from }) => from < place.to) ? [place, ...agreed] : agreed;
    return names.map((name): FoundName => {
      const start = tokens[name.from]!.start;
      const end = endOf(tokens, name.to);
      const words = text.slice(start, end);
      return {
        ...name,
        kind: kindByLayout(article, start, words, name) ?? name.kind,
        sentence,
        start,
        end,
        text: words,
      };
    });
  });
}

/** The place of a dateline that opens the sentence: a name even where nobody has heard of it ("QUARRELTON —"). */
function placeOfDateline({ dateline, text }: Article, tokens: readonly Token[]): Name | null {
  if (dateline === null || tokens[0]?.start !== dateline.start) return null;
  const to =
    tokens
      .slice(0, longestPlace)
      .findIndex(({ end }) => fold(text.slice(dateline.start, end)) === fold(dateline.place)) + 1;
  // "RUGBY - " opens a line of sport, and looks like a town.
  const isName = to > 0 && !tokens.slice(0, to).some(({ lower }) => isCommonWord(lower));
  return isName ? unlisted(0, to, 'place') : null;
}

/** In tokens: "RIO DE JANEIRO". */
const longestPlace = 8;

/** The outlet behind an article is an organisation, the place in its dateline a place; null where the layout says nothing. */
function kindByLayout({ origin, dateline }: Article, start: number, words: string, { known }: Name): ActorKind | null {
  if (origin && fold(origin.name) === fold(words)) return 'organisation';
  if (dateline === null) return null;
  const [place, name] = [fold(dateline.place), fold(words)];
  // Elsewhere a town of the lists may be its club.
  if (place === name && !known) return 'place';
  const isWithin = dateline.start <= start && start < dateline.end;
  return isWithin && (place === name || (!name.includes(' ') && place.includes(name))) ? 'place' : null;
}

/** The tagger's names with their titles, and what only lists know: peoples, demonyms, "the North". */
function findIn(sentence: Sentence, found: readonly TaggedName[], casing: Casing, writing: Writing): Findings {
  const { tokens } = sentence;
  const segments = findRuns(sentence, casing, writing).flatMap(run => cutRun(tokens, run));
  const certain = segments.filter(segment => isCertain(tokens, segment));
  const tagged = settleEdges(tokens, found)
    .filter(name => !certain.some(segment => givesWay(tokens, name, segment)))
    .map((name, i, all) => titled(tokens, name, segments, all[i - 1]?.to ?? 0));
  const free = segments.filter(({ first, end }) => !tagged.some(({ from, to }) => from < end && first < to));
  const isSure = (segment: Segment): boolean => certain.includes(segment) || isListed(tokens, segment);
  const firms = free.filter(({ end }) => endOfNordicForm(tokens, end) > end);
  const open = free.filter(segment => !firms.includes(segment));
  return {
    tokens,
    names: [
      ...tagged,
      ...firms.map(({ first, end }) => unlisted(first, endOfNordicForm(tokens, end), 'organisation')),
      ...open.filter(isSure).map(nameOfList),
    ],
    others: open.filter(segment => !isSure(segment)),
  };
}

/** A name that no list knows, with no title before it. */
const unlisted = (from: number, to: number, kind: ActorKind): Name => ({
  from,
  to,
  kind,
  known: null,
  titledFrom: null,
  honorific: null,
});

/** True where what is certain stands in the name's place: as large, or the start of a title ("White House Press Secretary"). */
function givesWay(tokens: readonly Token[], { from, to, kind }: TaggedName, { first, end, known }: Segment): boolean {
  if (from >= end || first >= to) return false;
  if (known?.is === 'people') return kind === 'person' && first === from && end === to;
  return to - from <= end - first || (first === from && roleNouns.has(tokens[to]?.lower ?? ''));
}

/** A title within the name or right before it is no part of it: "President Yoon", where the tagger took both. */
function titled(
  tokens: readonly Token[],
  { from, to, kind }: TaggedName,
  segments: readonly Segment[],
  earliest: number,
): Name {
  const segment =
    kind === 'person'
      ? segments.find(
          ({ first, end, titledFrom }) => titledFrom !== null && (first === from || (end === to && first > from)),
        )
      : undefined;
  const first = segment?.first ?? (kind === 'person' ? fullFrom(tokens, from, to, segments, earliest) : from);
  return {
    from: first,
    to,
    kind,
    known: knownAs(tokens, first, to, kind),
    titledFrom: segment?.titledFrom ?? null,
    honorific: segment?.honorific ?? null,
  };
}

/** Where a person's name starts: a first name that the tagger did not know is written like the rest. */
function fullFrom(
  tokens: readonly Token[],
  from: number,
  to: number,
  segments: readonly Segment[],
  earliest: number,
): number {
  const whole = segments.find(({ first, end }) => end === to && first < from && first >= Math.max(earliest, from - 2));
  if (!whole) return from;
  // "Park", "Song", "Young" within a sentence have their capital from the name.
  const isOrdinary = ({ lower }: Token): boolean =>
    (isCommonWord(lower) && lower.length > 4) || lower.includes('-') || isPeople(knownName(lower)?.is);
  const added = tokens.slice(whole.first, from);
  return added.some(isOrdinary) || (whole.first === 0 && !added.every(({ tag }) => tag === 'NNP')) ? from : whole.first;
}

const isPeople = (is: KnownName['is'] | undefined): boolean => is === 'demonym' || is === 'people';

/** "DPRK", "Islamic Republic of Iran", "the White House": whatever the tagger makes of the words, they are a country's or a government's. */
function isCertain(tokens: readonly Token[], { first, end, known }: Segment): boolean {
  if (known?.is === 'seat' || known?.is === 'people' || (end === first + 2 && placeStarts.has(tokens[first]!.lower)))
    return true;
  return known?.is === 'country' && (end > first + 1 || isAllCapitals(tokens[first]!));
}

function isListed(tokens: readonly Token[], { first, end, known }: Segment): boolean {
  if (known) return isPeople(known.is);
  return end === first + 1 && (tokens[first]!.text === 'North' || tokens[first]!.text === 'South');
}

const nameOfList = ({ first, end, known, titledFrom, honorific }: Segment): Name => ({
  from: first,
  to: end,
  kind: known?.is === 'people' ? 'group' : 'place',
  known,
  titledFrom,
  honorific,
});

/** "Inc." and its like end the sentence with their own stop, which is then no part of the name. */
function endOf(tokens: readonly Token[], to: number): number {
  const { end, text, lower } = tokens[to - 1]!;
  return to === tokens.length && text.endsWith('.') && legalForms.has(lower) ? end - 1 : end;
}
