import type { Selector } from '../annotations.js';
import { isObject, type Json, listOf, textOf } from './imported.js';

/** The W3C selectors of a place: its words and, where it is known, its position in code points. */
export const w3cSelectors = ({ exact, prefix, suffix, start, end }: Selector): readonly Json[] => [
  { type: 'TextQuoteSelector', exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) },
  ...(start === undefined || end === undefined ? [] : [{ type: 'TextPositionSelector', start, end }]),
];

/** The place that W3C selectors give, one refining another or side by side; null where none of them quotes. */
export function selectorIn(value: unknown): Selector | null {
  const all = listOf(value).flatMap(withRefinements);
  const quote = all.find(({ type }) => type === 'TextQuoteSelector');
  const position = all.find(({ type }) => type === 'TextPositionSelector');
  const exact = textOf(quote?.exact);
  if (!quote || exact === undefined) return null;
  const { start, end } = position ?? {};
  return {
    exact,
    prefix: textOf(quote.prefix) ?? '',
    suffix: textOf(quote.suffix) ?? '',
    ...(isCount(start) && isCount(end) ? { start, end } : {}),
  };
}

function withRefinements(value: unknown): readonly Json[] {
  const found: Json[] = [];
  for (let one = value; isObject(one) && found.length < 10; one = one.refinedBy) found.push(one);
  return found;
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
