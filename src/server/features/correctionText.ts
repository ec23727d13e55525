import type { Correction } from '../../annotations/annotations.js';
import { tellDay } from '../../corpus/corpus.js';
import { describeDate, givenDate } from '../../dates/dates.js';
import type { MarkKind } from '../protocol.js';
import { named } from './noted.js';

/** A kind of mark, with its article. */
export const nouns: Readonly<Record<MarkKind, string>> = { date: 'a date', actor: 'an actor', quote: 'a quotation' };

/** What a correction says, for people: "“May” is not a date". */
export function tellCorrection(correction: Correction): string {
  switch (correction.correct) {
    case 'published':
      return `The publication date is ${tellDay(correction.value)}`;
    case 'origin':
      return `The origin is ${correction.name}`;
    case 'date':
      return `${named(correction.target.exact)} is ${tellValue(correction.value)}`;
    case 'speaker':
      return `${named(correction.speaker.exact)} says ${named(correction.target.exact)}`;
    case 'reject':
      return `${named(correction.target.exact)} is not ${nouns[correction.kind]}`;
    case 'add':
      return `${named(correction.target.exact)} is ${nouns[correction.kind]}`;
  }
}

const tellValue = (value: string): string => {
  const date = givenDate({ start: 0, end: 0, text: '' }, value);
  return date ? describeDate(date) : value;
};
