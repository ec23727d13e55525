import {
  annotate,
  exportBrat,
  exportCsv,
  exportJsonLd,
  exportMarkdown,
  type PlacedArticle,
  placeCorrections,
  placeNotes,
  planImport,
  type SidecarChange,
} from '../../annotations/annotations.js';
import { decode } from '../../corpus/corpus.js';
import type { Folder } from '../../files/files.js';
import type { NoteChanges } from '../notes.js';
import {
  type AnnotateAllParams,
  type ExportFormat,
  type ImportResult,
  type NotedArticleItem,
  type Occurrence,
  type Outcome,
  type PlaceRange,
  requests,
} from '../protocol.js';
import type { Root } from '../root.js';
import type { Services } from '../server.js';
import { canonical, uriIn } from '../uris.js';
import { aboutOf } from './annotations.js';
import { named, notedAt, notedIn, unknown } from './noted.js';
import { rangeOf, spanOf } from './places.js';

/** The notes of a whole folder: listed, made in many places at once, taken out and in. */
export function registerFolderNotes(services: Services): void {
  const { connection, workspace, notes, noteIndex, authors } = services;
  /** The folder that a document lies in, else the first that is open. */
  const rootFor = (uri: string | undefined) =>
    (uri === undefined ? undefined : workspace.rootOf(canonical(uri))?.root) ?? workspace.roots[0];

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

  connection.onRequest(
    requests.exportAnnotations,
    async ({ uri, format }: { uri?: string; format: ExportFormat }): Promise<{ text: string; left: number }> => {
      const root = rootFor(uri);
      const items = root ? await noteIndex.all() : [];
      const placed = await Promise.all(items.map(({ item }) => (root && placedIn(services, root, item.uri)) ?? null));
      const articles = placed.flatMap(one => one ?? []);
      const doubtful = articles.flatMap(article => article.notes).filter(({ state }) => state.kind !== 'anchored');
      return { text: exporters[format](articles), left: format === 'brat' ? doubtful.length : 0 };
    },
  );

  connection.onRequest(
    requests.importAnnotations,
    async ({ uri, name, text }: { uri?: string; name: string; text: string }): Promise<ImportResult> => {
      const root = rootFor(uri);
      if (!root?.notes) return { added: 0, problems: ['Open the folder that the articles lie in, and import again.'] };
      const { notes: folder } = root;
      const textOf = (article: string) => textIn(folder, article);
      const { articles, problems } = await planImport(folder, name, text, textOf);
      const all = await Promise.all(
        articles.map(async ({ article, changes }): Promise<NoteChanges> => {
          const noted = { folder, file: article, text: await textOf(article), uri: uriIn(root.uri, article) };
          return { article: noted, changes };
        }),
      );
      const added = articles.reduce((sum, { changes }) => sum + changes.length, 0);
      if (added === 0) return { added, problems };
      const outcome = await notes.changeAll(all, `Imported ${added === 1 ? 'a note' : `${added} notes`} from ${name}`);
      return outcome.ok ? { added, problems } : { added: 0, problems: [...problems, outcome.why] };
    },
  );
}

const exporters: Readonly<Record<ExportFormat, (articles: readonly PlacedArticle[]) => string>> = {
  jsonld: exportJsonLd,
  csv: exportCsv,
  markdown: exportMarkdown,
  brat: articles => articles.map(article => `# ${article.file}\n${exportBrat(article)}`).join(''),
};

/** An article's notes and corrections where they stand now; null where it is not of the folder, or they can't be read. */
async function placedIn({ workspace, notes }: Services, root: Root, uri: string): Promise<PlacedArticle | null> {
  const noted = await notedIn(workspace, uri);
  if (noted?.root !== root) return null;
  const { sidecar } = await notes.read(noted.article);
  if (sidecar.kind === 'broken') return null;
  const { file, text } = noted.article;
  // Nothing is found in nothing: without its article each note is an orphan.
  const now = text ?? '';
  const corrections = placeCorrections(now, sidecar.corrections);
  return { file, text, notes: placeNotes(now, sidecar.annotations), corrections };
}

async function textIn(folder: Folder, file: string): Promise<string | null> {
  const bytes = await folder.read(file);
  return bytes && decode(bytes).text;
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
      item.items.flatMap(one => (one.range ? [keyOf(canonical(item.uri), one.range)] : [])),
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
