import type { Fact, Linking } from '../facts/facts.js';

/** Which facts have statements in which file; kept while facts come and go. */
export interface FactIndex {
  /** Takes in the facts as they are now. They are the same as before where it is the same linking; where it is the next one, only what changed is looked at. */
  update(found: Linking): void;
  /** In the order of their statements in the file. */
  of(file: string): readonly Fact[];
}

/** The index of no facts yet. */
export function createFactIndex(): FactIndex {
  let taken: Linking | null = null;
  const byFile = new Map<string, readonly Fact[]>();
  return {
    update(found) {
      if (found === taken) return;
      // Where another linked before, what is new to this one says nothing.
      const isSequel = taken !== null && found.since === taken.facts;
      taken = found;
      if (!isSequel) byFile.clear();
      const gone = new Set(isSequel ? found.gone : []);
      const touched = new Map<string, Fact[]>();
      const factsOf = (file: string): Fact[] => {
        const list = touched.get(file) ?? (byFile.get(file) ?? []).filter(fact => !gone.has(fact));
        touched.set(file, list);
        return list;
      };
      for (const fact of gone) for (const file of filesOf(fact)) factsOf(file);
      for (const fact of isSequel ? found.made : found.facts)
        for (const file of filesOf(fact)) factsOf(file).push(fact);
      for (const [file, facts] of touched) byFile.set(file, inOrder(file, facts));
    },
    of: file => byFile.get(file) ?? [],
  };
}

const filesOf = ({ statements }: Fact): ReadonlySet<string> => new Set(statements.map(({ file }) => file));

/** Facts by where they first stand in a file. */
const inOrder = (file: string, facts: readonly Fact[]): readonly Fact[] =>
  facts
    .map(fact => ({
      fact,
      at: Math.min(...fact.statements.filter(statement => statement.file === file).map(({ start }) => start)),
    }))
    .sort((a, b) => a.at - b.at)
    .map(({ fact }) => fact);
