import type { Span } from '../text/text.js';

/** A character (or a pair: '' ``) that can open or close a quotation. */
export interface Mark extends Span {
  /** Marks of one family pair with each other; guillemets may stand either way round. */
  readonly family: 'double' | 'single' | 'guillemet';
  /** What the mark's shape and its neighbours allow it to do. */
  readonly role: 'opens' | 'closes' | 'either';
  /** A single mark after a letter may be an apostrophe ("the workers’ claim"): it closes nothing by force. */
  readonly doubtful: boolean;
}

/** The marks of one paragraph in order; apostrophes, inches, feet and primes are left out. One pass over the text. */
export function findMarks(text: string, { start, end }: Span): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = start; at < end; at++) {
    if (!canBeMark(text.charCodeAt(at))) continue;
    const length = isPair(text, at, start) ? 2 : 1;
    const span = { start: at, end: Math.min(end, at + length) };
    const mark = read(text, span, { start, end });
    if (mark) marks.push(mark);
    at = span.end - 1;
  }
  return marks;
}

/** Two of a kind are one mark; of three, the pair is the outer one: it closes last and opens first. */
function isPair(text: string, at: number, start: number): boolean {
  const unit = text[at]!;
  if (!singles.has(unit) || text[at + 1] !== unit) return false;
  const isTriple = text[at + 2] === unit && (at === start || text[at - 1] !== unit);
  return !isTriple || at === start || openers.test(text[at - 1]!);
}

const singles = new Set(["'", '`', '’', '‘']);

/** " ' ` « » and their full-width and typographic kin; a quick test for what most characters fail. */
function canBeMark(unit: number): boolean {
  if (unit < 0x80) return unit === 0x22 || unit === 0x27 || unit === 0x60;
  return (
    unit === 0xab ||
    unit === 0xbb ||
    (unit >= 0x2018 && unit <= 0x201f) ||
    unit === 0x2039 ||
    unit === 0x203a ||
    unit === 0xff02
  );
}

/** What shape alone says; a straight mark can do either. */
const shapes: Readonly<Record<string, Pick<Mark, 'family' | 'role'>>> = {
  '"': { family: 'double', role: 'either' },
  '＂': { family: 'double', role: 'either' },
  '“': { family: 'double', role: 'opens' },
  '‟': { family: 'double', role: 'opens' },
  '„': { family: 'double', role: 'opens' },
  '”': { family: 'double', role: 'closes' },
  "''": { family: 'double', role: 'either' },
  '’’': { family: 'double', role: 'closes' },
  '‘‘': { family: 'double', role: 'opens' },
  '``': { family: 'double', role: 'opens' },
  '«': { family: 'guillemet', role: 'either' },
  '»': { family: 'guillemet', role: 'either' },
  '‹': { family: 'guillemet', role: 'either' },
  '›': { family: 'guillemet', role: 'either' },
  "'": { family: 'single', role: 'either' },
  '`': { family: 'single', role: 'opens' },
  '‘': { family: 'single', role: 'opens' },
  '‚': { family: 'single', role: 'opens' },
  '‛': { family: 'single', role: 'opens' },
  '’': { family: 'single', role: 'closes' },
};

function read(text: string, span: Span, block: Span): Mark | null {
  const shape = shapes[text.slice(span.start, span.end)]!;
  const before = span.start > block.start ? text[span.start - 1]! : ' ';
  const after = span.end < block.end ? text[span.end]! : ' ';
  const starts = openers.test(before) && !isSpace(after);
  const ends = closers.test(after) && !isSpace(before);
  if (shape.family === 'single') return readSingle(text, span, { before, after, starts, ends });
  const measure = span.end - span.start === 1 && isDigit(before) && text[span.start] === '"';
  if (measure && (isFeet(text, span.start) || isUnit.test(after))) return null;
  const role = starts === ends ? shape.role : starts ? 'opens' : 'closes';
  // A curly mark of the wrong shape is the typist's slip where the neighbours leave no doubt; a low one never closes.
  return { ...span, family: shape.family, role: opensOnly.has(text[span.start]!) ? 'opens' : role, doubtful: measure };
}

const opensOnly = new Set(['„', '‚']);

/** Single marks: most are apostrophes, so one has to stand at a word's edge, and elisions ("’em", "'90s") are none. */
function readSingle(
  text: string,
  span: Span,
  { before, after, starts, ends }: { before: string; after: string; starts: boolean; ends: boolean },
): Mark | null {
  const isWordBefore = isWord(before);
  if (isWordBefore && isWord(after)) return null;
  if (starts && !ends)
    return isElision(text, span.end) ? null : { ...span, family: 'single', role: 'opens', doubtful: false };
  if (!ends || opensOnly.has(text[span.start]!) || text[span.start] === '`') return null;
  if (isDigit(before)) return { ...span, family: 'single', role: 'closes', doubtful: true };
  const possessive = (before === 's' || before === 'S') && isSpace(after);
  const droppedG = before === 'n' && text[span.start - 2] === 'i';
  return { ...span, family: 'single', role: 'closes', doubtful: possessive || droppedG };
}

/** 6'2": the mark after the inches of a height. */
function isFeet(text: string, at: number): boolean {
  let from = at - 1;
  while (from > 0 && at - from < 5 && (isDigit(text[from]!) || text[from] === ' ')) from--;
  return (text[from] === "'" || text[from] === '’' || text[from] === '′') && isDigit(text[from - 1] ?? ' ');
}

const elisions = new Set([
  'em',
  'tis',
  'twas',
  'til',
  'till',
  'cause',
  'bout',
  'round',
  'n',
  'cos',
  'fraid',
  'kay',
  'neath',
]);

function isElision(text: string, at: number): boolean {
  if (isDigit(text[at]!)) return isDigit(text[at + 1] ?? ' ') && !isDigit(text[at + 2] ?? ' ');
  let end = at;
  while (end < at + 6 && /[a-z]/i.test(text[end] ?? ' ')) end++;
  return elisions.has(text.slice(at, end).toLowerCase());
}

const openers = /[\s([{<—–\-/:;"“«„`‘'‚]/;
const closers = /[\s)\]}>—–\-/:;,.?!…"”»'’]/;
const isUnit = /[a-z]/;
const isSpace = (char: string): boolean => /\s/.test(char);
const isDigit = (char: string): boolean => char >= '0' && char <= '9';
const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
