import type { ActorMention } from '../actors/actors.js';
import type { Article } from '../article/article.js';
import { type DateMention, findDates, givenDate } from '../dates/dates.js';
import { findQuotes, type Quote } from '../quotes/quotes.js';
import { contains, overlaps, type Span, wordsOf } from '../text/text.js';
import type { Analysis } from './analysis.js';
import type { Placed } from './corrections.js';
import { overlapping } from './spans.js';

/**
 * The analysis with what the reader put right: the article's date and origin first, as relative dates are counted from the one;
 * then actors, whose identities the speakers bear; then each date and quotation.
 */
export function correct(analysis: Analysis, corrections: readonly Placed[]): Analysis {
  const { recognition } = analysis;
  if (corrections.length === 0 || recognition.kind === 'none') return analysis;
  const article = correctArticle(recognition.article, corrections);
  if (recognition.kind === 'foreign') {
    const { text, dates, actors, quotes } = analysis;
    return { text, recognition: { ...recognition, article }, dates, actors, quotes, corrections };
  }
  const actors = correctActors(analysis.actors, article.text, corrections);
  const sameDay = article.published === recognition.article.published;
  const dates = sameDay ? correctDates(analysis.dates, article.text, corrections) : datesOf(article, corrections);
  const quotes = actors === analysis.actors ? analysis.quotes : findQuotes(article, actors);
  return {
    text: analysis.text,
    recognition: { ...recognition, article },
    actors,
    dates,
    quotes: correctQuotes(quotes, article.text, actors, corrections),
    corrections,
  };
}

/** The dates of an article, counted from the date that it has by now, with what the reader put right. */
export function datesOf(article: Article, corrections: readonly Placed[]): readonly DateMention[] {
  return correctDates(findDates(article), article.text, corrections);
}

/** Of several that say the same thing of an article, the last one holds. */
function correctArticle(article: Article, corrections: readonly Placed[]): Article {
  const day = corrections.findLast(one => one.correct === 'published');
  const origin = corrections.findLast(one => one.correct === 'origin');
  return {
    ...article,
    ...(day ? { published: { value: day.value, source: 'correction' } } : {}),
    ...(origin ? { origin: { name: origin.name, how: 'correction' } } : {}),
  };
}

function correctDates(dates: readonly DateMention[], text: string, corrections: readonly Placed[]) {
  return corrections.reduce((now, one) => {
    if (one.correct === 'date') {
      const found = now.find(date => contains(date, one.at));
      const given = givenDate(found ?? wordsOf(text, one.at), one.value, found?.type);
      return given ? put(now, given) : now;
    }
    return marked(now, one, 'date', at => ({
      ...wordsOf(text, at),
      type: 'DATE',
      value: 'XXXX-XX-XX',
      how: 'marked by hand',
    }));
  }, dates);
}

function correctActors(actors: readonly ActorMention[], text: string, corrections: readonly Placed[]) {
  return corrections.reduce(
    (now, one) =>
      marked(now, one, 'actor', at => {
        const words = wordsOf(text, at);
        const namesake = now.find(mention => mention.text === words.text);
        // Nothing here says what kind of actor it is; most that are missed are persons.
        const { kind, form, actor, name } = namesake ?? {
          kind: 'person',
          form: 'name',
          actor: slugOf(words.text),
          name: words.text,
        };
        return { ...words, kind, form, actor, name };
      }),
    actors,
  );
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'unnamed';

function correctQuotes(
  quotes: readonly Quote[],
  text: string,
  actors: readonly ActorMention[],
  corrections: readonly Placed[],
) {
  return corrections.reduce((now, one) => {
    if (one.correct === 'speaker') {
      const [named] = overlapping(actors, one.speaker);
      const speaker = { ...wordsOf(text, one.speaker), ...(named ? { actor: named.actor } : {}) };
      return now.map(quote => (overlaps(quote, one.at) ? { ...quote, speaker } : quote));
    }
    return marked(now, one, 'quote', at => ({
      ...wordsOf(text, at),
      kind: isQuoted(text, at) ? 'direct' : 'indirect',
      claim: 'says',
      speaker: null,
      cue: null,
    }));
  }, quotes);
}

const isQuoted = (text: string, { start, end }: Span): boolean =>
  /["“”„«']/.test(text[start - 1] ?? '') && /["“”»']/.test(text[end] ?? '');

/** The marks of a kind without one that the reader rejected, or with one that they added where there was none. */
function marked<M extends Span>(
  marks: readonly M[],
  one: Placed,
  kind: 'date' | 'actor' | 'quote',
  make: (at: Span) => M,
): readonly M[] {
  if (!('kind' in one) || one.kind !== kind) return marks;
  const touched = marks.some(mark => overlaps(mark, one.at));
  if (one.correct === 'reject') return touched ? marks.filter(mark => !overlaps(mark, one.at)) : marks;
  return touched ? marks : put(marks, make(one.at));
}

/** The marks in text order with one more, in the place of those that it overlaps. */
function put<M extends Span>(marks: readonly M[], mark: M): readonly M[] {
  const others = marks.filter(other => !overlaps(other, mark));
  const at = others.findIndex(({ start }) => start > mark.start);
  return others.toSpliced(at < 0 ? others.length : at, 0, mark);
}
