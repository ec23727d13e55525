import type { Annotation, Reply } from './annotations.js';

/**
 * The three-way merge of one note: what this side changed between `before` and `after`, put on top of `current`, which
 * another window or a colleague wrote meanwhile. Null where both changed the same words, and neither may win.
 */
export function mergeAnnotation(before: Annotation, after: Annotation, current: Annotation): Annotation | null {
  if (same(before, current)) return after;
  let clash = false;
  const pick = <K extends keyof Annotation>(key: K): Annotation[K] => {
    if (same(before[key], after[key])) return current[key];
    if (!same(before[key], current[key]) && !same(after[key], current[key])) clash = true;
    return after[key];
  };
  const replies = mergeReplies(before.replies, after.replies, current.replies);
  const optional = {
    changed: later(after.changed, current.changed),
    author: pick('author'),
    note: pick('note'),
    color: pick('color'),
    orphaned: pick('orphaned'),
    more: pick('more'),
  };
  const merged = {
    id: current.id,
    created: pick('created'),
    about: pick('about'),
    target: pick('target'),
    tags: mergeSet(before.tags, after.tags, current.tags),
    status: pick('status'),
    replies: replies ?? [],
    links: mergeSet(before.links, after.links, current.links),
    ...optional,
  };
  return clash || replies === null ? null : (withoutUndefined(merged) as unknown as Annotation);
}

/** What both sides kept or either added, in the order of `current`, then of `after`. */
function mergeSet<T>(before: readonly T[], after: readonly T[], current: readonly T[]): readonly T[] {
  const has = (list: readonly T[], item: T) => list.some(other => same(other, item));
  return [
    ...current.filter(item => has(after, item) || !has(before, item)),
    ...after.filter(item => !has(before, item) && !has(current, item)),
  ];
}

/** Replies keep their ids; null where both sides changed one, or one side changed what the other took away. */
function mergeReplies(
  before: readonly Reply[],
  after: readonly Reply[],
  current: readonly Reply[],
): readonly Reply[] | null {
  const merged: Reply[] = [];
  for (const id of new Set([...current, ...after].map(reply => reply.id))) {
    const [was, mine, theirs] = [before, after, current].map(list => list.find(reply => reply.id === id));
    const winner = same(was, mine) ? theirs : same(was, theirs) || same(mine, theirs) ? mine : null;
    if (winner === null) return null;
    if (winner) merged.push(winner);
  }
  return merged;
}

const later = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

/** Equal as data: the order of keys and absent values don't count. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return Number.isNaN(a) && Number.isNaN(b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [withoutUndefined(a), withoutUndefined(b)];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every(key => Object.hasOwn(right, key) && same(left[key], right[key]))
  );
}

const withoutUndefined = (value: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
