import { quotationAt } from '../blocks.js';
import type { Draft, Refiner } from '../drafts.js';
import { isTitle } from '../kinds.js';
import { verbForms } from '../lexicon.js';

/** “Pyramid Game” behind a word that is none of speaking ("an episode of", "titled"): a title that nobody said. */
export const dropTitles: Refiner = drafts => drafts.filter(draft => !isWholeTitle(draft) || isSpoken(draft));

function isWholeTitle({ block, content }: Draft): boolean {
  const quotation = quotationAt(block, content.first);
  return quotation?.first === content.first && quotation.last === content.last && isTitle(block, quotation);
}

function isSpoken({ cue }: Draft): boolean {
  if (!cue) return false;
  const senses = cue.block.tokens.slice(cue.first, cue.last + 1).flatMap(({ lower }) => verbForms.get(lower) ?? []);
  return senses.some(({ takes }) => takes === 'speech' || takes === 'quotation');
}
