import { agency } from './agencies.js';
import type { Byline } from './article.js';
import type { Block } from './blocks.js';
import { isJobLine, isPersonLine, readNames } from './names.js';
import { outlet } from './origin.js';

const opening =
  /^[*_]{0,2}(?:by|written by|words by|story by|report by|reported by|reporter|author|authors|text by)(?:\s*:\s*|\s+|$)/i;

/** Those that a byline names; null for a block that is no byline. An empty "Written by" is one that names nobody. */
export function readByline(block: Block): readonly Byline[] | null {
  if (block.text.length > longestByline || (block.stop && block.words > 8)) return null;
  const by = opening.exec(block.text);
  if (!by) return null;
  if (by[0].length === block.text.length) return [];
  // A Markdown file has the author as a link.
  const isLink = block.text[by[0].length] === '[';
  const from = by[0].length + (isLink ? 1 : 0);
  const { names, rest } = readNames(isLink ? block.text.split(']', 1)[0]! : block.text, from);
  const isWhole = rest > from && block.small <= (block.text.length - rest > 3 ? 6 : 4);
  return isWhole ? names.map(name => bylineOf(block, name.start, name.end)) : null;
}

const longestByline = 200;

/** The author's name on a line of its own, or followed by a job, a place or an outlet, as pages print it under a headline. */
export function readAuthorLine(block: Block): readonly Byline[] | null {
  if (block.stop || block.item || block.text.length > 90) return null;
  if (agency(block.text) || isPersonLine(block.text)) return [bylineOf(block, 0, block.text.length)];
  if (isJobLine(block.text)) return [];
  const [, name, joint, rest] = /^(.{4,50}?)(, | in | \| | [-–—] )(.+)$/.exec(block.text) ?? [];
  if (!name || !rest || !isPersonLine(name)) return null;
  const isDescribed = joint === ' in ' ? /^\p{Lu}[\p{L} ,]{2,30}$/u.test(rest) : isJobLine(rest) || agency(rest);
  return isDescribed ? [bylineOf(block, 0, name.length)] : null;
}

/** A byline glued to the end of a headline ("… in townBy Yonhap"): where "By" stands; -1 where there is none. */
export function gluedByline(line: string): number {
  const tail = line.slice(-80);
  const match = /[\p{Ll}\d”’"'?!.)]By (?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*){0,4}$/u.exec(tail);
  return match ? line.length - tail.length + match.index + 1 : -1;
}

function bylineOf(block: Block, from: number, to: number): Byline {
  const text = block.text.slice(from, to);
  return { ...span(block, from, to), text, role: agency(text) || outlet(text) ? 'agency' : 'reporter' };
}

const span = (block: Block, from: number, to: number) => ({ start: block.start + from, end: block.start + to });
