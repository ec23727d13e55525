import type { Folder } from '../files/files.js';
import { anchor } from './anchor.js';
import type { Annotation, Correction, Selector, SidecarChange } from './annotations.js';
import { readBrat } from './formats/brat.js';
import { isHypothesis, readHypothesis } from './formats/hypothesis.js';
import type { Imported } from './formats/imported.js';
import { readJsonLd } from './formats/jsonld-read.js';
import { same } from './merge.js';
import { sidecarOf } from './paths.js';
import { openSidecar } from './session.js';

/** What an import would add to the sidecars of a folder. */
export interface ImportPlan {
  readonly articles: readonly { readonly article: string; readonly changes: readonly SidecarChange[] }[];
  /** Sentences for the user on what can't be taken in. */
  readonly problems: readonly string[];
}

/** Gives the text of an article of the folder, null where there is none. */
export type TextOf = (article: string) => Promise<string | null>;

/**
 * What notes from W3C JSON-LD, brat or Hypothes.is add to the articles of a folder that they name. A note that is there already
 * is not doubled. `name` is the file's path in the folder, or its bare name: a .ann belongs to the .txt of its name.
 */
export async function planImport(folder: Folder, name: string, text: string, textOf: TextOf): Promise<ImportPlan> {
  const imported = await read(name, text, textOf);
  const find = await articleFinder(folder, textOf);
  const byArticle = new Map<string, SidecarChange[]>();
  const unknown = new Set<string>();
  const additions: readonly (readonly [string, SidecarChange])[] = [
    ...imported.notes.map(({ source, annotation }) => [source, { do: 'add', annotation }] as const),
    ...(imported.corrections ?? []).map(
      ({ source, correction }) => [source, { do: 'correct', before: null, after: correction }] as const,
    ),
  ];
  for (const [source, change] of additions) {
    const article = await find(source, targetOf(change));
    if (article === null) unknown.add(source);
    else byArticle.set(article, [...(byArticle.get(article) ?? []), change]);
  }
  const plans = await Promise.all([...byArticle].map(([article, wanted]) => newIn(folder, article, wanted)));
  return {
    articles: plans.filter(({ changes }) => changes.length > 0),
    problems: [
      ...imported.problems.map(problem => `${name}: ${problem}`),
      ...[...unknown].map(source => `${name}: no article of this folder is ${source}; save it there and import again`),
      ...plans.flatMap(({ problem }) => problem ?? []),
    ],
  };
}

async function read(name: string, text: string, textOf: TextOf): Promise<Imported> {
  if (!name.endsWith('.ann')) return isHypothesis(text) ? readHypothesis(text) : readJsonLd(text);
  const article = `${name.slice(0, -'.ann'.length)}.txt`;
  const articleText = await textOf(article);
  return articleText === null
    ? { notes: [], problems: [`${article} is not in this folder; put it there and import again`] }
    : readBrat(text, article, articleText);
}

/**
 * Finds the article that a source means: the path itself, its IRI decoded; for an address elsewhere, the one file of that
 * name; else the one article in which the quoted words stand in their context.
 */
async function articleFinder(
  folder: Folder,
  textOf: TextOf,
): Promise<(source: string, target: Selector | null) => Promise<string | null>> {
  const paths = (await folder.list()).map(({ path }) => path);
  const known = new Set(paths);
  const texts = new Map<string, string>();
  const only = (found: readonly string[]): string | null => (found.length === 1 ? found[0]! : null);
  const quoted = async (target: Selector): Promise<string | null> => {
    if (texts.size === 0)
      for (const path of paths.filter(one => /\.(txt|md)$/.test(one))) texts.set(path, (await textOf(path)) ?? '');
    const exact = [...texts].filter(([, text]) => text.includes(target.exact));
    return only(exact.filter(([, text]) => anchor(text, target).kind === 'anchored').map(([path]) => path));
  };
  return async (source, target) => {
    const path = decoded(source).replace(/^\.\//, '');
    if (known.has(source)) return source;
    if (known.has(path)) return path;
    const name = baseName(path.replace(/[?#].*$/, ''));
    return (
      only(paths.filter(one => baseName(one) === name)) ?? (target && /^[a-z]+:/i.test(source) ? quoted(target) : null)
    );
  };
}

/** The note or correction that a change adds. */
const addedBy = (change: SidecarChange): Annotation | Correction | null =>
  change.do === 'add' ? change.annotation : change.do === 'correct' ? change.after : null;

function targetOf(change: SidecarChange): Selector | null {
  const added = addedBy(change);
  return added && 'target' in added ? added.target : null;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

interface ArticlePlan {
  readonly article: string;
  readonly changes: readonly SidecarChange[];
  readonly problem: string | null;
}

/** What is not in an article's sidecar yet. */
async function newIn(folder: Folder, article: string, wanted: readonly SidecarChange[]): Promise<ArticlePlan> {
  const { sidecar } = await openSidecar(folder, article);
  const there = new Map<string, Annotation | Correction>(
    sidecar.kind === 'broken' ? [] : [...sidecar.annotations, ...sidecar.corrections].map(one => [one.id, one]),
  );
  const changes: SidecarChange[] = [];
  let others = 0;
  for (const change of wanted) {
    const one = addedBy(change)!;
    const old = there.get(one.id);
    // What had no date was given that of its import.
    if (old && !same({ ...old, created: '' }, { ...one, created: '' })) others++;
    if (old) continue;
    there.set(one.id, one);
    changes.push(change);
  }
  const problem = `${sidecarOf(article)}: ${others} ${others === 1 ? 'note has' : 'notes have'} the id of one that says something else, which was left as it is`;
  return { article, changes, problem: others === 0 ? null : problem };
}

function decoded(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}
