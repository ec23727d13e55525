import type { Block } from './blocks.js';
import type { Stops } from './clauses.js';
import type { Range } from './cues.js';
import type { Quote } from './quotes.js';
import type { Report } from './reports.js';

/** An attribution on its way, in tokens of one block. */
export interface Draft {
  readonly block: Block;
  /** What was said, from its first token to its last, quotation marks included. */
  readonly content: Range;
  /** The stretches that were said, where the cue stands between them. */
  readonly parts?: readonly Range[];
  readonly cue: Range | null;
  readonly speaker: Voice | null;
  readonly claim: Quote['claim'];
}

/** The words for who speaks; they may stand in another block (a neighbour's speaker). */
export interface Voice extends Range {
  readonly block: Block;
}

/** One block, read as far as recognisers need it. */
export interface Reading {
  readonly block: Block;
  readonly reports: readonly Report[];
  readonly stops: Stops;
}

/** Finds the attributions of one construct. */
export type Recogniser = (reading: Reading) => readonly Draft[];

/** Mends what was found in a block; `before` is the last attribution of the block before it. */
export type Refiner = (drafts: readonly Draft[], reading: Reading, before: Draft | null) => readonly Draft[];
