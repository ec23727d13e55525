import type { Published } from '../../article/article.js';
import { type Words, wordsOf } from '../../text/text.js';
import { type Day, partsOf } from '../calendar.js';
import { nothingTold, remember, type Told } from '../context.js';
import type { DateMention } from '../dates.js';
import { writtenDay } from '../describe.js';
import type { Line } from '../line.js';
import type { Candidate, Meaning } from '../meaning.js';
import type { Resolved } from '../resolve/basis.js';
import { resolve } from '../resolve/resolve.js';
import { tenseAt } from '../tense.js';
import { dayFrom, daysOf, dayValue } from '../values.js';
import { leaveOutLater } from './leave-out-later.js';

/** The expressions of one line, in order. */
export interface Found {
  readonly line: Line;
  readonly candidates: readonly Candidate[];
}

/** Gives every expression its value, walking through the text so that later ones can count from earlier ones. */
export function anchor(text: string, found: readonly Found[], published: Published | null): readonly DateMention[] {
  const day = published ? dayFrom(published.value) : undefined;
  const isStory = tellsStory(found, day);
  const counted = fromPublication(published);
  let context = nothingTold;
  const dates: DateMention[] = [];
  for (const { line, candidates } of found) {
    for (const original of candidates) {
      const candidate = isStory ? original : leaveOutLater(original);
      const at = line.words[candidate.first]!.start;
      const tense = () => tenseAt(line, candidate.first, candidate.next);
      const resolved = resolve(candidate.meaning, { published: day, context, isStory, tense, at });
      const words = wordsOf(text, { start: at, end: line.words[candidate.next - 1]!.end });
      const how = howCounted(resolved.from, counted, context.told);
      dates.push(mentionOf(words, candidate, resolved, how, published?.source === 'inferred'));
      const days = daysOf(resolved.value);
      context = remember(context, { candidate, value: resolved.value, days, at, tense }, isStory, day);
    }
  }
  return dates;
}

function mentionOf(
  words: Words,
  { type, mod }: Candidate,
  { value, from }: Resolved,
  how: string | undefined,
  isInferred: boolean,
): DateMention {
  const mention: { -readonly [Key in keyof DateMention]: DateMention[Key] } = { ...words, type, value };
  if (mod) mention.mod = mod;
  if (how) mention.how = how;
  if (isInferred && (from === 'published' || from === 'told')) mention.isGuess = true;
  // What begins or ends nowhere has no last or first day.
  const isOpen = mod === 'ON_OR_AFTER' || mod === 'ON_OR_BEFORE';
  const days = (type === 'DATE' || type === 'TIME') && !isOpen ? daysOf(value) : undefined;
  // Years before Christ have no day that a plot or a sort could use.
  if (days && !value.startsWith('BC')) {
    mention.from = dayValue(days.from);
    mention.to = days.to === days.from ? mention.from : dayValue(days.to);
  }
  return mention;
}

/** What the hover says of the article's own date. */
function fromPublication(published: Published | null): string | undefined {
  if (!published) return undefined;
  const day = writtenDay(dayFrom(published.value));
  if (published.source === 'inferred')
    return `counted from ${day}, a date that is inferred: the article has none of its own`;
  return `counted from the article's date ${day}${published.source === 'correction' ? ', set by hand' : ''}`;
}

function howCounted(from: Resolved['from'], published: string | undefined, told: Told | undefined): string | undefined {
  if (from === 'nothing') return 'the article has no date to count from';
  if (from === 'told' && told) return `counted from ${writtenDay(told.day)}, which the text told of before`;
  return from === 'published' ? published : undefined;
}

/** A text tells a story where it names many years, mostly other ones than its publication's, and hardly any day near it. */
function tellsStory(found: readonly Found[], published: Day | undefined): boolean {
  const current = published === undefined ? undefined : partsOf(published).year;
  let years = 0;
  let near = 0;
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

const isNear = (meaning: Meaning): boolean =>
  (meaning.is === 'weekday' && !meaning.told) || (meaning.is === 'away' && !meaning.told && meaning.by !== undefined);
