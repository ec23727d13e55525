import { copyOf } from '../text/text.js';
import { date } from './aspects/date.js';
import { type Claim, type Contradict, type Contradiction, dayOf, type Pair, pairUp } from './aspects/pair.js';
import { polarity } from './aspects/polarity.js';
import { figureElsewhere, quantity } from './aspects/quantity.js';
import { actor, speaker } from './aspects/speaker.js';
import { wording } from './aspects/wording.js';
import type { Aspect, Conflict, ConflictingValue } from './facts.js';
import type { Prepared } from './statements.js';
import { countShared } from './vocabulary.js';

const aspects: readonly Contradict[] = [date, quantity, polarity, wording, speaker, actor];

/** What a fact's statements contradict each other on, and what later ones only bring up to date. */
export interface Contradictions {
  readonly conflicts: readonly Conflict[];
  readonly updates: readonly Conflict[];
}

/** Compares each statement with its counterpart in every other file, where the two are surely of one fact; what the reader dismissed is left out. */
export function contradict(
  statements: readonly Prepared[],
  isSure: (a: Prepared, b: Prepared) => boolean,
  isDismissed: (a: Prepared, b: Prepared, aspect: Aspect) => boolean,
): Contradictions {
  const found = pairsOf(statements)
    .filter(({ a, b }) => isSure(a, b))
    .flatMap(({ a, b, alike, areCounterparts }) => {
      const pair = pairUp(a, b);
      const all = areCounterparts
        ? aspects.flatMap(contradicts => contradicts(pair))
        : figureElsewhere(pair, statements);
      return all
        .filter(({ aspect }) => !isDismissed(a, b, aspect))
        .map(each => ({ ...each, alike, daysApart: daysBetween(pair) }));
    });
  return {
    conflicts: gather(found.filter(({ isUpdate }) => !isUpdate)),
    updates: gather(found.filter(({ isUpdate }) => isUpdate)),
  };
}

/** Pairs of two files; counterparts are what each other's file has that is most like them: the next sentence says something else by right. */
function pairsOf(statements: readonly Prepared[]): readonly Compared[] {
  const pairs = statements.flatMap((b, at) =>
    statements.slice(0, at).flatMap(a => (a.file === b.file ? [] : [{ a, b, alike: commonWords(a, b) }])),
  );
  const best = new Map<string, number>();
  const keys = ({ a, b }: { readonly a: Prepared; readonly b: Prepared }) => [
    `${a.start} ${a.file}\n${b.file}`,
    `${b.start} ${b.file}\n${a.file}`,
  ];
  for (const pair of pairs) for (const key of keys(pair)) best.set(key, Math.max(best.get(key) ?? 0, pair.alike));
  return pairs.map(pair => ({ ...pair, areCounterparts: keys(pair).every(key => pair.alike >= best.get(key)!) }));
}

interface Compared {
  readonly a: Prepared;
  readonly b: Prepared;
  /** The share of words in common. */
  readonly alike: number;
  readonly areCounterparts: boolean;
}

/** A contradiction, and how near its sides are to each other otherwise. */
interface Close extends Contradiction {
  readonly alike: number;
  readonly daysApart: number;
}

/** Days between the publications of two articles; a year where one has no date. */
function daysBetween({ a, b }: Pair): number {
  const [x, y] = [dayOf(a), dayOf(b)];
  return x === null || y === null ? 365 : Math.abs(Date.parse(x) - Date.parse(y)) / 864e5;
}

/** The share of words in common, with pairs of words for the order. */
function commonWords(a: Prepared, b: Prepared): number {
  const shared = countShared(a.runs[0], b.runs[0]) + countShared(a.runs[1], b.runs[1]);
  return shared / Math.max(a.words.length, b.words.length);
}

/**
 * The conflicts that contradictions come to: each has two sides, and shows something that none before it shows. Of several
 * articles that say the same, a side is the one nearest in time and wording to the other side.
 */
function gather(contradictions: readonly Close[]): readonly Conflict[] {
  const shown = new Set<string>();
  return [...contradictions]
    .sort((x, y) => x.daysApart - y.daysApart || y.alike - x.alike)
    .flatMap(({ aspect, a, b }) => {
      const keys = [a, b].map(({ value }) => `${aspect} ${value}`);
      if (keys.every(key => shown.has(key))) return [];
      for (const key of keys) shown.add(key);
      return [{ aspect, values: [sideOf(a), sideOf(b)] }];
    });
}

const sideOf = ({ statement, start, end, value }: Claim): ConflictingValue => ({
  value: copyOf(value),
  file: statement.file,
  start,
  end,
  text: copyOf(statement.source.article.text.slice(start, end)),
});
