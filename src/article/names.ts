import type { Span } from '../text/text.js';

/** A capitalised name in a line, with its place in it. */
export interface Name extends Span {
  readonly text: string;
}

/**
 * The names that a line lists from `start` on ("Ann Lee, Bo Ek in Oslo and Cy Hall"), up to the first word that can't
 * belong to such a list; places after "in" and titles after a comma are passed over. `rest` is where the list ends.
 */
export function readNames(line: string, start: number): { readonly names: readonly Name[]; readonly rest: number } {
  const names: Name[] = [];
  let name: { start: number; end: number } | null = null;
  let inPlace = false;
  let rest = start;
  const close = (): void => {
    if (name && !inPlace) names.push({ ...name, text: line.slice(name.start, name.end) });
    name = null;
    inPlace = false;
  };
  for (const match of line.slice(start, start + longestList).matchAll(/[^\s,;&/|]+|[,;&/|]/g)) {
    const at = start + match.index;
    const word = match[0].replace(/[.)\]:]+$/, suffix => (isInitial(match[0]) ? suffix[0]! : ''));
    const lower = word.toLowerCase();
    if (lower === ';' || months.test(lower) || weekdays.test(lower)) break;
    if (separators.has(lower)) close();
    else if (lower === 'in' || lower === 'for' || lower === 'at') {
      close();
      inPlace = true;
    } else if (/^["“(]?\p{Lu}/u.test(word) || (name && particles.has(lower))) {
      const from = at + (/^["“(]/.test(word) ? 1 : 0);
      name = { start: (name as Name | null)?.start ?? from, end: at + word.length };
    } else break;
    rest = at + match[0].length;
    if (word.length < match[0].length && /[.)]/.test(match[0].slice(word.length))) break;
  }
  close();
  return { names: names.filter(isName), rest };
}

const longestList = 300;
const separators = new Set([',', '&', '|', '/', 'and', 'with']);
const particles = new Set('de del da di du van von der den la le el al bin ben ibn of the y e'.split(' '));

const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|ember|ober)?$/;

const weekdays = /^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?$/;

const isInitial = (word: string): boolean => /^(?:\p{Lu}\.)+$/u.test(word) || /^(?:Jr|Sr|St|Dr)\.$/.test(word);

/** Not the title of somebody, a section or a desk. */
const isName = ({ text }: Name): boolean => /\p{L}{2}/u.test(text) && !jobs.test(text);

const jobs =
  /\b(?:writer|writers|reporter|reporters|correspondent|correspondents|editor|editors|staff|desk|bureau|columnist|contributor|contributors|analyst|agencies|agency reporter|guest|special to|newsroom|opinion|producer|chief|director|professor|politics|world|published|updated)\b/i;

/** True for a short line that says what somebody does: "Europe correspondent, Norvik", "Staff Writer". */
export const isJobLine = (line: string): boolean => line.length < 60 && !/\d/.test(line) && jobTitles.test(line);

const jobTitles =
  /\b(?:correspondent|reporter|writer|editor|columnist|analyst|staff|news|press|producer|contributor)\b/i;

/** True for two to four capitalised words and nothing else: how a page prints an author. */
export function isPersonLine(line: string): boolean {
  return (
    line.length < 50 &&
    !jobs.test(line) &&
    /^(?:\p{Lu}[\p{L}.'’-]*)(?: (?:(?:de|van|von|der|al|bin|da|la) )?\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(line)
  );
}
