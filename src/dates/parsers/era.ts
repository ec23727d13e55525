import { type Line, type Word, wordAt } from '../line.js';
import type { Parser } from '../meaning.js';
import { fullYear, ordinalAt } from '../numbers.js';

const beforeChrist = new Set(['bc', 'b.c.', 'bce', 'b.c', 'b.c.e.']);

/** "the 1990s", "mid-'80s", "the nineties". */
export const decade: Parser = (line, at) => {
  const word = wordAt(line, at);
  const digits = decadeOf(line, at, word);
  if (digits === undefined) return undefined;
  const next = word.ending === '' && word.figures ? at + 2 : at + 1;
  const isBefore = beforeChrist.has(wordAt(line, next).lower);
  const value = isBefore ? `BC${digits.padStart(3, '0')}` : digits;
  return { first: withThe(line, at), next: isBefore ? next + 1 : next, type: 'DATE', meaning: { is: 'era', value } };
};

/** "the 20th century", "nineteenth-century". */
export const century: Parser = (line, at) => {
  const read = ordinalAt(line, at);
  const last = read && wordAt(line, read.next);
  if (!read || last?.lower !== 'century' || read.value < 2) return undefined;
  const isBefore = beforeChrist.has(wordAt(line, read.next + 1).lower);
  const value = isBefore ? `BC${String(read.value - 1).padStart(2, '0')}` : String(read.value - 1).padStart(2, '0');
  const first = last.hyphened ? at : withThe(line, at);
  return { first, next: read.next + (isBefore ? 2 : 1), type: 'DATE', meaning: { is: 'era', value } };
};

function decadeOf(line: Line, at: number, word: Word): string | undefined {
  const before = wordAt(line, at - 1).lower;
  const isOwn = ['his', 'her', 'my', 'your', 'their', 'our', 'mid'].includes(before) && before !== 'mid';
  if (word.reads.decade !== undefined)
    return isOwn || (before !== 'the' && !word.hyphened && !['early', 'late', 'mid'].includes(before))
      ? undefined
      : `19${word.reads.decade}`;
  const isPlural = word.ending === 's' || (word.ending === '' && ["'s"].includes(wordAt(line, at + 1).lower));
  if (!word.figures || !isPlural || !word.figures.endsWith('0')) return undefined;
  if (word.figures.length === 4)
    return word.ending === 's' || before === 'the' || word.hyphened ? word.figures.slice(0, 3) : undefined;
  if (word.figures.length === 3 && beforeChrist.has(wordAt(line, at + 1).lower)) return word.figures.slice(0, 2);
  if (word.figures.length !== 2 || isOwn || word.ending !== 's') return undefined;
  return word.lower.startsWith("'") || before === 'the'
    ? String(fullYear(Number(word.figures))).slice(0, 3)
    : undefined;
}

function withThe(line: Line, at: number): number {
  const before = wordAt(line, at - 1);
  return before.lower === 'the' && !wordAt(line, at).hyphened ? at - 1 : at;
}
