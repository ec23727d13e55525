import {
  exportBrat,
  exportCsv,
  exportJsonLd,
  exportMarkdown,
  type PlacedArticle,
  placeCorrections,
  placeNotes,
  planImport,
} from '../../annotations/annotations.js';
import { decode } from '../../corpus/corpus.js';
import type { Folder } from '../../files/files.js';
import type { NoteChanges } from '../notes.js';
import { type ExportParams, type ExportResult, type ImportParams, type ImportResult, requests } from '../protocol.js';
import type { Root } from '../root.js';
import type { Services } from '../server.js';
import { canonical, uriIn } from '../uris.js';
import { notedIn } from './noted.js';

/** The notes of a folder taken out to other programs, and those of others taken in. */
export function registerExchange(services: Services): void {
  const { connection, workspace, notes, noteIndex } = services;
  /** The folder that a document lies in, else the first that is open. */
  const rootFor = (uri: string | undefined) =>
    (uri === undefined ? undefined : workspace.rootOf(canonical(uri))?.root) ?? workspace.roots[0];

  connection.onRequest(requests.exportAnnotations, async ({ uri, format }: ExportParams): Promise<ExportResult> => {
    const root = rootFor(uri);
    if (!root) return { files: [], left: 0 };
    const indexed = await noteIndex.all();
    const placed = await Promise.all(indexed.map(({ item }) => placedIn(services, root, item.uri)));
    const articles = placed.flatMap(one => one ?? []);
    if (format !== 'brat') return { files: [{ name: null, text: exporters[format](articles) }], left: 0 };
    const left = articles.flatMap(article => article.notes).filter(({ state }) => state.kind !== 'anchored').length;
    const files = articles.map(one => ({ name: one.file.replace(/(\.txt)?$/, '.ann'), text: exportBrat(one) }));
    return { files: files.filter(({ text }) => text !== ''), left };
  });

  connection.onRequest(requests.importAnnotations, async ({ uri, name, text }: ImportParams): Promise<ImportResult> => {
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
  });
}

const exporters = { jsonld: exportJsonLd, csv: exportCsv, markdown: exportMarkdown };

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
