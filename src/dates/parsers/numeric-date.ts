import { type Line, wordAt } from '../line.js';
import type { Meaning, Parser } from '../meaning.js';
import { fullYear } from '../numbers.js';
import { isDayOfMonth } from '../values.js';

/** "2024-03-05", "2024-03-05T10:13:00Z", "3/5/2024", "05.03.2024": a day in figures. */
export const numericDate: Parser = (line, at) => {
  const groups = groupsAt(line, at);
  if (!groups) return undefined;
  const day = dayOf(groups, line.isDayFirst);
  if (!day) return undefined;
  const span = { first: at, next: groups.next } as const;
  return groups.time
    ? { ...span, type: 'TIME', meaning: { is: 'clock', time: `T${groups.time}`, of: day } }
    : { ...span, type: 'DATE', meaning: day };
};

/** Three groups of figures with the same mark between them. */
interface Groups {
  readonly figures: readonly [string, string, string];
  readonly mark: '-' | '/' | '.';
  readonly time?: string;
  readonly next: number;
}

function groupsAt(line: Line, at: number): Groups | undefined {
  const [a, b, c] = [wordAt(line, at), wordAt(line, at + 1), wordAt(line, at + 2)];
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(a.text);
  if (dotted) return { figures: [dotted[1]!, dotted[2]!, dotted[3]!], mark: '.', next: at + 1 };
  if (a.hyphened || !isShort(a.text)) return undefined;
  if (b.hyphened && c.hyphened && isShort(b.text)) {
    const last = /^(\d{1,4})(?:T(\d\d:\d\d)(?::\d\d)?(?:\.\d+)?Z?)?$/.exec(c.text);
    if (!last || wordAt(line, at + 3).hyphened) return undefined;
    return { figures: [a.text, b.text, last[1]!], mark: '-', next: at + 3, ...(last[2] ? { time: last[2] } : {}) };
  }
  const [d, e] = [wordAt(line, at + 3), wordAt(line, at + 4)];
  const isSlashed = b.text === '/' && d.text === '/' && a.end === b.start && d.end === e.start;
  return isSlashed && isShort(c.text) && isShort(e.text)
    ? { figures: [a.text, c.text, e.text], mark: '/', next: at + 5 }
    : undefined;
}

const isShort = (text: string): boolean => /^\d{1,4}$/.test(text);

/** Year first by ISO 8601, else in the text's order, unless the month can only stand in one place or dots part it. */
function dayOf({ figures: [a, b, c], mark }: Groups, isDayFirst: boolean): Meaning | undefined {
  if (a.length === 4) return dayMeaning(Number(a), Number(b), Number(c));
  if (c.length !== 4 && !(mark === '/' && c.length === 2)) return undefined;
  const year = c.length === 2 ? fullYear(Number(c)) : Number(c);
  const isMonthFirst = mark !== '.' && Number(a) <= 12 && !(isDayFirst && Number(b) <= 12);
  return isMonthFirst ? dayMeaning(year, Number(a), Number(b)) : dayMeaning(year, Number(b), Number(a));
}

function dayMeaning(year: number, month: number, date: number): Meaning | undefined {
  if (month < 1 || month > 12 || !isDayOfMonth(month, date)) return undefined;
  return { is: 'day', month, date, year: { number: year } };
}
