import type { Token } from '../text/text.js';
import type { Block } from './blocks.js';
import { type Sense, verbForms } from './lexicon.js';
import * as words from './words.js';

/** Tokens of a block by index, the last one included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Words that say that somebody said something: a verb with its auxiliaries, adverbs and particle. */
export interface Cue extends Range {
  readonly head: number;
  readonly sense: Sense;
  /** A participle has its subject elsewhere ("…, adding that"); an infinitive's is that of the verb above it. */
  readonly mood: 'finite' | 'participle' | 'infinitive' | 'passive';
  readonly negated: boolean;
}

/** The reporting verbs of a block outside its quotations, in order. */
export function findVerbCues(block: Block): readonly Cue[] {
  const cues: Cue[] = [];
  block.tokens.forEach((token, i) => {
    const senses = block.quoted[i] === 0 ? verbForms.get(token.lower) : undefined;
    const cue = senses && readVerb(block, i, senses);
    if (cue) cues.push(cue);
  });
  return cues;
}

function readVerb(block: Block, head: number, senses: readonly Sense[]): Cue | null {
  const group = readGroup(block, head);
  for (const sense of senses) {
    const particleEnd = endOfParticle(block, head, sense.particle);
    const mood = particleEnd < 0 ? null : moodOf(block, head, sense, group);
    if (mood) return { first: group.first, head, last: particleEnd, sense, mood, negated: group.negated };
  }
  return null;
}

/** The particle's last token, the head itself where the verb has none, -1 where it is missing. */
function endOfParticle(block: Block, head: number, particle: string): number {
  if (!particle) return head;
  const parts = particle.split(' ');
  return parts.every((part, k) => block.tokens[head + 1 + k]?.lower === part) ? head + parts.length : -1;
}

interface VerbGroup {
  readonly first: number;
  readonly negated: boolean;
  /** The auxiliary nearest to the verb. */
  readonly auxiliary: 'be' | 'have' | 'modal' | 'to' | null;
}

/** "has repeatedly denied", "did not say", "to say": what stands before a verb and belongs to it. */
function readGroup(block: Block, head: number): VerbGroup {
  let first = head;
  let negated = false;
  let auxiliary: VerbGroup['auxiliary'] = null;
  for (let i = head - 1; i >= Math.max(block.first[head]!, head - 6); i--) {
    const token = block.tokens[i]!;
    const { lower } = token;
    if (block.quoted[i] !== 0) break;
    if (lower === 'to') {
      auxiliary ??= 'to';
      first = i;
      break;
    }
    if (words.negations.has(lower)) negated = true;
    else if (words.be.has(lower) && !isPossessive(block, i)) auxiliary ??= 'be';
    else if (words.have.has(lower) && !isPossessive(block, i)) auxiliary ??= 'have';
    else if (words.modals.has(lower)) auxiliary ??= 'modal';
    else if (!words.isAdverb(token)) break;
    first = i;
  }
  return { first, negated, auxiliary };
}

/** "'s" after a noun is taken for a genitive, after a pronoun for "is" or "has". */
function isPossessive(block: Block, i: number): boolean {
  return block.tokens[i]!.lower === "'s" && !words.subjectPronouns.has(block.tokens[i - 1]?.lower ?? '');
}

/** How the form is used where it stands; null where it is no verb there ("the said plan", "tax claims"). */
function moodOf(block: Block, head: number, sense: Sense, group: VerbGroup): Cue['mood'] | null {
  const { form, takes } = sense;
  const before = group.first > block.first[head]! ? block.tokens[group.first - 1]! : null;
  switch (group.auxiliary) {
    case 'to':
      return form === 'base' ? 'infinitive' : null;
    case 'modal':
      return form === 'base' ? 'finite' : null;
    case 'have':
      return form === 'ed' ? 'finite' : null;
    case 'be':
      return form === 'ed' ? 'passive' : form === 'ing' ? 'finite' : null;
    case null:
      break;
  }
  if (isPartOfName(block, head)) return null;
  if (form === 'ing') return before && isNounSlot(before) ? null : 'participle';
  if (form === 'ed' || (before && isNounSlot(before))) return null;
  if (form === 'past') return before && !isReduced(block, head, sense) ? 'finite' : null;
  if (
    !before ||
    isNounBefore(block, head, group.first) ||
    (takes !== 'speech' && takes !== 'quotation' && isAtMark(block, head))
  )
    return null;
  if (before.lower === 'that' && !isRelative(block, group.first - 1)) return null;
  const isBehindMark = !words.isWord(before);
  if (form === 'base' && takes === 'anything' && !isClearPlural(before) && isBeforePreposition(block, head))
    return null;
  if (form === 's') return isBehindMark || isSingularSubject(before) ? 'finite' : null;
  return isBehindMark
    ? block.tokens[head + 1]?.lower === 'that'
      ? 'finite'
      : null
    : isPluralSubject(before)
      ? 'finite'
      : null;
}

/** "the United States", "the State Department": capitals in the middle of running text are names. */
function isPartOfName(block: Block, head: number): boolean {
  return block.role === 'body' && head > block.first[head]! && words.isCapital(block.tokens[head]!);
}

/** "a man suspected of", "a plan backed by": a participle that has lost its auxiliary. */
function isReduced(block: Block, head: number, { claim, takes, particle }: Sense): boolean {
  const next = head < block.last[head]! ? block.tokens[head + 1]!.lower : '';
  return next === 'by' || (next === 'of' && particle === '' && (takes === 'anything' || claim === 'thinks'));
}

/** "tax reform advocates say": before another verb, the form is the noun that the verb belongs to. */
function isNounBefore(block: Block, head: number, first: number): boolean {
  const next = block.tokens[head + 1];
  if (!next || head === block.last[head] || block.quoted[head + 1] !== 0) return false;
  const { lower } = next;
  if (
    words.have.has(lower) ||
    words.be.has(lower) ||
    words.modals.has(lower) ||
    words.looksFinite(next) ||
    (relating.has(lower) && !isClearSubject(block.tokens[first - 1]!))
  )
    return true;
  return verbForms.get(lower)?.some(({ form }) => form !== 'ing') ?? false;
}

/** Right before a mark a form in the present is a noun ("the latest challenges, he said"). */
const isAtMark = (block: Block, head: number): boolean =>
  head < block.last[head]! && !words.isWord(block.tokens[head + 1]!) && block.quoted[head + 1] === 0;

/** "polls that show", not "that claim": the word before is a noun. */
function isRelative(block: Block, that: number): boolean {
  const before = block.tokens[that - 1];
  if (!before || that <= block.first[that]!) return false;
  return !verbForms.has(before.lower) && !words.prepositions.has(before.lower) && words.isWord(before);
}

/** What follows a noun rather than a verb in the present ("charges of", "attacks by"). */
const relating = new Set(['of', 'by', 'from', 'and', 'or', 'who', 'which']);

const isClearSubject = (token: Token): boolean => words.subjectPronouns.has(token.lower) || words.isCapital(token);

/** After these a verb's form is a noun or an adjective. */
function isNounSlot({ lower }: Token): boolean {
  return (
    (words.determiners.has(lower) && lower !== 'that' && lower !== 'this' && lower !== 'all' && lower !== 'many') ||
    words.possessives.has(lower) ||
    (words.prepositions.has(lower) && !gerundial.has(lower))
  );
}

/** "by saying", "after calling", "without naming". */
const gerundial = new Set([
  'by',
  'after',
  'before',
  'without',
  'while',
  'when',
  'in',
  'for',
  'from',
  'since',
  'of',
  'than',
  'as',
  'to',
]);

function isSingularSubject(before: Token): boolean {
  const { lower } = before;
  if (singular.has(lower)) return true;
  if (words.isCapital(before)) return true;
  return (
    !words.conjunctions.has(lower) && !words.subordinators.has(lower) && !adjective.test(lower) && !plural.test(lower)
  );
}

const singular = new Set(['he', 'she', 'it', 'who', 'which', 'that', 'one', 'and']);
/** Endings of adjectives and participles, after which a form in -s is a plural noun ("fiscal plans", "repeated calls"). */
const adjective = /(?:al|ic|ous|ive|ful|ed|ing|ary|ble|ish|less)$/;
const plural = /[^s]s$/;

function isPluralSubject(before: Token): boolean {
  const { lower } = before;
  if (
    ['i', 'we', 'you', 'they', 'who', 'which', 'that', 'many', 'some', 'others', 'most', 'both', 'and'].includes(lower)
  )
    return true;
  if (irregularPlurals.has(lower)) return true;
  return (
    lower.length > 3 &&
    lower.endsWith('s') &&
    !lower.endsWith('ss') &&
    !lower.endsWith('us') &&
    lower !== "'s" &&
    !isNounSlot(before)
  );
}

/** "the Paris attack on", "a voter support for": with a preposition behind, a noun is likelier than a verb. */
const isBeforePreposition = (block: Block, head: number): boolean =>
  head < block.last[head]! && words.prepositions.has(block.tokens[head + 1]!.lower);

const isClearPlural = ({ lower }: Token): boolean =>
  words.subjectPronouns.has(lower) || lower === 'which' || lower === 'that';

const irregularPlurals = new Set(['people', 'police', 'men', 'women', 'media', 'staff', 'children', 'politicians']);
