import { ulid } from 'ulid';
import type { Span } from '../text/text.js';
import type { Annotation, Selector } from './annotations.js';
import { isHigh, isLow, positionsOf } from './positions.js';

/** How much of the context a selector keeps on either side, in code units; Hypothes.is keeps as much. */
const contextLength = 32;

/** The selector of a span of a text: its words, what stands around them, and its place in code points. */
export function describe(text: string, { start, end }: Span): Selector {
  const positions = positionsOf(text);
  let from = Math.max(0, start - contextLength);
  let to = Math.min(text.length, end + contextLength);
  // No context begins or ends with half a character.
  if (isLow(text.charCodeAt(from)) && from > 0 && from < start) from++;
  if (isHigh(text.charCodeAt(to - 1)) && to < text.length && to > end) to--;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
    start: positions.toPoints(start),
    end: positions.toPoints(end),
  };
}

/** A new note on a span of an article's text, with an id of its own. `now` is when it is made. */
export function annotate(
  text: string,
  span: Span,
  said: Partial<Pick<Annotation, 'note' | 'tags' | 'author' | 'about'>>,
  now = new Date(),
): Annotation {
  return {
    id: ulid(now.getTime()),
    created: now.toISOString().replace(/\.\d+Z$/, 'Z'),
    ...(said.author === undefined ? {} : { author: said.author }),
    about: said.about ?? 'span',
    target: describe(text, span),
    tags: said.tags ?? [],
    ...(said.note === undefined ? {} : { note: said.note }),
    status: 'open',
    replies: [],
    links: [],
  };
}
