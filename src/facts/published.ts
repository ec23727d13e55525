import type { DateMention } from '../dates/dates.js';
import type { ReadArticle } from './facts.js';
import { rarityOf } from './rarity.js';
import { createArticleGraph } from './stories/graph.js';
import { profileOf } from './stories/profile.js';
import { storyOdds } from './stories/stories.js';

/** Articles tell one story where that is more likely than not; and so far apart are an event and its reports, in days. */
const sameStory = 0;
const longestStory = 60;
const day = 864e5;

/**
 * When an undated article may have been published: the day of the first article on the same story that is not before the latest
 * full date in its body and soon after what its body names, or else that date itself. Never the file's time.
 */
export function inferDay(
  undated: ReadArticle,
  others: readonly ReadArticle[],
): { readonly value: string; readonly reason: string } | null {
  const named = namedDays(undated);
  const latest = latestOf(named, ({ value }) => (isOpen(value) ? '' : value));
  const dated = others.filter(({ article }) => article.published && article.published.source !== 'inferred');
  const [near] = sameStoryAs(undated, dated)
    .map(read => ({ file: read.file, value: read.article.published!.value.slice(0, 10), read }))
    .filter(({ value }) => (!latest || value >= latest.value) && (!named.length || named.some(isSoonBefore(value))))
    .sort((a, b) => (latest ? a.value.localeCompare(b.value) : 0));
  if (near) {
    const weekday = latest ? null : weekdayOfLead(undated, near.read);
    return {
      value: weekday ? nearest(near.value, weekday.day) : near.value,
      reason: latest
        ? `${near.file} is on the same story, and names ${latest.text} and nothing later`
        : weekday
          ? `${near.file} is on the same story, and this one opens with what was on ${weekday.text}`
          : `${near.file} is on the same story`,
    };
  }
  const last =
    latest && latestOf(named, ({ value }) => (isOpen(value) ? latest.value.slice(0, 4) + value.slice(4) : value));
  return last ? { value: last.value, reason: `not before ${last.text}, the latest date in its text` } : null;
}

/**
 * The first weekday that the first paragraph names, 1 for Monday: the day of the news. Null where the other article opens with
 * it too, and is of the same day then.
 */
function weekdayOfLead(
  undated: ReadArticle,
  other: ReadArticle,
): { readonly day: number; readonly text: string } | null {
  const theirs = new Set(datesOfLead(other).map(({ text }) => text));
  for (const { value, text } of datesOfLead(undated)) {
    const day = /^XXXX-WXX-(\d)$/.exec(value)?.[1];
    if (day) return theirs.has(text) ? null : { day: Number(day), text };
  }
  return null;
}

function datesOfLead({ article, dates }: ReadArticle): readonly DateMention[] {
  const [lead] = article.body;
  return lead ? dates.filter(({ start, end }) => lead.start <= start && end <= lead.end) : [];
}

/** The day of a week that is nearest to a date. */
function nearest(date: string, weekday: number): string {
  const at = Date.parse(date);
  const off = (weekday - new Date(at).getUTCDay() + 7) % 7;
  return new Date(at + (off > 3 ? off - 7 : off) * day).toISOString().slice(0, 10);
}

/** A day that the body names: "2023-10-18", or "XXXX-10-18" where it leaves the year open. */
interface NamedDay {
  readonly value: string;
  readonly text: string;
}

const isOpen = (value: string): boolean => value.startsWith('XXXX');

function namedDays({ article, dates }: ReadArticle): readonly NamedDay[] {
  return dates
    .filter(date => article.body.some(({ start, end }) => start <= date.start && date.end <= end))
    .filter(({ value }) => /^\d{4}-\d\d(-\d\d|$)|^XXXX-\d\d-\d\d/.test(value))
    .map(({ value, text }) => ({ value: value.slice(0, 10).padEnd(10, '-01'), text }));
}

/** Whether a named day lies within a story's length before a publication; an open one in the year that fits. */
const isSoonBefore =
  (published: string) =>
  ({ value }: NamedDay): boolean => {
    const at = Date.parse(published);
    const year = Number(published.slice(0, 4));
    const days = isOpen(value) ? [year, year - 1].map(y => y + value.slice(4)) : [value];
    return days.some(named => at - Date.parse(named) >= 0 && at - Date.parse(named) <= longestStory * day);
  };

function latestOf(days: readonly NamedDay[], orderOf: (named: NamedDay) => string): NamedDay | null {
  let latest: NamedDay | null = null;
  for (const named of days) {
    const value = orderOf(named);
    if (value && (!latest || value > latest.value)) latest = { value, text: named.text };
  }
  return latest;
}

/** The articles on the same story, the most alike first. */
function sameStoryAs(undated: ReadArticle, others: readonly ReadArticle[]): readonly ReadArticle[] {
  const profiles = [undated, ...others].map(profileOf);
  const graph = createArticleGraph(rarityOf(profiles));
  graph.update(new Map(profiles.map((profile, i) => [i, profile])));
  return others
    .map((article, i) => ({ article, odds: storyOdds(graph, 0, i + 1) }))
    .filter(({ odds }) => odds > sameStory)
    .sort((a, b) => b.odds - a.odds)
    .map(({ article }) => article);
}
