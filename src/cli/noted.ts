import { realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import {
  articleOf,
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
      if (text === null) io.warn(`${shown}: the article can't be read; its notes are in ${sidecarOf(shown)}`);
      yield { file: shown, text, ...(text === null ? orphans(sidecar) : placed(text, sidecar)) };
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
}

/** What stands at a path: a folder's sidecars, or those of the one article or sidecar; a sentence where neither. */
async function look(place: string): Promise<Found | string> {
  try {
    const info = await stat(place);
    if (info.isDirectory()) {
      const folder = openFolder(place);
      const articles = (await folder.list()).flatMap(({ path }) => articleOf(path) ?? []);
      return { folder, articles: articles.map(article => ({ article, shown: article })) };
    }
    const real = await realpath(place);
    const shown = place.replaceAll('\\', '/');
    const article = articleOf(basename(real)) ?? basename(real);
    return { folder: openFolder(dirname(real)), articles: [{ article, shown: articleOf(shown) ?? shown }] };
  } catch (error) {
    if (error instanceof FilesError) return error.message;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENOENT' ? 'there is no such file; check the path' : `it can't be read (${String(code || error)})`;
  }
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
