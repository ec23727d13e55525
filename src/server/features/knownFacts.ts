import { overlapping } from '../../corpus/corpus.js';
import type { Fact } from '../../facts/facts.js';
import type { Aspect, FactFilter } from '../protocol.js';
import type { Root } from '../root.js';
import { canonical } from '../uris.js';
import type { Workspace } from '../workspace.js';

/** A fact, and the folder that it is of. */
export interface Known {
  readonly root: Root;
  readonly fact: Fact;
}

/** The facts that pass a filter, of all folders. */
export function knownFacts(workspace: Workspace, { actor, article, aspect }: FactFilter): readonly Known[] {
  const place = article === undefined ? null : workspace.rootOf(canonical(article));
  return workspace.roots.flatMap(root =>
    (article === undefined ? root.corpus.knownFacts() : root === place?.root ? root.corpus.factsOf(place.file) : [])
      .filter(
        fact =>
          aspect === undefined || (aspect === 'any' ? fact.conflicts.length > 0 : aspectsOf(fact).includes(aspect)),
      )
      .filter(actor === undefined ? () => true : naming(root, actor))
      .map(fact => ({ root, fact })),
  );
}

/** What the articles of a fact contradict each other on, each once. */
export const aspectsOf = ({ conflicts }: Fact): readonly Aspect[] => [
  ...new Set(conflicts.map(({ aspect }) => aspect)),
];

/** Whether a statement of a fact names an actor; only articles that mention it are read for that. */
function naming({ corpus }: Root, actor: string): (fact: Fact) => boolean {
  const files = new Set(corpus.filesMentioning(actor));
  return ({ statements }) =>
    statements.some(
      statement =>
        files.has(statement.file) &&
        overlapping(corpus.read(statement.file)?.actors ?? [], statement).some(mention => mention.actor === actor),
    );
}
