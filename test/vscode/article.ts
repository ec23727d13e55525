import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Api } from '../../src/client/extension.js';

/** The extension as VS Code knows it, under development or installed. */
export const extension = () => vscode.extensions.getExtension<Api>('dateline.dateline')!;

/** A file of the folder that the suite has open: a copy of samples/. */
export const fileOf = (name: string): vscode.Uri =>
  vscode.Uri.file(join(vscode.workspace.workspaceFolders![0]!.uri.fsPath, name));

/** Opens an article and waits until it is marked and the folder read. */
export async function openArticle(name: string): Promise<{ editor: vscode.TextEditor; api: Api }> {
  const editor = await open(name);
  const api = await extension().activate();
  await became(() => editor.document.languageId === 'news-article', vscode.workspace.onDidOpenTextDocument);
  await api.ready();
  return { editor, api };
}

export const open = async (name: string): Promise<vscode.TextEditor> =>
  vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileOf(name)));

/** Resolves once a condition holds, which is asked again at each event. */
export function became(condition: () => boolean, event: vscode.Event<unknown>): Promise<void> {
  return new Promise(resolve => {
    if (condition()) return resolve();
    const waiting = event(() => {
      if (!condition()) return;
      waiting.dispose();
      resolve();
    });
  });
}

/** Resolves once a condition on an article's notes holds. */
export async function noted(api: Api, condition: () => boolean): Promise<void> {
  let done = () => {};
  const met = new Promise<void>(resolve => {
    done = resolve;
  });
  const check = () => condition() && done();
  const waiting = await api.onDidShowNotes(check);
  check();
  await met;
  waiting.dispose();
}

/** Where words stand in a document, the first time. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** All that hovers say at some words. */
export async function hoverOn(editor: vscode.TextEditor, words: string): Promise<string> {
  const { uri } = editor.document;
  const at = rangeOf(editor.document, words).start.translate(0, 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers.flatMap(({ contents }) => contents.map(one => (typeof one === 'string' ? one : one.value))).join('\n');
}
