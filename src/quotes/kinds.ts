import type { Span } from '../text/text.js';
import { type Block, type QuotedTokens, quotationAt, type Range } from './blocks.js';
import type { Quote } from './quotes.js';
import * as words from './words.js';

/** The quotations that lie in a stretch of tokens, in order. */
export function quotationsIn(block: Block, { first, last }: Range): readonly QuotedTokens[] {
  const found: QuotedTokens[] = [];
  for (let i = first; i <= last; i++) {
    const quotation = quotationAt(block, i);
    if (!quotation) continue;
    if (quotation.last <= last && quotation.first >= first) found.push(quotation);
    i = quotation.last;
  }
  return found;
}

/** In the speaker's words where all of it is quoted, partly so where some is, in the writer's where nothing is or titles alone. */
export function kindOf(block: Block, parts: readonly Range[]): Quote['kind'] {
  const isQuoted = (i: number): boolean => block.quoted[i] !== 0 || !words.isWord(block.tokens[i]!);
  let all = true;
  for (const { first, last } of parts) for (let i = first; i <= last; i++) all &&= isQuoted(i);
  const quoted = parts.flatMap(part => quotationsIn(block, part));
  if (all && parts.some(({ first }) => block.quoted[first] !== 0)) return 'direct';
  return quoted.some(quotation => !isTitle(block, quotation) || isCalled(block, quotation)) ? 'mixed' : 'indirect';
}

/** "Pyramid Game": a quotation of capitalised words alone names something; nobody said it. */
export function isTitle(block: Block, { first, last }: Range): boolean {
  let capitals = 0;
  for (let i = first; i <= last; i++) {
    const token = block.tokens[i]!;
    if (!words.isWord(token) || words.isNumber(token) || token.lower === "'s") continue;
    if (words.isCapital(token)) capitals++;
    else if (
      !words.determiners.has(token.lower) &&
      !words.prepositions.has(token.lower) &&
      !words.conjunctions.has(token.lower)
    )
      return false;
  }
  return capitals > 0 && last - first < 12;
}

/** How many words back a word that calls somebody something may stand: "called the winner “Miss Tide”". */
const reach = 5;

/** "as “The Tide”", "the “Salt War”", "called him “King Cod”": names that the speaker gives, not titles of works. */
function isCalled({ tokens, quoted }: Block, { first }: Range): boolean {
  const before = tokens[first - 1]?.text === ',' ? first - 2 : first - 1;
  const { lower } = tokens[before] ?? { lower: '' };
  if (lower === 'as' || lower === 'words' || words.determiners.has(lower)) return true;
  for (let i = before; i > before - reach && i >= 0 && quoted[i] === 0; i--)
    if (callings.has(tokens[i]!.lower)) return true;
  return false;
}

const callings = new Set(
  `call calls called calling dub dubs dubbed nickname nicknamed label labels labeled labelled brand branded term termed
  describe describes described describing hailed proclaimed specified slogan motto goal phrase`.split(/\s+/),
);

/** The text of a stretch of tokens, without the quotation marks around the whole of it. */
export function saidSpan(block: Block, { first, last }: Range): Span {
  let start = block.tokens[first]!.start;
  let end = block.tokens[last]!.end;
  const opening = quotationAt(block, first);
  const closing = quotationAt(block, last);
  if (opening && opening.first === first && (opening === closing || (closing && closing.last === last)))
    start = opening.inner.start;
  if (closing && closing.last === last && (opening === closing || (opening && opening.first === first)))
    end = closing.inner.end;
  return { start, end };
}
