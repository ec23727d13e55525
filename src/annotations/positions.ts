/** Code points and UTF-16 code units of one text, both ways, without counting from the beginning each time. */
export interface Positions {
  /** The code unit at which the `points`-th code point begins; the text's length where there are not so many. */
  toUnits(points: number): number;
  /** How many code points lie before a code unit; the second half of a pair counts as its first. */
  toPoints(units: number): number;
}

/** One pass over the text; afterwards each answer takes a binary search among its pairs of surrogates. */
export function positionsOf(text: string): Positions {
  const pairs: number[] = [];
  for (let unit = 0; unit + 1 < text.length; unit++)
    if (isHigh(text.charCodeAt(unit)) && isLow(text.charCodeAt(unit + 1))) pairs.push(unit++);
  return {
    // The i-th pair begins at code point pairs[i] - i: each pair before it counts one less.
    toUnits: points => Math.min(text.length, points + countBelow(pairs, (pair, i) => pair - i < points)),
    toPoints: units => units - countBelow(pairs, pair => pair + 1 <= units),
  };
}

/** How many of the leading entries fulfil what holds for a beginning of the list only. */
function countBelow(list: readonly number[], holds: (entry: number, index: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
export const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
