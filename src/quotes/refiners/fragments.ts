import type { Draft, Refiner } from '../drafts.js';
import { isTitle, quotationsIn } from '../kinds.js';

/** The least share of what was said that quoted words make up when they need no entry of their own. */
const mostOfIt = 0.63;

/**
 * “a source of funds” in a long clause of the writer's: the words that are the speaker's own become an entry beside the
 * attribution that they stand in.
 */
export const quotedFragments: Refiner = drafts =>
  drafts.flatMap(draft => {
    const { block, content } = draft;
    const length = block.tokens[content.last]!.end - block.tokens[content.first]!.start;
    const fragments = draft.parts
      ? []
      : quotationsIn(block, content).filter(quotation => {
          const { start, end } = quotation.inner;
          return quotation.last - quotation.first > 2 && !isTitle(block, quotation) && end - start < mostOfIt * length;
        });
    return [draft, ...fragments.map(({ first, last }): Draft => ({ ...draft, content: { first, last } }))];
  });
