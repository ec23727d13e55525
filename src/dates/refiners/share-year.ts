import { type Line, wordAt } from '../line.js';
import type { Candidate, Meaning } from '../meaning.js';

const joiners = new Set(['and', 'to', '-', '–', '—', 'or', 'through', 'until', ',', 'till', '&']);

/** "July 1 to July 3, 1863", "April and June 1955": the year at the end holds for both. */
export function shareYear(candidates: readonly Candidate[], line: Line): readonly Candidate[] {
  const shared: Candidate[] = [];
  for (let i = candidates.length - 1; i >= 0; i--) {
    const candidate = candidates[i]!;
    const later = shared.at(-1);
    const year = later && areJoined(line, candidate.next, later.first) ? yearOf(later.meaning) : undefined;
    shared.push(year ? { ...candidate, meaning: withYear(candidate.meaning, year) } : candidate);
  }
  return shared.reverse();
}

function areJoined(line: Line, from: number, to: number): boolean {
  if (to === from) return wordAt(line, to).hyphened;
  return (
    to - from <= 2 &&
    joiners.has(wordAt(line, from).lower) &&
    (to - from === 1 || joiners.has(wordAt(line, to - 1).lower))
  );
}

type Yeared = Extract<Meaning, { is: 'day' | 'month' | 'season' | 'quarter' }>;

const takesYear = (meaning: Meaning): meaning is Yeared =>
  meaning.is === 'day' || meaning.is === 'month' || meaning.is === 'season' || meaning.is === 'quarter';

const yearOf = (meaning: Meaning): Yeared['year'] => (takesYear(meaning) ? meaning.year : undefined);

function withYear(meaning: Meaning, year: NonNullable<Yeared['year']>): Meaning {
  return takesYear(meaning) && !meaning.year && meaning.step === undefined ? { ...meaning, year } : meaning;
}
