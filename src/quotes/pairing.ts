import type { Span } from '../text/text.js';
import { findMarks, type Mark } from './marks.js';

/** A quotation in one paragraph. */
export interface Quotation {
  /** With its marks. */
  readonly outer: Span;
  /** Without them, and without white space at its ends. */
  readonly inner: Span;
  readonly family: Mark['family'];
  /** Whether the paragraph ends before the quotation does, and the next one opens it anew. */
  readonly goesOn: boolean;
}

/**
 * The quotations of each paragraph in order, none within another. A mark without its counterpart is ignored, unless the
 * next paragraph opens again: so news prints a quotation of several paragraphs. Nothing else crosses a paragraph.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): readonly (readonly Quotation[])[] {
  const read = paragraphs.map(paragraph => pair(findMarks(text, paragraph)));
  return paragraphs.map((paragraph, i) => {
    const { pairs, unclosed } = read[i]!;
    const next = paragraphs[i + 1];
    const opens = next && read[i + 1]!.first;
    const goesOn =
      unclosed && opens && opens.role !== 'closes' && opens.family === unclosed.family && isAtStart(text, next, opens);
    const all = goesOn ? [...pairs, { open: unclosed, close: null }] : pairs;
    return outermost(all.map(({ open, close }) => quotation(text, paragraph, open, close)));
  });
}

interface Pair {
  readonly open: Mark;
  /** Null where the next paragraph goes on. */
  readonly close: Mark | null;
}

interface Paired {
  readonly pairs: readonly Pair[];
  /** The last mark of the paragraph that opened what nothing closes. */
  readonly unclosed: Mark | null;
  readonly first: Mark | undefined;
}

/** Pairs each closing mark with the nearest open one of its family. */
function pair(marks: readonly Mark[]): Paired {
  const pairs: Pair[] = [];
  const open: Mark[] = [];
  // A closing mark that may be an apostrophe counts only once nothing better comes ("‘the workers’ claim’").
  let doubtful: Mark | null = null;
  const settle = (): void => {
    if (doubtful && open.at(-1)?.family === 'single') pairs.push({ open: open.pop()!, close: doubtful });
    doubtful = null;
  };
  for (const mark of marks) {
    if (mark.family === 'single') {
      if (mark.role === 'opens') {
        settle();
        open.push(mark);
      } else if (open.at(-1)?.family === 'single') {
        if (mark.doubtful) doubtful ??= mark;
        else {
          pairs.push({ open: open.pop()!, close: mark });
          doubtful = null;
        }
      }
      continue;
    }
    settle();
    const at = lastOf(open, mark.family);
    if (mark.role === 'opens' || (mark.role === 'either' && at < 0 && !mark.doubtful)) open.push(mark);
    else if (at >= 0) {
      pairs.push({ open: open[at]!, close: mark });
      open.length = at;
    }
  }
  settle();
  return { pairs, unclosed: open.findLast(mark => mark.family !== 'single') ?? null, first: marks[0] };
}

/** Only what was opened lately is looked at: a paragraph of nothing but opening marks stays linear. */
function lastOf(open: readonly Mark[], family: Mark['family']): number {
  for (let at = open.length - 1; at >= 0 && at >= open.length - 8; at--) if (open[at]!.family === family) return at;
  return -1;
}

function quotation(text: string, paragraph: Span, open: Mark, close: Mark | null): Quotation {
  const outer = { start: open.start, end: close ? close.end : paragraph.end };
  let start = open.end;
  let end = close ? close.start : paragraph.end;
  while (start < end && isSpace(text[start]!)) start++;
  while (end > start && isSpace(text[end - 1]!)) end--;
  return { outer, inner: { start, end }, family: open.family, goesOn: close === null };
}

/** Those that hold something and lie in no other, in text order. */
function outermost(quotations: readonly Quotation[]): readonly Quotation[] {
  const sorted = quotations
    .filter(({ inner }) => inner.end > inner.start)
    .sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
  let reached = -1;
  return sorted.filter(({ outer }) => {
    if (outer.start < reached) return false;
    reached = outer.end;
    return true;
  });
}

function isAtStart(text: string, paragraph: Span, mark: Mark): boolean {
  for (let at = paragraph.start; at < mark.start; at++) if (!isSpace(text[at]!)) return false;
  return true;
}

const isSpace = (char: string): boolean => /\s/.test(char);
