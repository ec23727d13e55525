import { type Line, saysAt, wordAt } from '../line.js';
import type { Parser } from '../meaning.js';

/** "5 p.m.", "7:30pm EST", "14:24 JST", "1430 GMT", "noon", "five o'clock": a time of day; its day is joined to it later. */
export const clock: Parser = (line, at) => {
  const read = timeAt(line, at);
  if (!read) return undefined;
  const next = afterZone(line, read.next);
  if (read.needsZone && next === read.next && !isDated(line, at, next)) return undefined;
  return {
    first: at,
    next,
    type: 'TIME',
    meaning: { is: 'clock', time: `T${two(read.hour)}:${two(read.minute)}`, of: undefined },
  };
};

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
  /** Figures alone: a score or a ratio unless a zone or a preposition says otherwise. */
  readonly needsZone: boolean;
}

function timeAt(line: Line, at: number): Clock | undefined {
  const word = wordAt(line, at);
  if (word.reads.hour !== undefined && !saysAt(line, at - 1, 'high'))
    return { hour: word.reads.hour, minute: 0, next: at + 1, needsZone: false };
  const colon = /^(\d{1,2})[:.](\d\d)(?::\d\d)?(am|pm|a\.m\.|p\.m\.|z)?$/.exec(word.lower);
  const hour = colon ? Number(colon[1]) : word.figures ? Number(word.figures) : (word.reads.cardinal ?? -1);
  const minute = colon ? Number(colon[2]) : 0;
  if (minute > 59 || hour > 24 || hour < 0 || !Number.isInteger(hour)) return timeInFour(line, at);
  const half = wordAt(line, at + 1).reads.half ?? halfOf(colon ? (colon[3] ?? '') : word.ending);
  const isGlued = colon ? colon[3] !== undefined : word.ending !== '';
  if (half !== undefined && hour >= 1 && hour <= 12) {
    return { hour: (hour % 12) + (half === 'pm' ? 12 : 0), minute, next: isGlued ? at + 1 : at + 2, needsZone: false };
  }
  const part = saysAt(line, at + 1, 'in', 'the') && !word.hyphened ? wordAt(line, at + 3).reads.part : undefined;
  if (part !== undefined && hour >= 1 && hour <= 12) {
    return { hour: (hour % 12) + (part === 'MO' ? 0 : 12), minute, next: at + 4, needsZone: false };
  }
  if (saysAt(line, at + 1, "o'clock")) return atOClock(line, at, hour);
  // "14.24" is a price without its zone.
  const isTime = word.lower.includes(':') || isZone(line, at + 1);
  return colon && !isGlued && isTime ? { hour, minute, next: at + 1, needsZone: true } : undefined;
}

/** "five o'clock", "three o'clock in the morning". */
function atOClock(line: Line, at: number, hour: number): Clock {
  const part = saysAt(line, at + 2, 'in', 'the') ? wordAt(line, at + 4).reads.part : undefined;
  if (part === undefined) return { hour, minute: 0, next: at + 2, needsZone: false };
  return { hour: (hour % 12) + (part === 'MO' ? 0 : 12), minute: 0, next: at + 5, needsZone: false };
}

/** "1430 GMT": four figures, only with their zone. */
function timeInFour(line: Line, at: number): Clock | undefined {
  const { text } = wordAt(line, at);
  if (!/^([01]\d|2[0-3])[0-5]\d$/.test(text) || !isZone(line, at + 1)) return undefined;
  return { hour: Number(text.slice(0, 2)), minute: Number(text.slice(2)), next: at + 1, needsZone: true };
}

const halfOf = (ending: string): 'am' | 'pm' | undefined =>
  ending.startsWith('a') && ending.includes('m')
    ? 'am'
    : ending.startsWith('p') && ending.includes('m')
      ? 'pm'
      : undefined;

const isZone = (line: Line, at: number): boolean => {
  const { reads, text, lower } = wordAt(line, at);
  return reads.zone === true && text !== lower;
};

function afterZone(line: Line, at: number): number {
  if (isZone(line, at)) return at + 1;
  if (saysAt(line, at, 'local', 'time')) return at + 2;
  if (['eastern', 'pacific', 'central'].includes(wordAt(line, at).lower)) {
    const middle = ['standard', 'daylight'].includes(wordAt(line, at + 1).lower) ? at + 2 : at + 1;
    if (saysAt(line, middle, 'time')) return middle + 1;
    // "9 a.m. Eastern", but not "9 a.m. Eastern District rules".
    const isAlone = wordAt(line, at).text !== wordAt(line, at).lower && !/^[A-Z]/.test(wordAt(line, middle).text);
    return middle > at + 1 || isAlone ? middle : at;
  }
  return at;
}

/** "at 14:30", "10:13 on Friday", "2024 - 10:13": a time by its neighbours. */
function isDated(line: Line, at: number, next: number): boolean {
  if (
    ['at', 'by', 'until', 'around', 'from', 'after', 'before', 'since', 'about', 'till', '@'].includes(
      wordAt(line, at - 1).lower,
    )
  )
    return true;
  const before = wordAt(line, at - 1);
  const day = ['-', '–', ',', '|', '·'].includes(before.lower) ? wordAt(line, at - 2) : before;
  if (/^(19|20)\d\d$/.test(day.figures) || day.reads.day !== undefined || day.reads.weekday !== undefined) return true;
  const after = wordAt(line, wordAt(line, next).lower === ',' || wordAt(line, next).lower === 'on' ? next + 1 : next);
  return after.reads.weekday !== undefined || (after.reads.month !== undefined && after.text !== after.lower);
}

const two = (n: number): string => String(n).padStart(2, '0');
