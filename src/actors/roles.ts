import type { Sentence, Token } from '../text/text.js';
import type { Draft } from './drafts.js';
import { honorifics, roleModifiers, roleNouns, speechVerbs } from './vocabulary.js';

/** No role is longer, in tokens; what is longer is a clause. */
const longestRole = 28;

/**
 * The role that a text gives a person at one mention: before the name ("South Korean President"), or after it, between
 * commas ("U.S. deputy national security adviser for cyber"). `drafts` are the mentions of the same sentence.
 */
export function roleAt(text: string, sentence: Sentence, person: Draft, drafts: readonly Draft[]): string | null {
  const { tokens } = sentence;
  const range =
    roleBefore(tokens, person, drafts) ?? roleAfter(tokens, person, drafts) ?? roleApposed(tokens, person, drafts);
  return range && text.slice(sentence.tokens[range[0]]!.start, sentence.tokens[range[1] - 1]!.end);
}

type Range = readonly [from: number, to: number];

function roleBefore(tokens: readonly Token[], person: Draft, drafts: readonly Draft[]): Range | null {
  const from = roleUpTo(tokens, person.from, person, drafts);
  if (from === null) return null;
  const isHonorific = person.titledFrom !== null && honorifics.has(tokens[person.from - 1]!.lower);
  return [from, isHonorific ? person.from - 1 : person.from];
}

/** Where a role that ends before token `end` begins; null where none does. */
function roleUpTo(tokens: readonly Token[], end: number, person: Draft, drafts: readonly Draft[]): number | null {
  let at = end;
  let hasNoun = false;
  while (at > 0) {
    const token = tokens[at - 1]!;
    const neighbour = drafts.find(draft => draft.to === at && draft !== person && draft.kind !== 'person');
    if (neighbour && hasNoun) at = neighbour.from;
    else if (roleNouns.has(token.lower) && !honorifics.has(token.lower)) {
      hasNoun = true;
      at--;
    } else if (hasNoun && token.lower !== 'then' && (roleModifiers.has(token.lower) || isModifier(tokens, at - 1)))
      at--;
    else break;
  }
  return hasNoun ? at : null;
}

/** "Civil" and "defense" of "civil defense chief": a noun or an adjective with nothing of a name about it. */
const isModifier = (tokens: readonly Token[], at: number): boolean =>
  /^(?:NN|JJ)$/.test(tokens[at]!.tag) && (at === 0 || /^\p{Ll}/u.test(tokens[at]!.text));

/** "Prime Minister Ana Costa's spokeswoman, Tove Lind, said": whose the role is stands before it, the name between commas. */
function roleApposed(tokens: readonly Token[], person: Draft, drafts: readonly Draft[]): Range | null {
  const comma = person.from - 1;
  if (tokens[comma]?.text !== ',' || tokens[person.to]?.text !== ',') return null;
  const from = roleUpTo(tokens, comma, person, drafts);
  const owner =
    from !== null && /^['’]s?$/.test(tokens[from - 1]?.lower ?? '') ? ownerBefore(from - 1, drafts) : undefined;
  return owner ? [owner.titledFrom ?? owner.from, comma] : null;
}

const ownerBefore = (at: number, drafts: readonly Draft[]): Draft | undefined => drafts.find(({ to }) => to === at);

function roleAfter(tokens: readonly Token[], person: Draft, drafts: readonly Draft[]): Range | null {
  if (tokens[person.to]?.text !== ',') return null;
  let from = person.to + 1;
  if (/^(the|a|an|its|his|her|their)$/.test(tokens[from]?.lower ?? '')) from++;
  let to = from;
  let noun = -1;
  for (; to < tokens.length && to - from < longestRole; to++) {
    const { text, lower } = tokens[to]!;
    if (/^[,;:.()"“”–—]$/.test(text) || lower === 'who' || lower === 'which') break;
    if (speechVerbs.has(lower)) break;
    if (drafts.some(draft => draft.kind === 'person' && draft.from === to) && !isServed(tokens, noun, to)) return null;
    if (noun < 0 && roleNouns.has(lower)) noun = to;
  }
  const closes = to === tokens.length || /^[,;.()–—]$/.test(tokens[to]!.text) || speechVerbs.has(tokens[to]!.lower);
  return noun >= 0 && noun - from < 10 && to > from && closes ? [from, to] : null;
}

/** "A spokeswoman for President Mahama": the person named within a role is whom it serves. */
const isServed = (tokens: readonly Token[], noun: number, at: number): boolean =>
  noun >= 0 && tokens.slice(noun + 1, at).some(({ lower }) => lower === 'for' || lower === 'of' || lower === 'to');
