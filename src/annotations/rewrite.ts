import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Annotation } from './annotations.js';
import { same } from './merge.js';
import { toPlain } from './model.js';
import { layout, render, toNode, updateMap } from './nodes.js';
import { format, readSidecar } from './sidecar.js';

/** A note as it should stand in the file, and which of the notes read from it that is; null for a new one. */
export interface Entry {
  readonly annotation: Annotation;
  readonly origin: number | null;
}

/** Text to put in the place of a stretch of the file. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text of a sidecar that had no notes yet; comments that stand in it stay at its head. */
export function newSidecar(text: string, entries: readonly Entry[], sha256?: string): string | null {
  const data = {
    dateline: format,
    ...(sha256 === undefined ? {} : { sha256 }),
    annotations: entries.map(entry => toPlain(entry.annotation)),
  };
  const head = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return checked(head + lineEnds(text, `${render(toNode(data))}\n`), entries);
}

/**
 * The sidecar's text with these entries in place of the notes it has. Only the lines of notes that differ are touched; where
 * the file is laid out so that this can't be done, the whole is written again from the document, comments and all. Null
 * where neither would read back as what it should say.
 */
export function rewrite(
  text: string,
  document: Document.Parsed,
  before: readonly Annotation[],
  entries: readonly Entry[],
  sha256?: string,
): string | null {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const mark = text.slice(0, text.length - source.length);
  const finished = (written: string | null) => written && checked(mark + written, entries);
  return (
    finished(attempt(() => spliced(source, document, before, entries, sha256))) ??
    finished(attempt(() => lineEnds(source, whole(document, before, entries, sha256))))
  );
}

/** Reads the text back: what it says must be what was meant. */
const checked = (text: string, entries: readonly Entry[]): string | null => {
  const sidecar = readSidecar(text);
  const meant = entries.map(entry => entry.annotation);
  return sidecar.kind === 'sidecar' && same(sidecar.annotations, meant) ? text : null;
};

/** The library throws on what it can't write (an alias cut off from its anchor). */
const attempt = (write: () => string | null): string | null => {
  try {
    return write();
  } catch {
    return null;
  }
};

function spliced(
  source: string,
  document: Document.Parsed,
  before: readonly Annotation[],
  entries: readonly Entry[],
  sha256: string | undefined,
): string | null {
  const top = document.contents;
  if (!isMap(top) || top.flow) return null;
  const splices = [...hashSplices(source, top, sha256), ...noteSplices(source, top, before, entries)];
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text } of splices.sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(source.slice(done, start), lineEnds(source, text));
    done = end;
  }
  return pieces.join('') + source.slice(done);
}

function hashSplices(source: string, top: YAMLMap, sha256: string | undefined): readonly Splice[] {
  if (sha256 === undefined) return [];
  const old = top.get('sha256', true);
  if (isScalar(old) && old.range)
    return old.value === sha256 ? [] : [{ start: old.range[0], end: old.range[1], text: sha256 }];
  const end = lineEnd(source, lastOffset(top.items.find(pair => keyOf(pair) === 'dateline')));
  return [{ start: end, end, text: `\nsha256: ${sha256}` }];
}

function noteSplices(
  source: string,
  top: YAMLMap,
  before: readonly Annotation[],
  entries: readonly Entry[],
): readonly Splice[] {
  const pair = top.items.find(item => keyOf(item) === 'annotations');
  const list = pair?.value;
  if (before.length === 0) return firstNotes(source, top, pair, entries);
  if (!isSeq(list) || list.flow) throw new Error('laid out in a way of its own');
  const kept = new Set(entries.map(entry => entry.origin));
  const places = list.items.map((_, i) => placeOfItem(source, list, i));
  const splices: Splice[] = before.flatMap((_, i) => (kept.has(i) ? [] : [withItsLines(source, places[i]!)]));
  const margin = ' '.repeat(places[0]!.dash - lineStart(source, places[0]!.dash));
  let after: number | null = null;
  for (const { annotation, origin } of entries) {
    if (origin === null) {
      const item = `${margin}- ${indent(render(toNode(toPlain(annotation))), margin.length + 2)}`;
      const at = after === null ? lineStart(source, places[0]!.dash) : places[after]!.end;
      splices.push({ start: at, end: at, text: after === null ? `${item}\n` : `\n${item}` });
      continue;
    }
    after = origin;
    const [was, node] = [before[origin]!, list.items[origin]];
    if (!same(was, annotation) && isMap(node))
      splices.push(changedNote(source, node, places[origin]!, was, annotation));
  }
  return joined(splices);
}

/** New notes behind the same old one go in together, in order: splices at one place would turn them round. */
function joined(splices: readonly Splice[]): readonly Splice[] {
  const inserted = new Map<number, string>();
  for (const { start, end, text } of splices)
    if (start === end) inserted.set(start, (inserted.get(start) ?? '') + text);
  return [
    ...splices.filter(({ start, end }) => start !== end),
    ...[...inserted].map(([start, text]) => ({ start, end: start, text })),
  ];
}

/** The note's map is changed as a document, so that its comments and unknown keys stay, and set down where it stood. */
function changedNote(source: string, node: YAMLMap, place: ItemPlace, was: Annotation, now: Annotation): Splice {
  const copy = node.clone() as YAMLMap;
  // The comments before its first key and behind its last line stay in the file as they are.
  copy.commentBefore = null;
  copy.spaceBefore = false;
  for (let last: unknown = copy; isCollection(last) && !last.flow; last = valueIn(last.items.at(-1)))
    last.comment = null;
  updateMap(copy, { ...toPlain(was) }, { ...toPlain(now) });
  const start = node.range![0];
  return { start, end: place.end, text: indent(render(copy), start - lineStart(source, start)) };
}

/** The list where there is none, or nothing in it; comments on its line and below stay. */
function firstNotes(
  source: string,
  top: YAMLMap,
  pair: Pair | undefined,
  entries: readonly Entry[],
): readonly Splice[] {
  const text = render(toNode({ annotations: entries.map(({ annotation }) => toPlain(annotation)) }));
  const empty = isSeq(pair?.value) ? rangeOf(pair.value) : null;
  const end = lineEnd(source, pair ? (empty?.[1] ?? lastOffset(pair.key)) : lastOffset(top));
  const list = { start: end, end, text: pair ? text.slice(text.indexOf('\n')) : `\n${text}` };
  return empty ? [{ start: empty[0], end: empty[1], text: '' }, list] : [list];
}

function whole(
  document: Document.Parsed,
  before: readonly Annotation[],
  entries: readonly Entry[],
  sha256: string | undefined,
): string {
  const copy = document.clone() as Document;
  const list = copy.get('annotations');
  const items = entries.map(({ annotation, origin }) => {
    const node = origin !== null && isSeq(list) ? list.items[origin] : null;
    if (!isMap(node) || origin === null) return toNode(toPlain(annotation));
    updateMap(node, { ...toPlain(before[origin]!) }, { ...toPlain(annotation) });
    return node;
  });
  if (isSeq(list)) list.items = items;
  else copy.set('annotations', items);
  if (sha256 !== undefined) copy.set('sha256', sha256);
  return copy.toString(layout);
}

interface ItemPlace {
  /** Where its dash stands. */
  readonly dash: number;
  /** The end of its last line, the line break not included. */
  readonly end: number;
}

function placeOfItem(source: string, list: YAMLSeq, index: number): ItemPlace {
  const token = list.srcToken;
  const start = token?.type === 'block-seq' ? token.items[index]?.start : undefined;
  const dash = start?.find(({ type }) => type === 'seq-item-ind')?.offset;
  if (dash === undefined || source.slice(lineStart(source, dash), dash).trim() !== '')
    throw new Error('no line of its own');
  return { dash, end: lineEnd(source, lastOffset(list.items[index])) };
}

const withItsLines = (source: string, { dash, end }: ItemPlace): Splice => ({
  start: lineStart(source, dash),
  end: Math.min(source.length, end + (source.startsWith('\r\n', end) ? 2 : 1)),
  text: '',
});

/** The offset behind the last thing that belongs to a node; comments and empty lines after it don't. */
function lastOffset(node: unknown): number {
  if (isPair(node)) return Math.max(lastOffset(node.key), lastOffset(node.value));
  const range = rangeOf(node);
  if (!range) return 0;
  if (isCollection(node) && !node.flow && node.items.length > 0) return lastOffset(node.items.at(-1));
  return range[1];
}

/** From an offset behind a value: back over the line breaks that belong to a block of text, then to the end of that line. */
function lineEnd(source: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(source[end - 1]!)) end--;
  const next = source.indexOf('\n', end);
  if (next < 0) return source.length;
  return source[next - 1] === '\r' ? next - 1 : next;
}

const lineStart = (source: string, offset: number): number => source.lastIndexOf('\n', offset - 1) + 1;

const rangeOf = (node: unknown) => (isNode(node) ? node.range : null) ?? null;

const valueIn = (item: unknown): unknown => (isPair(item) ? item.value : item);

const keyOf = (pair: Pair): unknown => (isScalar(pair.key) ? pair.key.value : null);

/** All lines but the first are moved right; empty ones stay empty. */
const indent = (text: string, columns: number): string => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(columns)}`);

const lineEnds = (source: string, text: string): string => (/\r\n/.test(source) ? text.replaceAll('\n', '\r\n') : text);
