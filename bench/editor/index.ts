import * as vscode from 'vscode';
import type { Api } from '../../src/client/extension.js';
import { percentile } from '../percentile.js';

// Runs inside a real VS Code on the folder that is open: the first marks, marks after typing, hovers. Prints table rows.

const mark = '│ ';
const row = (what: string, values: readonly number[]): void => {
  const at = (percent: number) => percentile(values, percent).toFixed(1);
  console.log(`${mark}| ${what} | ${values.length} | ${at(50)} | ${at(95)} | ${at(100)} |`);
};

async function timed<T>(work: () => Thenable<T>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What VS Code calls in its extension host. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<Api>('dateline.dateline')!;
  const api = await extension.activate();
  const [file] = (await vscode.workspace.findFiles('**/*.txt', undefined, 1000)).sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  if (!file) throw new Error('no article in the folder');
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.languages.setTextDocumentLanguage(document, 'news-article');
  const editor = await vscode.window.showTextDocument(document);
  row('first article: server started, folder read, marks (ms)', [await timed(() => api.ready())]);
  const text = document.getText();
  const positions = Array.from({ length: 300 }, (_, i) => document.positionAt(Math.floor((i * text.length) / 300)));
  const hovers: number[] = [];
  for (const position of positions)
    hovers.push(await timed(() => vscode.commands.executeCommand('vscode.executeHoverProvider', file, position)));
  row('hover (ms)', hovers);
  const typing: number[] = [];
  for (let i = 0; i < 20; i++) {
    await editor.edit(edit => edit.insert(document.positionAt(text.length), ' Nobody answered on Monday.'));
    typing.push(await timed(() => vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', file)));
  }
  row('an answer after an edit: the article read anew (ms)', typing);
  await vscode.commands.executeCommand('workbench.action.files.revert');
}
