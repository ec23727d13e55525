import type { Article } from '../../article/article.js';
import { escapeMarkdown, tellDay } from '../../corpus/corpus.js';
import type { Span } from '../../text/text.js';
import { words } from './words.js';

/** How to put right an article's date that is missing or a guess. */
export const howToDate = '*Dateline: Set Publication Date…* sets it';

/** Whether neither the article nor the reader says when it was published. */
export const isGuessed = ({ published }: Article): boolean => !published || published.source === 'inferred';

/** Whether a place is one where the article speaks of itself: its headline, byline, dateline, date or header. */
export function isAtHead({ headline, dateline, byline, published, furniture }: Article, offset: number): boolean {
  const stamp =
    published?.start === undefined ? [] : [{ start: published.start, end: published.end ?? published.start }];
  const heads: readonly (Span | null)[] = [
    headline,
    dateline,
    ...byline,
    ...stamp,
    ...furniture.filter(({ kind }) => kind === 'header' || kind === 'date'),
  ];
  return heads.some(head => head !== null && head.start <= offset && offset <= head.end);
}

/** "**Reuters** · published 7 Nov 2023, set by hand". */
export function tellArticle({ origin, published }: Article): string {
  return `${origin ? `**${words(origin.name)}**` : 'Origin unknown'} · ${tellDate(published)}`;
}

function tellDate(published: Article['published']): string {
  if (!published) return `no publication date known  \n${howToDate}`;
  const day = escapeMarkdown(tellDay(published.value));
  if (published.source === 'correction') return `published ${day}, set by hand`;
  if (published.source !== 'inferred') return `published ${day}`;
  const why = published.reason ? `  \n*inferred: ${words(published.reason)}*` : '';
  return `probably published ${day}${why}  \n${howToDate}`;
}
