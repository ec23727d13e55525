import { type ActorMention, findActors } from '../actors/actors.js';
import { type Recognition, recognise } from '../article/article.js';
import { type DateMention, findDates } from '../dates/dates.js';
import type { ReadArticle } from '../facts/facts.js';
import { findQuotes, type Quote } from '../quotes/quotes.js';
import type { Placed } from './corrections.js';

/** What the engines find in one text taken alone; identities hold within it. */
export interface Analysis {
  readonly recognition: Recognition;
  readonly dates: readonly DateMention[];
  readonly actors: readonly ActorMention[];
  readonly quotes: readonly Quote[];
  /** What the reader put right, where anything was: it holds again wherever an engine is run anew. */
  readonly corrections?: readonly Placed[];
}

/** Runs every engine over a text. One that fails on it costs this file and no other: a folder is read by strangers' articles. */
export function analyse(text: string, force: boolean): Analysis {
  try {
    const recognition = recognise(text, { force });
    if (recognition.kind !== 'article') return { recognition, dates: [], actors: [], quotes: [] };
    const { article } = recognition;
    const actors = findActors(article);
    return { recognition, dates: findDates(article), actors, quotes: findQuotes(article, actors) };
  } catch (error) {
    const why = `a text that Dateline fails to read (${error instanceof Error ? error.message : String(error)})`;
    return { recognition: { kind: 'none', why }, dates: [], actors: [], quotes: [] };
  }
}

/** The analysis as the fact engine takes it; null where the file is no English article. */
export function alone(file: string, { recognition, dates, actors, quotes }: Analysis): ReadArticle | null {
  return recognition.kind === 'article' ? { file, article: recognition.article, dates, actors, quotes } : null;
}
