import { Document, isMap, isScalar, isSeq, type Node, Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { actorKeys } from './actor-rules.js';
import { same } from './merge.js';
import { annotationKeys, correctionKeys } from './model.js';

type Plain = Readonly<Record<string, unknown>>;

/**
 * The YAML of data as it is written here: notes as blocks of text, tags and names on one line, a decision for the whole folder too, so that
 * it is taken back by deleting that; nothing folded. `key` is that of the list which the data is an item of.
 */
export function toNode(data: unknown, key: string | null = null): Node {
  const node = new Document().createNode(data, { aliasDuplicateObjects: false });
  style(node, key);
  return node;
}

/** Nothing is folded, a quoted text stays on its line, lists in brackets are written `[a, b]`. */
export const layout = {
  lineWidth: 0,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  flowCollectionPadding: false,
} as const;

/** A node's YAML, without a line break at its end. Throws where it holds an alias to something outside. */
export function render(node: Node): string {
  const document = new Document();
  document.contents = node as Document['contents'];
  return document.toString(layout).replace(/\n$/, '');
}

/** Changes a map in place where two versions of its data differ; all else in it, and its order, stays. */
export function updateMap(map: YAMLMap, before: Plain, after: Plain): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, now] = [before[key], after[key]];
    if (same(was, now)) continue;
    const node: unknown = map.get(key, true);
    if (now === undefined) map.delete(key);
    else if (isMap(node) && isPlain(was) && isPlain(now)) updateMap(node, was, now);
    else if (isSeq(node) && key === 'replies') updateReplies(node, was as readonly Plain[], now as readonly Plain[]);
    else setKey(map, key, now);
  }
}

/** Replies keep the nodes that they have, found by their ids. */
function updateReplies(list: YAMLSeq, before: readonly Plain[], after: readonly Plain[]): void {
  const old = before.map((reply, i) => ({ reply, node: list.items[i] }));
  list.items = after.map(reply => {
    const was = old.find(({ reply: { id } }) => id === reply.id);
    if (!was || !isMap(was.node)) return toNode(reply);
    updateMap(was.node, was.reply, reply);
    return was.node;
  });
}

/** A key that is there keeps its place and the comment on its line; a new one goes where a new entry has it. */
function setKey(map: YAMLMap, key: string, value: unknown): void {
  const node = toNode(value);
  style(node, key);
  if (isScalar(node) && isScalar(map.get(key, true))) node.comment = (map.get(key, true) as Scalar).comment ?? null;
  if (map.has(key)) {
    map.set(key, node);
    return;
  }
  const order: readonly string[] = [...annotationKeys, ...correctionKeys, ...actorKeys];
  const before = order.slice(0, Math.max(0, order.indexOf(key)));
  const at = map.items.findLastIndex(({ key: other }) => isScalar(other) && before.includes(String(other.value)));
  map.items.splice(at < 0 ? map.items.length : at + 1, 0, new Pair(new Scalar(key), node));
}

function style(node: unknown, key: string | null): void {
  if (isMap(node)) {
    if (key === 'actors' || key === 'facts') node.flow = true;
    for (const pair of node.items) style(pair.value, isScalar(pair.key) ? String(pair.key.value) : null);
  }
  if (isSeq(node)) {
    if (key !== null && onOneLine.has(key)) node.flow = true;
    for (const item of node.items) style(item, key);
  }
  if (isScalar(node) && typeof node.value === 'string') {
    const block = key === 'note' && !unwritable.test(node.value);
    if (block) node.type = Scalar.BLOCK_LITERAL;
    else if (node.value.includes('\n') || unwritable.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
  }
}

/** The keys of lists that are written in brackets. */
const onOneLine: ReadonlySet<string> = new Set(['tags', 'names', 'not', 'in', 'not an actor']);

/**
 * What a block of text would lose or a plain word can't hold: control characters, odd line breaks, halves of characters, and
 * lines of nothing but spaces.
 */
const unwritable = /(?![\t\n])[\p{Cc}\p{Surrogate}\u2028\u2029\ufeff]|^[ \t]+$/mu;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
