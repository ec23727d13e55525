import { isLower, isUpper, readSentences, type Sentence, type Span, type Token } from '../text/text.js';
import { agency } from './agencies.js';
import type { Dateline } from './article.js';

/** What opens a report: where it was written, for which agency, on what day. */
export interface Opening extends Span {
  /** Where the report itself starts, behind the dash. */
  readonly rest: number;
  readonly dateline: Dateline | null;
  readonly agency: string | null;
}

/** Whether a short line is a dateline and no more, its report in the paragraphs below: `HAVANA (AP) --`. */
export function isDatelineAlone(line: string): boolean {
  if (line.length > 70 || !/[-–—_)]$/.test(line)) return false;
  const opening = readDateline(readSentences(line, [{ start: 0, end: line.length }]));
  return opening?.dateline != null && opening.rest === line.length;
}

/**
 * The dateline that opens a paragraph: `SEOUL (Reuters) –`, `KYIV, Ukraine (AP) —`, `LONDON, Nov. 6 (AP) -`, `(UPI) --`,
 * `Gaza City, Gaza –`; null where there is none. Reads the first tokens of the paragraph's sentences.
 */
export function readDateline(sentences: readonly Sentence[]): Opening | null {
  const tokens = sentences
    .slice(0, 3)
    .flatMap(sentence => sentence.tokens.slice(0, 24))
    .slice(0, 24);
  const place = endOfPlace(tokens);
  const day = endOfDay(tokens, place);
  const sign = endOfBrackets(tokens, day);
  const name = sign > day ? (agencyOf(tokens.slice(day, sign)) ?? unknownAgency(tokens, place, day, sign)) : null;
  const last = tokens[sign - 1];
  const dash = tokens[sign];
  const hasDash = dash !== undefined && (dashes.has(dash.text) || (name !== null && dash.text === ':'));
  const next = tokens[hasDash ? sign + 1 : sign];
  if (!last || (next && isLower(next.text.charCodeAt(0)))) return null;
  if (!name && !(hasDash && place > 0 && isPlaceAlone(tokens, place, day, sign))) return null;
  if (!hasDash && (!name || place === 0)) return null;
  const first = tokens[0]!;
  return {
    start: first.start,
    end: last.end,
    rest: next?.start ?? tokens.at(-1)!.end,
    dateline: place > 0 ? { start: first.start, end: last.end, place: readable(tokens.slice(0, place)) } : null,
    agency: name,
  };
}

/** Capitalised words with what joins them; 0 where the paragraph does not begin so. */
function endOfPlace(tokens: readonly Token[]): number {
  let at = 0;
  while (at < Math.min(tokens.length, 8)) {
    const token = tokens[at]!;
    const isName = isUpper(token.text.charCodeAt(0)) && !months.test(token.lower) && !never.has(token.text);
    const isJoint =
      at > 0 && (joints.has(token.lower) || (token.text === ',' && isUpper(tokens[at + 1]?.text.charCodeAt(0) ?? 0)));
    if (!isName && !(isJoint && !months.test(tokens[at + 1]?.lower ?? ''))) break;
    at++;
  }
  return at < 8 ? at : 0;
}

/** ", Nov. 6", "Nov 6, 2023", ", 6 November", ", 6/11/2023". */
function endOfDay(tokens: readonly Token[], start: number): number {
  let at = start;
  if (tokens[at]?.text === ',') at++;
  if (isSlashedDay(tokens, at)) return at + 5;
  const hasMonth = [tokens[at], tokens[at + 1]].some(token => token && months.test(token.lower));
  if (!hasMonth) return start;
  while (
    at < tokens.length &&
    (months.test(tokens[at]!.lower) ||
      /^\d{1,4}$/.test(tokens[at]!.text) ||
      (tokens[at]!.text === ',' && /^\d{4}$/.test(tokens[at + 1]?.text ?? '')))
  )
    at++;
  return at;
}

function isSlashedDay(tokens: readonly Token[], at: number): boolean {
  const five = tokens.slice(at, at + 5).map(({ text }) => text);
  return /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(five.join(''));
}

function endOfBrackets(tokens: readonly Token[], start: number): number {
  if (tokens[start]?.text !== '(') return start;
  for (let at = start + 1; at < tokens.length && at < start + 10; at++) if (tokens[at]!.text === ')') return at + 1;
  return start;
}

/** The agency between the brackets; initials that no list knows are one too. */
function agencyOf(tokens: readonly Token[]): string | null {
  const words = tokens.slice(1, -1);
  for (let end = words.length; end > 0; end--) {
    const name = words
      .slice(0, end)
      .map(word => word.text)
      .join(' ');
    const known = agency(name);
    if (known) return known;
    if (end === 1 && words.length === 1 && /^\p{Lu}{2,6}$/u.test(name)) return name;
  }
  return null;
}

/** Behind a place in capitals, or a place and a day, capitalised words in brackets are an agency that no list knows. */
function unknownAgency(tokens: readonly Token[], place: number, day: number, sign: number): string | null {
  const first = tokens[0]!.text;
  const isDateline = place > 0 && (day > place || (first.length > 2 && first === first.toUpperCase()));
  const words = tokens.slice(day + 1, sign - 1).map(word => word.text);
  const isName = words.length > 0 && words.length < 4 && words.every(word => /^\p{Lu}[\p{L}&’'-]+$/u.test(word));
  return isDateline && isName && dashes.has(tokens[sign]?.text ?? '') ? words.join(' ') : null;
}

/** Without an agency a place is one by its capitals, or by a dash that stands free behind at most four words. */
function isPlaceAlone(tokens: readonly Token[], place: number, day: number, sign: number): boolean {
  const first = tokens[0]!;
  if (sign > day && !tokens.slice(day, sign).some(token => months.test(token.lower))) return false;
  if (first.text.length > 2 && first.text === first.text.toUpperCase()) return true;
  return place <= 4 && tokens[sign]!.text !== '-' && tokens[sign]!.start > tokens[sign - 1]!.end;
}

/** "Seoul" of "SEOUL", "New York" of "NEW YORK, N.Y."; the region after the comma is left out. */
function readable(tokens: readonly Token[]): string {
  const end = tokens.findIndex(token => token.text === ',');
  const city = end < 0 ? tokens : tokens.slice(0, end);
  return city
    .map(({ text }) => (text.length > 2 && !text.includes('.') && text === text.toUpperCase() ? titled(text) : text))
    .join(' ')
    .replaceAll(' / ', '/');
}

const titled = (word: string): string => word.toLowerCase().replace(/(^|-)\p{L}/gu, letter => letter.toUpperCase());

const dashes = new Set(['-', '–', '—', '--', '---', '_', '―']);
const joints = new Set(['/', 'de', 'la', 'el', 'al', 'of', 'and', 'upon', 'am', 'sur', 'du', 'di']);
const months =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/;
const never = new Set(
  'The A An In On At He She It They We I But And This That UPDATE UPDATED BREAKING EXCLUSIVE WATCH ANALYSIS OPINION CORRECTION VIDEO LIVE NOTE FACTBOX EXPLAINER'.split(
    ' ',
  ),
);
