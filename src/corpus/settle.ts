import { type ActorDecision, type ActorMention, identify } from '../actors/actors.js';
import { inferPublished, type ReadArticle } from '../facts/facts.js';
import type { Quote } from '../quotes/quotes.js';
import { datesOf } from './correct.js';
import type { Placed } from './corrections.js';
import { kinFinder } from './kin.js';
import { overlapping } from './spans.js';

/**
 * The second, bounded pass over a folder: one identity an actor over all articles, and a publication date for the undated
 * ones, against which their own dates are resolved once more. Takes and gives the articles in the same order. `correctionsOf`
 * tells what the reader put right in a file; each article goes through `keep` as soon as its actors are known, so that not all are at hand at once.
 */
export function settleArticles(
  articles: readonly ReadArticle[],
  decisions: readonly ActorDecision[],
  correctionsOf: (file: string) => readonly Placed[],
  keep: (settled: ReadArticle) => ReadArticle,
): readonly ReadArticle[] {
  const named = articles.map(({ file, actors }) => ({ file, actors }));
  const identified = new Map(identify(named, decisions).map(({ file, actors }) => [file, actors]));
  return inferDates(
    articles.map(article => keep(withActors(article, identified.get(article.file) ?? article.actors))),
    correctionsOf,
  );
}

/** An article by itself, and as the folder settled it. */
export interface Settling {
  readonly alone: ReadArticle;
  readonly settled: ReadArticle;
}

/**
 * A later text of a settled article, settled as it was; null where it may change what the folder says of others: where it names
 * others or otherwise than before, or has another date or none.
 */
export function settleAgain({ alone, settled }: Settling, now: ReadArticle): ReadArticle | null {
  const { published } = now.article;
  if (!published || published.value !== alone.article.published?.value) return null;
  const [names, namesNow] = [namesIn(alone), namesIn(now)];
  if (names.length !== namesNow.length || names.some((name, i) => name !== namesNow[i])) return null;
  const known = identitiesIn({ alone, settled });
  const actors = now.actors.flatMap(mention => {
    const same = known.get(nameOf(mention));
    return same ? identified(mention, same) : [];
  });
  return withActors(now, actors);
}

/**
 * Changed articles settled by what is known of the rest, which stays as it is, at a cost that hardly grows with the folder: a name that they
 * bring is whoever the folder calls so (`known`), or somebody new; an undated article keeps the date that it was given. Looking at the whole folder
 * may tell more.
 */
export function settleSoon(
  changed: readonly { readonly now: ReadArticle; readonly before: Settling | null }[],
  known: ReadonlyMap<string, ReadArticle>,
  decisions: readonly ActorDecision[],
  correctionsOf: (file: string) => readonly Placed[],
): readonly ReadArticle[] {
  const decided = (mention: ActorMention, file: string): ActorMention | undefined => {
    const [ruled] = identify([{ file, actors: [mention] }], decisions)[0]!.actors;
    return ruled?.actor === mention.actor ? namesake(mention, known) : ruled;
  };
  return changed.map(({ now, before }) => {
    const names = before ? identitiesIn(before) : new Map<string, ActorMention | undefined>();
    const owners = new Map(before?.alone.actors.map(mention => [mention.actor, names.get(nameOf(mention))]));
    const actors = now.actors.flatMap(mention => {
      const key = nameOf(mention);
      const same = names.has(key) ? names.get(key) : (owners.get(mention.actor) ?? decided(mention, now.file));
      return same ? identified(mention, same) : [];
    });
    const published = now.article.published ?? before?.settled.article.published ?? null;
    if (published === now.article.published) return withActors(now, actors);
    const article = { ...now.article, published };
    const dates = datesOf(article, correctionsOf(now.file));
    return withActors({ file: now.file, article, dates, actors: now.actors, quotes: now.quotes }, actors);
  });
}

/** Of settled articles, one that mentions each actor, by its identity. */
export function actorsIn(settled: Iterable<ReadArticle>): Map<string, ReadArticle> {
  const found = new Map<string, ReadArticle>();
  for (const read of settled) for (const { actor } of read.actors) found.set(actor, read);
  return found;
}

/** Whoever the folder calls by the same full name; under an identity that nobody has where it calls nobody so. */
function namesake(mention: ActorMention, known: ReadonlyMap<string, ReadArticle>): ActorMention {
  const other = known.get(mention.actor)?.actors.find(({ actor }) => actor === mention.actor);
  if (!other) return mention;
  // "Lee" may be another Lee.
  const isFull = mention.kind !== 'person' || mention.name.includes(' ');
  const isSame = isFull && other.name === mention.name && other.kind === mention.kind;
  return isSame ? other : { ...mention, actor: `${mention.actor}-0` };
}

/** What an article's mentions were settled as, by all that tells them apart; undefined for those that the reader rejected. */
function identitiesIn({ alone, settled }: Settling): ReadonlyMap<string, ActorMention | undefined> {
  const renamed = new Map(settled.actors.map(mention => [mention.start, mention]));
  return new Map(alone.actors.map(mention => [nameOf(mention), renamed.get(mention.start)]));
}

const identified = (mention: ActorMention, { actor, name, kind, found }: ActorMention): ActorMention => ({
  ...mention,
  actor,
  name,
  kind: mention.form === 'demonym' ? mention.kind : kind,
  ...(found === undefined ? {} : { found }),
});

/** All that tells actors apart in one mention; how often they are named does not. */
const nameOf = ({ actor, text, form, kind, role = '' }: ActorMention): string =>
  [actor, text, form, kind, role].join('\n');

const namesIn = ({ actors }: ReadArticle): readonly string[] => [...new Set(actors.map(nameOf))];

/** The article with its mentions renamed, and its speakers after them. */
export function withActors(read: ReadArticle, actors: readonly ActorMention[]): ReadArticle {
  const now = new Map(actors.map(mention => [mention.start, mention]));
  const renamed = new Map<string, string>();
  for (const before of read.actors) {
    const mention = now.get(before.start);
    if (mention) renamed.set(before.actor, mention.actor);
  }
  const { file, article, dates } = read;
  return { file, article, dates, actors, quotes: read.quotes.map(quote => withSpeaker(quote, actors, renamed)) };
}

/** A speaker is who its own words now name; where they name nobody (a pronoun), whoever its old identity became. */
function withSpeaker(quote: Quote, actors: readonly ActorMention[], renamed: ReadonlyMap<string, string>): Quote {
  if (!quote.speaker?.actor) return quote;
  const { actor: before, ...words } = quote.speaker;
  const own = overlapping(actors, words);
  const actor =
    own.find(mention => mention.actor === renamed.get(before))?.actor ?? renamed.get(before) ?? own[0]?.actor;
  if (actor === before) return quote;
  return { ...quote, speaker: actor === undefined ? words : { ...words, actor } };
}

/** Gives undated articles the date that the folder tells, and their relative dates the values that follow from it. */
function inferDates(
  articles: readonly ReadArticle[],
  correctionsOf: (file: string) => readonly Placed[],
): readonly ReadArticle[] {
  const dated = articles.filter(({ article }) => article.published);
  if (dated.length === articles.length) return articles;
  const kinOf = kinFinder(dated);
  return articles.map(read => {
    if (read.article.published) return read;
    const inferred = inferPublished(read, kinOf(read));
    if (!inferred) return read;
    const article = { ...read.article, published: { ...inferred, source: 'inferred' as const } };
    const { file, actors, quotes } = read;
    return { file, article, dates: datesOf(article, correctionsOf(file)), actors, quotes };
  });
}
