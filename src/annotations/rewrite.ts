import type { Document } from 'yaml';
import type { Annotation, Correction } from './annotations.js';
import { type Entry, type List, newFile, rewriteLists } from './lists.js';
import { same } from './merge.js';
import { toPlain, toPlainCorrection } from './model.js';
import { format, readSidecar } from './sidecar.js';

/** All that the file should say. */
export interface Lists {
  readonly annotations: readonly Entry<Annotation>[];
  readonly corrections: readonly Entry<Correction>[];
}

/** What the file says. */
export interface Contents {
  readonly annotations: readonly Annotation[];
  readonly corrections: readonly Correction[];
}

/** The text of a sidecar that had nothing in it yet; comments that stand in it stay at its head. */
export function newSidecar(text: string, lists: Lists, sha256?: string): string | null {
  const head = { dateline: format, ...(sha256 === undefined ? {} : { sha256 }) };
  const written = newFile(text, listsOf({ annotations: [], corrections: [] }, lists), head);
  return says(written, lists) ? written : null;
}

/** The sidecar's text with these entries in place of those it has; null where it can't be written so. */
export function rewrite(
  text: string,
  document: Document.Parsed,
  before: Contents,
  lists: Lists,
  sha256?: string,
): string | null {
  return rewriteLists(text, document, listsOf(before, lists), written => says(written, lists), sha256);
}

const listsOf = (before: Contents, lists: Lists): readonly List[] => [
  {
    key: 'annotations',
    before: before.annotations.map(one => ({ ...toPlain(one) })),
    entries: lists.annotations.map(({ item, origin }) => ({ item: { ...toPlain(item) }, origin })),
  },
  {
    key: 'corrections',
    before: before.corrections.map(one => ({ ...toPlainCorrection(one) })),
    entries: lists.corrections.map(({ item, origin }) => ({ item: { ...toPlainCorrection(item) }, origin })),
  },
];

/** Reads the text back: what it says must be what was meant. */
const says = (text: string, { annotations, corrections }: Lists): boolean => {
  const sidecar = readSidecar(text);
  const said = <T>(entries: readonly Entry<T>[]) => entries.map(({ item }) => item);
  return (
    sidecar.kind === 'sidecar' &&
    same(sidecar.annotations, said(annotations)) &&
    same(sidecar.corrections, said(corrections))
  );
};
