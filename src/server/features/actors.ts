import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from 'vscode-languageserver-types';
import type { ActorMention } from '../../actors/actors.js';
import type { Services } from '../server.js';
import type { Workspace } from '../workspace.js';
import { marksOf, shownPlaces, spanAt } from './marks.js';
import { locationsOf, type OpenArticle, openArticle, rangeOf } from './places.js';

/** References of an actor over the folder, its first mention, and its mentions in the article at hand. */
export function registerActors({ connection, workspace }: Services): void {
  connection.onReferences(({ textDocument, position }) => referencesAt(workspace, textDocument.uri, position));
  connection.onDefinition(({ textDocument, position }) => definitionAt(workspace, textDocument.uri, position));
  connection.onDocumentHighlight(({ textDocument, position }) => mentionsHere(workspace, textDocument.uri, position));
}

/** Every mention in the folder of the actor at a place, the earliest article first. */
export function referencesAt(workspace: Workspace, uri: string, position: Position): Location[] | null {
  const found = actorAt(workspace, uri, position);
  if (!found) return null;
  const { root } = found.article;
  return locationsOf(workspace, root, shownPlaces(root.corpus, root.corpus.mentionsOf(found.mention.actor)));
}

/** The first mention: in the earliest article of the folder that has one. */
export function definitionAt(workspace: Workspace, uri: string, position: Position): Location | null {
  const found = actorAt(workspace, uri, position);
  if (!found) return null;
  const { root } = found.article;
  const [first] = shownPlaces(root.corpus, root.corpus.mentionsOf(found.mention.actor));
  return first ? (locationsOf(workspace, root, [first])[0] ?? null) : null;
}

function mentionsHere(workspace: Workspace, uri: string, position: Position): DocumentHighlight[] | null {
  const found = actorAt(workspace, uri, position);
  if (!found) return null;
  const { document, read } = found.article;
  return marksOf(read)
    .actor.filter(({ actor }) => actor === found.mention.actor)
    .map(mention => ({ range: rangeOf(document, mention), kind: DocumentHighlightKind.Read }));
}

/** The actor at a place of an open article, and the mention there. */
export function actorAt(
  workspace: Workspace,
  uri: string,
  position: Position,
): { readonly article: OpenArticle; readonly mention: ActorMention } | null {
  const article = openArticle(workspace, uri);
  const mention = article && spanAt(marksOf(article.read).actor, article.document.offsetAt(position));
  return article && mention ? { article, mention } : null;
}
