/** What a UTF-16 code unit is, to a tokenizer. */
export const space = 1;
export const letter = 2;
export const digit = 3;
export const mark = 4;

const known = new Uint8Array(0x10000);
const letters = /[\p{L}\p{M}\u00ad]/u;
const numbers = /\p{N}/u;
const spaces = /[\s\u0085\u180e\u200b\ufeff]/u;

/** The class of a code unit: space (control characters too), letter, digit or mark; half of a surrogate pair is a mark. */
export function kindOf(unit: number): number {
  const kind = known[unit];
  return kind ? kind : learn(unit);
}

/** True for what separates words: white space, control characters, zero-width space and the byte order mark. */
export function isSpace(unit: number): boolean {
  return kindOf(unit) === space;
}

/** True for a letter or digit. */
export function isWord(unit: number): boolean {
  const kind = kindOf(unit);
  return kind === letter || kind === digit;
}

/** True for a letter that has a lower-case form of its own. */
export function isUpper(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90;
  const text = String.fromCharCode(unit);
  return kindOf(unit) === letter && text.toLowerCase() !== text;
}

/** True for a letter that is not upper case. */
export function isLower(unit: number): boolean {
  if (unit < 128) return unit >= 97 && unit <= 122;
  return kindOf(unit) === letter && !isUpper(unit);
}

/** True for "'" and its curly form. */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

function learn(unit: number): number {
  const text = String.fromCharCode(unit);
  const kind =
    unit <= 32 || spaces.test(text) ? space : letters.test(text) ? letter : numbers.test(text) ? digit : mark;
  known[unit] = kind;
  return kind;
}
