import type { Sentence, Span, Words } from '../text/text.js';
import { assemble } from './assemble.js';
import { readBlocks } from './blocks.js';
import { readHeader } from './header.js';
import { label } from './labels.js';
import { fileFormat, otherThanNews, unreadable } from './nature.js';

export { writesDayFirst } from './day-order.js';

/** A news article found in the text of a file: what is the article itself, and what stands around it. */
export interface Article {
  /** The whole text of the file; every span of the article points into it. */
  readonly text: string;
  readonly headline: Words | null;
  /** When it was published, as the text says; null where it has no date of its own. `inferred` is the corpus's to give. */
  readonly published: Published | null;
  readonly dateline: Dateline | null;
  readonly byline: readonly Byline[];
  readonly origin: Origin | null;
  /** Paragraphs of the article itself, in order; subheads are not among them. */
  readonly body: readonly Span[];
  readonly subheads: readonly Span[];
  /** All the rest of the text that is not blank: menus, rankings, captions, share lines, bylines, credits, date lines. */
  readonly furniture: readonly Furniture[];
  /** Of the whole text, furniture too, in order. Engines read these. */
  readonly sentences: readonly Sentence[];
  /** ISO 639-1 where there is one ("en", "fr"), judged from the body. Engines read English alone. */
  readonly language: string;
}

export interface Published {
  /** An ISO 8601 day or minute: "2023-11-06", "2023-12-09T14:24". */
  readonly value: string;
  /** `correction`: the reader's word; like `inferred`, the corpus's to give. */
  readonly source: 'header' | 'timestamp' | 'dateline' | 'byline' | 'inferred' | 'correction';
  /** Where it stands; absent where it is inferred or corrected. */
  readonly start?: number;
  readonly end?: number;
  /** Why it was inferred; only with `inferred`. */
  readonly reason?: string;
}

export interface Dateline extends Span {
  /** As a reader says it: "Seoul", "Washington". */
  readonly place: string;
}

export interface Byline extends Words {
  readonly role: 'reporter' | 'editor' | 'agency';
}

/** The agency or outlet behind the text, under its usual name ("Reuters", "AP", "Yonhap"). */
export interface Origin {
  readonly name: string;
  readonly how: 'dateline' | 'credit' | 'attribution' | 'byline' | 'publisher' | 'correction';
}

export type FurnitureKind =
  | 'header'
  | 'menu'
  | 'date'
  | 'byline'
  | 'caption'
  | 'credit'
  | 'ranking'
  | 'related'
  | 'share'
  | 'newsletter'
  | 'advertisement'
  | 'legal'
  | 'publisher';

export interface Furniture extends Span {
  readonly kind: FurnitureKind;
}

export type Recognition =
  | { readonly kind: 'article'; readonly article: Article }
  /** An article in another language than English; no engine guesses at it. */
  | { readonly kind: 'foreign'; readonly article: Article; readonly language: string }
  /** No article: `why` completes "left alone: it is …" for the user. */
  | { readonly kind: 'none'; readonly why: string };

/** Texts longer than this (UTF-16 code units) are no article; nothing reads further. */
export const longestArticle = 2_000_000;

/**
 * The article in a file's text, and its language; `none` for source code, logs, poems, tables, markup, binary data, an
 * empty or an enormous file. With `force` (the reader said so) whatever has text is an article.
 */
export function recognise(text: string, options?: { readonly force?: boolean }): Recognition {
  if (!options?.force) {
    const why = text.length > longestArticle ? 'too large' : (unreadable(text) ?? whyNoArticle(text));
    if (why) return { kind: 'none', why };
  }
  const article = assemble(text);
  return article.language === 'en'
    ? { kind: 'article', article }
    : { kind: 'foreign', article, language: article.language };
}

/** Whether a file's text (or its first 20,000 code units) reads like a news article. Cheap: it is asked before any server runs. */
export function looksLikeArticle(start: string): boolean {
  const text = start.slice(0, 20_000);
  return !unreadable(text) && !whyNoArticle(text);
}

/** Why a text is no news article; null where it is one. The header of a collection settles it. */
function whyNoArticle(text: string): string | null {
  const header = readHeader(text);
  if (header?.kind === 'date') return null;
  return fileFormat(text) ?? otherThanNews(label(readBlocks(text.slice(0, 20_000), header?.rest ?? 0)));
}
