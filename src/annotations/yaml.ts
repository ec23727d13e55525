import { Composer, type CST, type Document, isPair, isScalar, LineCounter, Parser, visit } from 'yaml';
import type { Broken } from './annotations.js';
import { conflictIn } from './conflict.js';

/** YAML as data, with the document that it came from for finding lines and for writing it again. */
export interface ReadYaml {
  readonly kind: 'yaml';
  readonly document: Document.Parsed;
  readonly data: unknown;
  /** The line and column, from one, of the value at a path of keys and indexes; of the nearest above it where there is none. */
  place(path: readonly (string | number)[]): { readonly line: number; readonly column: number };
}

/** Larger files are no notes of a person's, and would hold up an editor for seconds. */
const largest = 8_000_000;
/** Deeper ones are made to overflow a stack, which ends the whole process where it happens in a regular expression. */
const deepest = 100;

/** The YAML of a sidecar or of dateline.yaml; whatever the text, an answer in time linear in its length. */
export function readYaml(text: string): ReadYaml | Broken {
  if (text.length > largest) return broken(1, 1, 'the file is larger than 8 MB');
  const conflict = conflictIn(text);
  if (conflict !== null)
    return broken(lineAt(text, conflict), 1, 'git left a conflict here: keep one side, delete its marks');
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  if (tokens.some(isTooDeep)) return broken(1, 1, 'it is nested too deeply');
  try {
    return compose(text, tokens, lines);
  } catch (error) {
    // Aliases that would grow beyond all bounds are told by an exception.
    return broken(
      1,
      1,
      `it is no YAML that could be read (${error instanceof Error ? sentence(error.message) : error})`,
    );
  }
}

function compose(text: string, tokens: readonly Token[], lines: LineCounter): ReadYaml | Broken {
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  // The library compares each key with all before it, which takes minutes for a hundred thousand: keys are checked below.
  const composer = new Composer({ keepSourceTokens: true, uniqueKeys: false, logLevel: 'silent' });
  const [document, second] = [...composer.compose(tokens, true, text.length)] as (Document.Parsed | undefined)[];
  if (!document) return broken(1, 1, 'there is nothing in it');
  if (second) return broken(at(second.range[0]).line, 1, 'a second document begins here: delete the line of dashes');
  const [error] = document.errors;
  if (error) {
    const { line, column } = at(error.pos[0]);
    return broken(line, column, sentence(error.message));
  }
  const twice = settle(document);
  if (twice) {
    const { line, column } = at(twice.offset);
    return broken(line, column, `“${twice.key}” stands here twice: delete one`);
  }
  const place = (path: readonly (string | number)[]) => {
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      const offset = offsetOf(node);
      if (offset !== null) return at(offset);
    }
    return { line: 1, column: 1 };
  };
  return { kind: 'yaml', document, data: document.toJS({ maxAliasCount: 100, reviver: leaveOutEmpty }), place };
}

type Token = CST.Token;

/** Without recursion, which is what it guards against. */
function isTooDeep(root: Token): boolean {
  const open: { readonly token: Token; readonly depth: number }[] = [{ token: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > deepest) return true;
    const inner =
      'items' in token ? token.items.flatMap(item => [item.key, item.value]) : 'value' in token ? [token.value] : [];
    for (const one of inner) if (one) open.push({ token: one, depth: depth + 1 });
  }
  return false;
}

/** The keys of words: what looks like a number or a truth value there is words all the same (`tags: [2024]`). */
const worded = new Set(
  'id created changed author about annotation exact prefix suffix tags note status article reject add date published origin'
    .concat(' sha256 name kind names not in aspect include exclude color')
    .split(' ')
    .concat('not an actor'),
);

/** The keys of lists and maps. */
const structured = new Set('annotations corrections replies links target speaker articles actors facts'.split(' '));

/** A key of ours with nothing behind it is taken as not there. */
const leaveOutEmpty = (key: unknown, value: unknown): unknown =>
  value === null && typeof key === 'string' && (worded.has(key) || structured.has(key)) ? undefined : value;

/** Makes words of what stands where words belong, in place; gives the first key that a map has twice. */
function settle(document: Document.Parsed): { readonly key: string; readonly offset: number } | null {
  let twice: { key: string; offset: number } | null = null;
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) twice = { key: String(key.value), offset: key.range?.[0] ?? 0 };
        if (twice) return visit.BREAK;
        seen.add(key.value);
      }
      return undefined;
    },
    Scalar: (role, scalar, path) => {
      if (role === 'key' || typeof scalar.value === 'string' || scalar.value === null) return;
      const pair = isPair(path.at(-1)) ? path.at(-1) : path.at(-2);
      if (!isPair(pair) || !isScalar(pair.key) || !worded.has(String(pair.key.value))) return;
      scalar.value = scalar.source ?? String(scalar.value);
    },
  });
  return twice;
}

const broken = (line: number, column: number, why: string): Broken => ({ kind: 'broken', line, column, why });

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const offsetOf = (node: unknown): number | null =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : null;

/** The library's message as the middle of a sentence. */
const sentence = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
