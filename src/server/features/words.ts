import { escapeMarkdown } from '../../corpus/corpus.js';

/** Longer stretches, in code units, are cut: a hover is glanced at. */
const longest = 320;

/** Text of an article for a hover: escaped, and not too long. */
export function words(text: string): string {
  return escapeMarkdown(text.length > longest ? `${text.slice(0, longest)}…` : text);
}
