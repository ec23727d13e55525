import { writtenAs } from './evidence.js';
import { bridge, capital, capitals, type Lexicon, lower, mix, rowOf } from './lexicon.js';
import type { Reading } from './reading.js';

/** More rows than this never fire for the context of one token. */
export const contextRowsAtMost = 64;

/** Writes into `out` the rows that what stands around token `i` of a sentence fires; gives how many. */
export function contextRows(lexicon: Lexicon, reading: Reading, i: number, out: Int32Array): number {
  const { words, line } = reading;
  const n = words.length;
  let o = 0;
  const word = words[i]!;
  const before = i > 0 ? words[i - 1]! : -1;
  const after = i + 1 < n ? words[i + 1]! : -1;
  const before2 = i > 1 ? words[i - 2]! : -1;
  const after2 = i + 2 < n ? words[i + 2]! : -1;
  const low = lexicon.low(word);
  const lowBefore = before < 0 ? 1 : lexicon.low(before);
  const lowAfter = after < 0 ? 2 : lexicon.low(after);
  const shape = lexicon.shape(word);
  const shapeBefore = before < 0 ? 1 : lexicon.shape(before);
  const shapeAfter = after < 0 ? 2 : lexicon.shape(after);
  const flags = lexicon.flags(word);
  out[o++] = rowOf(601, mix(lowBefore, low));
  out[o++] = rowOf(602, mix(low, lowAfter));
  out[o++] = rowOf(603, mix(mix(shapeBefore, shape), shapeAfter));
  out[o++] = rowOf(606, mix(shape, i === 0 ? 1 : 0));
  out[o++] = rowOf(609, mix(shape, lowBefore));
  out[o++] = rowOf(610, mix(shape, lowAfter));
  const coarseBefore = before < 0 ? -1 : lexicon.coarse(before);
  const coarseAfter = after < 0 ? -1 : lexicon.coarse(after);
  out[o++] = rowOf(607, mix(before < 0 ? -1 : lexicon.middle(before), lexicon.middle(word)));
  out[o++] = rowOf(608, mix(lexicon.middle(word), after < 0 ? -1 : lexicon.middle(after)));
  out[o++] = rowOf(611, mix(mix(coarseBefore, shape), coarseAfter));
  if (flags & lower) return o;
  out[o++] = rowOf(641, mix(line, low));
  out[o++] = rowOf(642, mix(line, shape));
  out[o++] = rowOf(643, mix(line, lexicon.known(word)));
  out[o++] = rowOf(644, mix(line, lexicon.middle(word)));
  out[o++] = rowOf(645, mix(mix(line, shapeBefore), mix(shape, shapeAfter)));
  const lowBefore2 = before2 < 0 ? 1 : lexicon.low(before2);
  const lowAfter2 = after2 < 0 ? 2 : lexicon.low(after2);
  out[o++] = rowOf(604, mix(mix(lowBefore2, lowBefore), flags & (capital | capitals)));
  out[o++] = rowOf(605, mix(mix(lowAfter, lowAfter2), flags & (capital | capitals)));
  if (flags & capital) {
    o = runRows(lexicon, words, n, i, out, o);
    o = evidenceRows(lexicon, reading, i, out, o);
  }
  return o;
}

/** What the run of capitalised words that token `i` stands in says of it: its first and last word, its neighbours, its length. */
function runRows(lexicon: Lexicon, words: Int32Array, n: number, i: number, out: Int32Array, from: number): number {
  let o = from;
  const isCapital = (k: number): boolean => (lexicon.flags(words[k]!) & capital) !== 0;
  let start = i;
  let end = i + 1;
  while (start > 0 && isCapital(start - 1)) start--;
  while (end < n && isCapital(end)) end++;
  const before = start > 0 ? lexicon.low(words[start - 1]!) : 1;
  const after = end < n ? lexicon.low(words[end]!) : 2;
  const first = lexicon.low(words[start]!);
  const last = lexicon.low(words[end - 1]!);
  const place = (i === start ? 1 : 0) | (i === end - 1 ? 2 : 0);
  out[o++] = rowOf(621, mix(last, place));
  out[o++] = rowOf(622, mix(first, place));
  out[o++] = rowOf(623, mix(before, place));
  out[o++] = rowOf(624, mix(after, place));
  out[o++] = rowOf(625, mix(mix(before, after), place));
  out[o++] = rowOf(626, (end - start) * 4 + place);
  if (end - start > 1) {
    out[o++] = rowOf(627, mix(first, last));
    out[o++] = rowOf(628, mix(mix(lexicon.known(words[start]!), lexicon.known(words[end - 1]!)), place));
  }
  if (end + 1 < n && lexicon.flags(words[end]!) & bridge && isCapital(end + 1))
    out[o++] = rowOf(629, mix(last, lexicon.low(words[end + 1]!)));
  if (start > 1 && lexicon.flags(words[start - 1]!) & bridge && isCapital(start - 2))
    out[o++] = rowOf(630, mix(lexicon.low(words[start - 2]!), place));
  return o;
}

/** What the rest of the article says of a capitalised word: how else it is written, in what names it stands, and of what news. */
function evidenceRows(
  lexicon: Lexicon,
  { words, line, evidence, phrases }: Reading,
  i: number,
  out: Int32Array,
  from: number,
): number {
  let o = from;
  const word = words[i]!;
  const isName = (k: number): boolean => k >= 0 && k < words.length && (lexicon.flags(words[k]!) & capital) !== 0;
  const isAlone = isName(i - 1) || isName(i + 1) ? 0 : 1;
  const low = lexicon.low(word);
  const shape = lexicon.shape(word);
  const known = lexicon.known(word);
  const bits = evidence.of[lexicon.lowNumber(word)]!;
  out[o++] = rowOf(650, mix(bits, i === 0 ? 1 : 0));
  out[o++] = rowOf(651, mix(bits & writtenAs, shape));
  out[o++] = rowOf(652, mix(bits & ~writtenAs, isAlone));
  for (let bit = 1; bit <= bits; bit <<= 1) if (bits & bit) out[o++] = rowOf(653, mix(bit, isAlone + 2 * known));
  const { topic } = evidence;
  if (topic) {
    out[o++] = rowOf(655, mix(topic, low));
    out[o++] = rowOf(656, mix(topic, known));
    out[o++] = rowOf(657, mix(topic, lexicon.middle(word)));
    out[o++] = rowOf(658, mix(topic, shape));
    out[o++] = rowOf(659, mix(mix(topic, line), known));
  }
  if (phrases?.[i]) out[o++] = rowOf(660, phrases[i]!);
  return o;
}
