import type { Block, Range } from './blocks.js';
import type { Quote } from './quotes.js';

/** An attribution on its way, in tokens of one block. */
export interface Draft {
  readonly block: Block;
  /** What was said, from its first token to its last, quotation marks included. */
  readonly content: Range;
  /** The stretches that were said, where the cue stands between them. */
  readonly parts?: readonly Range[];
  readonly cue: Voice | null;
  readonly speaker: Voice | null;
  readonly claim: Quote['claim'];
}

/** The words of a cue, or for who speaks; they may stand in another block (a neighbour's speaker). */
export interface Voice extends Range {
  readonly block: Block;
}

/** What stands around a block. */
export interface Around {
  /** The last attribution of the blocks before. */
  readonly before: Draft | null;
  readonly next: Block | null;
}

/** Mends what was found in a block. */
export type Refiner = (drafts: readonly Draft[], block: Block, around: Around) => readonly Draft[];
