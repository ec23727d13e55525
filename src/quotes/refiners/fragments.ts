import type { Block, QuotedTokens, Range } from '../blocks.js';
import type { Refiner } from '../drafts.js';
import { isTitle, quotationsIn } from '../kinds.js';
import { isWord } from '../words.js';

/** Fewer words are a scare quote, or not worth an entry; more are a good part of what was said, which is shown as such. */
const words = { fewest: 3, most: 5 };
/** The least share of what was said that quoted words make up when they need no entry of their own. */
const mostOfIt = 0.35;

/**
 * “a source of funds” in the midst of a long clause of the writer's: the words that are the speaker's own become an entry beside
 * the attribution that they stand in. Where several are quoted, the attribution is a patchwork and stays one entry.
 */
export const quotedFragments: Refiner = drafts =>
  drafts.flatMap(draft => {
    const { block, content, parts } = draft;
    const [quotation, other] = parts ? [] : quotationsIn(block, content);
    if (!quotation || other || !isFragment(block, quotation, content)) return [draft];
    return [draft, { ...draft, content: { first: quotation.first, last: quotation.last } }];
  });

function isFragment(block: Block, quotation: QuotedTokens, { first, last }: Range): boolean {
  if (quotation.first <= first || quotation.last >= last || isTitle(block, quotation)) return false;
  const count = block.tokens.slice(quotation.first, quotation.last + 1).filter(isWord).length;
  const { start, end } = quotation.inner;
  const isShort = end - start < mostOfIt * (block.tokens[last]!.end - block.tokens[first]!.start);
  return isShort && count >= words.fewest && count <= words.most;
}
