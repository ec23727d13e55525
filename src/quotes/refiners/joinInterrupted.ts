import type { QuotedTokens } from '../blocks.js';
import type { Draft, Refiner } from '../drafts.js';
import * as words from '../words.js';

/** "“…,” she said. “…”": a quotation that goes on behind its cue, with no cue of its own, is one with what stands before. */
export const joinInterrupted: Refiner = (drafts, block) => {
  const { quotations } = block;
  const heads = new Set(drafts.flatMap(({ cue }) => (cue?.block === block ? [cue.last] : [])));
  const taken = new Set<number>();
  for (const { content, parts } of drafts)
    for (const { first, last } of parts ?? [content]) for (let i = first; i <= last; i++) taken.add(block.quoted[i]!);
  return drafts.map(draft => {
    if (draft.cue?.block !== block || draft.cue.first < draft.content.last) return draft;
    const from = Math.max(draft.cue.last, draft.speaker?.block === draft.block ? draft.speaker.last : 0);
    let next = firstBehind(quotations, from);
    if (next >= quotations.length || taken.has(next + 1) || !goesOn(draft, from, quotations[next]!, heads))
      return draft;
    const { first } = quotations[next]!;
    while (isAdjacent(quotations[next]!, quotations[next + 1]) && !taken.has(next + 2)) next++;
    const { last } = quotations[next]!;
    return {
      ...draft,
      content: { first: draft.content.first, last },
      parts: [...(draft.parts ?? [draft.content]), { first, last }],
    };
  });
};

/** Whether between the cue and the quotation nothing stands but the rest of the cue's own clause. */
function goesOn(draft: Draft, from: number, { first }: QuotedTokens, heads: ReadonlySet<number>): boolean {
  const { block } = draft;
  if (first - from > 60) return false;
  const end = block.last[draft.cue!.last]!;
  const before = block.tokens[first - 1]!;
  const isNextSentence = first === end + 1;
  if (!isNextSentence && (first > end || (before.text !== ',' && !words.isDash(before)))) return false;
  if (!isNextSentence) for (let i = draft.cue!.last + 1; i < first; i++) if (heads.has(i)) return false;
  return true;
}

const isAdjacent = (a: QuotedTokens, b: QuotedTokens | undefined): boolean => b !== undefined && b.first === a.last + 1;

function firstBehind(quotations: readonly QuotedTokens[], token: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.first <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
