import type { Candidate } from '../meaning.js';
import { lengthValue } from '../values.js';

/** In news "three days later" counts from an event: the length is the expression, "later" only orders (TimeML's signal). */
export function leaveOutLater(candidate: Candidate): Candidate {
  const { meaning } = candidate;
  if (meaning.is !== 'away' || !meaning.told || meaning.toward < 0 || !meaning.counted) return candidate;
  return {
    ...candidate,
    next: candidate.next - 1,
    type: 'DURATION',
    meaning: { is: 'fixed', value: lengthValue(meaning.by, meaning.unit) },
  };
}
