/** Whether two words are spellings of one: "judgment" and "judgement", "Moqtada" and "Muqtada", "Tim" and "Timothy". */
export function isSpelling(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if ((long.startsWith(short) || long.endsWith(short)) && short.length > 1) return true;
  const tolerated = long.length >= 7 ? 2 : long.length >= 4 ? 1 : 0;
  return long.length - short.length <= tolerated && short[0] === long[0] && edits(short, long, tolerated) <= tolerated;
}

/** Levenshtein's distance, or more than `most`. */
function edits(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (a[i] === b[j] ? 0 : 1)));
    row = next;
    if (Math.min(...row) > most) return most + 1;
  }
  return row[b.length]!;
}

/** Two names that no word, no spelling and no initials bring together: they are of different actors. */
export function areDifferentNames(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (!left.length || !right.length || left.some(word => right.some(other => isSpelling(word, other)))) return false;
  return !isAbbreviation(left.join(''), right) && !isAbbreviation(right.join(''), left);
}

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 1);

const linking = new Set(['of', 'the', 'and', 'for', 'in', 'on']);

/** "ATF" for "Bureau of Alcohol, Tobacco and Firearms", "GE" for "General Electric Co.": initials, or letters in order from the first. */
function isAbbreviation(short: string, words: readonly string[]): boolean {
  const initials = words.filter(word => !linking.has(word)).map(word => word[0]);
  if (short.length > 1 && initials.join('').includes(short)) return true;
  if (short.length > 6 || short[0] !== words[0]?.[0]) return false;
  const long = words.join('');
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}
