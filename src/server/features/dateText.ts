import type { Article } from '../../article/article.js';
import { escapeMarkdown } from '../../corpus/corpus.js';
import { type DateMention, describeDate } from '../../dates/dates.js';
import { howToDate, isGuessed } from './articleText.js';
import { words } from './words.js';

/** "**last week** → 30 Oct – 5 Nov 2023 (week 44)", how that was reached, and what to do where that rests on a guess. */
export function tellDate(date: DateMention, article: Article): string {
  const reached = date.how ? `  \n*${escapeMarkdown(date.how)}*` : '';
  const advice = date.how && isGuessed(article) && !date.how.endsWith('by hand') ? `  \n${howToDate}` : '';
  return `**${words(date.text)}** → ${escapeMarkdown(describeDate(date))}${reached}${advice}`;
}
