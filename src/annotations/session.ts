import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { FilesError, type Folder } from '../files/files.js';
import { anchorAll } from './anchor.js';
import type { AnchorState, Annotation, Sidecar, SidecarChange } from './annotations.js';
import { applyToText, type ChangeOptions, refugeOf } from './change.js';
import { given } from './model.js';
import { refugePath, sidecarOf } from './paths.js';
import { brokenSentence, readSidecar, saysNothing } from './sidecar.js';

/** One article's sidecar as it stands on the disk. */
export interface OpenSidecar {
  readonly path: string;
  /** Null where it can't be read as text. */
  readonly text: string | null;
  readonly sidecar: Sidecar;
  /** A sentence for the user where it can't be read, or only be read; null where all is well. */
  readonly problem: string | null;
}

/** What came of a change: done (as it was merged with what stood there; its `inverse` undoes it), or why not. */
export type Saved =
  | { readonly ok: true; readonly changes: readonly SidecarChange[] }
  | {
      readonly ok: false;
      /** A sentence for the user: which file, which line, what to do. */
      readonly why: string;
      /** The file in which new notes were kept instead; null where there were none, or it could not be written either. */
      readonly keptIn: string | null;
      /** Where the sidecar is to be mended, counted from one; absent where it is not broken. */
      readonly at?: { readonly line: number; readonly column: number };
    };

/** Reads an article's sidecar; one that is not there has no notes. Never throws. */
export const openSidecar = (folder: Folder, article: string): Promise<OpenSidecar> =>
  openSidecarAt(folder, sidecarOf(article));

/** The same for a sidecar at a path of its own: one that holds what could not be written. Never throws. */
export async function openSidecarAt(folder: Folder, path: string): Promise<OpenSidecar> {
  try {
    const text = textOf(await folder.read(path));
    const sidecar: Sidecar = text === null ? notUtf8 : readSidecar(text);
    return { path, text, sidecar, problem: problemOf(path, sidecar) };
  } catch (error) {
    const why = sentenceOf(error, path);
    return { path, text: null, sidecar: { kind: 'broken', line: 1, column: 1, why }, problem: why };
  }
}

/** Where a sidecar's notes stand in the article's text as it is now, in the sidecar's order. */
export function placeNotes(
  text: string,
  annotations: readonly Annotation[],
): readonly { readonly annotation: Annotation; readonly state: AnchorState }[] {
  const states = anchorAll(
    text,
    annotations.flatMap(({ target, orphaned }) => (orphaned ? [] : [target])),
  ).values();
  return annotations.map(annotation => ({
    annotation,
    state: annotation.orphaned ? { kind: 'orphaned' } : states.next().value!,
  }));
}

/**
 * Writes one change into an article's sidecar: takes its lock, reads it again, merges, writes it whole. Where that can't be
 * done (a broken or a newer file, a clash with what somebody else wrote), a note that was written is kept in
 * `ARTICLE.annotations.recovered.yaml`. `articleText` is the article as it is now, for its hash. Never throws.
 */
export function saveChange(
  folder: Folder,
  article: string,
  change: SidecarChange,
  articleText: string | null,
  options: Pick<ChangeOptions, 'strict'> = {},
): Promise<Saved> {
  return saveChanges(folder, article, [change], articleText, options);
}

/** The same for several changes at once: all of them, or none. */
export async function saveChanges(
  folder: Folder,
  article: string,
  changes: readonly SidecarChange[],
  articleText: string | null,
  options: Pick<ChangeOptions, 'strict'> = {},
): Promise<Saved> {
  const path = sidecarOf(article);
  const hash = articleText === null ? {} : { sha256: hashOf(articleText) };
  try {
    const written = await write(folder, path, changes, { ...options, ...hash });
    if (written.ok) return written;
    // An undo that is refused has nothing new in it that could be lost.
    const keptIn = options.strict ? null : await keep(folder, path, changes);
    return {
      ok: false,
      why: keptIn
        ? `${written.why} ${changes.some(({ do: what }) => what === 'correct') ? 'The correction' : 'The note'} is kept in ${keptIn}.`
        : written.why,
      keptIn,
      ...given('at', written.at),
    };
  } catch (error) {
    return { ok: false, why: sentenceOf(error, path), keptIn: null };
  }
}

/** The SHA-256 of a text as UTF-8, in hexadecimal. */
export const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

type Written =
  | { readonly ok: true; readonly changes: readonly SidecarChange[] }
  | { readonly ok: false; readonly why: string; readonly at?: { readonly line: number; readonly column: number } };

const write = (
  folder: Folder,
  path: string,
  changes: readonly SidecarChange[],
  options: ChangeOptions,
): Promise<Written> =>
  folder.withLock(path, async () => {
    const text = textOf(await folder.read(path));
    if (text === null) return { ok: false, why: brokenSentence(path, notUtf8), at: notUtf8 };
    const changed = applyToText(text, changes, options);
    if (!changed.ok) {
      const { line, column = 1 } = changed;
      return { ok: false, why: refusal(path, changed), ...(line === undefined ? {} : { at: { line, column } }) };
    }
    if (changed.text === text) return { ok: true, changes: changed.changes };
    if (saysNothing(changed.text)) await folder.remove(path);
    else await folder.write(path, changed.text);
    return { ok: true, changes: changed.changes };
  });

/** Notes and corrections that have no other home go where the user finds them; one that is there already gives way to the newer. */
async function keep(folder: Folder, path: string, changes: readonly SidecarChange[]): Promise<string | null> {
  const refuge = refugePath(path);
  const kept = await folder
    .withLock(refuge, async () => {
      const text = textOf(await folder.read(refuge));
      const sidecar = text === null ? notUtf8 : readSidecar(text);
      if (text === null || sidecar.kind !== 'sidecar') return false;
      const wanted = changes.flatMap(change => refugeOf(change, sidecar) ?? []);
      if (wanted.length === 0) return false;
      const changed = applyToText(text, wanted);
      if (changed.ok) await folder.write(refuge, changed.text);
      return changed.ok;
    })
    .catch(() => false);
  return kept ? refuge : null;
}

/** Why a change was refused, as a sentence for the user that names the file and, where one is to be mended, the line. */
export function refusal(path: string, { why, line, column }: { why: string; line?: number; column?: number }): string {
  return line === undefined
    ? `${path}: ${why}.`
    : brokenSentence(path, { kind: 'broken', line, column: column ?? 1, why });
}

function problemOf(path: string, sidecar: Sidecar): string | null {
  if (sidecar.kind === 'broken') return brokenSentence(path, sidecar);
  if (sidecar.kind === 'newer')
    return `${path} was written by a newer Dateline (format ${sidecar.format}); it is shown as far as it is understood, and not changed.`;
  return null;
}

/** A file's text; '' where there is no file, null where it is no UTF-8: to write it again would lose what it says. */
export function textOf(bytes: Uint8Array | null): string | null {
  if (bytes === null) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export const notUtf8 = {
  kind: 'broken',
  line: 1,
  column: 1,
  why: 'the file is not UTF-8: save it again in that encoding',
} as const;

/** What an error of the disk means, for the user. */
export const sentenceOf = (error: unknown, path: string): string =>
  error instanceof FilesError ? error.message : `${path} could not be saved: ${String(error)}`;
