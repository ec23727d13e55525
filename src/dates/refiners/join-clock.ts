import { type Line, wordAt } from '../line.js';
import type { Candidate, Meaning } from '../meaning.js';
import type { Part } from '../words.js';

const between = new Set([',', 'on', '-', '–', '|', '·', 'in', 'the', 'of']);

/** "10 p.m. Wednesday", "14:24 JST, December 9, 2023", "March 30, 2024 - 10:13": a time and its day are one expression. */
export function joinClock(candidates: readonly Candidate[], line: Line): readonly Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const last = joined.at(-1);
    const one = last && isNear(line, last.next, candidate.first) ? together(last, candidate) : undefined;
    if (one) joined[joined.length - 1] = one;
    else joined.push(candidate);
  }
  return joined.filter(({ meaning }) => meaning.is !== 'part' || meaning.of !== undefined || meaning.told);
}

function isNear(line: Line, from: number, to: number): boolean {
  if (to - from > 2) return false;
  for (let at = from; at < to; at++) if (!between.has(wordAt(line, at).lower)) return false;
  return true;
}

function together(left: Candidate, right: Candidate): Candidate | undefined {
  const meaning = timed(left.meaning, right.meaning) ?? timed(right.meaning, left.meaning);
  return meaning && { ...left, next: right.next, type: 'TIME', meaning };
}

/** The time of day on the day, where the first is a time without a day and the second a day. */
function timed(time: Meaning, day: Meaning): Meaning | undefined {
  if ((time.is !== 'clock' && time.is !== 'part') || time.of) return undefined;
  if (day.is === 'part' && day.of)
    return { ...(time.is === 'clock' ? { ...time, time: inPart(time.time, day.part) } : time), of: day.of };
  const isDay = day.is === 'day' || day.is === 'weekday' || (day.is === 'away' && day.unit === 'day');
  return isDay ? { ...time, of: day } : undefined;
}

/** "8:30 Friday night" is 20:30; "10 p.m. last night" says so itself. */
function inPart(time: string, part: Part): string {
  const hour = Number(time.slice(1, 3));
  const isLater = hour >= 1 && hour < 12 && part !== 'MO' && !(part === 'NI' && hour < 5);
  return isLater ? `T${hour + 12}${time.slice(3)}` : time;
}
