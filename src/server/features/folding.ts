import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Services } from '../server.js';
import { furnitureRuns } from './marks.js';
import { rangeOf } from './places.js';

/** Furniture folds away. */
export function registerFolding({ connection, workspace }: Services): void {
  connection.onFoldingRanges(({ textDocument }): FoldingRange[] => {
    const located = workspace.locate(textDocument.uri);
    const article = located?.root.corpus.article(located.file);
    if (!located || !article) return [];
    return furnitureRuns(article)
      .map(run => rangeOf(located.document, run))
      .filter(({ start, end }) => end.line > start.line)
      .map(({ start, end }) => ({ startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region }));
  });
}
