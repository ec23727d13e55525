import { realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import {
  articleOf,
  hashOf,
  openSidecar,
  type PlacedArticle,
  placeCorrections,
  placeNotes,
  type Sidecar,
  sidecarOf,
} from '../annotations/annotations.js';
import { decode } from '../corpus/corpus.js';
import { openFolder } from '../files/disk.js';
import { FilesError, type Folder } from '../files/files.js';
import type { Io } from './io.js';

/**
 * The articles of the given files and folders that have a sidecar, in order, each with its notes where they stand now. What
 * can't be read is named on stderr; `failed` says that there was such a thing.
 */
export async function* readNoted(
  places: readonly string[],
  io: Io,
): AsyncGenerator<PlacedArticle, { readonly failed: boolean }> {
  let failed = false;
  for (const place of places) {
    const found = await look(place);
    if (typeof found === 'string') io.warn(`${place}: ${found}`);
    failed ||= typeof found === 'string';
    if (typeof found === 'string') continue;
    for await (const { shown, opened, text } of readAhead(found)) {
      const { sidecar, problem } = opened;
      if (problem) io.warn(problem);
      failed ||= sidecar.kind === 'broken';
      if (sidecar.kind === 'broken') continue;
      const moved = text === null && sidecar.kind === 'sidecar' ? await found.textWith(sidecar.sha256) : null;
      if (moved) io.warn(`${shown}: the article is ${moved.file} now; its notes are still in ${sidecarOf(shown)}`);
      else if (text === null) io.warn(`${shown}: the article can't be read; its notes are in ${sidecarOf(shown)}`);
      const here = moved ?? { file: shown, text };
      yield { ...here, ...(here.text === null ? orphans(sidecar) : placed(here.text, sidecar)) };
    }
  }
  return { failed };
}

/** Reads some files ahead, so that the disk works while the notes are placed. */
async function* readAhead({ folder, articles }: Found) {
  const read = async ({ article, shown }: Found['articles'][number]) => {
    const [opened, text] = await Promise.all([
      openSidecar(folder, article),
      articleText(folder, article).catch(() => null),
    ]);
    return { shown, opened, text };
  };
  const ahead = articles.slice(0, 16).map(read);
  for (let i = 0; i < articles.length; i++) {
    const next = articles[i + ahead.length];
    const current = ahead.shift()!;
    if (next) ahead.push(read(next));
    yield await current;
  }
}

/** The text of an article, null where it is not there. */
export async function articleText(folder: Folder, article: string): Promise<string | null> {
  const bytes = await folder.read(article);
  return bytes && decode(bytes).text;
}

interface Found {
  readonly folder: Folder;
  readonly articles: readonly { readonly article: string; readonly shown: string }[];
  /** The one file without notes that has the text of a hash: an article that was moved; null where there is none. */
  textWith(sha256: string | undefined): Promise<{ readonly file: string; readonly text: string } | null>;
}

/** What stands at a path: a folder's sidecars, or those of the one article or sidecar; a sentence where neither. */
async function look(place: string): Promise<Found | string> {
  try {
    const info = await stat(place);
    if (info.isDirectory()) {
      const folder = openFolder(place);
      const paths = (await folder.list()).map(({ path }) => path);
      const articles = paths.flatMap(path => articleOf(path) ?? []);
      const others = paths.filter(path => /\.(txt|md)$/.test(path) && !articles.includes(path));
      return {
        folder,
        articles: articles.map(article => ({ article, shown: article })),
        textWith: finderByHash(folder, others),
      };
    }
    const real = await realpath(place);
    const shown = place.replaceAll('\\', '/');
    const article = articleOf(basename(real)) ?? basename(real);
    const articles = [{ article, shown: articleOf(shown) ?? shown }];
    return { folder: openFolder(dirname(real)), articles, textWith: async () => null };
  } catch (error) {
    if (error instanceof FilesError) return error.message;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENOENT' ? 'there is no such file; check the path' : `it can't be read (${String(code || error)})`;
  }
}

/** Reads the files the first time that somebody asks. */
function finderByHash(folder: Folder, files: readonly string[]): Found['textWith'] {
  let read: Promise<ReadonlyMap<string, string>> | undefined;
  const hashes = async () => {
    const found: [string, string][] = [];
    for (const file of files) {
      const text = await articleText(folder, file).catch(() => null);
      if (text !== null) found.push([hashOf(text), file]);
    }
    return new Map(found);
  };
  return async sha256 => {
    if (sha256 === undefined) return null;
    read ??= hashes();
    const file = (await read).get(sha256);
    const text = file === undefined ? null : await articleText(folder, file);
    return file === undefined || text === null ? null : { file, text };
  };
}

type Readable = Exclude<Sidecar, { kind: 'broken' }>;

const placed = (text: string, { annotations, corrections }: Readable) => ({
  notes: placeNotes(text, annotations),
  corrections: placeCorrections(text, corrections),
});

const orphans = ({ annotations, corrections }: Readable) => {
  const state = { kind: 'orphaned' } as const;
  return {
    notes: annotations.map(annotation => ({ annotation, state })),
    corrections: corrections.map(correction => ({ correction, state: 'target' in correction ? state : null })),
  };
};
