import type { DateMention } from '../dates/dates.js';
import type { ReadArticle } from './facts.js';
import { prepare } from './statements.js';
import { findStories } from './stories.js';
import { weigh } from './weights.js';

/** From here on two articles tell one story; and so far apart are an event and its reports, in days. */
const sameStory = 0.25;
const longestStory = 60;
const day = 864e5;

/**
 * When an undated article may have been published: the day of the article on the same story that is nearest behind the latest
 * full date in its body, or else that date itself. Never later than what the story allows, never the file's time.
 */
export function inferDay(
  undated: ReadArticle,
  others: readonly ReadArticle[],
): { readonly value: string; readonly reason: string } | null {
  const latest = latestDay(undated);
  const dated = others.filter(({ article }) => article.published && article.published.source !== 'inferred');
  const near = sameStoryAs(undated, dated)
    .map(({ file, article }) => ({ file, value: article.published!.value.slice(0, 10) }))
    .filter(
      ({ value }) =>
        !latest || (value >= latest.value && Date.parse(value) - Date.parse(latest.value) <= longestStory * day),
    )
    .sort((a, b) => (latest ? a.value.localeCompare(b.value) : 0));
  if (near[0])
    return {
      value: near[0].value,
      reason: latest
        ? `${near[0].file} is on the same story, and names ${latest.text} and nothing later`
        : `${near[0].file} is on the same story`,
    };
  return latest ? { value: latest.value, reason: `not before ${latest.text}, the latest date in its text` } : null;
}

/** The latest day that the body names; one without a year is taken for one of the latest year named. */
function latestDay({ article, dates }: ReadArticle): Latest | null {
  const inBody = dates.filter(date => article.body.some(({ start, end }) => start <= date.start && date.end <= end));
  const dated = latestOf(inBody, ({ value }) =>
    /^\d{4}-\d\d(-\d\d|$)/.test(value) ? value.slice(0, 10).padEnd(10, '-01') : '',
  );
  if (!dated) return null;
  const year = dated.value.slice(0, 4);
  const open = latestOf(inBody, ({ value }) => (/^XXXX-\d\d-\d\d/.test(value) ? year + value.slice(4, 10) : ''));
  return open && open.value > dated.value ? open : dated;
}

interface Latest {
  readonly value: string;
  readonly text: string;
}

function latestOf(dates: readonly DateMention[], dayOf: (date: DateMention) => string): Latest | null {
  let latest: Latest | null = null;
  for (const date of dates) {
    const value = dayOf(date);
    if (value && (!latest || value > latest.value)) latest = { value, text: date.text };
  }
  return latest;
}

/** The articles on the same story, the most alike first. */
function sameStoryAs(undated: ReadArticle, others: readonly ReadArticle[]): readonly ReadArticle[] {
  const all = [undated, ...others];
  const stories = findStories(all, weigh(all.flatMap(prepare)));
  return others
    .map((article, i) => ({ article, alike: stories.alike(0, i + 1) }))
    .filter(({ alike }) => alike >= sameStory)
    .sort((a, b) => b.alike - a.alike)
    .map(({ article }) => article);
}
