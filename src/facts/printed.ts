import type { Place, Statement } from './facts.js';

/** Whose text can be asked for: that it is the same is mostly seen without doing so. */
export interface HasText {
  readonly text: string;
}

/** A statement whose words are cut from its article's text when somebody asks for them: as strings they would keep the text whole. */
class Printed implements Statement {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly #in: HasText;

  constructor({ file, start, end }: Place, printing: HasText) {
    this.file = file;
    this.start = start;
    this.end = end;
    this.#in = printing;
  }

  get text(): string {
    return this.#in.text.slice(this.start, this.end);
  }

  /** With its words, as they are no property of its own. */
  toJSON(): Statement {
    const { file, start, end, text } = this;
    return { file, start, end, text };
  }
}

/** The statement at a place of a text. */
export const printedIn = (printing: HasText, place: Place): Statement => new Printed(place, printing);
