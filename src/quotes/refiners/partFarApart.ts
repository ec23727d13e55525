import type { Draft, Refiner } from '../drafts.js';
import * as words from '../words.js';

/**
 * “I don't know,” he said, adding that “somebody will”; “No,” she said. The town was “safe,” she wrote. “Never.”: two
 * quotations, as more is reported between them. The second is left out where it has an attribution of its own.
 */
export const partFarApart: Refiner = drafts =>
  drafts.flatMap(draft => {
    const [before, behind, ...rest] = draft.parts ?? [];
    if (!before || !behind || rest.length || !isFarApart(draft, before.last, behind.first)) return [draft];
    const { parts: _, ...whole } = draft;
    const isTold = drafts.some(
      ({ content, cue }) =>
        content.first > before.last && content.first <= behind.first && cue?.first !== draft.cue?.first,
    );
    return (isTold ? [before] : [before, behind]).map(content => ({ ...whole, content }));
  });

function isFarApart({ block, cue }: Draft, last: number, first: number): boolean {
  if (cue?.block !== block || block.quoted[last] === 0 || block.quoted[first] === 0) return false;
  const end = block.last[cue.last]!;
  for (let i = last + 1; i < first; i++) {
    const token = block.tokens[i]!;
    const goesOn = token.lower === 'adding' || token.lower === 'before';
    if (goesOn || (i > end && words.isWord(token))) return true;
  }
  return false;
}
