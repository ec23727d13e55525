import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, Range } from 'vscode-languageserver-types';
import { outletOf, tellPublished } from '../../corpus/corpus.js';
import type { Place, ReadArticle } from '../../facts/facts.js';
import type { Span } from '../../text/text.js';
import type { PlacedText } from '../protocol.js';
import type { Root } from '../root.js';
import { uriIn } from '../uris.js';
import type { Located, Workspace } from '../workspace.js';

/** The range of a span in a document. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The span of a range in a document. */
export const spanOf = (document: TextDocument, { start, end }: Range): Span => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

/** Where places of a folder stand, as the editor counts; each file's lines are counted once. */
export function locationsOf(workspace: Workspace, root: Root, places: readonly Place[]): Location[] {
  const documents = new Map<string, TextDocument | null>();
  return places.flatMap(place => {
    const known = documents.get(place.file);
    const document = known === undefined ? workspace.documentOf(root, place.file) : known;
    documents.set(place.file, document);
    return document ? [{ uri: uriIn(root.uri, place.file), range: rangeOf(document, place) }] : [];
  });
}

/** Some words of an article with their place, outlet and day; null where the article is not known any more. */
export function placedText(
  workspace: Workspace,
  root: Root,
  { file, text, ...span }: Place & { readonly text: string },
): PlacedText | null {
  const document = workspace.documentOf(root, file);
  const article = root.corpus.read(file)?.article;
  if (!document || !article) return null;
  return {
    uri: uriIn(root.uri, file),
    range: rangeOf(document, span),
    text,
    outlet: outletOf(file, article),
    published: tellPublished(article.published),
  };
}

/** An open article, read. */
export interface OpenArticle extends Located {
  readonly read: ReadArticle;
}

/** The open article of a URI as the folder reads it; null where it is none, or none in English. */
export function openArticle(workspace: Workspace, uri: string): OpenArticle | null {
  const located = workspace.locate(uri);
  const read = located?.root.corpus.read(located.file);
  return located && read ? { ...located, read } : null;
}
