import type { Sentence, Token } from '../text/text.js';
import { firstNameOf, isCommonWord, knownNameAt } from './gazetteer.js';
import { isNameWord } from './name-words.js';
import {
  calendar,
  functionWords,
  honorifics,
  leadingParticles,
  organisationHeads,
  particles,
  placeHeads,
  roleModifiers,
  roleNouns,
} from './vocabulary.js';
import { type Casing, isAllCapitals, isBeginning, isCapitalised, type Writing } from './writing.js';

/** A stretch of tokens with capitals, small words within a name included: [first, end). */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/** The stretches of a sentence that may name something, in order. */
export function findRuns(sentence: Sentence, casing: Casing, writing: Writing): readonly Run[] {
  const { tokens } = sentence;
  const runs: Run[] = [];
  let at = 0;
  while (at < tokens.length) {
    const first = at;
    if (!isCapitalised(tokens[at]!) || isCompassPoint(tokens, at) || isRoleTail(tokens, at)) {
      at++;
      continue;
    }
    if (!mayBegin(tokens, at, casing, writing)) {
      at++;
      continue;
    }
    at++;
    for (;;) {
      const next = joined(tokens, first, at, casing, writing);
      if (next === at) break;
      at = next;
    }
    runs.push({ first: withParticle(tokens, first), end: at });
  }
  return runs;
}

/** "N. Ghana" in a headline: the country is the name. */
function isCompassPoint(tokens: readonly Token[], at: number): boolean {
  return (
    compassPoints.has(tokens[at]!.text) &&
    knownNameAt(tokens, at + 1)?.known.is === 'country' &&
    !knownNameAt(tokens, at)
  );
}

const compassPoints = new Set(['N.', 'S.', 'E.', 'W.']);

/** "Deputy Adviser for Ports and Inland Waters": what somebody is adviser for is part of the title. */
function isRoleTail(tokens: readonly Token[], at: number): boolean {
  let from = at;
  while (from > 0 && (isCapitalised(tokens[from - 1]!) || tokens[from - 1]!.lower === 'and') && at - from < 4) from--;
  const adviser = tokens[from - 2];
  return (
    tokens[from - 1]?.lower === 'for' &&
    !!adviser &&
    isCapitalised(adviser) &&
    roleNouns.has(adviser.lower) &&
    (isCommonWord(tokens[at]!.lower) || roleModifiers.has(tokens[at]!.lower)) &&
    !knownNameAt(tokens, at)
  );
}

function mayBegin(tokens: readonly Token[], at: number, casing: Casing, writing: Writing): boolean {
  const token = tokens[at]!;
  if (!isNameWord(tokens, at, casing, writing)) return false;
  if (casing !== 'prose' || !isBeginning(tokens, at)) return true;
  return beginsSentenceAsName(tokens, at, token, writing);
}

/** Whether the first word of a sentence, which has a capital anyway, is the first of a name. */
function beginsSentenceAsName(tokens: readonly Token[], at: number, token: Token, writing: Writing): boolean {
  if (isAllCapitals(token) && token.text.length > 1) return true;
  if (!isCommonWord(token.lower) && !writing.small.has(token.lower)) return true;
  if (knownNameAt(tokens, at) || writing.capital.has(token.lower)) return true;
  if (roleNouns.has(token.lower) || honorifics.has(token.lower)) return true;
  const next = tokens[at + 1];
  if (!next || !isCapitalised(next) || functionWords.has(next.lower)) return false;
  if (firstNameOf(token.lower) && !calendar.has(next.lower)) return true;
  const after = tokens[at + 2];
  return [next, after].some(
    word => word && isCapitalised(word) && (organisationHeads.has(word.lower) || placeHeads.has(word.lower)),
  );
}

/** The index after what joins the run [first, at): the next capitalised word, with the small words that lead to it; or `at`. */
function joined(tokens: readonly Token[], first: number, at: number, casing: Casing, writing: Writing): number {
  const token = tokens[at];
  if (!token) return at;
  const isName = (i: number): boolean => i < tokens.length && isNameWord(tokens, i, casing, writing);
  if (isName(at)) return at + 1;
  if (suffixes.has(token.text)) return at + 1;
  const last = tokens[at - 1]!;
  const isHead = organisationHeads.has(last.lower) || placeHeads.has(last.lower) || headsBeforeOf.has(last.lower);
  if (token.text === '&' && isName(at + 1)) return at + 2;
  if (token.lower === 'of' && isHead) {
    const to = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
    return isName(to) ? to + 1 : at;
  }
  if (token.lower === 'for' && organisationHeads.has(last.lower) && isName(at + 1)) return at + 2;
  if (token.lower === 'and' && isName(at + 1) && joinsByAnd(tokens, first, at)) return at + 2;
  if (token.lower === "'s" && isOwnersOfInstitution.has(last.lower) && isName(at + 1)) return at + 2;
  if (token.text === "'" && isOwnersOfInstitution.has(last.lower) && isName(at + 1)) return at + 2;
  if (token.text === '.' && last.text.length === 1 && last.end === token.start && isName(at + 1)) return at + 2;
  if (particles.has(token.lower)) {
    let to = at + 1;
    while (to < at + 3 && tokens[to] && particles.has(tokens[to]!.lower)) to++;
    if (isName(to) && !isAllCapitals(last)) return to + 1;
  }
  return at;
}

const suffixes = new Set([
  'Jr',
  'Jr.',
  'Sr',
  'Sr.',
  'jr',
  'jr.',
  'sr',
  'sr.',
  'JR',
  'JR.',
  'SR',
  'SR.',
  'II',
  'III',
  'IV',
]);
const headsBeforeOf = new Set([
  'bank',
  'house',
  'gulf',
  'bay',
  'isle',
  'court',
  'duke',
  'strait',
  'straits',
  'cape',
  'republic',
  'kingdom',
  'sons',
  'knights',
  'mothers',
  'doctors',
  'chambers',
  'port',
  'university',
  'speaker',
  'sea',
  'rock',
  'ivory',
]);
const isOwnersOfInstitution = new Set([
  'people',
  'women',
  'men',
  'children',
  'workers',
  'farmers',
  'teachers',
  'writers',
  'players',
  'veterans',
  'ladies',
  'king',
  'queen',
  'state',
  'nation',
  'moody',
  'lloyd',
]);

/** "Trade and Industry Ministry", "Department of Health and Human Services": one name, unlike "Clinton and Treasury". */
function joinsByAnd(tokens: readonly Token[], first: number, at: number): boolean {
  const left = tokens[at - 1]!;
  const right = tokens[at + 1]!;
  if (!isCommonWord(left.lower) || !isCommonWord(right.lower)) return false;
  let headFollows = false;
  for (let i = at + 2; i < tokens.length && isCapitalised(tokens[i]!); i++)
    if (organisationHeads.has(tokens[i]!.lower)) headFollows = true;
  const inside = tokens.slice(first, at);
  if (inside.some(word => word.lower === 'of' || word.lower === 'for'))
    return !headFollows && !roleNouns.has(right.lower);
  if (
    organisationHeads.has(left.lower) ||
    roleNouns.has(left.lower) ||
    organisationHeads.has(right.lower) ||
    roleNouns.has(right.lower)
  )
    return false;
  return headFollows;
}

/** A small particle before the run belongs to it: "van der Berg" after "said". */
function withParticle(tokens: readonly Token[], first: number): number {
  let at = first;
  while (at > 0 && first - at < 2 && leadingParticles.has(tokens[at - 1]!.text)) at--;
  return at;
}
