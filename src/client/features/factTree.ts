import * as vscode from 'vscode';
import {
  type ConflictItem,
  type FactFilter,
  type FactSummary,
  type FactsOverview,
  type PlacedText,
  requests,
} from '../../server/protocol.js';
import { placeOf } from '../editors.js';
import type { Server } from '../server.js';
import { clean, count } from '../words.js';
import { aspectLabel, pickFilter, type ShownFilter } from './factFilter.js';

/** What the tree is filled from: the server, which starts with the first question. */
export type FactSource = Pick<Server, 'ask'> & { readonly onDidChange: vscode.Event<void> };

type Day = FactsOverview['days'][number] & { readonly kind: 'day' };

/** A fact, as commands on facts take it. */
type Fact = FactSummary & { readonly kind: 'fact' };

type Node =
  | Day
  | Fact
  | { readonly kind: 'conflict'; readonly conflict: ConflictItem }
  | { readonly kind: 'source'; readonly source: PlacedText };

/** The folder's facts by the day on which they were first reported, disputed ones first, and those alone that the reader asks for. */
export function registerFactTree(source: FactSource): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let filter: ShownFilter = {};

  const asked = (): FactFilter => Object.fromEntries(Object.entries(filter).map(([key, { value }]) => [key, value]));

  const days = async (): Promise<Node[]> => {
    const { days: found, reading } = await source.ask(requests.factsOverview, asked());
    const only = Object.values(filter).map(({ label }) => clean(label));
    view.message = [
      ...(only.length ? [`${found.length ? 'Only' : 'No fact of'} ${only.join(', ')}`] : []),
      ...(reading ? [`Read ${reading.done} of ${count(reading.total, 'file')} so far`] : []),
    ].join(' · ');
    return found.map(day => ({ kind: 'day', ...day }));
  };

  const contents = async ({ folder, id }: Fact): Promise<Node[]> => {
    const fact = await source.ask(requests.fact, { folder, id });
    if (!fact) return [];
    return [
      ...fact.conflicts.map(conflict => ({ kind: 'conflict', conflict }) as const),
      ...[fact.here, ...fact.others].map(place => ({ kind: 'source', source: place }) as const),
    ];
  };

  const view = vscode.window.createTreeView<Node>('dateline.facts', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: itemOf,
      getChildren: async node => {
        if (!node) return days();
        if (node.kind === 'fact') return contents(node);
        if (node.kind !== 'day') return [];
        const facts = await source.ask(requests.factsOn, { day: node.day, filter: asked() });
        return facts.map(fact => ({ kind: 'fact', ...fact }));
      },
    },
  });

  // What the figures before each fact count.
  view.description = 'articles · origins';

  const setFilter = (next: ShownFilter) => {
    filter = next;
    void vscode.commands.executeCommand('setContext', 'dateline.factsFiltered', Object.keys(filter).length > 0);
    changed.fire();
  };
  const filterFacts = async (given?: ShownFilter) => {
    const added = given ?? (await pickFilter(source));
    if (added) setFilter({ ...filter, ...added });
  };

  return vscode.Disposable.from(
    view,
    changed,
    source.onDidChange(() => changed.fire()),
    vscode.commands.registerCommand('dateline.filterFacts', filterFacts),
    vscode.commands.registerCommand('dateline.clearFactFilter', () => setFilter({})),
  );
}

function itemOf(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'day':
      return itemOfDay(node);
    case 'fact':
      return itemOfFact(node);
    case 'conflict':
      return itemOfConflict(node.conflict);
    case 'source':
      return itemOfSource(node.source);
  }
}

function itemOfDay({ day, told, facts, disputed }: Day): vscode.TreeItem {
  const item = new vscode.TreeItem(told, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `day ${day}`;
  item.iconPath = new vscode.ThemeIcon('calendar');
  item.description = [count(facts, 'fact'), ...(disputed ? [`${disputed} disputed`] : [])].join(', ');
  return item;
}

function itemOfFact({ folder, id, text, articles, origins, aspects }: Fact): vscode.TreeItem {
  const words = clean(text);
  const item = new vscode.TreeItem(`${articles} · ${origins}  ${words}`, vscode.TreeItemCollapsibleState.Collapsed);
  const counts = `${count(articles, 'article')}, ${count(origins, 'origin')}`;
  const differ = aspects.length ? `differ on ${aspects.map(aspectLabel).join(', ')}` : '';
  item.id = `fact ${folder} ${id}`;
  item.iconPath = aspects.length
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon('references');
  item.description = differ;
  item.tooltip = new vscode.MarkdownString().appendText([words, counts, differ].filter(Boolean).join('\n\n'));
  item.accessibilityInformation = { label: [words, counts, differ].filter(Boolean).join(', ') };
  item.contextValue = 'fact';
  return item;
}

function itemOfConflict({ aspect, values }: ConflictItem): vscode.TreeItem {
  const byValue = new Map<string, PlacedText[]>();
  for (const value of values) byValue.set(value.value, [...(byValue.get(value.value) ?? []), value]);
  const sides = [...byValue].map(([value, places]) => {
    const outlets = [...new Set(places.map(({ outlet }) => outlet))].join(', ');
    return `${value} (${outlets})`;
  });
  const item = new vscode.TreeItem(clean(sides.join(' ≠ ')));
  item.iconPath = new vscode.ThemeIcon('git-compare');
  item.description = aspectLabel(aspect);
  item.tooltip = new vscode.MarkdownString().appendText(sides.join('\n\n'));
  const [a, b] = [...byValue.values()].map(([first]) => first);
  if (a && b) item.command = { title: 'Open Side by Side', command: 'dateline.openBeside', arguments: [{ a, b }] };
  return item;
}

function itemOfSource(source: PlacedText): vscode.TreeItem {
  const item = new vscode.TreeItem(clean([source.outlet, source.published].filter(Boolean).join(', ')));
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.description = clean(source.text);
  item.tooltip = new vscode.MarkdownString().appendText(source.text);
  const { uri, range } = placeOf(source);
  const options: vscode.TextDocumentShowOptions = { selection: range };
  item.command = { title: 'Open', command: 'vscode.open', arguments: [uri, options] };
  return item;
}
