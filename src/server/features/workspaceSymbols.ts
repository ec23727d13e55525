import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Actor, ActorKind } from '../../actors/actors.js';
import type { Services } from '../server.js';
import type { Workspace } from '../workspace.js';
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

/** The actors with a name that holds the query, the most mentioned first; with a name of another form, that name is told. */
export function actorsNamed(workspace: Workspace, query: string): SymbolInformation[] {
  const wanted = query.toLowerCase();
  const found = workspace.roots.flatMap(root =>
    root.corpus
      .actors()
      .filter(actor => namedLike(actor, wanted))
      .map(actor => ({ root, actor })),
  );
  return found.slice(0, mostSymbols).flatMap(({ root, actor }) => {
    const mentions = root.corpus.mentionsOf(actor.id);
    const [location] = locationsOf(workspace, root, mentions.slice(0, 1));
    const containerName = `${actor.kind}, ${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}`;
    return location ? [{ name: actor.name, kind: symbolKinds[actor.kind], location, containerName }] : [];
  });
}

const namedLike = ({ name, names }: Actor, wanted: string): boolean =>
  [name, ...names].some(one => one.toLowerCase().includes(wanted));
