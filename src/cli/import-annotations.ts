import { stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import {
  type Annotation,
  anchor,
  type Imported,
  type ImportedNote,
  isHypothesis,
  openSidecar,
  readBrat,
  readHypothesis,
  readJsonLd,
  same,
  saveChanges,
  sidecarOf,
} from '../annotations/annotations.js';
import { decode } from '../corpus/corpus.js';
import { openFolder } from '../files/disk.js';
import { FilesError, type Folder } from '../files/files.js';
import { type Io, UsageError } from './io.js';
import { articleText } from './noted.js';

/**
 * `dateline annotations import DIR FILE…`: notes from W3C JSON-LD, brat or Hypothes.is, put into the sidecars of the
 * articles of DIR that they name. A note that is there already is not doubled.
 */
export async function importAnnotations(places: readonly string[], io: Io): Promise<number> {
  const [dir, ...files] = places;
  if (dir === undefined || files.length === 0) throw new UsageError('DIR and the file to import are needed');
  const found = await stat(dir).catch(() => null);
  if (!found?.isDirectory()) {
    io.warn(`${dir}: there is no such folder; give the one that the articles are in`);
    return 1;
  }
  const folder = openFolder(dir);
  let failed = false;
  for (const file of files) {
    try {
      const { notes, problems } = await readFile(folder, dir, file);
      for (const problem of problems) io.warn(`${file}: ${problem}`);
      failed ||= problems.length > 0;
      const placed = await byArticle(folder, notes);
      for (const source of placed.unknown)
        io.warn(`${file}: no article in ${dir} is ${source}; save it there and import again`);
      failed ||= placed.unknown.size > 0;
      for (const [article, annotations] of placed.articles) {
        const why = await store(folder, article, annotations);
        if (why !== null) io.warn(why);
        failed ||= why !== null;
      }
    } catch (error) {
      if (!(error instanceof FilesError)) throw error;
      io.warn(error.message);
      failed = true;
    }
  }
  return failed ? 1 : 0;
}

async function readFile(folder: Folder, dir: string, file: string): Promise<Imported> {
  const bytes = await openFolder(dirname(resolve(file))).read(basename(file));
  if (!bytes) throw new FilesError(`${file}: there is no such file; check the path`, file);
  const { text } = decode(bytes);
  if (!file.endsWith('.ann')) return isHypothesis(text) ? readHypothesis(text) : readJsonLd(text);
  // A .ann belongs to the .txt of its name: beside it where it lies in DIR, at the top of DIR where it lies elsewhere.
  const inside = relative(resolve(dir), resolve(file)).replaceAll('\\', '/');
  const article = `${(inside.startsWith('../') ? basename(file) : inside).slice(0, -'.ann'.length)}.txt`;
  const articleTextNow = await articleText(folder, article);
  if (articleTextNow === null)
    throw new FilesError(`${file}: ${article} is not in ${dir}; put it there and import again`, file);
  return readBrat(text, article, articleTextNow);
}

interface Placed {
  readonly articles: ReadonlyMap<string, readonly Annotation[]>;
  /** Sources that are no article of the folder. */
  readonly unknown: ReadonlySet<string>;
}

async function byArticle(folder: Folder, notes: readonly ImportedNote[]): Promise<Placed> {
  const articles = new Map<string, Annotation[]>();
  const unknown = new Set<string>();
  const find = await articleFinder(folder);
  for (const note of notes) {
    const article = await find(note);
    if (article === null) unknown.add(note.source);
    else articles.set(article, [...(articles.get(article) ?? []), note.annotation]);
  }
  return { articles, unknown };
}

/**
 * Finds the article that a source means: the path itself, its IRI decoded; for an address elsewhere, the one file of that
 * name; else the one article in which the quoted words stand in their context.
 */
async function articleFinder(folder: Folder): Promise<(note: ImportedNote) => Promise<string | null>> {
  const paths = (await folder.list()).map(({ path }) => path);
  const known = new Set(paths);
  const texts = new Map<string, string>();
  const only = (found: readonly string[]): string | null => (found.length === 1 ? found[0]! : null);
  const quoted = async ({ annotation }: ImportedNote): Promise<string | null> => {
    if (texts.size === 0)
      for (const path of paths.filter(one => /\.(txt|md)$/.test(one)))
        texts.set(path, (await articleText(folder, path)) ?? '');
    const exact = [...texts].filter(([, text]) => text.includes(annotation.target.exact));
    return only(exact.filter(([, text]) => anchor(text, annotation.target).kind === 'anchored').map(([path]) => path));
  };
  return async note => {
    const path = decoded(note.source).replace(/^\.\//, '');
    if (known.has(note.source)) return note.source;
    if (known.has(path)) return path;
    const name = basename(path.replace(/[?#].*$/, ''));
    return only(paths.filter(one => basename(one) === name)) ?? (/^[a-z]+:/i.test(note.source) ? quoted(note) : null);
  };
}

/** Adds what is not there yet, and gives a sentence where that could not be done. */
async function store(folder: Folder, article: string, annotations: readonly Annotation[]): Promise<string | null> {
  const { sidecar } = await openSidecar(folder, article);
  const there = new Map(sidecar.kind === 'broken' ? [] : sidecar.annotations.map(note => [note.id, note]));
  const fresh: Annotation[] = [];
  let others = 0;
  for (const annotation of annotations) {
    const old = there.get(annotation.id);
    // What had no date was given that of its import.
    if (old && !same({ ...old, created: '' }, { ...annotation, created: '' })) others++;
    if (old) continue;
    there.set(annotation.id, annotation);
    fresh.push(annotation);
  }
  const changes = fresh.map(annotation => ({ do: 'add', annotation }) as const);
  const saved = await saveChanges(folder, article, changes, await articleText(folder, article));
  if (!saved.ok) return saved.why;
  if (others === 0) return null;
  return `${sidecarOf(article)}: ${others} ${others === 1 ? 'note has' : 'notes have'} the id of one that says something else, which was left as it is`;
}

function decoded(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}
