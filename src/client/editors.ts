import * as vscode from 'vscode';
import type { Outcome } from '../server/protocol.js';
import { isArticle } from './language.js';

/** The active editor where it shows an article. */
export function activeArticle(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && isArticle(editor.document) ? editor : undefined;
}

/** A range as the server gives it. */
interface LspRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export const toRange = ({ start, end }: LspRange): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

/** Tells the user how a change went: in passing where it is done, with a message where there is something to do. */
export function tell(outcome: Outcome): void {
  if (outcome.ok) vscode.window.setStatusBarMessage(outcome.what, 5000);
  else void vscode.window.showWarningMessage(outcome.why);
}
