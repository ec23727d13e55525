import * as vscode from 'vscode';
import type { Feature } from '../reading.js';
import type { Kind } from './decorations.js';
import { settingOf } from './highlights.js';

/** The commands that switch all marks, or those of a kind, on and off. They change the setting, where it is set already. */
export function registerToggles(): Feature {
  const toggleKind = (kind: Kind) => () => toggle(settingOf[kind]);
  return {
    commands: {
      toggleHighlights: () => toggle('enabled'),
      toggleDates: toggleKind('date'),
      toggleActors: toggleKind('actor'),
      toggleQuotes: toggleKind('quote'),
      toggleReportedSpeech: toggleKind('reported'),
      toggleAttitudes: toggleKind('attitude'),
      toggleFurniture: toggleKind('furniture'),
    },
    dispose: () => undefined,
  };
}

async function toggle(setting: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('dateline.highlight');
  const found = settings.inspect<boolean>(setting);
  const target =
    found?.workspaceFolderValue !== undefined
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : found?.workspaceValue !== undefined
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
  await settings.update(setting, !settings.get(setting, true), target);
}
