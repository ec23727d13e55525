import { overlaps, type Span } from '../text/text.js';

/** Those of some spans that share a code unit with another one. The spans are in text order and do not overlap each other. */
export function overlapping<S extends Span>(spans: readonly S[], span: Span): readonly S[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < spans.length && overlaps(spans[end]!, span)) end++;
  return spans.slice(low, end);
}
