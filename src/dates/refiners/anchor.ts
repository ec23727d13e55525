import type { Published } from '../../article/article.js';
import { type Day, dayOf, partsOf } from '../calendar.js';
import type { DateMention } from '../dates.js';
import type { Line } from '../line.js';
import type { Candidate, Meaning } from '../meaning.js';
import { type Basis, type Resolved, resolve } from '../resolve.js';
import { tenseAt } from '../tense.js';
import { daysOf, dayValue } from '../values.js';

/** The expressions of one line, in order. */
export interface Found {
  readonly line: Line;
  readonly candidates: readonly Candidate[];
}

/** Gives every expression its value, walking through the text so that later ones can count from earlier ones. */
export function anchor(text: string, found: readonly Found[], published: Published | null): readonly DateMention[] {
  const day = published ? dayFrom(published.value) : undefined;
  const isStory = tellsStory(found, day);
  let told: Day | undefined;
  let quarter: Basis['quarter'];
  const dates: DateMention[] = [];
  for (const { line, candidates } of found) {
    for (const candidate of candidates) {
      const tense = tenseAt(line, candidate.first, candidate.next);
      const resolved = resolve(candidate.meaning, { published: day, told, isStory, quarter, tense });
      const mention = mentionOf(text, line, candidate, resolved, published, told);
      dates.push(mention);
      if (mention.from && candidate.type !== 'DURATION') told = dayFrom(mention.from);
      const named = /^(\d{4})-Q([1-4])$/.exec(mention.value);
      if (named && candidate.meaning.is === 'quarter') quarter = { year: Number(named[1]), quarter: Number(named[2]) };
    }
  }
  return dates;
}

function mentionOf(
  text: string,
  line: Line,
  candidate: Candidate,
  { value, from }: Resolved,
  published: Published | null,
  told: Day | undefined,
): DateMention {
  const start = line.words[candidate.first]!.start;
  const end = line.words[candidate.next - 1]!.end;
  const days = candidate.type === 'DATE' || candidate.type === 'TIME' ? daysOf(value) : undefined;
  const how = howCounted(from, published, told);
  return {
    start,
    end,
    text: text.slice(start, end),
    type: candidate.type,
    value,
    ...(candidate.mod ? { mod: candidate.mod } : {}),
    ...(days ? { from: dayValue(days.from), to: dayValue(days.to) } : {}),
    ...(how ? { how } : {}),
  };
}

function howCounted(from: Resolved['from'], published: Published | null, told: Day | undefined): string | undefined {
  if (from === 'nothing') return 'the article has no date to count from';
  if (from === 'told' && told !== undefined) return `counted from ${writtenDay(told)}, told of before`;
  if (from === 'itself' || !published) return undefined;
  const day = writtenDay(dayFrom(published.value));
  return published.source === 'inferred'
    ? `counted from ${day}, the article's inferred date`
    : `counted from the article's date ${day}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "6 Nov 2023". */
export function writtenDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${months[month - 1]} ${year}`;
}

/** The day of an ISO date or minute. */
export function dayFrom(iso: string): Day {
  const [year = 1970, month = 1, date = 1] = iso.slice(0, 10).split('-').map(Number);
  return dayOf(year, month, date);
}

/** A text tells a story where it names many years, mostly other ones than its publication's, and hardly any day near it. */
function tellsStory(found: readonly Found[], published: Day | undefined): boolean {
  let years = 0;
  let near = 0;
  const current = published === undefined ? undefined : partsOf(published).year;
  for (const { candidates } of found) {
    for (const { meaning } of candidates) {
      const year = givenYear(meaning);
      if (year !== undefined && year !== current) years++;
      else if (isNear(meaning)) near++;
    }
  }
  return years > 8 && near < years / 5;
}

function givenYear(meaning: Meaning): number | undefined {
  return 'year' in meaning && meaning.year && 'number' in meaning.year ? meaning.year.number : undefined;
}

const isNear = (meaning: Meaning): boolean => meaning.is === 'weekday' || (meaning.is === 'away' && !meaning.told);
