import type { Actor } from '../../actors/actors.js';
import type { Article } from '../../article/article.js';
import { escapeMarkdown } from '../../corpus/corpus.js';
import { type DateMention, describeDate } from '../../dates/dates.js';
import type { Quote } from '../../quotes/quotes.js';
import { howToDate, isGuessed } from './articleText.js';
import { words } from './words.js';

/** "**last week** → 30 Oct – 5 Nov 2023 (week 44)", how that was reached, and what to do where that rests on a guess. */
export function tellDate(date: DateMention, article: Article): string {
  const reached = date.how ? `  \n*${escapeMarkdown(date.how)}*` : '';
  const advice = date.how && isGuessed(article) && !date.how.endsWith('by hand') ? `  \n${howToDate}` : '';
  return `**${words(date.text)}** → ${escapeMarkdown(describeDate(date))}${reached}${advice}`;
}

const claims: Readonly<Record<Quote['claim'], string>> = {
  says: 'said',
  denies: 'denied',
  doubts: 'doubted',
  promises: 'promised',
  asks: 'asked',
  thinks: 'thought',
};

const kinds: Readonly<Record<Quote['kind'], string>> = {
  direct: 'quotation',
  mixed: 'partly quoted',
  indirect: 'reported, not quoted',
};

/** Who said it, under which name elsewhere, as what. */
export function tellQuote({ speaker, kind, claim, cue }: Quote, actor: Actor | null): string {
  const name = speaker && actor && actor.name !== speaker.text ? ` (${words(actor.name)})` : '';
  const who = speaker ? `**${words(speaker.text)}**${name}` : 'Nobody is named as its speaker';
  return `${who} · ${cue ? words(cue.text) : claims[claim]} · ${kinds[kind]}`;
}
