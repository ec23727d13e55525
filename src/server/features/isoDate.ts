import { type PlaceParams, requests } from '../protocol.js';
import type { Services } from '../server.js';
import { marksOf, spanAt } from './marks.js';
import { openArticle } from './places.js';

/** The ISO-TimeML value of the date at a place, for the clipboard. */
export function registerIsoDate({ connection, workspace }: Services): void {
  connection.onRequest(requests.isoDateAt, ({ uri, ...position }: PlaceParams): string | null => {
    const article = openArticle(workspace, uri);
    const offset = article?.document.offsetAt(position) ?? 0;
    return article ? (spanAt(marksOf(article.read).date, offset)?.value ?? null) : null;
  });
}
