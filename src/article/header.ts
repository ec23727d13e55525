import { type Span, trim, wordsOf } from '../text/text.js';
import type { Byline, Published } from './article.js';
import { readNames } from './names.js';
import { readStamp } from './stamps.js';

/** What stands before the page itself: a collection's line ` date 2023-11-06 `, or fields ("Title: …"), perhaps between two lines of dashes. */
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
  const rest = text.startsWith('---') ? endOfFrontMatter(text) : endOfFields(text);
  return rest > 0 ? readFields(text, rest) : readDateHeader(text);
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

/** Behind the front matter that Markdown files begin with; 0 where nothing closes it. */
function endOfFrontMatter(text: string): number {
  const close = /\n---[ \t]*(?:\r?\n|$)/.exec(text.slice(0, longestFields));
  return close ? close.index + close[0].length : 0;
}

const fieldLine =
  /^(?:title|headline|subtitle|authors?|byline|source|publication|publisher|outlet|site(?:_?name)?|date|published|pubdate|publish_date|load-date|updated|url|link|section|edition|page|pages|length|words|language|copyright|type|keywords|tags|body):/i;

/** Behind the lines "Title: …", "Source: …", "Date: …" that archives and scrapers put first; 0 where there are not two of them. */
function endOfFields(text: string): number {
  let rest = 0;
  let fields = 0;
  for (let at = 0; at < Math.min(text.length, longestFields); at = endOfLine(text, at) + 1) {
    const line = text.slice(at, endOfLine(text, at));
    if (fieldLine.test(line)) {
      fields++;
      rest = Math.min(text.length, at + line.length + 1);
    } else if (line.trim()) break;
  }
  return fields > 1 && /^(?:title|headline|date|published):/im.test(text.slice(0, rest)) ? rest : 0;
}

/** What `title`, `date`, `author` and `outlet` say, or other words for them, in the fields before `rest`. */
function readFields(text: string, rest: number): Header {
  const fields = text.slice(0, rest);
  const field = (name: RegExp): Span | null => {
    const match = name.exec(fields);
    return match ? trim(text, { start: match.index + match[0].length, end: endOfLine(text, match.index + 1) }) : null;
  };
  const date = field(/(?:^|\n)(?:date|published|pubdate|publish_date):/i);
  const stamp = date && readStamp(text.slice(date.start, date.end));
  const author = field(/(?:^|\n)(?:author|authors|byline):/i);
  const outlet = unquoted(text, field(/(?:^|\n)(?:outlet|publisher|publication|source|site|site_name|sitename):/i));
  const publisher = outlet && text.slice(outlet.start, Math.min(outlet.end, outlet.start + longestOutlet));
  const by = author && /^by\s+/i.exec(text.slice(author.start, author.end));
  const names = author ? readNames(text.slice(0, author.end), author.start + (by?.[0].length ?? 0)).names : [];
  return {
    kind: 'fields',
    start: 0,
    end: fields.trimEnd().length,
    rest,
    published: date && stamp ? { value: stamp.value, source: 'header', start: date.start, end: date.end } : null,
    title: unquoted(text, field(/(?:^|\n)(?:title|headline):/i)),
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
