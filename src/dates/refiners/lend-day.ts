import { type Line, saysAt } from '../line.js';
import type { Candidate, Meaning } from '../meaning.js';

/** How many words may stand between a time and the day that it is on. */
const reach = 8;

/** "struck at 14:46 local time (0546 GMT) on March 11": a time before its day is of that day, in an expression of its own. */
export function lendDay(candidates: readonly Candidate[], line: Line): readonly Candidate[] {
  return candidates.map((candidate, i) => {
    const { meaning, next } = candidate;
    if (meaning.is !== 'clock' || meaning.of) return candidate;
    const lender = candidates.slice(i + 1, i + 3).find(({ meaning: { is } }) => is !== 'clock');
    const of =
      lender && lender.first - next <= reach && saysAt(line, lender.first - 1, 'on') ? dayOf(lender) : undefined;
    return of ? { ...candidate, meaning: { ...meaning, of } } : candidate;
  });
}

const dayOf = ({ meaning }: Candidate): Meaning | undefined =>
  meaning.is === 'day' || meaning.is === 'weekday' ? meaning : undefined;
