import { stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { planImport, saveChanges } from '../annotations/annotations.js';
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
  const failures: string[] = [];
  for (const file of files) {
    try {
      failures.push(...(await importFile(folder, dir, file)));
    } catch (error) {
      if (!(error instanceof FilesError)) throw error;
      failures.push(error.message);
    }
  }
  for (const failure of failures) io.warn(failure);
  return failures.length > 0 ? 1 : 0;
}

/** Takes in one file; gives a sentence for each thing that could not be taken in. */
async function importFile(folder: Folder, dir: string, file: string): Promise<readonly string[]> {
  const bytes = await openFolder(dirname(resolve(file))).read(basename(file));
  if (!bytes) throw new FilesError(`${file}: there is no such file; check the path`, file);
  const inside = relative(resolve(dir), resolve(file)).replaceAll('\\', '/');
  const name = inside.startsWith('../') ? basename(file) : inside;
  const textOf = (article: string) => articleText(folder, article);
  const { articles, problems } = await planImport(folder, name, decode(bytes).text, textOf);
  const failures = [...problems];
  for (const { article, changes } of articles) {
    const saved = await saveChanges(folder, article, changes, await textOf(article));
    if (!saved.ok) failures.push(saved.why);
  }
  return failures;
}
