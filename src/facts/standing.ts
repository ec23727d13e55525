import type { Candidate } from './candidates.js';
import { type Folder, overlapOf } from './folder.js';
import type { Figures } from './model.js';

/** How two statements stand among the others of their folder, and their articles to each other. */
export interface Standing {
  figures(a: number, b: number): Figures;
  /** Whether an article prints one of them almost word for word elsewhere: there it reports that fact, not here. */
  hasTwin(a: number, b: number): boolean;
}

/** A statement this like another is the same sentence; one with less than this part of it is another sentence. */
const twin = 0.9;
const noTwin = 0.75;

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
  const figures = (a: number, b: number): Figures => {
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
  return {
    figures,
    hasTwin(a, b) {
      const peak = Math.max(peaks[a]?.get(articleOf[b]!) ?? 0, peaks[b]?.get(articleOf[a]!) ?? 0);
      return peak >= twin && overlapOf(rare[a]!, rare[b]!).cosine < noTwin * peak;
    },
  };
}
