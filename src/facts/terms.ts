/** Content words in order, each once, a column for each thing to know of them. */
export interface Terms {
  readonly words: readonly string[];
  /** Their stems. */
  readonly ids: Int32Array;
  /** Their rows in the word vectors, -1 where they have none. */
  readonly rows: Int32Array;
  /** Flags of `TermKind`. */
  readonly kinds: Uint8Array;
  /** How likely each tells of something that happens. */
  readonly happens: Float32Array;
}

/** What a content word is; one may be several. */
export const TermKind = { name: 1, number: 2, verb: 4 } as const;
