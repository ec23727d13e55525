import type { Range } from '../blocks.js';
import type { Draft, Refiner } from '../drafts.js';
import { isTitle, quotationsIn } from '../kinds.js';
import * as words from '../words.js';

/** Fewer words than this are a scare quote, or not worth an entry. */
const fewestWords = 3;

function isLong({ tokens }: Draft['block'], { first, last }: Range): boolean {
  let count = 0;
  for (let i = first; i <= last; i++) if (words.isWord(tokens[i]!)) count++;
  return count >= fewestWords;
}

/** The least share of what was said that quoted words make up when they need no entry of their own. */
const mostOfIt = 0.35;

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
          const isWithin = quotation.first > content.first && quotation.last < content.last;
          return isWithin && isLong(block, quotation) && !isTitle(block, quotation) && end - start < mostOfIt * length;
        });
    return [draft, ...fragments.map(({ first, last }): Draft => ({ ...draft, content: { first, last } }))];
  });
