import type { Span } from '../text/text.js';
import type { ReadArticle, Statement } from './facts.js';

/** A statement whose words are cut from its article's text when somebody asks for them: as strings they would keep the text whole. */
class Printed implements Statement {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly #in: ReadArticle;

  constructor({ start, end }: Span, source: ReadArticle) {
    this.file = source.file;
    this.start = start;
    this.end = end;
    this.#in = source;
  }

  get text(): string {
    return this.#in.article.text.slice(this.start, this.end);
  }

  /** With its words, as they are no property of its own. */
  toJSON(): Statement {
    const { file, start, end, text } = this;
    return { file, start, end, text };
  }
}

/** The statement at a place of an article. */
export const printedIn = (source: ReadArticle, place: Span): Statement => new Printed(place, source);
