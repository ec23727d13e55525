import type { Block, Range } from './blocks.js';
import * as words from './words.js';

/** The stretches before and behind a cue (and its speaker) that stands within what was said; null where it does not. */
export function partsOf(block: Block, content: Range, cue: Range, speaker: Range | null): readonly Range[] | null {
  if (cue.first <= content.first || cue.last >= content.last) return null;
  const holdsSpeaker = speaker !== null && speaker.first > content.first && speaker.last < content.last;
  let last = Math.min(cue.first, holdsSpeaker ? speaker.first : cue.first) - 1;
  let first = Math.max(cue.last, holdsSpeaker ? speaker.last : cue.last) + 1;
  while (last > content.first && isJoint(block, last)) last--;
  const isQuoted = block.quoted[content.first] !== 0 || block.quoted[last] !== 0;
  if (isQuoted) {
    const next = block.quotations.find(quotation => quotation.first >= first);
    if (next && next.first <= content.last) first = next.first;
  }
  while (first < content.last && isJoint(block, first)) first++;
  return last < content.first || first > content.last
    ? null
    : [
        { first: content.first, last },
        { first, last: content.last },
      ];
}

function isJoint({ tokens, quoted }: Block, at: number): boolean {
  return quoted[at] === 0 && (tokens[at]!.text === ',' || tokens[at]!.text === '.' || words.isDash(tokens[at]!));
}
