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
 * tells what the reader put right in a file.
 */
export function settleArticles(
  articles: readonly ReadArticle[],
  decisions: readonly ActorDecision[],
  correctionsOf: (file: string) => readonly Placed[],
): readonly ReadArticle[] {
  const identified = new Map(identify(articles, decisions).map(({ file, actors }) => [file, actors]));
  return inferDates(
    articles.map(article => withActors(article, identified.get(article.file) ?? article.actors)),
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
  const renamed = new Map(settled.actors.map(mention => [mention.start, mention]));
  const known = new Map(alone.actors.map(mention => [nameOf(mention), renamed.get(mention.start)]));
  const actors = now.actors.flatMap(mention => {
    const same = known.get(nameOf(mention));
    if (!same) return [];
    const { actor, name, kind, found } = same;
    return { ...mention, actor, name, kind, ...(found === undefined ? {} : { found }) };
  });
  return withActors(now, actors);
}

/** All that tells actors apart in one mention; how often they are named does not. */
const nameOf = ({ actor, text, form, kind, role = '' }: ActorMention): string =>
  [actor, text, form, kind, role].join('\n');

const namesIn = ({ actors }: ReadArticle): readonly string[] => [...new Set(actors.map(nameOf))];

/** The article with its mentions renamed, and its speakers after them. */
export function withActors(article: ReadArticle, actors: readonly ActorMention[]): ReadArticle {
  const now = new Map(actors.map(mention => [mention.start, mention]));
  const renamed = new Map<string, string>();
  for (const before of article.actors) {
    const mention = now.get(before.start);
    if (mention) renamed.set(before.actor, mention.actor);
  }
  return { ...article, actors, quotes: article.quotes.map(quote => withSpeaker(quote, actors, renamed)) };
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
    return { ...read, article, dates: datesOf(article, correctionsOf(read.file)) };
  });
}
