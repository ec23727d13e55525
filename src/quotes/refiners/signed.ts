import type { Block, QuotedTokens } from '../blocks.js';
import type { Draft } from '../drafts.js';
import { phraseStartingAt } from '../subjects.js';
import * as words from '../words.js';

/** "“They never asked us.” — Ruth Pike, Leeds": the name stands behind a dash that ends the paragraph, or is the next one. */
export function signed(block: Block, { first, last }: QuotedTokens, next: Block | null): Draft | null {
  const end = block.tokens.length - 1;
  const isAll = last === end || (last === end - 1 && !words.isWord(block.tokens[end]!));
  const place = isAll && first === 0 && next ? { block: next, dash: 0 } : { block, dash: last + 1 };
  const speaker = signature(place.block, place.dash);
  if (!speaker) return null;
  const cue = { block: place.block, first: place.dash, last: place.dash };
  return { block, content: { first, last }, cue, speaker: { block: place.block, ...speaker }, claim: 'says' };
}

/** No name with what is said of it is longer, in tokens. */
const longest = 14;

function signature(block: Block, dash: number): { first: number; last: number } | null {
  const { tokens } = block;
  const end = tokens.length - 1;
  const name = tokens[dash + 1];
  if (!name || end - dash > longest || !words.isDash(tokens[dash]!) || !words.isCapital(name)) return null;
  const speaker = phraseStartingAt(block, dash + 1, end);
  const behind = speaker && tokens[speaker.last + 1];
  return speaker && (!behind || !words.isWord(behind)) ? speaker : null;
}
