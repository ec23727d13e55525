import type { ActorMention } from '../actors/actors.js';
import { contains, overlaps, type Span, wordsOf } from '../text/text.js';
import type { Voice } from './drafts.js';
import type { Speaker } from './quotes.js';
import * as words from './words.js';

/**
 * Gives the speaker's words the actor behind them: a mention that covers the head of the phrase; for "the office", the
 * latest organisation that has the word in its name; for "he" and "she", who spoke or was named first just before; for "who", the one
 * before it. To be asked in text order.
 */
export function speakerResolver(actors: readonly ActorMention[]): (voice: Voice) => Speaker {
  let lastPerson: ActorMention | null = null;
  return voice => {
    const { block } = voice;
    const span = { start: block.tokens[voice.first]!.start, end: block.tokens[voice.last]!.end };
    const named = covering(actors, headOf(isRelative(voice) ? antecedent(voice) : voice));
    const mention =
      (named && !leavesOut(voice, named) ? named : null) ??
      apposed(actors, voice) ??
      earlier(actors, voice, span) ??
      (isPerson(voice) ? meantBy(voice, lastPerson, actors) : null);
    if (mention?.kind === 'person') lastPerson = mention;
    return { ...wordsOf(block.source, span), ...(mention ? { actor: mention.actor } : {}) };
  };
}

/** "The mayor's spokesman, Tom Holt, said": the name between the commas behind the phrase. */
function apposed(actors: readonly ActorMention[], { block: { tokens }, last }: Voice): ActorMention | undefined {
  const name = tokens[last + 2];
  if (!name || tokens[last + 1]!.text !== ',') return undefined;
  const mention = actors[firstAfter(actors, name.start) - 1];
  if (mention?.start !== name.start || mention.kind !== 'person') return undefined;
  return tokens.slice(last + 3, last + 9).find(({ start }) => start >= mention.end)?.text === ',' ? mention : undefined;
}

/**
 * Whom "he" or "she" means: who spoke in this sentence or the one before, else the first person named in them (the subject is
 * the likeliest antecedent, Lappin and Leass 1994), else who spoke last.
 */
function meantBy(
  { block, first }: Voice,
  lastPerson: ActorMention | null,
  actors: readonly ActorMention[],
): ActorMention | null {
  const own = block.first[first]!;
  const from = block.tokens[own > 0 ? block.first[own - 1]! : own]!.start;
  if (lastPerson && lastPerson.start >= from) return lastPerson;
  for (let i = firstAfter(actors, from - 1); i < actors.length && actors[i]!.start < block.tokens[first]!.start; i++)
    if (actors[i]!.kind === 'person') return actors[i]!;
  return lastPerson;
}

/** The word that the phrase is about: its last before "of", "for" and their like ("a spokesman for the ministry"). */
function headOf({ block, first, last }: Voice): Span {
  let head = first;
  while (head < last && !words.prepositions.has(block.tokens[head + 1]!.lower)) head++;
  return block.tokens[head]!;
}

/** "Norway, Chile and Japan": the actor behind the last name is not who speaks. */
function leavesOut({ block, first, last }: Voice, mention: Span): boolean {
  for (let i = first; i <= last; i++) {
    const token = block.tokens[i]!;
    if (token.start >= mention.start) return false;
    if (token.lower === 'and') return true;
  }
  return false;
}

function covering(actors: readonly ActorMention[], head: Span): ActorMention | undefined {
  const at = firstAfter(actors, head.start) - 1;
  return [actors[at], actors[at - 1]].find(mention => mention && (contains(mention, head) || overlaps(mention, head)));
}

const isRelative = ({ block, first, last }: Voice): boolean =>
  first === last && first > block.first[first]! && words.relatives.has(block.tokens[first]!.lower);

/** "Pike, who said": the word before the pronoun and its comma. */
function antecedent({ block, first }: Voice): Voice {
  const before = block.tokens[first - 1]!.text === ',' && first - 1 > block.first[first]! ? first - 2 : first - 1;
  return { block, first: before, last: before };
}

/** How many mentions back "the office" is looked for. */
const memory = 60;

/** "the ministry" after "South Korea's foreign ministry": the same last word in a name not long before. */
function earlier(actors: readonly ActorMention[], voice: Voice, span: Span): ActorMention | undefined {
  const head = headOf(voice);
  const noun = voice.block.source.slice(head.start, head.end);
  if (voice.first === voice.last || noun !== noun.toLowerCase()) return undefined;
  if (!words.definite.has(voice.block.tokens[voice.first]!.lower)) return undefined;
  const upTo = firstAfter(actors, span.start);
  return actors.slice(Math.max(0, upTo - memory), upTo).findLast(
    ({ kind, text }) =>
      kind === 'organisation' &&
      text
        .toLowerCase()
        .split(/[\s’']+/)
        .includes(noun),
  );
}

/** The index of the first mention that begins behind `position`. */
function firstAfter(actors: readonly ActorMention[], position: number): number {
  let low = 0;
  let high = actors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (actors[middle]!.start <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isPerson({ block, first, last }: Voice): boolean {
  const { lower } = block.tokens[first]!;
  return first === last && (lower === 'he' || lower === 'she');
}
