import { type Span, trim, wordsOf } from '../text/text.js';
import type { Byline, Published } from './article.js';
import { readNames } from './names.js';
import { readStamp } from './stamps.js';

/** What stands before the page itself: a collection's line ` date 2023-11-06 `, or fields between two lines of dashes. */
export interface Header extends Span {
  readonly kind: 'date' | 'fields';
  readonly published: Published | null;
  /** Only fields name one. */
  readonly title: Span | null;
  readonly byline: readonly Byline[];
  /** The outlet that its fields name. */
  readonly publisher: string | null;
  /** Where the page itself begins. */
  readonly rest: number;
}

/** The header that opens a text; null where there is none. */
export function readHeader(text: string): Header | null {
  return text.startsWith('---') ? readFields(text) : readDateHeader(text);
}

function readDateHeader(text: string): Header | null {
  const match = /^\s{0,8}date:? ((?:19|20)\d\d-\d\d-\d\d)(?=\s|$)/.exec(text.slice(0, 40));
  const value = match?.[1];
  if (!match || !value || !readStamp(value)) return null;
  const end = match[0].length;
  const published: Published = { value, source: 'header', start: end - value.length, end };
  return {
    kind: 'date',
    start: match[0].search(/\S/),
    end,
    rest: end,
    published,
    title: null,
    byline: [],
    publisher: null,
  };
}

/** `title`, `date`, `author` and `outlet` of the front matter that Markdown files begin with. */
function readFields(text: string): Header | null {
  const close = /\n---[ \t]*(?:\r?\n|$)/.exec(text.slice(0, longestFields));
  if (!close) return null;
  const rest = close.index + close[0].length;
  const field = (name: RegExp): Span | null => {
    const match = name.exec(text.slice(0, close.index));
    return match ? trim(text, { start: match.index + match[0].length, end: endOfLine(text, match.index + 1) }) : null;
  };
  const date = field(/\n(?:date|published|pubdate|publish_date):/i);
  const stamp = date && readStamp(text.slice(date.start, date.end));
  const author = field(/\n(?:author|authors|byline):/i);
  const outlet = unquoted(text, field(/\n(?:outlet|publisher|publication|source|site|site_name|sitename):/i));
  const publisher = outlet && text.slice(outlet.start, Math.min(outlet.end, outlet.start + longestOutlet));
  const names = author ? readNames(text.slice(0, author.end), author.start).names : [];
  return {
    kind: 'fields',
    start: 0,
    end: rest - (close[0].length - close[0].trimEnd().length),
    rest,
    published: date && stamp ? { value: stamp.value, source: 'header', start: date.start, end: date.end } : null,
    title: unquoted(text, field(/\n(?:title|headline):/i)),
    publisher: publisher && !publisher.includes('/') ? publisher : null,
    byline: names.map(name => ({ ...wordsOf(text, name), role: 'reporter' })),
  };
}

const longestFields = 4000;
const longestOutlet = 80;

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const unquoted = (text: string, span: Span | null): Span | null =>
  span && /^(["']).*\1$/.test(text.slice(span.start, span.end)) ? { start: span.start + 1, end: span.end - 1 } : span;
