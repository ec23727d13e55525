/** A date, perhaps with a clock time, that stands in a line of a page. */
export interface Stamp {
  /** ISO 8601 day or minute, as the page's own clock has it. */
  readonly value: string;
  /** Where it stands in the line. */
  readonly start: number;
  readonly end: number;
  /** What the line says of it: when the article came out, or when it was last changed. */
  readonly label: 'published' | 'updated' | null;
  /** How many words of the line are neither date, time nor label. */
  readonly others: number;
}

const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
// A page may glue the time to the year: "June 17, 20233:04 PM".
const year = '((?:19|20)\\d\\d)(?=\\D|$|\\d{1,2}:\\d\\d)';
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

interface Form {
  readonly pattern: RegExp;
  readonly parts: 'mdy' | 'dmy' | 'ymd' | 'xxy';
  /** Too little to be told from a score or a part's number: it counts on a line of nothing but dates and times. */
  readonly weak?: true;
}

const forms: readonly Form[] = [
  { pattern: new RegExp(`\\b${month} ?${day}(?:, ?| )${year}`), parts: 'mdy' },
  { pattern: new RegExp(`\\b${day}[ -](?:of )?${month}(?:, ?|[ -])${year}`), parts: 'dmy' },
  { pattern: new RegExp(`\\b${year} ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})(?!\\d)`), parts: 'ymd' },
  // In the address of a page: "/2024/feb/03/", "/20240203/".
  { pattern: new RegExp(`/${year}(/)${month}/(\\d{1,2})/`), parts: 'ymd' },
  { pattern: /\/(20\d\d)()(\d\d)(\d\d)\//, parts: 'ymd' },
  { pattern: new RegExp(`\\b(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?${year}`), parts: 'xxy' },
  { pattern: /\b(\d{1,2}) ?(\/) ?(\d{1,2}) ?\2 ?(\d\d)(?!\d)/, parts: 'xxy', weak: true },
];

const clock =
  /(\d{1,2})(?:[:.]|: )(\d\d)(?:[:.]\d\d)?(?:\.\d+)? ?([ap]\.?m\b\.?)?|\b(\d{1,2}) ?([ap]\.?m\b\.?)|\b(\d\d)(\d\d) ?(?:gmt|utc|hrs)\b/;

const vocabulary = new Set(
  `published publish posted post updated update last first modified created issued released revised edited date dated on at
  of the in by from time local article originally online minutes minute mins min hours hour hrs hr days day weeks week
  months month ago just now today yesterday read am pm a.m p.m gmt utc bst cet cest est edt et ct pt pst pdt cst cdt mst
  mdt jst kst ist hkt sgt aest aedt eat wib msk z t mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday
  thursday friday saturday sunday january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec st nd rd th p`.split(/\s+/),
);

const temporal =
  /\d[:.]\d\d|\d ?[ap]\.?m\b|ago\b|today|yesterday|day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|min\b|minute|hour|(?:19|20)\d\d/;

/**
 * The full date that a short line holds, with its clock time where it stands beside it; null where there is none. 11/06/2023 is a
 * day in November, as Americans have it, unless `isDayFirst`.
 */
export function readStamp(line: string, isDayFirst = false): Stamp | null {
  const lower = line.slice(0, 200).toLowerCase();
  if (!/\d\d/.test(lower)) return null;
  for (const form of forms) {
    const match = form.pattern.exec(lower);
    const value = match && isoDay(form, match, isDayFirst);
    if (!match || !value) continue;
    const dayEnd = match.index + match[0].length;
    const time = readClock(lower, match.index, dayEnd);
    const others = otherWords(`${lower.slice(0, match.index)} ${lower.slice(dayEnd)}`);
    if (form.weak && others > 0) continue;
    return {
      value: time ? `${value}T${time.value}` : value,
      start: Math.min(match.index, time?.start ?? match.index),
      end: Math.max(dayEnd, time?.end ?? dayEnd),
      label: labelOf(lower, match.index),
      others,
    };
  }
  return null;
}

/** True for a line that tells nothing but a date, a time or how long ago, with the words that go with them. */
export function isDateLine(lower: string): boolean {
  return lower.length <= 160 && temporal.test(lower) && otherWords(lower) === 0;
}

/** The clock time of a line that names the given ISO day without its year ("Mon Nov 6, 10:13 AM"), and where both stand. */
export function timeOfDay(
  line: string,
  isoDay: string,
): { readonly value: string; readonly start: number; readonly end: number } | null {
  const lower = line.slice(0, 200).toLowerCase();
  const name = months[Number(isoDay.slice(5, 7)) - 1];
  const number = Number(isoDay.slice(8));
  const match = new RegExp(
    `\\b(?:${name}[a-z]{0,6}\\.? 0?${number}(?:st|nd|rd|th)?|0?${number} ${name}[a-z]{0,6})\\b`,
  ).exec(lower);
  const time = match && readClock(lower, match.index, match.index + match[0].length);
  if (!match || !time) return null;
  return {
    value: time.value,
    start: Math.min(match.index, time.start),
    end: Math.max(match.index + match[0].length, time.end),
  };
}

function isoDay({ parts }: Form, match: RegExpExecArray, isDayFirst: boolean): string | null {
  const [, a = '', b = '', c = '', d = ''] = match;
  if (parts === 'mdy') return isoDate(c, months.indexOf(a) + 1, Number(b));
  if (parts === 'dmy') return isoDate(c, months.indexOf(b) + 1, Number(a));
  if (parts === 'ymd') return isoDate(a, months.indexOf(c) + 1 || Number(c), Number(d));
  // With stops, or where it must be, the day comes first.
  const comesFirst = b === '.' || Number(a) > 12 || (isDayFirst && Number(c) <= 12);
  return comesFirst ? isoDate(d, Number(c), Number(a)) : isoDate(d, Number(a), Number(c));
}

function isoDate(years: string, month: number, day: number): string | null {
  const year = years.length > 2 ? years : Number(years) < 70 ? `20${years}` : `19${years}`;
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(Number(year), month, 0)).getUTCDate()) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** The time beside a day that stands from `start` to `end`: right behind it, or right before it. */
function readClock(lower: string, start: number, end: number) {
  const behind = clock.exec(lower.slice(end, end + 40));
  const before = behind ? null : clock.exec(lower.slice(Math.max(0, start - 30), start));
  const match = behind ?? before;
  const value = match && isoTime(match);
  if (!match || !value) return null;
  const at = match.index + (behind ? end : Math.max(0, start - 30));
  return { value, start: at, end: at + match[0].trimEnd().length };
}

function isoTime(match: RegExpExecArray): string | null {
  const [, hours, minutes, half, whole, wholeHalf, military, militaryMinutes] = match;
  const suffix = half ?? wholeHalf;
  let hour = Number(hours ?? whole ?? military);
  const minute = Number(minutes ?? militaryMinutes ?? 0);
  if (hour > 23 || minute > 59 || (suffix && hour > 12)) return null;
  if (suffix) hour = (hour % 12) + (suffix.startsWith('p') ? 12 : 0);
  return `${pad(hour)}:${pad(minute)}`;
}

/** The label nearest before the date; "Updated: …  Published: …" labels each of its own. */
function labelOf(lower: string, at: number): Stamp['label'] {
  const before = lower.slice(0, at);
  const out = Math.max(...['publish', 'posted', 'issued', 'released', 'created'].map(word => before.lastIndexOf(word)));
  const changed = Math.max(...['updat', 'modified', 'revised', 'edited'].map(word => before.lastIndexOf(word)));
  return out < 0 && changed < 0 ? null : out > changed ? 'published' : 'updated';
}

function otherWords(text: string): number {
  let others = 0;
  for (const [word] of text.matchAll(/\p{L}[\p{L}.]*/gu)) if (!vocabulary.has(word.replace(/\.$/, ''))) others++;
  return others;
}

const pad = (number: number): string => String(number).padStart(2, '0');
