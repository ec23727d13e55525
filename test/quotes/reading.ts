import type { ActorMention } from '../../src/actors/actors.js';
import type { Article } from '../../src/article/article.js';
import { findQuotes, type Quote } from '../../src/quotes/quotes.js';
import { readSentences, type Span } from '../../src/text/text.js';

/** An article of nothing but body: each line a paragraph; a first line that begins with # is its headline. */
export function articleOf(text: string): Article {
  const lines = [...text.matchAll(/[^\n]+/g)].map(
    (match): Span => ({ start: match.index, end: match.index + match[0].length }),
  );
  const hasHeadline = text.startsWith('#');
  const headline = hasHeadline && lines[0] ? { start: 1, end: lines[0].end } : null;
  return {
    text,
    headline: headline ? { ...headline, text: text.slice(headline.start, headline.end) } : null,
    published: null,
    dateline: null,
    byline: [],
    origin: null,
    body: hasHeadline ? lines.slice(1) : lines,
    subheads: [],
    furniture: [],
    sentences: readSentences(text, headline ? [headline, ...lines.slice(1)] : lines),
    language: 'en',
  };
}

/** Mentions of people or organisations: every place of each of the words, with the identity behind them. */
export function mentions(
  text: string,
  actors: Record<string, string>,
  kind: ActorMention['kind'] = 'person',
): ActorMention[] {
  return Object.entries(actors)
    .flatMap(([words, actor]) =>
      [...text.matchAll(new RegExp(`\\b${words}\\b`, 'g'))].map(
        (match): ActorMention => ({
          start: match.index,
          end: match.index + words.length,
          text: words,
          kind,
          form: 'name',
          actor,
          name: words,
        }),
      ),
    )
    .sort((a, b) => a.start - b.start);
}

/** The quotes of a text as a person would list them: "Pike said (direct): We won." */
export function quotesIn(text: string, actors: readonly ActorMention[] = []): string[] {
  return findQuotes(articleOf(text), actors).map(quote => line(text, quote));
}

function line(text: string, { speaker, cue, kind, claim, parts, ...quote }: Quote): string {
  const said = parts ? parts.map(part => text.slice(part.start, part.end)).join(' … ') : quote.text;
  const how = claim === 'says' ? kind : `${kind}, ${claim}`;
  return `${speaker ? `${speaker.text}${speaker.actor ? ` [${speaker.actor}]` : ''}` : 'nobody'} ${cue ? cue.text : '-'} (${how}): ${said}`;
}
