import { overlaps, type Words } from '../../text/text.js';
import type { Prepared } from '../statements.js';
import { type Unit, unitsOf } from '../units.js';
import { reports } from '../words.js';
import { areDifferentNames } from './names.js';
import { type Contradict, type Contradiction, claim, type Pair } from './pair.js';
import { shareQuotation } from './wording.js';

/** Who is said to have said it: one quotation under two names, or one name changed for another beside "said". */
export const speaker: Contradict = pair => {
  const swapped = namesSwapped(pair).filter(({ isSpeaker }) => isSpeaker);
  if (swapped.length) return swapped.map(({ contradiction }) => contradiction);
  return shareQuotation(pair) ? ofQuotations(pair) : [];
};

/** Who did it: of two copies, one has another name in a place. */
export const actor: Contradict = pair =>
  namesSwapped(pair).flatMap(({ isSpeaker, isOneKind, contradiction }) =>
    isSpeaker || !isOneKind ? [] : [contradiction],
  );

interface Swap {
  readonly isSpeaker: boolean;
  /** Whether both are people or both places, and known as such. */
  readonly isOneKind: boolean;
  readonly contradiction: Contradiction;
}

function namesSwapped(pair: Pair): readonly Swap[] {
  if (!pair.isCopy) return [];
  return pair.alignment.differences.flatMap(({ a, b, atA, atB }) => {
    if (!areNames(a) || !areNames(b) || !areDifferentNames(wordsOf(a), wordsOf(b)) || isQuoted(a) || isQuoted(b))
      return [];
    const isSpeaker = besideReport(pair.a.units, atA, a.length) && besideReport(pair.b.units, atB, b.length);
    const span = (units: readonly Unit[]) => ({ start: units[0]!.start, end: units[units.length - 1]!.end });
    if (span(a).end - span(a).start > 80 || span(b).end - span(b).start > 80) return [];
    return [
      {
        isSpeaker,
        isOneKind: kindOf(a) !== null && kindOf(a) === kindOf(b),
        contradiction: {
          aspect: isSpeaker ? 'speaker' : 'actor',
          a: claim(pair.a, span(a)),
          b: claim(pair.b, span(b)),
        },
      } as const,
    ];
  });
}

const areNames = (units: readonly Unit[]): boolean =>
  units.length > 0 &&
  units.length <= 4 &&
  units.every(({ says }) => (says.kind === 'word' ? says.isName : says.kind === 'actor'));
/**
 * Whether one name is a person's or a place's; organisations have too many names, and groups overlap. A single name of a person
 * who is nowhere named in full may be any part of the other's.
 */
function kindOf(units: readonly Unit[]): string | null {
  const says = units.length === 1 ? units[0]!.says : null;
  if (says?.kind !== 'actor' || says.actor.form !== 'name') return null;
  const { kind, name } = says.actor;
  return kind === 'place' || (kind === 'person' && name.includes(' ')) ? kind : null;
}
const isQuoted = (units: readonly Unit[]): boolean => units.some(({ quoted }) => quoted);
const wordsOf = (units: readonly Unit[]): string =>
  units.map(({ key, says }) => (says.kind === 'actor' ? says.actor.name : key)).join(' ');
const besideReport = (units: readonly Unit[], at: number, length: number): boolean =>
  reports.has(units[at - 1]?.key ?? '') || reports.has(units[at + length]?.key ?? '');

function ofQuotations(pair: Pair): readonly Contradiction[] {
  const [a, b] = [soleSpeaker(pair.a.statement), soleSpeaker(pair.b.statement)];
  if (!a || !b || a.id === b.id || !areDifferentNames(a.name, b.name)) return [];
  if (
    unitsOf(pair.b.statement).some(({ key }) => key === `@${a.id}`) ||
    unitsOf(pair.a.statement).some(({ key }) => key === `@${b.id}`)
  )
    return [];
  return [{ aspect: 'speaker', a: claim(pair.a, a.words, a.name), b: claim(pair.b, b.words, b.name) }];
}

interface SoleSpeaker {
  readonly id: string;
  /** The name in full, or as it stands in the words. */
  readonly name: string;
  readonly words: Words;
}

/** How far back somebody is named whom "he" can mean beyond doubt, in UTF-16 code units. */
const nearby = 300;

/**
 * The speaker of the quotations in a statement, where all have one and a person is named, in the words or with the full name just
 * before: "the office" may be anybody.
 */
function soleSpeaker({ quotes, source }: Prepared): SoleSpeaker | null {
  const direct = quotes.filter(({ kind }) => kind !== 'indirect');
  const ids = new Set(direct.map(({ speaker }) => speaker?.actor));
  const words = direct[0]?.speaker;
  if (ids.size !== 1 || !words?.actor || words.end - words.start > 80) return null;
  const named = source.actors.filter(
    ({ actor, form, kind }) => actor === words.actor && form === 'name' && kind === 'person',
  );
  if (named.some(each => overlaps(each, words))) return { id: words.actor, name: words.text, words };
  const full = named.find(
    ({ start, end, name }) => name.includes(' ') && start >= words.start - nearby && end <= words.end + nearby,
  );
  return full ? { id: words.actor, name: full.name, words } : null;
}
