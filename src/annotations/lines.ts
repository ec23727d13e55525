import { isCollection, isNode, isPair, isScalar, type Pair, type YAMLSeq } from 'yaml';

/** Where an item of a list stands in the file. */
export interface ItemPlace {
  /** Where its dash stands. */
  readonly dash: number;
  /** The end of its last line, the line break not included. */
  readonly end: number;
}

/** The place of an item that has its lines to itself; throws where it has not. */
export function placeOfItem(source: string, list: YAMLSeq, index: number): ItemPlace {
  const token = list.srcToken;
  const start = token?.type === 'block-seq' ? token.items[index]?.start : undefined;
  const dash = start?.find(({ type }) => type === 'seq-item-ind')?.offset;
  if (dash === undefined || source.slice(lineStart(source, dash), dash).trim() !== '')
    throw new Error('no line of its own');
  return { dash, end: lineEnd(source, lastOffset(list.items[index])) };
}

/** The offset behind the last thing that belongs to a node; comments and empty lines after it don't. */
export function lastOffset(node: unknown): number {
  if (isPair(node)) return Math.max(lastOffset(node.key), lastOffset(node.value));
  const range = rangeOf(node);
  if (!range) return 0;
  if (isCollection(node) && !node.flow && node.items.length > 0) return lastOffset(node.items.at(-1));
  return range[1];
}

/** From an offset behind a value: back over the line breaks that belong to a block of text, then to the end of that line. */
export function lineEnd(source: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(source[end - 1]!)) end--;
  const next = source.indexOf('\n', end);
  if (next < 0) return source.length;
  return source[next - 1] === '\r' ? next - 1 : next;
}

/** The offset at which the line of another offset begins. */
export const lineStart = (source: string, offset: number): number => source.lastIndexOf('\n', offset - 1) + 1;

/** Where a node stands: its start, its end, and the end of what belongs to it. */
export const rangeOf = (node: unknown) => (isNode(node) ? node.range : null) ?? null;

/** A pair's value; what is no pair, itself. */
export const valueIn = (item: unknown): unknown => (isPair(item) ? item.value : item);

/** A pair's key where it is a plain one. */
export const keyOf = (pair: Pair): unknown => (isScalar(pair.key) ? pair.key.value : null);

/** All lines but the first are moved right; empty ones stay empty. */
export const indent = (text: string, columns: number): string =>
  text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(columns)}`);

/** A text with the line ends that a file has. */
export const lineEnds = (source: string, text: string): string =>
  /\r\n/.test(source) ? text.replaceAll('\n', '\r\n') : text;
