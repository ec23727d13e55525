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

/** The folder's actors by any of their names; each leads to a mention. */
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
    const [file = ''] = files;
    const first = root.corpus.read(file)?.actors.find(mention => mention.actor === actor.id);
    const [location] = first ? locationsOf(workspace, root, [{ file, start: first.start, end: first.end }]) : [];
    const containerName = `${actor.kind}, in ${files.length} ${files.length === 1 ? 'article' : 'articles'}`;
    return location ? [{ name: actor.name, kind: symbolKinds[actor.kind], location, containerName }] : [];
  });
}

const namedLike = ({ name, names }: Actor, wanted: string): boolean =>
  [name, ...names].some(one => one.toLowerCase().includes(wanted));
