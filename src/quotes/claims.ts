import type { Cue } from './cues.js';
import type { Quote } from './quotes.js';

/** What the speaker does with what is said: the verb's own meaning, turned by a negation ("does not believe", "did not deny"). */
export function claimOf({ sense, negated }: Pick<Cue, 'sense' | 'negated'>): Quote['claim'] {
  return negated ? whenNegated[sense.claim] : sense.claim;
}

const whenNegated: Readonly<Record<Quote['claim'], Quote['claim']>> = {
  says: 'doubts',
  denies: 'says',
  doubts: 'thinks',
  promises: 'denies',
  asks: 'asks',
  thinks: 'doubts',
};
