import type { Comparison, Piece, Quote } from '../../quotes/quotes.js';
import type { PlacedText } from '../protocol.js';
import type { Offer } from './commandLinks.js';
import { cut, source, words } from './words.js';

/** A quote with what its article and its folder know of it, for a hover. */
export interface Saying {
  readonly quote: Quote;
  /** The speaker as the folder calls them, where that is another name. */
  readonly name: string | null;
  readonly role: string | null;
  /** The sentence that says who said it, without what was said; null where nothing else is in it. */
  readonly sentence: string | null;
  readonly printings: readonly OtherPrinting[];
}

/** The same quotation, or nearly, in another article. */
export interface OtherPrinting extends PlacedText {
  readonly comparison: Comparison;
  /** Whom that article gives it to, where that is somebody else. */
  readonly otherSpeaker: string | null;
}

/** More printings are not read in a hover. */
const mostPrintings = 5;

/** Of words that both print, so many code units are shown beside a difference. */
const contextShown = 40;

const claims: Readonly<Record<Quote['claim'], string>> = {
  says: 'said',
  denies: 'denied',
  doubts: 'doubted',
  promises: 'promised',
  asks: 'asked',
  thinks: 'thought',
};

const kinds: Readonly<Record<Quote['kind'], string>> = {
  direct: 'in their own words',
  mixed: "partly in their own words, partly in the writer's",
  indirect: "in the writer's words",
};

/** Who said it, under which name elsewhere, in which role, how, in whose words; then the sentence that says so. */
export function tellQuote({ quote, name, role, sentence }: Saying, offer: Offer): string {
  const { speaker, kind, claim, cue } = quote;
  const who = speaker ? `**${words(speaker.text)}**` : 'Nobody is named as its speaker';
  const parts = [
    who + (name ? ` (${words(name)})` : ''),
    ...(role ? [words(role)] : []),
    cue ? words(cue.text) : claims[claim],
    claim === 'thinks' ? 'a view or a wish, which they need not have said' : kinds[kind],
  ];
  const all = speaker?.actor && offer('showSayings', `Show everything ${words(name ?? speaker.text)} said`);
  return [parts.join(' · '), ...(sentence ? [`*${words(sentence)}*`] : []), ...(all ? [all] : [])].join('  \n');
}

/** Where other articles print the quotation too, and what differs, those that differ first; null where none does. */
export function tellPrintings({ printings }: Saying): string | null {
  if (printings.length === 0) return null;
  const sorted = printings.toSorted((a, b) => Number(differs(b)) - Number(differs(a)));
  const left = sorted.length - mostPrintings;
  return [
    'The quotation in other articles:',
    ...sorted.slice(0, mostPrintings).map(printing => `- ${source(printing)}: ${tellPrinting(printing)}`),
    ...(left > 0 ? [`\nand in ${left} more`] : []),
  ].join('\n');
}

const differs = ({ comparison, otherSpeaker }: OtherPrinting): boolean =>
  comparison.how !== 'identical' || otherSpeaker !== null;

const verdicts: Readonly<Record<Comparison['how'], string>> = {
  identical: 'word for word',
  trimmed: 'trimmed',
  fuller: 'more of it',
  reworded: 'reworded',
};

function tellPrinting({ comparison: { how, pieces }, otherSpeaker }: OtherPrinting): string {
  const verdict = how === 'identical' ? verdicts[how] : `**${verdicts[how]}**`;
  const speaker = otherSpeaker ? `, given to another speaker, **${words(otherSpeaker)}**` : '';
  return `${verdict}${speaker}${how === 'identical' ? '' : ` — ${tellPieces(pieces)}`}`;
}

/** "before the water reached the ~~deck~~ **bridge**": what differs, with some of the words around it. */
function tellPieces(pieces: readonly Piece[]): string {
  return pieces
    .map(({ is, text }, at) => {
      if (is === 'left out') return `~~${words(text)}~~`;
      if (is === 'added') return `**${words(text)}**`;
      return shortened(text, at > 0, at < pieces.length - 1);
    })
    .join(' ');
}

/** The ends of a stretch that stand beside a difference. */
function shortened(text: string, follows: boolean, precedes: boolean): string {
  const shown = Number(follows) * contextShown + Number(precedes) * contextShown;
  if (text.length <= shown + 10) return cut(text, text.length);
  const first = follows ? text.slice(0, text.lastIndexOf(' ', contextShown)) : '';
  const last = precedes ? text.slice(text.indexOf(' ', text.length - contextShown) + 1) : '';
  return [first, last].map(end => cut(end, end.length)).join(follows && precedes ? ' … ' : '…');
}
