import * as vscode from 'vscode';
import type { Outcome, PlacedText, PlaceParams } from '../server/protocol.js';
import { isArticle } from './language.js';

/** The active editor where it shows an article. */
export function activeArticle(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && isArticle(editor.document) ? editor : undefined;
}

/** Where the cursor stands, or the selection begins, in the article of the active editor, as requests take it. */
export function cursor(): PlaceParams | undefined {
  const editor = activeArticle();
  if (!editor) return undefined;
  const { line, character } = editor.selection.start;
  return { uri: editor.document.uri.toString(), line, character };
}

/** Where some words of an article stand. */
export const placeOf = ({ uri, range }: PlacedText): vscode.Location =>
  new vscode.Location(vscode.Uri.parse(uri), toRange(range));

/** Words of an article for a list: on one line, and no `$(…)` of them turned into an icon. */
export const clean = (text: string): string => text.replace(/\s+/g, ' ').replace(/\$\(/g, '$\u200b(');

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
