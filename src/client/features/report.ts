import * as vscode from 'vscode';
import { requests } from '../../server/protocol.js';
import type { Feature } from '../reading.js';
import type { Server } from '../server.js';

/** What a keybinding or a test can give, so that it is not asked where to write. */
interface Given {
  readonly to?: vscode.Uri;
}

/** Writes a Markdown report on a folder's facts to where the reader says; a file that is there is not replaced unasked. */
export function registerReport(server: Server): Feature {
  const reportOnFolder = async (given?: Given) => {
    const folder = await folderHere();
    if (!folder) return void vscode.window.showInformationMessage('Open a folder of news articles first.');
    // The dialog asks itself before a file is replaced.
    const to =
      given?.to ??
      (await vscode.window.showSaveDialog({
        title: `Report on ${folder.name}`,
        saveLabel: 'Write Report',
        defaultUri: vscode.Uri.joinPath(folder.uri, 'facts.md'),
        filters: { Markdown: ['md'] },
      }));
    if (!to || (given?.to && !(await mayReplace(to)))) return;
    const text = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: 'Writing the report' },
      () => server.ask(requests.report, { uri: folder.uri.toString(), to: to.toString() }),
    );
    if (text === null) return;
    await vscode.workspace.fs.writeFile(to, new TextEncoder().encode(text));
    await vscode.window.showTextDocument(to);
  };
  return { commands: { reportOnFolder }, dispose: () => undefined };
}

/** The folder of the article in the active editor, or the only one; else the reader chooses. */
async function folderHere(): Promise<vscode.WorkspaceFolder | undefined> {
  const { workspaceFolders = [] } = vscode.workspace;
  const active = vscode.window.activeTextEditor?.document.uri;
  const here = active && vscode.workspace.getWorkspaceFolder(active);
  return here ?? (workspaceFolders.length > 1 ? vscode.window.showWorkspaceFolderPick() : workspaceFolders[0]);
}

async function mayReplace(uri: vscode.Uri): Promise<boolean> {
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (!isThere) return true;
  const replace = 'Replace';
  const message = `${vscode.workspace.asRelativePath(uri)} is there already.`;
  return (await vscode.window.showWarningMessage(message, { modal: true }, replace)) === replace;
}
