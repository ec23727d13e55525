import type { FurnitureKind } from './article.js';
import type { Block } from './blocks.js';
import { readAuthorLine } from './byline.js';
import { findHeadline, isStoppedHeadline } from './headline.js';
import { type Labelled, label } from './labels.js';
import { isQuestion, isRemark } from './prose.js';

/** What a block is in its article. */
export interface Part extends Labelled {
  readonly role: 'headline' | 'body' | 'subhead' | FurnitureKind;
}

/**
 * The role of every block. First each block's own words speak, and the heads of lists for what they head; then the
 * paragraphs mark off where the article runs; then comes what stands before, between and after them.
 */
export function layOut(blocks: readonly Block[]): readonly Part[] {
  const parts = endOfArticle(label(blocks));
  const firstProse = parts.findIndex(part => part.label === 'prose');
  if (firstProse < 0) return withoutProse(parts);
  let headline = findHeadline(parts, firstProse);
  let first = firstProse;
  if (headline < 0 && isStoppedHeadline(parts, firstProse)) {
    headline = firstProse;
    first = parts.findIndex((part, at) => at > firstProse && part.label === 'prose');
  }
  const end = endOfBody(parts);
  return parts.map((part, at): Part => {
    if (at === headline) return { ...part, label: null, role: 'headline' };
    if (at < first) return before(parts, at, headline);
    return { ...part, role: at < end ? within(parts, at) : after(part) };
  });
}

/** A text of titles or figures alone: what its words do not give away is body, the first line that may be is the headline. */
function withoutProse(parts: readonly Labelled[]): readonly Part[] {
  const headline = parts.findIndex(part => part.label === null && part.block.words > 2);
  const isAlone = parts.filter(part => part.label === null).length < 2;
  return parts.map((part, at) => ({
    ...part,
    role: at === headline && !isAlone ? 'headline' : ((part.label as FurnitureKind | null) ?? 'body'),
  }));
}

/** Before the first paragraph: the headline's deck, authors, menus. */
function before(parts: readonly Labelled[], at: number, headline: number): Part {
  const part = parts[at]!;
  const { block } = part;
  if (part.label === 'prose') return { ...part, role: 'body' };
  if (part.label && !part.inherited) return { ...part, role: part.label };
  if (headline < 0 || at < headline || block.marker)
    return { ...part, role: part.label ?? (block.item ? 'ranking' : 'menu') };
  const byline = isSignaturePlace(parts, at, headline) ? readAuthorLine(block) : null;
  if (byline) return { ...part, byline, role: 'byline' };
  if (isRemark(block) && block.words > 2) return { ...part, role: 'body' };
  return { ...part, role: block.words >= 4 && !block.item ? 'subhead' : (part.label ?? 'menu') };
}

/** Right under the headline, but for what else stands there, or beside a date or a "By". */
const isSignaturePlace = (parts: readonly Labelled[], at: number, headline: number): boolean =>
  [parts[at - 1]?.label, parts[at + 1]?.label].some(label => label === 'date' || label === 'byline') ||
  (at - headline < 9 &&
    parts.slice(headline + 1, at).every(part => part.label !== null && part.label !== 'prose' && !part.inherited));

/** Between paragraphs: subheads, entries of the article's own lists, short remarks; lines of a menu only in threes. */
function within(parts: readonly Labelled[], at: number): Part['role'] {
  const { block, label } = parts[at]!;
  if (label && label !== 'prose') return label;
  if (block.marker) return 'menu';
  if (isSubheadQuestion(parts, at) || /^#{2,6} /.test(block.text)) return 'subhead';
  if (label) return 'body';
  if (isRemark(block) || block.item || block.words > longestSubhead) return 'body';
  return isRun(parts, at) ? 'menu' : 'subhead';
}

const longestSubhead = 14;

const isSubheadQuestion = (parts: readonly Labelled[], at: number): boolean =>
  isQuestion(parts[at]!.block) && parts[at - 1]?.label === 'prose' && parts[at + 1]?.label === 'prose';

/** One of three or more short lines in a row. */
function isRun(parts: readonly Labelled[], at: number): boolean {
  const isBare = (part: Labelled | undefined): boolean => part?.label === null && !isRemark(part.block);
  let [from, to] = [at, at];
  while (at - from < 3 && isBare(parts[from - 1])) from--;
  while (to - at < 3 && isBare(parts[to + 1])) to++;
  return to - from >= 2;
}

/** Behind the last paragraph all is furniture. */
const after = ({ label }: Labelled): Part['role'] => (label as FurnitureKind | null) ?? 'related';

/** The index behind the last paragraph and the remarks that follow it: "Read the rest here." */
function endOfBody(parts: readonly Labelled[]): number {
  let end = parts.findLastIndex(part => part.label === 'prose') + 1;
  while (end < parts.length && parts[end]!.label === null && parts[end]!.block.words > 2 && isRemark(parts[end]!.block))
    end++;
  return end;
}

/** What stands behind the signatures of a report, or makes up a list of teasers at the end, is no paragraph of it. */
function endOfArticle(parts: readonly Labelled[]): readonly Labelled[] {
  const total = parts.reduce((sum, part) => sum + lengthOfProse(part), 0);
  let read = 0;
  let end = parts.length;
  for (let at = 0; at < end; at++) {
    const part = parts[at]!;
    read += lengthOfProse(part);
    const isLate = read * 2 > total;
    if (read * 4 > total * 3 && isCommentsHead(part)) end = at;
    else if (isLate && part.label === 'credit' && /\bediting by\b/i.test(part.block.text)) end = at;
    else if (isLate && part.heads) {
      if (isTeasers(parts, at + 1)) end = at;
      else break;
    }
  }
  return parts.map((part, at) =>
    at > end && part.label === 'prose' ? { ...part, label: 'related', inherited: true } : part,
  );
}

/** What readers wrote is not the article's. */
const isCommentsHead = ({ label, block }: Labelled): boolean =>
  block.words < 5 &&
  /^(?:top |reader |all |\d+ )?comments?\b/.test(block.lower) &&
  (label === 'share' || label === null);

const lengthOfProse = ({ label, block }: Labelled): number => (label === 'prose' ? block.text.length : 0);

/** A title above every paragraph, two at least, to the end of the file. */
function isTeasers(parts: readonly Labelled[], from: number): boolean {
  let teasers = 0;
  for (let at = from; at < parts.length; at++) {
    if (parts[at]!.label !== 'prose') continue;
    const title = parts[at - 1]!;
    if (at === from || title.label === 'prose' || title.block.stop) return false;
    teasers++;
  }
  return teasers > 1;
}
