import { type ActorRule, type PlainActor, toRule } from './actor-rules.js';
import type { Broken, Selector } from './annotations.js';
import { type PlainSelector, plainSelector, toSelector } from './model.js';
import { newerFormat, withoutMark } from './sidecar.js';
import { objection } from './validate.js';
import { type ReadYaml, readYaml } from './yaml.js';

/** What the reader decided for a whole folder, in `dateline.yaml`. Paths are relative to that file. */
export interface FolderDecisions {
  /** Each tag with its colour (a name or #rrggbb), null where it has none. */
  readonly tags: ReadonlyMap<string, string | null>;
  /** Glob patterns of the files that are read as articles; null where the file doesn't say. */
  readonly include: readonly string[] | null;
  readonly exclude: readonly string[];
  readonly actors: readonly ActorRule[];
  readonly facts: readonly FactRule[];
}

/** A decision about two statements, each found by its words. */
export interface FactRule {
  readonly a: QuotedPlace;
  readonly b: QuotedPlace;
  readonly decide:
    | { readonly same: boolean }
    | {
        readonly conflict: false;
        readonly aspect: 'date' | 'quantity' | 'speaker' | 'wording' | 'polarity' | 'actor';
      };
}

export interface QuotedPlace {
  readonly article: string;
  readonly target: Selector;
}

export type FolderFile =
  | { readonly kind: 'decisions'; readonly decisions: FolderDecisions }
  | Broken
  | { readonly kind: 'newer'; readonly format: number };

/** What `dateline.yaml` says, from its text; an empty one decides nothing. Never throws. */
export function readFolderFile(text: string): FolderFile {
  const yaml = readYaml(withoutMark(text));
  return yaml.kind === 'broken' ? yaml : decisionsIn(yaml);
}

/** The same for YAML that is read already. */
export function decisionsIn(yaml: ReadYaml): FolderFile {
  if (yaml.data === null) return { kind: 'decisions', decisions: toDecisions({ dateline: 1 }) };
  const newer = newerFormat(yaml.data);
  if (newer !== null) return { kind: 'newer', format: newer };
  return objection(yaml, 'folder') ?? { kind: 'decisions', decisions: toDecisions(yaml.data as PlainFolder) };
}

interface PlainFolder {
  readonly dateline: number;
  readonly tags?: Readonly<Record<string, { readonly color?: string } | null>>;
  readonly articles?: { readonly include?: readonly string[]; readonly exclude?: readonly string[] };
  readonly actors?: readonly PlainActor[];
  readonly facts?: readonly PlainFact[];
}

export interface PlainFact {
  readonly a: PlainSelector & { readonly article: string };
  readonly b: PlainSelector & { readonly article: string };
  readonly same?: boolean;
  readonly conflict?: false;
  readonly aspect?: 'date' | 'quantity' | 'speaker' | 'wording' | 'polarity' | 'actor';
}

const toDecisions = ({ tags, articles, actors, facts }: PlainFolder): FolderDecisions => ({
  tags: new Map(Object.entries(tags ?? {}).map(([tag, look]) => [tag, look?.color ?? null])),
  include: articles?.include ?? null,
  exclude: articles?.exclude ?? [],
  actors: (actors ?? []).map(toRule),
  facts: (facts ?? []).map(factRule),
});

const factRule = ({ a, b, same, aspect }: PlainFact): FactRule => ({
  a: { article: a.article, target: toSelector(a) },
  b: { article: b.article, target: toSelector(b) },
  decide: same === undefined && aspect ? { conflict: false, aspect } : { same: same ?? false },
});

/** The entry that stands for a decision about two statements. */
export function toPlainFact({ a, b, decide }: FactRule): PlainFact {
  const plain = ({ article, target }: QuotedPlace) => ({ article, ...plainSelector(target) });
  return { ...decide, a: plain(a), b: plain(b) };
}
