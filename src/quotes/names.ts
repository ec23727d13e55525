import type { Voice } from './drafts.js';
import { endBeforeTime } from './subjects.js';
import * as words from './words.js';

/** The words for a speaker without the asides that follow ("Ruth Pike, the deputy mayor,", "Holt, who …") and without a genitive's "'s". */
export function nameOf(voice: Voice): Voice {
  const { block, first } = voice;
  const { tokens } = block;
  const isList = listed(voice);
  let last = first;
  while (
    last < voice.last &&
    !(opensAside(tokens[last + 1]!.text) && !isList) &&
    !words.relatives.has(tokens[last + 1]!.lower)
  )
    last++;
  while (last > first && (!words.isWord(tokens[last]!) || genitives.has(tokens[last]!.lower))) last--;
  return { block, first, last: endBeforeTime(tokens, last, first) };
}

const genitives = new Set(["'s", "'", '’']);
const opensAside = (text: string): boolean =>
  text === ',' || text === '(' || text === '—' || text === '–' || text === '--';

/** "Norway, Chile and Japan": nothing but names, commas and an "and". */
function listed({ block, first, last }: Voice): boolean {
  let joined = false;
  for (let i = first; i <= last; i++) {
    const token = block.tokens[i]!;
    if (token.lower === 'and') joined = true;
    else if (token.text !== ',' && token.lower !== 'the' && !words.isCapital(token)) return false;
  }
  return joined;
}
