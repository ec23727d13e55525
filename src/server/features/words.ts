import { escapeMarkdown } from '../../corpus/corpus.js';
import type { PlacedText } from '../protocol.js';
import { linkTo } from '../uris.js';

/** Longer stretches, in code units, are cut: a hover is glanced at. */
const longest = 320;

/** Text of an article for a hover: escaped, and not too long. */
export const words = (text: string): string => cut(text, longest);

/** The same of no more than so many code units. */
export const cut = (text: string, most: number): string =>
  escapeMarkdown(text.length > most ? `${text.slice(0, most)}…` : text);

/** The outlet and the day, as a link that opens the article there. The address is made here, none comes from a text. */
export function source({ uri, range, outlet, published }: PlacedText): string {
  const label = [words(outlet), published && words(published)].filter(Boolean).join(', ');
  return `[${label}](${linkTo(uri, range.start)})`;
}
