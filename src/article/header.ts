import type { Published } from './article.js';

/** The line that a collection puts before a saved page: ` date 2023-11-06 `, with the page behind it on the same line. */
export interface Header {
  readonly published: Published & { readonly start: number; readonly end: number };
  readonly start: number;
  /** Where the page itself begins. */
  readonly rest: number;
}

/** The header that opens a text; null where there is none. */
export function readHeader(text: string): Header | null {
  const match = /^\s{0,8}date:? ((?:19|20)\d\d-\d\d-\d\d)(?=\s|$)/.exec(text.slice(0, 40));
  const value = match?.[1];
  if (!match || !value || Number.isNaN(Date.parse(value))) return null;
  const start = match[0].length - value.length;
  return {
    published: { value, source: 'header', start, end: match[0].length },
    start: match[0].search(/\S/),
    rest: match[0].length,
  };
}
