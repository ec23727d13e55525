import { realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import {
  applySettings,
  type Corpus,
  createCorpus,
  type FileNote,
  type FolderListing,
  listFolder,
  openCache,
  readSources,
  type Source,
} from '../corpus/corpus.js';
import { openFolder } from '../files/disk.js';
import { FilesError } from '../files/files.js';
import { engines } from './engines.js';
import type { Io } from './io.js';
import { progressBar } from './progress.js';

export interface Inputs {
  readonly corpus: Corpus;
  /** In argument order: the corpus's name of a file, and the one to print. */
  readonly files: readonly { readonly file: string; readonly shown: string }[];
  /** Some input could not be read. */
  readonly failed: boolean;
}

export interface InputOptions {
  readonly all?: boolean;
  /** A directory for the cache. */
  readonly cache?: string | undefined;
}

/**
 * Reads the files and folders that a command was given into one corpus, and settles it. What can't be read, or is no
 * article, is named on stderr: an error where it was asked for by name, and of no matter in a folder.
 */
export async function readInputs(places: readonly string[], io: Io, options: InputOptions): Promise<Inputs> {
  const corpus = createCorpus();
  const files: { file: string; shown: string }[] = [];
  const sources = new Map<string, Source>();
  const named = new Set<string>();
  let settings: FolderListing['settings'] | null = null;
  let failed = false;
  const report = (notes: readonly FileNote[]) => {
    for (const { file, kind, why } of notes) {
      io.warn(`${file}: ${why}`);
      if (kind === 'failed' || kind === 'settings' || (kind === 'left-alone' && named.has(file))) failed = true;
    }
  };
  for (const place of places) {
    const found = await look(place);
    if (typeof found === 'string') {
      io.warn(`${place}: ${found}`);
      failed = true;
      continue;
    }
    report(found.notes);
    if (places.length === 1) settings = found.settings;
    const isFile = found.settings === null;
    for (const source of found.sources) {
      // Two folders may hold files of one name, so beside others a file is known by its whole path.
      const file = isFile || places.length === 1 ? source.file : `${slashed(place)}/${source.file}`;
      sources.set(file, { ...source, file });
      if (isFile) named.add(file);
      files.push({ file, shown: source.file });
    }
  }
  const cache = options.cache === undefined ? null : openCache(openFolder(options.cache), engines());
  const bar = progressBar(io);
  const { notes } = await readSources([...sources.values()], corpus, {
    ...(options.all ? { force: isText } : {}),
    cache,
    onProgress: bar.update,
  });
  bar.stop();
  report(notes);
  if (settings) applySettings(corpus, settings);
  corpus.settle();
  return { corpus, files: files.filter(({ file }) => corpus.article(file)), failed };
}

const isText = (path: string): boolean => path.endsWith('.txt');

const slashed = (path: string): string => path.replaceAll('\\', '/').replace(/\/+$/, '');

type Found = {
  readonly sources: readonly Source[];
  readonly settings: FolderListing['settings'] | null;
  readonly notes: readonly FileNote[];
};

/** What stands at a path: a folder's articles, or the one file; a sentence for the user where neither. */
async function look(place: string): Promise<Found | string> {
  try {
    const info = await stat(place);
    if (info.isDirectory()) return await listFolder(openFolder(place));
    if (!info.isFile()) return 'neither a file nor a folder; give the path of an article';
    const real = await realpath(place);
    const source = {
      folder: openFolder(dirname(real)),
      path: basename(real),
      file: slashed(place),
      size: info.size,
      noted: true,
    };
    return { sources: [source], settings: null, notes: [] };
  } catch (error) {
    if (error instanceof FilesError) return error.message;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENOENT' ? 'there is no such file; check the path' : `it can't be read (${String(code || error)})`;
  }
}
