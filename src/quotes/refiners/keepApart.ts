import type { Draft, Refiner } from '../drafts.js';
import * as words from '../words.js';

/** One entry for one content: the first found stays. What holds no word is none. */
export const keepApart: Refiner = drafts => {
  const seen = new Set<string>();
  return drafts.filter(draft => {
    const key = `${draft.content.first} ${draft.content.last}`;
    if (seen.has(key) || !holdsWord(draft)) return false;
    seen.add(key);
    return true;
  });
};

function holdsWord({ block, content }: Draft): boolean {
  for (let i = content.first; i <= content.last; i++) if (words.isWord(block.tokens[i]!)) return true;
  return false;
}
