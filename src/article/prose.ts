import type { Block } from './blocks.js';

/** Whether a block reads as a paragraph: enough words, mostly in small letters, and the stop of a sentence. */
export function isProse(block: Block): boolean {
  const { words, small, capitals, stop, open } = block;
  const running = small * 2 >= words;
  if (stop && running) return words >= 6 || isUnspaced(block);
  // Names fill many a lead, and old wires are in capitals throughout; either is longer than a title.
  if (stop) return (words >= 16 && small * 3 >= words) || (words >= 8 && capitals * 3 > words * 2);
  if (isUnspaced(block)) return block.text.length >= 60;
  return running && (words >= longestTitle || (open && words >= 6));
}

/** More words than a headline has. */
const longestTitle = 22;

/** A sentence of a script that sets no spaces between its words. */
const isUnspaced = (block: Block): boolean =>
  block.words > 0 && block.text.length > 12 * block.words && block.text.length >= 15;

/** A sentence too short to be told from a title by its shape alone: "Flawless execution.", "He said:". */
export function isRemark({ words, small, stop, open, item }: Block): boolean {
  return !item && (stop || open) && (words >= 2 || small > 0);
}

/** A question of a few words, as subheads put it: "What happens next?" */
export function isQuestion({ lower, words, text }: Block): boolean {
  return words <= 12 && text.endsWith('?') && interrogative.test(lower);
}

const interrogative =
  /^(?:what|why|how|who|when|where|which|is|are|was|were|can|could|will|would|does|do|did|has|have|should)(?:'s)? /;

/** The words of a text that carry its subject, cut to their first five letters. */
export function subjectOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]{4,}/gu))
    if (!common.has(word)) words.add(word.slice(0, 5));
  return words;
}

const common = new Set(
  `that this with from have been will would could should were they their them there what when where which while than then
  after before about over under into more most some such said says just also only year years first last news here your`.split(
    /\s+/,
  ),
);
