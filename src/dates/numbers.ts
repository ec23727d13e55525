import { type Line, wordAt } from './line.js';

/** A number and the place after its words. */
export interface Read {
  readonly value: number;
  readonly next: number;
}

/** "1,200", "2.5", "2 1/2", "twelve", "twenty-five", "a hundred", "three hundred and ten", as a number. */
export function cardinalAt(line: Line, at: number): Read | undefined {
  const word = wordAt(line, at);
  if (word.figures && !word.ending) return withFraction(line, at + 1, Number(word.figures));
  if (word.lower === '½') return { value: 0.5, next: at + 1 };
  const article = word.lower === 'a' || word.lower === 'an';
  if (article && wordAt(line, at + 1).reads.scale === undefined) return undefined;
  const head = article ? { value: 1, next: at + 1 } : belowHundred(line, at);
  if (!head) return undefined;
  const scale = wordAt(line, head.next).reads.scale;
  if (scale === undefined) return head;
  const after = wordAt(line, head.next + 1).lower === 'and' ? head.next + 2 : head.next + 1;
  const rest = belowHundred(line, after);
  return rest
    ? { value: head.value * scale + rest.value, next: rest.next }
    : { value: head.value * scale, next: head.next + 1 };
}

/** A year in four figures ("1998"), after an apostrophe ("'98") or in words ("nineteen ninety-six", "two thousand five"). */
export function yearAt(line: Line, at: number): Read | undefined {
  const word = wordAt(line, at);
  if (word.figures && !word.ending) {
    const value = Number(word.figures);
    if (word.text.length === 4 && value >= 1000 && value < 2200) return { value, next: at + 1 };
    if (word.text.length === 3 && word.lower.startsWith("'")) return { value: fullYear(value), next: at + 1 };
    return undefined;
  }
  const century = word.reads.cardinal;
  if (century === 2 && wordAt(line, at + 1).reads.scale === 1000) {
    const after = wordAt(line, at + 2).lower === 'and' ? at + 3 : at + 2;
    const rest = belowHundred(line, after);
    return rest ? { value: 2000 + rest.value, next: rest.next } : { value: 2000, next: at + 2 };
  }
  if (century === undefined || century < 11 || century > 20) return undefined;
  const oh = ['oh', 'o'].includes(wordAt(line, at + 1).lower);
  const rest = belowHundred(line, oh ? at + 2 : at + 1);
  return rest && rest.value >= (oh ? 1 : 10) ? { value: century * 100 + rest.value, next: rest.next } : undefined;
}

/** A day of the month: "3", "3rd", "03", "third". */
export function dateAt(line: Line, at: number): Read | undefined {
  const word = wordAt(line, at);
  if (word.reads.ordinal !== undefined) return { value: word.reads.ordinal, next: at + 1 };
  if (!word.figures || word.text.length > 4 || !(word.ending === '' || isOrdinalEnding(word.ending))) return undefined;
  const value = Number(word.figures);
  return Number.isInteger(value) && value >= 1 && value <= 31 ? { value, next: at + 1 } : undefined;
}

/** "first", "3rd", "twenty-first". */
export function ordinalAt(line: Line, at: number): Read | undefined {
  const word = wordAt(line, at);
  if (word.reads.ordinal !== undefined) return { value: word.reads.ordinal, next: at + 1 };
  if (word.figures && isOrdinalEnding(word.ending)) return { value: Number(word.figures), next: at + 1 };
  const ones = wordAt(line, at + 1).reads.ordinal;
  return word.reads.cardinal && word.reads.cardinal >= 20 && ones !== undefined && ones < 10
    ? { value: word.reads.cardinal + ones, next: at + 2 }
    : undefined;
}

/** The year that two figures stand for in news: "98" is 1998, "15" is 2015. */
export function fullYear(short: number): number {
  return short < 40 ? 2000 + short : 1900 + short;
}

const isOrdinalEnding = (ending: string): boolean => ['st', 'nd', 'rd', 'th'].includes(ending);

function belowHundred(line: Line, at: number): Read | undefined {
  const tens = wordAt(line, at).reads.cardinal;
  if (tens === undefined) return undefined;
  const ones = tens >= 20 ? wordAt(line, at + 1).reads.cardinal : undefined;
  return ones !== undefined && ones > 0 && ones < 10
    ? { value: tens + ones, next: at + 2 }
    : { value: tens, next: at + 1 };
}

function withFraction(line: Line, next: number, value: number): Read {
  const isHalf =
    wordAt(line, next).lower === '1' && wordAt(line, next + 1).lower === '/' && wordAt(line, next + 2).lower === '2';
  if (isHalf) return { value: value + 0.5, next: next + 3 };
  return wordAt(line, next).lower === '½' ? { value: value + 0.5, next: next + 1 } : { value, next };
}
