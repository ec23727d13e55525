import { trim } from '../text/text.js';
import type { Block } from './blocks.js';
import { gluedByline, readByline } from './byline.js';
import { startOfCredit } from './credits.js';
import type { Part } from './layout.js';
import { shapeOf } from './lines.js';
import { outletIn } from './origin.js';

/** What stands in one block but is more than one thing: a headline with its byline or site, a paragraph with its credit. */
export function divide(part: Part): readonly Part[] {
  const { block, role } = part;
  if (role === 'headline') return divideHeadline(part);
  if (role !== 'body') return [part];
  const credit = startOfCredit(block.text);
  if (credit === block.text.length) return [part];
  const paragraph = cut(block, 0, credit);
  const rest: Part = { ...part, block: cut(block, credit, block.text.length), role: 'credit', label: 'credit' };
  return paragraph.text ? [{ ...part, block: paragraph }, rest] : [rest];
}

function divideHeadline(part: Part): readonly Part[] {
  const { block } = part;
  const from = /^#{1,3} /.exec(block.text)?.[0].length ?? 0;
  const glued = gluedByline(block.text);
  const site = glued < 0 ? startOfSite(block.text) : -1;
  const to = glued > 0 ? glued : site > 0 ? site : block.text.length;
  const pieces: Part[] = [{ ...part, block: cut(block, from, to) }];
  if (from > 0) pieces.unshift({ ...part, block: cut(block, 0, from), role: 'menu' });
  if (to === block.text.length) return pieces;
  const rest = cut(block, to, block.text.length);
  if (glued > 0) return [...pieces, { ...part, block: rest, role: 'byline', byline: readByline(rest) }];
  return [...pieces, { ...part, block: rest, role: 'publisher' }];
}

/** Where the site's name begins behind a title ("… | Harbour Gazette"); -1 where there is none. */
function startOfSite(title: string): number {
  const match = /\s+(?:\||[-–—•»])\s+(?=[^|•»]{2,40}$)/.exec(title.slice(-60));
  if (!match) return -1;
  const at = Math.max(0, title.length - 60) + match.index;
  return at > 10 && outletIn(title.slice(at + match[0].length)) ? at : -1;
}

function cut(block: Block, from: number, to: number): Block {
  const local = trim(block.text, { start: from, end: to });
  const text = block.text.slice(local.start, local.end);
  return {
    ...block,
    ...shapeOf(text),
    start: block.start + local.start,
    end: block.start + local.end,
    text,
  };
}
