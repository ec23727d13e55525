import * as vscode from 'vscode';
import { type MarkKind, type NextMarkParams, requests } from '../../server/protocol.js';
import { activeArticle, toRange } from '../editors.js';
import type { Feature } from '../reading.js';
import type { Server } from '../server.js';

/** Steps through dates, actors and quotations, and copies a date's value. */
export function registerNavigation(server: Server): Feature {
  const step = (kind: MarkKind, direction: NextMarkParams['direction']) => async () => {
    const editor = activeArticle();
    if (!editor) return;
    const { line, character } = editor.selection.start;
    const uri = editor.document.uri.toString();
    const { version } = editor.document;
    const next = await server.ask(requests.nextMark, { uri, line, character, kind, direction });
    if (editor.document.version !== version) return;
    if (!next) return void vscode.window.setStatusBarMessage(`No ${names[kind]} in this article.`, 3000);
    const range = toRange(next);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };

  const copyIsoDate = async () => {
    const editor = activeArticle();
    if (!editor) return;
    const { line, character } = editor.selection.active;
    const value = await server.ask(requests.isoDateAt, { uri: editor.document.uri.toString(), line, character });
    if (!value) return void vscode.window.showInformationMessage('There is no date at the cursor.');
    await vscode.env.clipboard.writeText(value);
    vscode.window.setStatusBarMessage(`Copied ${value}.`, 3000);
  };

  return {
    commands: {
      nextDate: step('date', 'next'),
      previousDate: step('date', 'previous'),
      nextActor: step('actor', 'next'),
      previousActor: step('actor', 'previous'),
      nextQuote: step('quote', 'next'),
      previousQuote: step('quote', 'previous'),
      copyIsoDate,
    },
    dispose: () => undefined,
  };
}

const names: Readonly<Record<MarkKind, string>> = { date: 'date', actor: 'actor', quote: 'quotation' };
