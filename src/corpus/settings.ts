import picomatch from 'picomatch';
import { LineCounter, parseDocument } from 'yaml';
import type { ActorDecision, ActorKind } from '../actors/actors.js';
import type { Aspect, FactDecision, Place } from '../facts/facts.js';
import type { Folder } from '../files/files.js';
import { decode } from './decode.js';

/** What holds for the whole folder, at its root; a nested one is not read. */
export const settingsFile = 'dateline.yaml';

/** What `dateline.yaml` says. */
export interface FolderSettings {
  /** Whether a path may be an article at all. */
  takes(path: string): boolean;
  readonly actors: readonly ActorDecision[];
  readonly facts: readonly QuotedDecision[];
  /** Tags with a place of their own, in the file's order. */
  readonly tags: readonly string[];
}

/** A decision about two statements that are given by their words. */
export interface QuotedDecision {
  readonly a: QuotedPlace;
  readonly b: QuotedPlace;
  readonly decide: FactDecision['decide'];
}

export interface QuotedPlace {
  readonly article: string;
  readonly exact: string;
}

/** What is wrong in `dateline.yaml`, in a sentence for the user. */
export interface SettingsProblem {
  readonly line: number;
  readonly why: string;
}

const articleNames: string[] = ['**/*.txt', '**/*.md'];

/** What holds where there is no `dateline.yaml`. */
export const defaultSettings: FolderSettings = { takes: picomatch(articleNames), actors: [], facts: [], tags: [] };

/** Reads `dateline.yaml` at a folder's root; the defaults where there is none. */
export async function readSettings(
  folder: Folder,
): Promise<{ readonly settings: FolderSettings; readonly problems: readonly SettingsProblem[] }> {
  const bytes = await folder.read(settingsFile);
  return bytes ? parseSettings(decode(bytes).text) : { settings: defaultSettings, problems: [] };
}

/**
 * What the YAML of a `dateline.yaml` says. What is not understood is left out and named; what is understood holds. Where it
 * does not parse, the defaults hold.
 */
export function parseSettings(yaml: string): {
  readonly settings: FolderSettings;
  readonly problems: readonly SettingsProblem[];
} {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const why = `it is no valid YAML (${error.code.toLowerCase().replaceAll('_', ' ')})`;
    return { settings: defaultSettings, problems: [{ line: lines.linePos(error.pos[0]).line, why }] };
  }
  const problems: SettingsProblem[] = [];
  const lineOf = (...path: (string | number)[]) => {
    const node = document.getIn(path, true) as { range?: readonly number[] } | undefined;
    return node?.range ? lines.linePos(node.range[0] ?? 0).line : 1;
  };
  const root = asMap(plain(() => document.toJS({ maxAliasCount: 50 })));
  const each = <T>(key: string, parse: (item: unknown) => T | null, expected: string): readonly T[] =>
    asList(root[key]).flatMap((item, i) => {
      const parsed = parse(item);
      if (parsed === null) problems.push({ line: lineOf(key, i), why: `expected ${expected}` });
      return parsed === null ? [] : [parsed];
    });
  const actors = each('actors', actorDecision, 'an actor: {name: …, names: […]} or {not an actor: […]}');
  const facts = each(
    'facts',
    factDecision,
    'a decision: {same: true|false, a: {article, exact}, b: …} or {conflict: false, aspect, a, b}',
  );
  return {
    settings: { takes: takes(asMap(root.articles)), actors, facts, tags: Object.keys(asMap(root.tags)) },
    problems,
  };
}

/** The decisions with their places, as the fact engine takes them; those whose words stand nowhere any more are left out. */
export function placeDecisions(
  decisions: readonly QuotedDecision[],
  textOf: (file: string) => string | null,
): readonly FactDecision[] {
  const place = ({ article, exact }: QuotedPlace): Place | null => {
    const start = textOf(article)?.indexOf(exact) ?? -1;
    return start < 0 ? null : { file: article, start, end: start + exact.length };
  };
  return decisions.flatMap(({ a, b, decide }) => {
    const [placeA, placeB] = [place(a), place(b)];
    return placeA && placeB ? [{ a: placeA, b: placeB, decide }] : [];
  });
}

/** A document with too many aliases to be expanded holds nothing that we read. */
function plain(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return null;
  }
}

function takes(articles: Readonly<Record<string, unknown>>): (path: string) => boolean {
  const include = asStrings(articles.include);
  const included = picomatch(include.length ? [...include] : articleNames);
  const exclude = asStrings(articles.exclude);
  const excluded = exclude.length ? picomatch([...exclude]) : () => false;
  return path => included(path) && !excluded(path);
}

function actorDecision(item: unknown): ActorDecision | null {
  const map = asMap(item);
  const rejected = asStrings(map['not an actor']);
  if (rejected.length) return { decide: 'reject', names: rejected };
  if (typeof map.name !== 'string') return null;
  const files = asStrings(map.in);
  return {
    decide: 'same',
    name: map.name,
    names: asStrings(map.names),
    not: asStrings(map.not),
    ...(isKind(map.kind) ? { kind: map.kind } : {}),
    ...(files.length ? { in: files } : {}),
  };
}

function factDecision(item: unknown): QuotedDecision | null {
  const map = asMap(item);
  const [a, b] = [quotedPlace(map.a), quotedPlace(map.b)];
  if (!a || !b) return null;
  if (typeof map.same === 'boolean') return { a, b, decide: { same: map.same } };
  return map.conflict === false && isAspect(map.aspect)
    ? { a, b, decide: { conflict: false, aspect: map.aspect } }
    : null;
}

function quotedPlace(item: unknown): QuotedPlace | null {
  const { article, exact } = asMap(item);
  return typeof article === 'string' && typeof exact === 'string' && exact ? { article, exact } : null;
}

const kinds: readonly ActorKind[] = ['person', 'organisation', 'place', 'group'];
const aspects: readonly Aspect[] = ['date', 'quantity', 'speaker', 'wording', 'polarity', 'actor'];
const isKind = (value: unknown): value is ActorKind => kinds.some(kind => kind === value);
const isAspect = (value: unknown): value is Aspect => aspects.some(aspect => aspect === value);

const asMap = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const asStrings = (value: unknown): readonly string[] =>
  asList(value).filter((item): item is string => typeof item === 'string');
