import type { Published } from './article.js';
import type { Opening } from './dateline.js';
import { writesDayFirst } from './day-order.js';
import type { Header } from './header.js';
import type { Part } from './layout.js';
import { readStamp, type Stamp, timeOfDay } from './stamps.js';

/**
 * When the article was published: the header's day, made exact by a time stamp of that day on the page; else the page's own
 * date, a byline's or its address's, a dateline's with its year. "Published" goes before an unlabelled date, that before "updated".
 */
export function findPublished(
  text: string,
  header: Header | null,
  parts: readonly Part[],
  opening: Opening | null,
): Published | null {
  const found = firstTrusted(text, header, parts, opening);
  if (found?.start === undefined || !writesDayFirst(text)) return found;
  const turned = readStamp(text.slice(found.start, found.end), true);
  return turned && turned.value.length === found.value.length ? { ...found, value: turned.value } : found;
}

function firstTrusted(
  text: string,
  header: Header | null,
  parts: readonly Part[],
  opening: Opening | null,
): Published | null {
  const stamps = inOrderOfTrust(parts);
  if (header?.published) return refined(header.published, parts, stamps);
  const [best] = stamps;
  if (best) return plain(best);
  const day = opening && readStamp(text.slice(opening.start, opening.end));
  return day ? { value: day.value, source: 'dateline', ...moved(day, opening.start) } : null;
}

/** So many paragraphs between headline and date may be a deck. */
const longestDeck = 3;

type Found = Published & Pick<Stamp, 'label'>;

/**
 * The dates that the page gives itself, the likeliest first. Of those below the first paragraph only labelled ones count, and the
 * line of nothing but a date that follows a deck of a sentence or two.
 */
function inOrderOfTrust(parts: readonly Part[]): readonly Found[] {
  const headline = parts.findIndex(part => part.role === 'headline');
  const paragraphs = parts.flatMap((part, at) => (part.role === 'body' ? [at] : []));
  const body = paragraphs[0] ?? -1;
  const endOfDeck = Math.min(paragraphs[longestDeck] ?? parts.length, paragraphs.at(-1) ?? 0);
  const rank = ({ role, stamp }: Part, at: number): number => {
    const place = at < headline ? 1 + (headline - at) / parts.length : body >= 0 && at > body ? 3 : 0;
    const label = stamp?.label === 'published' ? 0 : stamp?.label === 'updated' ? 20 : 10;
    return place + label + (role === 'byline' || role === 'menu' ? 5 : 0);
  };
  const isUnderDeck = ({ role, stamp }: Part, at: number): boolean =>
    role === 'date' && stamp?.others === 0 && headline >= 0 && headline < body && at < endOfDeck;
  return parts
    .flatMap((part, at) =>
      part.stamp && !part.inherited && (at < body || body < 0 || part.stamp.label || isUnderDeck(part, at))
        ? [{ part, at }]
        : [],
    )
    .sort((a, b) => rank(a.part, a.at) - rank(b.part, b.at) || a.at - b.at)
    .map(({ part }) => found(part, part.stamp!));
}

const found = ({ block, role }: Part, stamp: Stamp): Found => ({
  value: stamp.value,
  source: role === 'byline' ? 'byline' : 'timestamp',
  ...moved(stamp, block.start),
  label: stamp.label,
});

/** The header's day with the time that a stamp of the same day gives, be it one without the year. */
function refined(day: Published, parts: readonly Part[], stamps: readonly Found[]): Published {
  if (day.value.includes('T')) return day;
  const exact = stamps.find(stamp => stamp.value.startsWith(`${day.value}T`));
  if (exact) return { ...plain(exact), source: 'timestamp' };
  for (const { block, role, inherited, stamp } of parts) {
    if (role !== 'date' || inherited || stamp) continue;
    const time = timeOfDay(block.text, day.value);
    if (time) return { value: `${day.value}T${time.value}`, source: 'timestamp', ...moved(time, block.start) };
  }
  return day;
}

const plain = ({ label: _, ...published }: Found): Published => published;

const moved = (span: { start: number; end: number }, by: number) => ({ start: span.start + by, end: span.end + by });
