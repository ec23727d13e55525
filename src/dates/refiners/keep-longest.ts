import type { Candidate } from '../meaning.js';

/** Of expressions that overlap, the longest; of equally long ones, the first found. */
export function keepLongest(candidates: readonly Candidate[]): readonly Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.first - b.first || b.next - a.next);
  const kept: Candidate[] = [];
  for (const candidate of sorted) {
    const last = kept.at(-1);
    if (!last || candidate.first >= last.next) kept.push(candidate);
    else if (candidate.next - candidate.first > last.next - last.first) kept[kept.length - 1] = candidate;
  }
  return kept;
}
