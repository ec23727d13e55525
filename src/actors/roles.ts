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
  const range = roleBefore(sentence.tokens, person, drafts) ?? roleAfter(sentence.tokens, person, drafts);
  return range && text.slice(sentence.tokens[range[0]]!.start, sentence.tokens[range[1] - 1]!.end);
}

type Range = readonly [from: number, to: number];

function roleBefore(tokens: readonly Token[], person: Draft, drafts: readonly Draft[]): Range | null {
  let at = person.from;
  let hasNoun = false;
  while (at > 0) {
    const token = tokens[at - 1]!;
    const neighbour = drafts.find(draft => draft.to === at && draft !== person && draft.kind !== 'person');
    if (neighbour && hasNoun) at = neighbour.from;
    else if (roleNouns.has(token.lower) && !honorifics.has(token.lower)) {
      hasNoun = true;
      at--;
    } else if (hasNoun && roleModifiers.has(token.lower) && token.lower !== 'then') at--;
    else break;
  }
  return hasNoun
    ? [at, person.titledFrom !== null && honorifics.has(tokens[person.from - 1]!.lower) ? person.from - 1 : person.from]
    : null;
}

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
    if (drafts.some(draft => draft.kind === 'person' && draft.from === to)) return null;
    if (noun < 0 && roleNouns.has(lower)) noun = to;
  }
  const closes = to === tokens.length || /^[,;.()–—]$/.test(tokens[to]!.text) || speechVerbs.has(tokens[to]!.lower);
  return noun >= 0 && noun - from < 10 && to > from && closes ? [from, to] : null;
}
