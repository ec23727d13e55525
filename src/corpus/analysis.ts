import { type ActorMention, findActors } from '../actors/actors.js';
import { type Recognition, recognise } from '../article/article.js';
import { type DateMention, findDates } from '../dates/dates.js';
import type { ReadArticle } from '../facts/facts.js';
import { findQuotes, type Quote } from '../quotes/quotes.js';
import type { Placed } from './corrections.js';
import { defer } from './defer.js';

/** What the engines find in one text taken alone; identities hold within it. */
export interface Analysis {
  /** The article's; empty where there is none. */
  readonly text: string;
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
    if (recognition.kind !== 'article')
      return { text: textOf(recognition), recognition, dates: [], actors: [], quotes: [] };
    const { article } = recognition;
    const actors = findActors(article);
    return { text, recognition, dates: findDates(article), actors, quotes: findQuotes(article, actors) };
  } catch (error) {
    const why = `a text that Dateline fails to read (${error instanceof Error ? error.message : String(error)})`;
    return { text: '', recognition: { kind: 'none', why }, dates: [], actors: [], quotes: [] };
  }
}

/** The analysis as the fact engine takes it; null where the file is no English article. */
export const alone = (file: string, analysis: Analysis): ReadArticle | null =>
  analysis.recognition.kind === 'article' ? asRead(file, analysis) : null;

/** The same of what is known to be an English article: nothing of it is looked at yet. */
export const asRead = (file: string, analysis: Analysis): ReadArticle => {
  const named = {
    file,
    get article() {
      const { recognition } = analysis;
      if (recognition.kind !== 'article') throw new Error(`${file} is no English article`);
      return recognition.article;
    },
  };
  return defer(named, () => analysis, ['dates', 'actors', 'quotes']);
};

const textOf = (recognition: Recognition): string => (recognition.kind === 'none' ? '' : recognition.article.text);
