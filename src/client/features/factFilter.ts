import * as vscode from 'vscode';
import { type Aspect, type FactChoice, type FactFilter, requests } from '../../server/protocol.js';
import { say } from '../editors.js';
import type { Server } from '../server.js';
import { clean, count } from '../words.js';

/** A filter with what the reader is told of it. */
export type ShownFilter = {
  readonly [K in keyof FactFilter]: { readonly value: NonNullable<FactFilter[K]>; readonly label: string };
};

/** Asks by what to narrow the facts down, and to what; undefined where the reader leaves. */
export async function pickFilter(source: Pick<Server, 'ask'>): Promise<ShownFilter | undefined> {
  const { days } = await source.ask(requests.factsOverview, {});
  if (!days.length) {
    say('There are no facts to filter yet: a fact is what two articles report.');
    return undefined;
  }
  const ways = [
    { label: '$(person) By Actor…', by: 'actor' },
    { label: '$(file-text) By Article…', by: 'article' },
    { label: '$(warning) By Kind of Conflict…', by: 'aspect' },
  ] as const;
  const isDisputed = days.some(({ disputed }) => disputed > 0);
  const way = await vscode.window.showQuickPick(
    ways.filter(({ by }) => by !== 'aspect' || isDisputed),
    { title: 'Filter Facts', placeHolder: 'Show only some of the facts' },
  );
  if (!way) return undefined;
  const { by } = way;
  const isAspect = by === 'aspect';
  const left = new vscode.CancellationTokenSource();
  const entries = source.ask(requests.factChoices, { by }, left.token).then(choices => {
    const all = isAspect ? [{ value: 'any', label: 'any', facts: 0 }, ...choices] : choices;
    return all.map(choice => entryOf(choice, isAspect ? titleOf(choice.value) : choice.label));
  });
  const chosen = await vscode.window.showQuickPick(entries, { title: 'Filter Facts' });
  left.cancel();
  if (!chosen) return undefined;
  return { [by]: { value: chosen.value, label: isAspect ? titleOf(chosen.value).toLowerCase() : chosen.name } };
}

const entryOf = ({ value, facts }: FactChoice, name: string) => ({
  label: clean(name),
  description: facts ? count(facts, 'fact') : '',
  name,
  value,
});

const titleOf = (aspect: string): string =>
  aspect === 'any' ? 'Any conflict' : `Conflicts on the ${aspectLabel(aspect as Aspect)}`;

const labels: Readonly<Record<Aspect, string>> = {
  date: 'date',
  quantity: 'number',
  speaker: 'speaker',
  wording: 'wording',
  polarity: 'whether it happened',
  actor: 'who it was',
};

/** What a conflict is on, for people. */
export const aspectLabel = (aspect: Aspect): string => labels[aspect];
