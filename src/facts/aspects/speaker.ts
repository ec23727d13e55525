import type { Quote } from '../../quotes/quotes.js';
import type { Words } from '../../text/text.js';
import { type Unit, unitsOf } from '../units.js';
import { reports } from '../words.js';
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
  namesSwapped(pair).flatMap(({ isSpeaker, contradiction }) => (isSpeaker ? [] : [contradiction]));

interface Swap {
  readonly isSpeaker: boolean;
  readonly contradiction: Contradiction;
}

function namesSwapped(pair: Pair): readonly Swap[] {
  if (!pair.isCopy) return [];
  return pair.alignment.differences.flatMap(({ a, b, atA, atB }) => {
    if (!areNames(a) || !areNames(b) || !differ(wordsOf(a), wordsOf(b)) || isQuoted(a) || isQuoted(b)) return [];
    const isSpeaker = besideReport(pair.a.units, atA, a.length) && besideReport(pair.b.units, atB, b.length);
    const span = (units: readonly Unit[]) => ({ start: units[0]!.start, end: units[units.length - 1]!.end });
    if (span(a).end - span(a).start > 80 || span(b).end - span(b).start > 80) return [];
    return [
      {
        isSpeaker,
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
const isQuoted = (units: readonly Unit[]): boolean => units.some(({ quoted }) => quoted);
const wordsOf = (units: readonly Unit[]): string =>
  units.map(({ key, says }) => (says.kind === 'actor' ? says.actor.name : key)).join(' ');
const besideReport = (units: readonly Unit[], at: number, length: number): boolean =>
  reports.has(units[at - 1]?.key ?? '') || reports.has(units[at + length]?.key ?? '');

/** Two names that no word and no initials bring together. */
function differ(a: string, b: string): boolean {
  const words = (name: string) =>
    name
      .toLowerCase()
      .replaceAll('.', '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word.length > 1);
  const [left, right] = [words(a), words(b)];
  if (!left.length || !right.length || left.some(word => right.some(other => alike(word, other)))) return false;
  const initials = (of: readonly string[]) => of.map(word => word[0]).join('');
  return initials(left) !== right.join('') && initials(right) !== left.join('');
}

const alike = (a: string, b: string): boolean =>
  a === b || (a.length > 3 && b.length > 3 && a.slice(0, 4) === b.slice(0, 4));

function ofQuotations(pair: Pair): readonly Contradiction[] {
  const [a, b] = [soleSpeaker(pair.a.statement.quotes), soleSpeaker(pair.b.statement.quotes)];
  if (!a || !b || a.id === b.id || !differ(a.words.text, b.words.text)) return [];
  if (
    unitsOf(pair.b.statement).some(({ key }) => key === `@${a.id}`) ||
    unitsOf(pair.a.statement).some(({ key }) => key === `@${b.id}`)
  )
    return [];
  return [{ aspect: 'speaker', a: claim(pair.a, a.words), b: claim(pair.b, b.words) }];
}

/** The speaker of the quotations in a statement, where all have one and the same; by name, for "he" and "the office" may be anybody. */
function soleSpeaker(quotes: readonly Quote[]): { readonly id: string; readonly words: Words } | null {
  const direct = quotes.filter(({ kind }) => kind !== 'indirect');
  const ids = new Set(direct.map(({ speaker }) => speaker?.actor));
  const found = direct[0]?.speaker;
  if (ids.size !== 1 || !found?.actor || found.end - found.start > 80 || !/\p{Lu}/u.test(found.text)) return null;
  return { id: found.actor, words: found };
}
