import type { CueContext } from './context.js';
import { verbForms } from './lexicon.js';
import { reportNouns } from './nouns.js';
import type { Quote } from './quotes.js';
import { isVerbTag, type View } from './view.js';
import * as words from './words.js';

/**
 * What the speaker does with what is said: the cue's own meaning, turned by a negation ("does not believe", "did not deny").
 * What no list knows is speech where it is quoted, and may be anything else where it is not.
 */
export function claimOf(view: View, cue: CueContext, isQuoting: boolean): Quote['claim'] {
  const claim = meaningOf(view, cue) ?? (isQuoting ? 'says' : 'thinks');
  for (let i = cue.from; i < cue.head; i++) if (words.negations.has(view.tokens[i]!.lower)) return whenNegated[claim];
  return claim;
}

/** Null for a verb or a noun that no list has. */
function meaningOf({ tokens, tag }: View, { head }: CueContext): Quote['claim'] | null {
  const { lower, text } = tokens[head]!;
  if (lower === 'according' || text === ':') return 'says';
  const verb = verbForms.get(lower);
  const noun = reportNouns.get(lower);
  if (isVerbTag[tag[head]!] || !noun) {
    const next = tokens[head + 1]?.lower ?? '';
    const sense = verb?.find(({ particle }) => particle === '' || particle === next);
    return sense?.claim ?? null;
  }
  return noun;
}

const whenNegated: Readonly<Record<Quote['claim'], Quote['claim']>> = {
  says: 'doubts',
  denies: 'says',
  doubts: 'thinks',
  promises: 'denies',
  asks: 'asks',
  thinks: 'doubts',
};
