import type { CancellationToken } from 'vscode-languageserver';
import { articlesOf, byFirstReport, disputedFirst, firstReported, grouped, tellDay } from '../../corpus/corpus.js';
import {
  type FactChoicesParams,
  type FactFilter,
  type FactItem,
  type FactParams,
  type FactSummary,
  type FactsOnParams,
  type FactsOverview,
  requests,
} from '../protocol.js';
import type { Services } from '../server.js';
import type { Workspace } from '../workspace.js';
import { choicesOf } from './factChoices.js';
import { factItem } from './facts.js';
import { aspectsOf, type Known, knownFacts } from './knownFacts.js';

/** The facts of all folders that are open, by day: counts first, the facts of a day and what a fact holds when they are asked for. */
export function registerFactOverview({ connection, workspace }: Services): void {
  connection.onRequest(requests.factsOverview, (filter: FactFilter) => overviewOf(workspace, filter));
  connection.onRequest(requests.factsOn, (params: FactsOnParams) => factsOn(workspace, params));
  connection.onRequest(requests.fact, (params: FactParams) => factOf(workspace, params));
  connection.onRequest(requests.factChoices, (params: FactChoicesParams, token: CancellationToken) =>
    choicesOf(workspace, params, token),
  );
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

const dayOf = ({ root, fact }: Known): string | null => firstReported(root.corpus, fact);
