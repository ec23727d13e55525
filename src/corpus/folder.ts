import { openSidecar, type Sidecar, sidecarOf } from '../annotations/annotations.js';
import { longestArticle } from '../article/article.js';
import type { Folder } from '../files/files.js';
import type { AnalysisCache } from './cache.js';
import type { Corpus } from './corpus.js';
import { decode } from './decode.js';
import { type FolderSettings, placeDecisions, readSettings, settingsFile } from './settings.js';

/** A file to be read, and the name that the corpus knows it by. */
export interface Source {
  readonly folder: Folder;
  /** In its folder. */
  readonly path: string;
  /** In the corpus. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** Whether there may be a sidecar beside it. */
  readonly noted: boolean;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number, file: string) => void;
  readonly cache?: AnalysisCache | null;
  /** The paths of files that are articles whatever they look like (`recognise` with `force`). */
  readonly force?: (path: string) => boolean;
}

/** Something about one file that the user should know. */
export interface FileNote {
  readonly file: string;
  readonly kind: 'left-alone' | 'foreign' | 'encoding' | 'failed' | 'settings' | 'sidecar';
  /** Completes "FILE: …" for people, with what to do. */
  readonly why: string;
}

/** What a folder holds that may be an article. */
export interface FolderListing {
  readonly sources: readonly Source[];
  readonly settings: FolderSettings;
  readonly notes: readonly FileNote[];
}

/** The files of a folder that may be articles, sorted by path, and what its `dateline.yaml` says. */
export async function listFolder(folder: Folder): Promise<FolderListing> {
  const { settings, problem } = await readSettings(folder);
  const listed = await folder.list();
  const paths = new Set(listed.map(({ path }) => path));
  const sources = listed
    .filter(({ path }) => settings.takes(path))
    .map(({ path, size }) => ({ folder, path, file: path, size, noted: paths.has(sidecarOf(path)) }));
  const notes: FileNote[] = problem === null ? [] : [{ file: settingsFile, kind: 'settings', why: problem }];
  return { sources, settings, notes };
}

/** How long a batch may hold the thread, in milliseconds: a hover asked meanwhile waits no longer. */
const batch = 25;

/**
 * Reads files into the corpus, in batches that let other work through. A file that fails is noted and costs no other. When
 * cancelled, what was read stays; `done` says how far it came.
 */
export async function readSources(
  sources: readonly Source[],
  corpus: Corpus,
  options: ReadOptions,
): Promise<{ readonly done: number; readonly notes: readonly FileNote[] }> {
  const { signal, onProgress, cache } = options;
  const notes: FileNote[] = [];
  let turn = performance.now();
  let done = 0;
  // The disk fetches the next file while this one is read.
  let coming = sources[0] && fetchBytes(sources[0]);
  for (const [i, source] of sources.entries()) {
    if (signal?.aborted) break;
    const bytes = await coming;
    const next = sources[i + 1];
    coming = next && fetchBytes(next);
    notes.push(...(await takeIn(source, bytes ?? null, corpus, options)));
    done++;
    onProgress?.(done, sources.length, source.file);
    if (performance.now() - turn < batch) continue;
    await new Promise(resolve => setTimeout(resolve, 0));
    turn = performance.now();
  }
  if (done === sources.length) await cache?.save();
  return { done, notes };
}

/** Makes what `dateline.yaml` says hold in the corpus. */
export function applySettings(corpus: Corpus, settings: FolderSettings): void {
  const facts = placeDecisions(settings.facts, file => corpus.article(file)?.text ?? null);
  corpus.decide(settings.actors, facts);
}

/** No encoding takes more bytes for a code unit that is still an article. */
const mostBytes = longestArticle * 4;

/** Reads one file into the corpus, from the cache where it knows the text; what is no article is taken out of it. */
export async function readSource(
  source: Source,
  corpus: Corpus,
  options: Pick<ReadOptions, 'cache' | 'force'>,
): Promise<readonly FileNote[]> {
  return takeIn(source, await fetchBytes(source), corpus, options);
}

type Fetched = Uint8Array | 'too large' | Error | null;

/** A file's bytes, or what hinders; never throws. */
async function fetchBytes({ folder, path, size }: Source): Promise<Fetched> {
  if (size > mostBytes) return 'too large';
  try {
    return await folder.read(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function takeIn(
  { folder, path, file, noted }: Source,
  bytes: Fetched,
  corpus: Corpus,
  { cache, force: forces }: Pick<ReadOptions, 'cache' | 'force'>,
): Promise<readonly FileNote[]> {
  // A size may have been listed before the file grew, or not at all.
  if (bytes === 'too large' || (bytes instanceof Uint8Array && bytes.length > mostBytes))
    return [{ file, kind: 'left-alone', why: 'left alone: it is too large' }];
  if (bytes instanceof Error) return [{ file, kind: 'failed', why: bytes.message.replace(`${path} `, '') }];
  if (bytes === null) return [{ file, kind: 'failed', why: 'it is not there any more; run again' }];
  const { text, encoding } = decode(bytes);
  const force = forces?.(path) ?? false;
  const known = force ? null : await cache?.get(text);
  const sidecar = noted ? (await openSidecar(folder, path)).sidecar : null;
  // Of a sidecar that is broken the corrections known before stay.
  if (sidecar?.kind !== 'broken') corpus.correct(file, sidecar?.corrections ?? []);
  corpus.set(file, text, known ? { known } : { force });
  const analysis = corpus.analysis(file);
  if (cache && !known && !force && analysis) cache.put(text, analysis);
  return [...notesOn(file, corpus, encoding), ...(sidecar ? notesOnSidecar(file, sidecar, corpus) : [])];
}

/** What of a sidecar has no effect: all of it, or a correction whose words are gone. */
function notesOnSidecar(file: string, sidecar: Sidecar, corpus: Corpus): readonly FileNote[] {
  const note = (why: string): FileNote => ({ file: sidecarOf(file), kind: 'sidecar', why });
  if (sidecar.kind === 'broken')
    return [
      note(`line ${sidecar.line}, column ${sidecar.column}: ${sidecar.why}; its corrections are not used, mend it`),
    ];
  return corpus
    .corrections(file)
    .flatMap(judged =>
      judged.placed ? [] : note(`the correction ${judged.correction.id} is not used: ${judged.why}`),
    );
}

function notesOn(file: string, corpus: Corpus, encoding: string | undefined): readonly FileNote[] {
  const recognition = corpus.recognition(file);
  if (!recognition || recognition.kind === 'none') {
    return [{ file, kind: 'left-alone', why: `left alone: it is ${recognition?.why ?? 'gone'}` }];
  }
  const odd: FileNote[] = encoding
    ? [{ file, kind: 'encoding', why: `not UTF-8, read as ${encoding}; save it as UTF-8 to be sure` }]
    : [];
  const foreign: FileNote[] =
    recognition.kind === 'foreign'
      ? [{ file, kind: 'foreign', why: `in another language (${recognition.language}); only English is read` }]
      : [];
  return [...odd, ...foreign];
}
