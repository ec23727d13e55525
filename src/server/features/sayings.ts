import { type PlaceParams, requests, type Sayings } from '../protocol.js';
import type { Services } from '../server.js';
import type { Workspace } from '../workspace.js';
import { isSaid, marksOf, shownPlaces, spanAt } from './marks.js';
import { openArticle, placedText } from './places.js';

/** All that somebody said, over the folder. */
export function registerSayings({ connection, workspace }: Services): void {
  connection.onRequest(requests.sayings, (params: PlaceParams) => sayingsAt(workspace, params));
}

/** What the actor at a place said, or who speaks there, by publication; views and wishes are left out. Null where there is nobody. */
export function sayingsAt(workspace: Workspace, { uri, ...position }: PlaceParams): Sayings | null {
  const article = openArticle(workspace, uri);
  if (!article) return null;
  const { root, document, read } = article;
  const offset = document.offsetAt(position);
  const marks = marksOf(read);
  const id = spanAt(marks.actor, offset)?.actor ?? spanAt(marks.quote, offset)?.speaker?.actor;
  const actor = id === undefined ? null : root.corpus.actor(id);
  if (!actor) return null;
  const places = shownPlaces(
    root.corpus,
    root.corpus.quotesOf(actor.id).filter(({ quote }) => isSaid(quote)),
  );
  return {
    speaker: actor.name,
    items: places.flatMap(({ quote, ...place }) => {
      const placed = placedText(workspace, root, { ...place, text: quote.text });
      return placed ? [{ ...placed, kind: quote.kind, cue: quote.cue?.text ?? null }] : [];
    }),
  };
}
