import type { Candidate } from './candidates.js';
import { type Folder, overlapOf } from './folder.js';
import type { Figures } from './model.js';

/** How two statements stand among the others of their folder, and their articles to each other. */
export type Standing = (a: number, b: number) => Figures;

/** Learns from all candidates how like each statement is to the likest of every other article. */
export function placePairs(folder: Folder, candidates: readonly Candidate[]): Standing {
  const { statements, articleOf, stories, rare, telling } = folder;
  const peaks: (Map<number, number> | undefined)[] = [];
  const summits = new Float64Array(statements.length);
  const raise = (from: number, to: number, cosine: number) => {
    let peak = peaks[from];
    if (!peak) peaks[from] = peak = new Map();
    const article = articleOf[to]!;
    if (cosine > (peak.get(article) ?? 0)) peak.set(article, cosine);
    if (cosine > summits[from]!) summits[from] = cosine;
  };
  for (const { a, b } of candidates) {
    const { cosine } = overlapOf(rare[a]!, rare[b]!);
    raise(a, b, cosine);
    raise(b, a, cosine);
  }
  return (a, b) => {
    const [x, y] = [statements[a]!, statements[b]!];
    const [from, to] = [articleOf[a]!, articleOf[b]!];
    const { cosine } = overlapOf(rare[a]!, rare[b]!);
    const of = (top: number) => (cosine ? cosine / Math.max(top, cosine) : 0);
    const [peakA, peakB] = [of(peaks[a]?.get(to) ?? 0), of(peaks[b]?.get(from) ?? 0)];
    const [summitA, summitB] = [of(summits[a]!), of(summits[b]!)];
    const tells = overlapOf(telling[a]!, telling[b]!);
    const [massA, massB] = [telling[a]!.mass, telling[b]!.mass];
    return {
      telling: tells.cosine,
      tellingCovered: tells.shared / (Math.max(massA, massB) || 1),
      tellingCovering: tells.shared / (Math.min(massA, massB) || 1),
      tellingMass: Math.min(1, tells.shared / 100),
      peakLow: Math.min(peakA, peakB),
      peakHigh: Math.max(peakA, peakB),
      summitLow: Math.min(summitA, summitB),
      summitHigh: Math.max(summitA, summitB),
      story: stories.alike(from, to),
      nearest: stories.near(from, to),
      leads: (x.position <= 2 ? 0.5 : 0) + (y.position <= 2 ? 0.5 : 0),
      headlines: (x.position === 0 ? 0.5 : 0) + (y.position === 0 ? 0.5 : 0),
    };
  };
}
