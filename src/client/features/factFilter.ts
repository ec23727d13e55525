import * as vscode from 'vscode';
import type { Aspect, FactChoice, FactChoices, FactFilter } from '../../server/protocol.js';
import { clean, count } from '../words.js';

/** A filter with what the reader is told of it. */
export type ShownFilter = {
  readonly [K in keyof FactFilter]: { readonly value: NonNullable<FactFilter[K]>; readonly label: string };
};

/** Asks by what to narrow the facts down, and to what; undefined where the reader leaves. */
export async function pickFilter({ actors, articles, aspects }: FactChoices): Promise<ShownFilter | undefined> {
  const disputed = aspects.length ? [{ value: 'any', label: 'any', facts: 0 }, ...aspects] : [];
  const ways = [
    { label: '$(person) By Actor…', key: 'actor', choices: actors },
    { label: '$(file-text) By Article…', key: 'article', choices: articles },
    { label: '$(warning) By Kind of Conflict…', key: 'aspect', choices: disputed },
  ] as const;
  const way = await vscode.window.showQuickPick(
    ways.filter(({ choices }) => choices.length > 0),
    { title: 'Filter Facts', placeHolder: 'Show only some of the facts' },
  );
  if (!way) return undefined;
  const isAspect = way.key === 'aspect';
  const entries = way.choices.map(choice => entryOf(choice, isAspect ? titleOf(choice.value) : choice.label));
  const chosen = await vscode.window.showQuickPick(entries, { title: 'Filter Facts' });
  if (!chosen) return undefined;
  return { [way.key]: { value: chosen.value, label: isAspect ? titleOf(chosen.value).toLowerCase() : chosen.name } };
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
