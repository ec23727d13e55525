import type { Sentence, Token } from '../text/text.js';
import { isLower } from '../text/text.js';

/** Words that stand between the sides of a match in a list of results. */
const between = new Set(['v', 'vs', 'v.', 'vs.', 'at', 'beat', 'drew', 'lost', 'and', 'of', 'de', 'la', 'the']);

/** True for a line of results or of a league's table ("Norwood 2 Eastham 1", "Norwood 3 2 0 1 4"): names, numbers and no clause. */
export function isScoreLine({ tokens }: Sentence): boolean {
  let numbers = 0;
  let links = 0;
  for (const { text, lower } of tokens) {
    const first = text.charCodeAt(0);
    if (first >= 48 && first <= 57) numbers++;
    else if (between.has(lower)) links++;
    else if (isLower(first)) return false;
  }
  return tokens.length > 1 && (numbers > 0 || (links > 0 && tokens.length < 9)) && numbers + links > 0;
}

/** Whether the name at tokens [from, to) of such a line is a side: a small number follows, or a word between sides stands by. */
export function isSide(tokens: readonly Token[], from: number, to: number): boolean {
  const [before, after] = [tokens[from - 1], tokens[to]];
  if (after && /^\d{1,3}$/.test(after.text)) return true;
  const links = /^(v|vs|at)\.?$/;
  return (!!after && links.test(after.lower)) || (!!before && links.test(before.lower));
}
