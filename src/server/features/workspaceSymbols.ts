import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Actor, ActorKind } from '../../actors/actors.js';
import type { Services } from '../server.js';
import type { Workspace } from '../workspace.js';
import { shownPlaces } from './marks.js';
import { locationsOf } from './places.js';

/** A list longer than this is not read, only narrowed. */
const mostSymbols = 100;

const symbolKinds: Readonly<Record<ActorKind, SymbolKind>> = {
  person: SymbolKind.Class,
  organisation: SymbolKind.Module,
  place: SymbolKind.Namespace,
  group: SymbolKind.Interface,
};

/** The folder's actors by any of their names; each leads to its first mention. */
export function registerWorkspaceSymbols({ connection, workspace }: Services): void {
  connection.onWorkspaceSymbol(({ query }) => actorsNamed(workspace, query));
}

/** The actors with a name that holds the query, the most mentioned first. */
export function actorsNamed(workspace: Workspace, query: string): SymbolInformation[] {
  const wanted = query.toLowerCase();
  const found = workspace.roots.flatMap(root =>
    root.corpus
      .actors()
      .filter(actor => namedLike(actor, wanted))
      .map(actor => ({ root, actor })),
  );
  return found.slice(0, mostSymbols).flatMap(({ root, actor }) => {
    const files = root.corpus.filesMentioning(actor.id);
    const [first] = shownPlaces(root.corpus, root.corpus.mentionsOf(actor.id));
    const [location] = first ? locationsOf(workspace, root, [first]) : [];
    const containerName = `${actor.kind}, in ${files.length} ${files.length === 1 ? 'article' : 'articles'}`;
    return location ? [{ name: labelOf(actor, wanted), kind: symbolKinds[actor.kind], location, containerName }] : [];
  });
}

/** The name, and behind it the one that was asked for where that is another: editors leave out a label that has nothing of it. */
function labelOf({ name, names }: Actor, wanted: string): string {
  if (name.toLowerCase().includes(wanted)) return name;
  const other = names.find(one => one.toLowerCase().includes(wanted));
  return other ? `${name} (${other})` : name;
}

const namedLike = ({ name, names }: Actor, wanted: string): boolean =>
  [name, ...names].some(one => one.toLowerCase().includes(wanted));
