import type { Token } from '../text/text.js';
import { firstNameOf, isCommonWord, knownName, knownNameAt } from './gazetteer.js';
import { calendar, functionWords, organisationHeads, peoples, roleNouns, thingAcronyms } from './vocabulary.js';
import { type Casing, isAllCapitals, isCapitalised, isWordToken, type Writing } from './writing.js';

/** Whether a token by itself can be a word of a name, given how its line is written. */
export function isNameWord(tokens: readonly Token[], at: number, casing: Casing, writing: Writing): boolean {
  const token = tokens[at]!;
  if (!isWordToken(token) || !isCapitalised(token)) return false;
  const { lower } = token;
  if (isCompound(tokens, at) || isFileName(token.text) || /[$@_\d/]/.test(token.text))
    return isModel(token) && at > 0 && isCapitalised(tokens[at - 1]!);
  if (ordinals.has(lower)) return isOrdinalName(tokens, at);
  if (functionWords.has(lower))
    return (
      token.text === 'US' ||
      (isAllCapitals(token) && token.text.length > 2 && casing === 'prose' && !isCommonWord(lower))
    );
  if ((calendar.has(lower) && !isGivenName(tokens, at)) || (thingAcronyms.has(lower) && isAllCapitals(token)))
    return false;
  // Shouted words are no names: "You MUST go."
  if (casing === 'prose')
    return !(token.text.length > 3 && isAllCapitals(token) && isCommonWord(lower) && !isAllCapitalsBeside(tokens, at));
  if ((writing.capital.has(lower) && !writing.small.has(lower)) || knownNameAt(tokens, at)) return true;
  if (!isCommonWord(lower) && !writing.small.has(lower)) return lower.length > 1;
  if (casing === 'title' && (roleNouns.has(lower) || organisationHeads.has(lower))) return true;
  const next = tokens[at + 1];
  return (
    !!firstNameOf(lower) && !!next && isCapitalised(next) && !isCommonWord(next.lower) && !functionWords.has(next.lower)
  );
}

/** "FILE PHOTO" is shouted, "HALVORSEN LUND" is a name written so. */
function isAllCapitalsBeside(tokens: readonly Token[], at: number): boolean {
  return [tokens[at - 1], tokens[at + 1]].some(
    token =>
      !!token &&
      token.text.length > 3 &&
      isAllCapitals(token) &&
      !isCommonWord(token.lower) &&
      !functionWords.has(token.lower),
  );
}

/** "First Union Bank": an ordinal that begins an organisation. */
function isOrdinalName(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < at + 4 && tokens[i] && isCapitalised(tokens[i]!); i++)
    if (organisationHeads.has(tokens[i]!.lower)) return true;
  return false;
}

const ordinals = new Set(['first', 'second', 'third', 'fourth', 'fifth']);

/** "Boeing 747X": a word with a digit can end a name, not begin one. */
const isModel = ({ text }: Token): boolean => /^\p{Lu}[\p{L}\d-]*$/u.test(text);

/** "notes.pdf", "goldmine.com". */
const isFileName = (text: string): boolean => text.includes('.') && /\p{L}\.\p{Ll}{2,4}$/u.test(text);

/** "U.S.-led", "January-June", "Bergen-based", "Soviet-style": adjectives made of a name. "Min-young" is a name. */
function isCompound(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  const hyphen = text.lastIndexOf('-');
  if (hyphen < 0) return false;
  if (
    text
      .toLowerCase()
      .split('-')
      .every(part => part === 'mid' || calendar.has(part) || peoples.has(part) || knownName(part)?.is === 'demonym')
  )
    return true;
  const last = text.slice(hyphen + 1);
  if (!/^\p{Ll}{3,}$/u.test(last) || !isCommonWord(last)) return false;
  const neighbours = [tokens[at - 1], tokens[at + 1]];
  return (
    /(ed|ing|en|style|bound|born|made|wide|level|long|old|free|like|run)$/.test(last) ||
    !neighbours.some(token => token && isCapitalised(token))
  );
}

/** "June Hartley", but not "in June Hartley resigned". */
function isGivenName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!firstNameOf(tokens[at]!.lower) || !next || !isCapitalised(next) || isCommonWord(next.lower)) return false;
  return !functionWords.has(next.lower) && !calendar.has(next.lower) && !(before && beforeMonths.has(before.lower));
}

const beforeMonths = new Set([
  'in',
  'on',
  'of',
  'since',
  'until',
  'till',
  'from',
  'last',
  'next',
  'this',
  'late',
  'early',
  'mid',
  'to',
  'through',
]);
