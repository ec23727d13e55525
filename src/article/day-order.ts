const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?![\d/])/g;

/**
 * Whether a text writes 3/5/2024 for the third of May, as most of the world does and Americans do not: its dates that can be
 * read in one way alone say so, else how it spells and puts its other dates. False where nothing tells.
 */
export function writesDayFirst(text: string): boolean {
  let dates = 0;
  let sum = 0;
  for (const [, a, b] of text.matchAll(slashed)) {
    dates++;
    sum += Number(Number(a) > 12) - Number(Number(b) > 12);
  }
  if (dates === 0) return false;
  return sum === 0 ? count(text, british) > count(text, american) : sum > 0;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const months = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const british = new RegExp(
  `£|\\b(?:Mr|Mrs|Ms|Dr) |\\b\\d{1,2} ${months}\\b|\\b(?:colour|centre|programme|labour|defence|favour|honour|behaviour|neighbour|harbour|theatre|metre|kilometre|litre|tonne|organis|realis|recognis|apologis|criticis|authoris|travell|cancell|licence|offence|cheque|tyre|whilst|pence|councillor|motorway)`,
  'gi',
);
const american = new RegExp(
  `\\b(?:Mr|Mrs|Ms|Dr)\\. |\\b${months} \\d{1,2}\\b|\\b(?:color|center|program\\b|programs\\b|labor|defense|favor|honor|behavior|neighbor|harbor|theater|meter|kilometer|liter|organiz|realiz|recogniz|apologiz|criticiz|authoriz|traveled|traveling|canceled|canceling|license|offense|freeway|sheriff)`,
  'gi',
);
