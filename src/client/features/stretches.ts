/** A part of a document, in UTF-16 code units, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One replacement in a document, as VS Code reports it. */
export interface Edit {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * Where stretches stand after edits; those that an edit touched are gone. The edits of one change are given last first,
 * as VS Code does, so that none moves another.
 */
export function moved(stretches: readonly Stretch[], edits: readonly Edit[]): readonly Stretch[] {
  return edits.reduce(
    (left, { rangeOffset, rangeLength, text }) =>
      left.flatMap(stretch => {
        if (stretch.end < rangeOffset) return [stretch];
        if (stretch.start <= rangeOffset + rangeLength) return [];
        const shift = text.length - rangeLength;
        return [{ start: stretch.start + shift, end: stretch.end + shift }];
      }),
    stretches,
  );
}
