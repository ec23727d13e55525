import type { CancellationToken } from 'vscode-languageserver';
import { outletOf, overlapping, tellPublished } from '../../corpus/corpus.js';
import type { Fact } from '../../facts/facts.js';
import type { FactChoice, FactChoicesParams } from '../protocol.js';
import type { Root } from '../root.js';
import { uriIn } from '../uris.js';
import type { Workspace } from '../workspace.js';
import { aspectsOf } from './knownFacts.js';

/** A fact, and something that it can be narrowed to by. */
interface Choosable {
  readonly fact: Fact;
  readonly value: string;
  readonly label: () => string;
}

const choosable = { actor: byActor, article: byArticle, aspect: byAspect };

/** For so many milliseconds nothing else is answered: of thousands of articles it takes seconds. */
const slice = 15;

/** What the facts can be narrowed to, what most of them have first; nothing once nobody waits for it any more. */
export async function choicesOf(
  { roots }: Workspace,
  { by }: FactChoicesParams,
  token: CancellationToken,
): Promise<readonly FactChoice[]> {
  const choices = new Map<string, { readonly label: string; readonly facts: Set<Fact> }>();
  let turn = performance.now();
  for (const root of roots)
    for (const { fact, value, label } of choosable[by](root)) {
      const known = choices.get(value);
      if (known) known.facts.add(fact);
      else choices.set(value, { label: label(), facts: new Set([fact]) });
      if (performance.now() - turn < slice) continue;
      await new Promise(resolve => setTimeout(resolve, 0));
      if (token.isCancellationRequested) return [];
      turn = performance.now();
    }
  return [...choices]
    .map(([value, { label, facts }]) => ({ value, label, facts: facts.size }))
    .sort((a, b) => b.facts - a.facts);
}

/** Those whom statements of facts mention. Article by article: each is read once, and not held. */
function* byActor({ corpus }: Root): Iterable<Choosable> {
  for (const file of corpus.files()) {
    const facts = corpus.factsOf(file);
    const { actors } = (facts.length ? corpus.read(file) : null) ?? { actors: [] };
    for (const fact of facts)
      for (const statement of fact.statements)
        if (statement.file === file)
          for (const { actor, name } of overlapping(actors, statement)) yield { fact, value: actor, label: () => name };
  }
}

function* byArticle(root: Root): Iterable<Choosable> {
  for (const file of root.corpus.files())
    for (const fact of root.corpus.factsOf(file))
      yield { fact, value: uriIn(root.uri, file), label: () => labelOf(root, file) };
}

function* byAspect({ corpus }: Root): Iterable<Choosable> {
  for (const fact of corpus.knownFacts())
    for (const value of aspectsOf(fact)) yield { fact, value, label: () => value };
}

const labelOf = (root: Root, file: string): string => {
  const article = root.corpus.read(file)?.article ?? null;
  const told = [outletOf(file, article), tellPublished(article?.published)].filter(Boolean).join(', ');
  return `${article?.headline?.text ?? file} (${told})`;
};
