import { annotate, type SidecarChange } from '../../annotations/annotations.js';
import type { NoteChanges } from '../notes.js';
import {
  type AnnotateAllParams,
  type NotedArticleItem,
  type Occurrence,
  type Outcome,
  type PlaceRange,
  requests,
} from '../protocol.js';
import type { Services } from '../server.js';
import { canonical, uriIn } from '../uris.js';
import { aboutOf } from './annotations.js';
import { named, notedAt, notedIn, unknown } from './noted.js';
import { rangeOf, spanOf } from './places.js';

/** The notes of a whole folder: listed, and made in many places at once. */
export function registerFolderNotes(services: Services): void {
  const { connection, workspace, notes, noteIndex, authors } = services;

  connection.onRequest(requests.folderAnnotations, async (): Promise<readonly NotedArticleItem[]> => {
    for (const root of workspace.roots) root.start();
    const articles = (await noteIndex.all()).map(({ item }) => item);
    return articles.filter(({ items, problem }) => items.length > 0 || problem !== null);
  });

  connection.onRequest(
    requests.occurrences,
    (place: PlaceRange): Promise<readonly Occurrence[]> => occurrencesOf(services, place),
  );

  connection.onRequest(requests.annotateAll, async (params: AnnotateAllParams): Promise<Outcome> => {
    const { places, note, tags } = params;
    const author = await authors.of(places[0]?.uri ?? '', params.author);
    const all: NoteChanges[] = [];
    let words = '';
    for (const uri of new Set(places.map(place => place.uri))) {
      const noted = await notedIn(workspace, uri);
      if (!noted?.document) return { ok: false, why: unknown };
      const { article, document } = noted;
      const changes = places.flatMap((place): readonly SidecarChange[] => {
        if (place.uri !== uri) return [];
        const span = spanOf(document, place.range);
        const said = { tags, about: aboutOf(noted, span), ...(note ? { note } : {}), ...(author ? { author } : {}) };
        const annotation = annotate(document.getText(), span, said);
        words ||= annotation.target.exact;
        return [{ do: 'add', annotation }];
      });
      all.push({ article, changes });
    }
    const count = places.length === 1 ? 'a note' : `${places.length} notes`;
    return notes.changeAll(all, `Added ${count} on ${named(words)}`);
  });
}

/** More places than anybody looks through. */
const mostOccurrences = 500;

async function occurrencesOf(
  { workspace, noteIndex }: Services,
  { uri, range }: PlaceRange,
): Promise<readonly Occurrence[]> {
  const place = notedAt(workspace, uri);
  if (!place) return [];
  const { root, file: own, document } = place.located;
  const words = document.getText().slice(...Object.values(spanOf(document, range)));
  if (!words.trim()) return [];
  const noted = new Set(
    (await noteIndex.all()).flatMap(({ item }) =>
      item.items.flatMap(one => (one.range && !one.correction ? [keyOf(canonical(item.uri), one.range)] : [])),
    ),
  );
  const found: Occurrence[] = [];
  for (const file of [own, ...root.corpus.files().filter(one => one !== own)]) {
    const other = workspace.documentOf(root, file);
    if (!other) continue;
    const text = other.getText();
    const at = file === own ? uri : uriIn(root.uri, file);
    for (const start of placesOf(text, words)) {
      const there = rangeOf(other, { start, end: start + words.length });
      if (noted.has(keyOf(canonical(at), there))) continue;
      const { line } = there.start;
      const whole = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
      found.push({ uri: at, file, range: there, line: other.getText(whole).trim() });
      if (found.length === mostOccurrences) return found;
    }
  }
  return found;
}

const keyOf = (uri: string, { start, end }: PlaceRange['range']): string =>
  [uri, start.line, start.character, end.line, end.character].join(' ');

/** Where words stand as whole words. */
function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  const isLetter = (unit: string | undefined) => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    const begins = !isLetter(text[start]) || !isLetter(text[start - 1]);
    if (begins && (!isLetter(text[end - 1]) || !isLetter(text[end]))) places.push(start);
  }
  return places;
}
