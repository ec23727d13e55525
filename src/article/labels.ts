import { agency } from './agencies.js';
import type { Byline, FurnitureKind } from './article.js';
import type { Block } from './blocks.js';
import { readByline } from './byline.js';
import { cueOf } from './cues.js';
import { isDatelineAlone } from './dateline.js';
import { isProse } from './prose.js';
import { isDateLine, readStamp, type Stamp } from './stamps.js';

/** What a block is by its own words and by the list it stands in; where it stands in the article comes after. */
export interface Labelled {
  readonly block: Block;
  readonly label: 'prose' | FurnitureKind | null;
  /** Its label comes from the head of the list that it stands in, not from its own words. */
  readonly inherited: boolean;
  /** It heads a list. */
  readonly heads: boolean;
  readonly stamp: Stamp | null;
  readonly byline: readonly Byline[] | null;
}

/** The blocks with their labels. A list begins at its head and ends before the next paragraph or byline. */
export function label(blocks: readonly Block[]): readonly Labelled[] {
  let list: FurnitureKind | null = null;
  let announced: FurnitureKind | null = null;
  const labelled = blocks.map(block => {
    const own = announced && block.gap === 0 ? inherit(block, announced) : ownLabel(block);
    announced = !own.inherited && own.label === 'caption' && (block.words < 3 || block.open) ? 'caption' : null;
    if (own.inherited) return own;
    if (own.heads) list = own.label as FurnitureKind;
    else if (own.label === 'prose' && list && block.item && block.words < longestEntry) return inherit(block, list);
    else if (own.label === 'prose' || own.label === 'byline') list = null;
    return own.label || !list ? own : inherit(block, list);
  });
  return labelled.map((part, at) => (isPromotion(labelled, at) ? inherit(part.block, 'newsletter') : part));
}

/** A paragraph to the reader between two lines of a newsletter's form. */
const isPromotion = (parts: readonly Labelled[], at: number): boolean =>
  parts[at]!.label === 'prose' &&
  parts[at - 1]?.label === 'newsletter' &&
  parts[at + 1]?.label === 'newsletter' &&
  /\b(?:you|your|our|we)\b/.test(parts[at]!.block.lower);

const longestEntry = 30;

const inherit = (block: Block, label: FurnitureKind): Labelled => ({ ...plain(block), label, inherited: true });

const plain = (block: Block): Labelled => ({
  block,
  label: null,
  inherited: false,
  heads: false,
  stamp: null,
  byline: null,
});

function ownLabel(block: Block): Labelled {
  const nothing = plain(block);
  if (block.marker) return nothing;
  if (isAddress(block.text)) return { ...nothing, label: 'menu', stamp: readStamp(block.text) };
  const prose = isProse(block);
  const isWhen = !prose && isDateLine(block.lower);
  const cue = isWhen ? null : cueOf(block);
  if (cue && (cue.firm || !prose || block.words < longestNotice))
    return { ...nothing, label: cue.kind, heads: cue.heads };
  if (prose || isDatelineAlone(block.text)) return { ...nothing, label: 'prose' };
  if (isAgencySign(block.text)) return { ...nothing, label: 'credit' };
  const byline = readByline(block);
  if (byline) return { ...nothing, label: 'byline', byline, stamp: readStamp(block.text) };
  const stamp = block.text.length <= longestDateLine ? readStamp(block.text) : null;
  const isDate = stamp ? stamp.others <= (isDivided.test(block.text) ? 2 : 1) * namesOfSection : isWhen;
  return isDate ? { ...nothing, label: 'date', stamp } : nothing;
}

/** The address that a page was saved from, or that a link leads to, on a line of its own; many name the day. */
export const isAddress = (line: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(line);

/** "==Kyodo", "—AFP", "(Yonhap)": how an agency signs on a line of its own. */
const isAgencySign = (line: string): boolean =>
  line.length < 40 && /^[=–—(/-]/.test(line) && agency(line.replace(/^[=–—(/-]+ ?|[)/]+$/g, '')) !== undefined;

/** A notice to the page's reader may be written in sentences, but it is short. */
const longestNotice = 40;
const longestDateLine = 160;
/** "World | Asia Pacific 6 Nov 2023": a section or two may stand beside the date. */
const namesOfSection = 3;
const isDivided = /[|•·>]| [-–] /;
