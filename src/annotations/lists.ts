import { type Document, isCollection, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import {
  type ItemPlace,
  indent,
  keyOf,
  lastOffset,
  lineEnd,
  lineEnds,
  lineStart,
  placeOfItem,
  rangeOf,
  valueIn,
} from './lines.js';
import { same } from './merge.js';
import { layout, render, toNode, updateMap } from './nodes.js';

/** One thing of a list as it should stand in the file, and which of those read from it that is; null for a new one. */
export interface Entry<T> {
  readonly item: T;
  readonly origin: number | null;
}

type Plain = Readonly<Record<string, unknown>>;

/** One list of a file as data: what it holds, and what it should. */
export interface List {
  readonly key: string;
  readonly before: readonly Plain[];
  readonly entries: readonly Entry<Plain>[];
}

/** Text to put in the place of a stretch of the file. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text of a file that had nothing in it yet; comments that stand in it stay at its head. */
export function newFile(text: string, lists: readonly List[], head: Plain): string {
  const filled = lists.filter(({ entries }) => entries.length > 0);
  const data = {
    ...head,
    ...Object.fromEntries(filled.map(({ key, entries }) => [key, entries.map(({ item }) => item)])),
  };
  const comments = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return comments + lineEnds(text, `${render(toNode(data))}\n`);
}

/**
 * The file's text with these entries in place of those it has. Only the lines of what differs are touched; where the file
 * is laid out so that this can't be done, the whole is written again from the document, comments and all. Null where neither
 * would read back as what it should say, which `isRight` tells of a text.
 */
export function rewriteLists(
  text: string,
  document: Document.Parsed,
  lists: readonly List[],
  isRight: (text: string) => boolean,
  sha256?: string,
): string | null {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const mark = text.slice(0, text.length - source.length);
  const finished = (written: string | null) => (written !== null && isRight(mark + written) ? mark + written : null);
  return (
    finished(attempt(() => spliced(source, document, lists, sha256))) ??
    finished(attempt(() => lineEnds(source, whole(document, lists, sha256))))
  );
}

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
  lists: readonly List[],
  sha256: string | undefined,
): string | null {
  const top = document.contents;
  if (!isMap(top) || top.flow) return null;
  const splices = [...hashSplices(source, top, sha256), ...lists.flatMap(list => listSplices(source, top, list))];
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

function listSplices(source: string, top: YAMLMap, { key, before, entries }: List): readonly Splice[] {
  if (entries.length === before.length && entries.every(({ item, origin }, i) => origin === i && same(item, before[i])))
    return [];
  const pair = top.items.find(item => keyOf(item) === key);
  const list = pair?.value;
  if (before.length === 0) return firstItems(source, top, pair, key, entries);
  if (!isSeq(list) || list.flow) throw new Error('laid out in a way of its own');
  const kept = new Set(entries.map(({ origin }) => origin));
  const places = list.items.map((_, i) => placeOfItem(source, list, i));
  const splices: Splice[] = before.flatMap((_, i) => (kept.has(i) ? [] : [withItsLines(source, places[i]!)]));
  const margin = ' '.repeat(places[0]!.dash - lineStart(source, places[0]!.dash));
  let after: number | null = null;
  for (const { item, origin } of entries) {
    if (origin === null) {
      const text = `${margin}- ${indent(render(toNode(item, key)), margin.length + 2)}`;
      const at = after === null ? lineStart(source, places[0]!.dash) : places[after]!.end;
      splices.push({ start: at, end: at, text: after === null ? `${text}\n` : `\n${text}` });
      continue;
    }
    after = origin;
    const [was, node] = [before[origin]!, list.items[origin]];
    if (!same(was, item) && isMap(node)) splices.push(changedItem(source, node, places[origin]!, was, item));
  }
  return joined(splices);
}

/** New entries behind the same old one go in together, in order: splices at one place would turn them round. */
function joined(splices: readonly Splice[]): readonly Splice[] {
  const inserted = new Map<number, string>();
  for (const { start, end, text } of splices)
    if (start === end) inserted.set(start, (inserted.get(start) ?? '') + text);
  return [
    ...splices.filter(({ start, end }) => start !== end),
    ...[...inserted].map(([start, text]) => ({ start, end: start, text })),
  ];
}

/** The entry's map is changed as a document, so that its comments and unknown keys stay, and set down where it stood. */
function changedItem(source: string, node: YAMLMap, place: ItemPlace, was: Plain, now: Plain): Splice {
  const copy = node.clone() as YAMLMap;
  // The comments before its first key and behind its last line stay in the file as they are.
  copy.commentBefore = null;
  copy.spaceBefore = false;
  for (let last: unknown = copy; isCollection(last) && !last.flow; last = valueIn(last.items.at(-1)))
    last.comment = null;
  updateMap(copy, was, now);
  const start = node.range![0];
  return { start, end: place.end, text: indent(render(copy), start - lineStart(source, start)) };
}

/** The list where there is none, or nothing in it; comments on its line and below stay. */
function firstItems(
  source: string,
  top: YAMLMap,
  pair: Pair | undefined,
  key: string,
  entries: readonly Entry<Plain>[],
): readonly Splice[] {
  const text = render(toNode({ [key]: entries.map(({ item }) => item) }));
  const empty = isSeq(pair?.value) ? rangeOf(pair.value) : null;
  const end = lineEnd(source, pair ? (empty?.[1] ?? lastOffset(pair.key)) : lastOffset(top));
  const list = { start: end, end, text: pair ? text.slice(text.indexOf('\n')) : `\n${text}` };
  return empty ? [{ start: empty[0], end: empty[1], text: '' }, list] : [list];
}

function whole(document: Document.Parsed, lists: readonly List[], sha256: string | undefined): string {
  const copy = document.clone() as Document;
  for (const { key, before, entries } of lists) {
    const list = copy.get(key);
    if (before.length === 0 && entries.length === 0) continue;
    const items = entries.map(({ item, origin }) => {
      const node = origin !== null && isSeq(list) ? list.items[origin] : null;
      if (!isMap(node) || origin === null) return toNode(item, key);
      updateMap(node, before[origin]!, item);
      return node;
    });
    if (isSeq(list)) list.items = items;
    else copy.set(key, items);
  }
  if (sha256 !== undefined) copy.set('sha256', sha256);
  return copy.toString(layout);
}

const withItsLines = (source: string, { dash, end }: ItemPlace): Splice => ({
  start: lineStart(source, dash),
  end: Math.min(source.length, end + (source.startsWith('\r\n', end) ? 2 : 1)),
  text: '',
});
