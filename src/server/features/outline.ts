import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { type Span, wordsOf } from '../../text/text.js';
import type { Services } from '../server.js';
import type { Workspace } from '../workspace.js';
import { marksOf } from './marks.js';
import { rangeOf } from './places.js';

/** The outline: the headline, the subheads, and what is said under each, by whom. */
export function registerOutline({ connection, workspace }: Services): void {
  connection.onDocumentSymbol(({ textDocument }) => outlineOf(workspace, textDocument.uri));
}

/** The symbols of an open article; a subhead reaches to the next one and holds the quotes between. */
export function outlineOf(workspace: Workspace, uri: string): DocumentSymbol[] | null {
  const located = workspace.locate(uri);
  const article = located?.root.corpus.article(located.file);
  if (!located || !article) return null;
  const { document, root, file } = located;
  const symbol = (name: string, kind: SymbolKind, span: Span, head: Span): DocumentSymbol => ({
    name: short(name),
    kind,
    range: rangeOf(document, span),
    selectionRange: rangeOf(document, head),
  });
  const read = root.corpus.read(file);
  const quotes = read ? marksOf(read).quote : [];
  const quoteSymbols = ({ start, end }: Span) =>
    quotes
      .filter(quote => start <= quote.start && quote.start < end)
      .map(quote => ({
        ...symbol(quote.kind === 'direct' ? `“${quote.text}”` : quote.text, SymbolKind.String, quote, quote),
        detail: short(quote.speaker?.text ?? 'nobody named'),
      }));
  const bodyEnd = Math.max(0, ...article.body.map(({ end }) => end));
  const sections = article.subheads.map((head, i) => {
    const end = Math.max(head.end, article.subheads[i + 1]?.start ?? bodyEnd);
    const section = { start: head.start, end };
    return {
      ...symbol(wordsOf(article.text, head).text, SymbolKind.Namespace, section, head),
      children: quoteSymbols(section),
    };
  });
  const { headline } = article;
  const top = headline ? [symbol(headline.text, SymbolKind.File, headline, headline)] : [];
  return [...top, ...quoteSymbols({ start: 0, end: article.subheads[0]?.start ?? Infinity }), ...sections];
}

/** An outline's line: no longer than a person reads. An empty name is not allowed. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return (line.length > 100 ? `${line.slice(0, 99)}…` : line) || '…';
}
