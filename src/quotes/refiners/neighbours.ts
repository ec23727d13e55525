import type { Block, QuotedTokens, Range } from '../blocks.js';
import type { Draft, Refiner, Voice } from '../drafts.js';
import { isTitle } from '../kinds.js';
import { openingSubject, phraseEndingAt, phraseStartingAt } from '../subjects.js';
import * as words from '../words.js';
import { signed } from './signed.js';

/**
 * Quotations that no cue covers: whole sentences of them are taken to be said by who spoke last in the paragraph, else by the
 * subject of the sentence before, else by who spoke last in the paragraph before. Fragments without a cue are scare quotes.
 */
export const askNeighbours: Refiner = (drafts, block, { before, next: nextBlock }) => {
  if (block.role === 'furniture') return drafts;
  const taken = new Set<number>();
  for (const { content } of drafts) for (let i = content.first; i <= content.last; i++) taken.add(block.quoted[i]!);
  const sorted = drafts.toSorted((a, b) => a.content.first - b.content.first);
  const found: Draft[] = [];
  let next = 0;
  block.quotations.forEach((quotation, i) => {
    while (next < sorted.length && sorted[next]!.content.first < quotation.first) found.push(sorted[next++]!);
    if (taken.has(i + 1) || !isSaid(block, quotation)) return;
    found.push(
      signed(block, quotation, nextBlock) ??
        announced(block, quotation) ??
        uttered(block, quotation) ??
        attributed(block, quotation, found.at(-1) ?? null, before),
    );
  });
  return [...found, ...sorted.slice(next)];
};

/** "Holt had a short answer: “…”" */
function announced(block: Block, { first, last }: QuotedTokens): Draft | null {
  const colon = first - 1;
  if (block.tokens[colon]?.text !== ':') return null;
  const lo = block.first[colon]!;
  const name = phraseEndingAt(block, colon - 1, lo);
  const isWhole = name && (name.first === lo || words.isDash(block.tokens[name.first - 1]!));
  const subject = isWhole ? name : openingSubject(block, lo, colon);
  return {
    block,
    content: { first, last },
    cue: { block, first: colon, last: colon },
    speaker: subject && { block, ...subject },
    claim: 'says',
  };
}

/** "“Get out,” Holt barked", "“Get out!” barked Holt": a past form that no list has, right behind the quotation. */
function uttered(block: Block, quotation: QuotedTokens): Draft | null {
  const at = quotation.last + 1;
  const hi = block.last[at] ?? -1;
  if (!/[,?!—–-]/.test(block.source[quotation.inner.end - 1]!) || at > hi) return null;
  const isInverted = words.looksFinite(block.tokens[at]!);
  const speaker = phraseStartingAt(block, isInverted ? at + 1 : at, hi);
  if (!speaker) return null;
  const verb = isInverted ? at : firstPast(block, speaker);
  if (verb < 0) return null;
  const voice = isInverted ? speaker : { first: speaker.first, last: verb - 1 };
  return {
    block,
    content: rangeOf(quotation),
    cue: { block, first: verb, last: verb },
    speaker: { block, ...voice },
    claim: 'says',
  };
}

/** The verb that ends the phrase before it, -1 where there is none. */
function firstPast(block: Block, { first, last }: Range): number {
  for (let i = first + 1; i <= last + 1 && i < block.tokens.length; i++)
    if (!words.isCapital(block.tokens[i]!) && words.looksFinite(block.tokens[i]!)) return i;
  return -1;
}

const rangeOf = ({ first, last }: Range): Range => ({ first, last });

function attributed(block: Block, { first, last }: QuotedTokens, previous: Draft | null, before: Draft | null): Draft {
  const speaker: Voice | null =
    previous?.speaker ?? subjectBefore(block, first) ?? (first === 0 ? (before?.speaker ?? null) : null);
  return { block, content: { first, last }, cue: previous?.cue ?? null, speaker, claim: 'says' };
}

/** A sentence of its own, or one that a mark announces; not a name, not a word or two within the writer's sentence. */
function isSaid(block: Block, quotation: QuotedTokens): boolean {
  const { first, last } = quotation;
  if (last - first < 4 || isTitle(block, quotation)) return false;
  const opens = first === block.first[first] || announcing.has(block.tokens[first - 1]!.text);
  const closes =
    last === block.last[last] || quotation.goesOn || /[.?!,…]/.test(block.source[quotation.inner.end - 1]!);
  return opens && closes;
}

const announcing = new Set([',', ':', '—', '–', '--']);

/** The subject of the writer's sentence right before the quotation, or of the one that leads up to it. */
function subjectBefore(block: Block, first: number): Voice | null {
  if (first === 0) return null;
  const lo = block.first[first] === first ? block.first[first - 1]! : block.first[first]!;
  const phrase = openingSubject(block, lo, first);
  return phrase && { block, ...phrase };
}
