import type { Article, Published } from '../../src/article/article.js';
import { findDates } from '../../src/dates/dates.js';
import { readSentences } from '../../src/text/text.js';

interface Setting {
  /** The day of publication; null for an article without a date. */
  readonly published?: string | null;
  readonly source?: Published['source'];
  /** Parts of speech of the words that a test is about; all other words have none. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** The article that a text alone would be: one body, each line a block. */
export function articleOf(
  text: string,
  { published = '2024-03-30', source = 'header', tags = {} }: Setting = {},
): Article {
  const body = [...text.matchAll(/[^\n]+/g)].map(line => ({ start: line.index, end: line.index + line[0].length }));
  return {
    text,
    headline: null,
    published: published === null ? null : { value: published, source },
    dateline: null,
    byline: [],
    origin: null,
    body,
    subheads: [],
    furniture: [],
    sentences: readSentences(text, body).map(sentence => ({
      ...sentence,
      tokens: sentence.tokens.map(token => ({ ...token, tag: tags[token.text] ?? '' })),
    })),
    language: 'en',
  };
}

/** Each expression as "text = value", with its modifier where it has one: "early May = 2024-05 START". */
export function datesIn(text: string, setting?: Setting): readonly string[] {
  return findDates(articleOf(text, setting)).map(
    date => `${date.text} = ${date.value}${date.mod ? ` ${date.mod}` : ''}`,
  );
}

/** Each expression with its type: "two weeks: DURATION". */
export function typesIn(text: string, setting?: Setting): readonly string[] {
  return findDates(articleOf(text, setting)).map(date => `${date.text}: ${date.type}`);
}
