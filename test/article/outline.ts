import assert from 'node:assert/strict';
import { type Article, recognise } from '../../src/article/article.js';

/** The article of a text that the reader called one. */
export function read(text: string): Article {
  const recognition = recognise(text, { force: true });
  assert.notEqual(recognition.kind, 'none');
  return (recognition as { article: Article }).article;
}

/** What an article's text consists of, in order, one line each: "headline: …", "body: …", "share: …". */
export function outline(text: string): string[] {
  const { headline, body, subheads, furniture } = read(text);
  return [
    ...(headline ? [{ ...headline, kind: 'headline' }] : []),
    ...body.map(span => ({ ...span, kind: 'body' })),
    ...subheads.map(span => ({ ...span, kind: 'subhead' })),
    ...furniture,
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).replace(/\s+/g, ' ')}`);
}

/** The kinds alone, repetitions left out: "menu headline byline body related". */
export const order = (text: string): string =>
  outline(text)
    .map(line => line.slice(0, line.indexOf(':')))
    .filter((kind, at, all) => kind !== all[at - 1])
    .join(' ');

/** Paragraphs to put layouts around. */
export const first =
  'The harbour of Eastwick reopened on Friday after a storm had closed it for nine days, the town said.';
export const second = '"We are glad to be back at work," said Tom Rask, who runs the larger of its two ferries.';
export const third =
  'Repairs to the northern pier will take until March and cost about 2 million crowns, officials said.';
