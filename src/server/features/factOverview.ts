import {
  articlesOf,
  byFirstReport,
  disputedFirst,
  firstReported,
  grouped,
  outletOf,
  overlapping,
  tellDay,
  tellPublished,
} from '../../corpus/corpus.js';
import type { Fact } from '../../facts/facts.js';
import {
  type Aspect,
  type FactChoices,
  type FactFilter,
  type FactItem,
  type FactParams,
  type FactSummary,
  type FactsOnParams,
  type FactsOverview,
  requests,
} from '../protocol.js';
import type { Root } from '../root.js';
import type { Services } from '../server.js';
import { canonical, uriIn } from '../uris.js';
import type { Workspace } from '../workspace.js';
import { factItem } from './facts.js';

/** The facts of all folders that are open, by day: counts first, the facts of a day and what a fact holds when they are asked for. */
export function registerFactOverview({ connection, workspace }: Services): void {
  connection.onRequest(requests.factsOverview, (filter: FactFilter) => overviewOf(workspace, filter));
  connection.onRequest(requests.factsOn, (params: FactsOnParams) => factsOn(workspace, params));
  connection.onRequest(requests.fact, (params: FactParams) => factOf(workspace, params));
  connection.onRequest(requests.factChoices, () => choicesOf(workspace));
}

/** A fact, and the folder that it is of. */
interface Known {
  readonly root: Root;
  readonly fact: Fact;
}

/** How many facts each day has, the earliest day first; begins to read the folders that nobody has read yet. */
export function overviewOf(workspace: Workspace, filter: FactFilter): FactsOverview {
  for (const root of workspace.roots) root.start();
  const days = grouped(knownFacts(workspace, filter), dayOf);
  const reading = workspace.roots.map(({ progress }) => progress).filter(({ done, total }) => done < total);
  const sum = (key: 'done' | 'total') => reading.reduce((all, progress) => all + progress[key], 0);
  return {
    days: [...days]
      .sort(([a], [b]) => ((a ?? '9999') < (b ?? '9999') ? -1 : 1))
      .map(([day, facts]) => ({
        day,
        told: day === null ? 'Undated' : tellDay(day),
        facts: facts.length,
        disputed: facts.filter(({ fact }) => fact.conflicts.length > 0).length,
      })),
    reading: reading.length ? { done: sum('done'), total: sum('total') } : null,
  };
}

/** The facts of a day, disputed ones first. */
export function factsOn(workspace: Workspace, { day, filter }: FactsOnParams): readonly FactSummary[] {
  return knownFacts(workspace, filter)
    .filter(known => dayOf(known) === day)
    .sort((a, b) => disputedFirst(a.fact, b.fact))
    .flatMap(({ root, fact }) => {
      const [first] = byFirstReport(root.corpus, fact);
      return first
        ? [
            {
              ...{ folder: root.uri, id: fact.id, text: first.text, origins: fact.origins.length },
              articles: articlesOf(fact).size,
              aspects: aspectsOf(fact),
            },
          ]
        : [];
    });
}

/** All of a fact, seen from the article that reports it first; null where it is none any more. */
function factOf(workspace: Workspace, { folder, id }: FactParams): FactItem | null {
  const root = workspace.roots.find(({ uri }) => uri === folder);
  const fact = root?.corpus.knownFacts().find(one => one.id === id);
  const [first] = root && fact ? byFirstReport(root.corpus, fact) : [];
  return root && fact && first ? factItem(workspace, root, first.file, fact, first.start) : null;
}

/** What the facts can be narrowed to, what most of them have first. */
function choicesOf(workspace: Workspace): FactChoices {
  const all = knownFacts(workspace, {});
  const actors = new Map<string, { label: string; facts: number }>();
  const articles = new Map<string, { label: string; facts: number }>();
  const aspects = new Map<string, { label: string; facts: number }>();
  const add = (map: typeof actors, value: string, label: () => string) => {
    const known = map.get(value);
    if (known) known.facts++;
    else map.set(value, { label: label(), facts: 1 });
  };
  for (const { root, fact } of all) {
    for (const file of articlesOf(fact)) add(articles, uriIn(root.uri, file), () => labelOf(root, file));
    for (const aspect of aspectsOf(fact)) add(aspects, aspect, () => aspect);
  }
  for (const mentioned of mentionedIn(all)) for (const [actor, name] of mentioned) add(actors, actor, () => name);
  const list = (map: typeof actors) =>
    [...map].map(([value, choice]) => ({ value, ...choice })).sort((a, b) => b.facts - a.facts);
  return { actors: list(actors), articles: list(articles), aspects: list(aspects) };
}

const labelOf = (root: Root, file: string): string => {
  const article = root.corpus.read(file)?.article ?? null;
  const told = [outletOf(file, article), tellPublished(article?.published)].filter(Boolean).join(', ');
  return `${article?.headline?.text ?? file} (${told})`;
};

/** The facts that pass a filter, of all folders. */
function knownFacts(workspace: Workspace, { actor, article, aspect }: FactFilter): readonly Known[] {
  const place = article === undefined ? null : workspace.rootOf(canonical(article));
  return workspace.roots.flatMap(root =>
    (article === undefined ? root.corpus.knownFacts() : root === place?.root ? root.corpus.factsOf(place.file) : [])
      .filter(
        fact =>
          aspect === undefined || (aspect === 'any' ? fact.conflicts.length > 0 : aspectsOf(fact).includes(aspect)),
      )
      .filter(actor === undefined ? () => true : naming(root, actor))
      .map(fact => ({ root, fact })),
  );
}

const dayOf = ({ root, fact }: Known): string | null => firstReported(root.corpus, fact);

const aspectsOf = ({ conflicts }: Fact): readonly Aspect[] => [...new Set(conflicts.map(({ aspect }) => aspect))];

/** Whether a statement of a fact names an actor; only articles that mention it are read for that. */
function naming({ corpus }: Root, actor: string): (fact: Fact) => boolean {
  const files = new Set(corpus.filesMentioning(actor));
  return ({ statements }) =>
    statements.some(
      statement =>
        files.has(statement.file) &&
        overlapping(corpus.read(statement.file)?.actors ?? [], statement).some(mention => mention.actor === actor),
    );
}

/** The names of those whom the statements of each fact mention, by identity. Article by article: each is read once, and not held. */
function mentionedIn(all: readonly Known[]): Iterable<ReadonlyMap<string, string>> {
  const mentioned = new Map(all.map(({ fact }) => [fact, new Map<string, string>()]));
  const stated = all.flatMap(({ root, fact }) => fact.statements.map(statement => ({ root, fact, statement })));
  for (const [root, ofRoot] of grouped(stated, each => each.root))
    for (const [file, inFile] of grouped(ofRoot, ({ statement }) => statement.file)) {
      const { actors } = root.corpus.read(file) ?? { actors: [] };
      for (const { fact, statement } of inFile)
        for (const mention of overlapping(actors, statement)) mentioned.get(fact)!.set(mention.actor, mention.name);
    }
  return mentioned.values();
}
