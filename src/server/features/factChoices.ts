import { articlesOf, grouped, outletOf, overlapping, tellPublished } from '../../corpus/corpus.js';
import type { Fact } from '../../facts/facts.js';
import type { FactChoice, FactChoicesParams } from '../protocol.js';
import type { Root } from '../root.js';
import { uriIn } from '../uris.js';
import type { Workspace } from '../workspace.js';
import { aspectsOf, type Known, knownFacts } from './knownFacts.js';

/** A fact, and something that it can be narrowed to by. */
interface Choosable {
  readonly fact: Fact;
  readonly value: string;
  readonly label: () => string;
}

const choosable = {
  actor: actorsOf,
  article: function* (all: readonly Known[]): Iterable<Choosable> {
    for (const { root, fact } of all)
      for (const file of articlesOf(fact))
        yield { fact, value: uriIn(root.uri, file), label: () => labelOf(root, file) };
  },
  aspect: function* (all: readonly Known[]): Iterable<Choosable> {
    for (const { fact } of all) for (const value of aspectsOf(fact)) yield { fact, value, label: () => value };
  },
};

/** For so many milliseconds nothing else is answered: of thousands of articles it takes seconds. */
const slice = 15;

/** What the facts can be narrowed to, what most of them have first. */
export async function choicesOf(workspace: Workspace, { by }: FactChoicesParams): Promise<readonly FactChoice[]> {
  const choices = new Map<string, { readonly label: string; readonly facts: Set<Fact> }>();
  let turn = performance.now();
  for (const { fact, value, label } of choosable[by](knownFacts(workspace, {}))) {
    const known = choices.get(value);
    if (known) known.facts.add(fact);
    else choices.set(value, { label: label(), facts: new Set([fact]) });
    if (performance.now() - turn < slice) continue;
    await new Promise(resolve => setTimeout(resolve, 0));
    turn = performance.now();
  }
  return [...choices]
    .map(([value, { label, facts }]) => ({ value, label, facts: facts.size }))
    .sort((a, b) => b.facts - a.facts);
}

/** Those whom the statements of facts mention. Article by article: each is read once, and not held. */
function* actorsOf(all: readonly Known[]): Iterable<Choosable> {
  const stated = all.flatMap(({ root, fact }) => fact.statements.map(statement => ({ root, fact, statement })));
  for (const [root, ofRoot] of grouped(stated, each => each.root))
    for (const [file, inFile] of grouped(ofRoot, ({ statement }) => statement.file)) {
      const { actors } = root.corpus.read(file) ?? { actors: [] };
      for (const { fact, statement } of inFile)
        for (const { actor, name } of overlapping(actors, statement)) yield { fact, value: actor, label: () => name };
    }
}

const labelOf = (root: Root, file: string): string => {
  const article = root.corpus.read(file)?.article ?? null;
  const told = [outletOf(file, article), tellPublished(article?.published)].filter(Boolean).join(', ');
  return `${article?.headline?.text ?? file} (${told})`;
};
