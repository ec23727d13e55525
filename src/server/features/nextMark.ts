import type { Range } from 'vscode-languageserver-types';
import { type NextMarkParams, requests } from '../protocol.js';
import type { Services } from '../server.js';
import type { Workspace } from '../workspace.js';
import { marksOf } from './marks.js';
import { openArticle, rangeOf } from './places.js';

/** Steps from mark to mark. */
export function registerNextMark({ connection, workspace }: Services): void {
  connection.onRequest(requests.nextMark, (params: NextMarkParams) => nextMark(workspace, params));
}

/** The nearest mark of a kind that begins behind or before a place; past the last comes the first. */
export function nextMark(workspace: Workspace, { uri, kind, direction, ...position }: NextMarkParams): Range | null {
  const article = openArticle(workspace, uri);
  if (!article) return null;
  const offset = article.document.offsetAt(position);
  const marks = marksOf(article.read)[kind];
  const mark =
    direction === 'next'
      ? (marks.find(({ start }) => start > offset) ?? marks[0])
      : (marks.findLast(({ start }) => start < offset) ?? marks.at(-1));
  return mark ? rangeOf(article.document, mark) : null;
}
