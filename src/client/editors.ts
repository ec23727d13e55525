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

/** A range as the server gives it. */
interface LspRange {
  readonly start: LspPosition;
  readonly end: LspPosition;
}

interface LspPosition {
  readonly line: number;
  readonly character: number;
}

export const toRange = ({ start, end }: LspRange): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

/** The user's name as they set it, for what they add to an article; nothing where they set none. */
export function author(uri: vscode.Uri): { readonly author?: string } {
  const name = vscode.workspace.getConfiguration('dateline', uri).get('author', '').trim();
  return name ? { author: name } : {};
}

/** Opens a file at a place. */
export async function openAt(uri: string, { line, character }: LspPosition): Promise<void> {
  const at = new vscode.Position(line, character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(at, at) });
}

/** Tells the user something that wants no answer. */
export const say = (text: string): void => void vscode.window.showInformationMessage(text);

/** Tells the user how a change went: in passing where it is done, with a message where there is something to do. */
export function tell(outcome: Outcome): void {
  if (outcome.ok) vscode.window.setStatusBarMessage(outcome.what, 5000);
  else void tellFailure(outcome);
}

/** Tells why a change was not made; gives which of the offers the user took. A file to look at is opened from here. */
export async function tellFailure(
  { why, see }: Extract<Outcome, { ok: false }>,
  ...offers: readonly string[]
): Promise<string | undefined> {
  const openFile = 'Open File';
  const chosen = await vscode.window.showWarningMessage(why, ...offers, ...(see ? [openFile] : []));
  if (chosen === openFile && see) await openAt(see.uri, see.at);
  return chosen;
}
