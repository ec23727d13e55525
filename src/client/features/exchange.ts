import * as vscode from 'vscode';
import { type ExportFormat, requests } from '../../server/protocol.js';
import type { Feature } from '../reading.js';
import type { Server } from '../server.js';

interface Format extends vscode.QuickPickItem {
  readonly format: ExportFormat;
  readonly extension: string;
}

/** What the notes of a folder can be written as. */
const formats: readonly Format[] = [
  { label: 'Markdown', description: 'a report, grouped by tag', format: 'markdown', extension: 'md' },
  {
    label: 'W3C Web Annotation',
    description: 'JSON-LD: all there is, for other programs and for another folder',
    format: 'jsonld',
    extension: 'jsonld',
  },
  { label: 'CSV', description: 'a table, a note a row', format: 'csv', extension: 'csv' },
  { label: 'brat', description: 'stand-off, a file for each article', format: 'brat', extension: 'ann' },
];

/** What a keybinding or a test can give, so that nothing is asked. */
interface Given {
  readonly format?: ExportFormat;
  readonly to?: vscode.Uri;
  readonly from?: vscode.Uri;
}

/** Takes the notes of a folder out to other programs, and those of others in. */
export function registerExchange(server: Server): Feature {
  const exportAnnotations = async (given: Given = {}) => {
    const uri = here();
    const chosen =
      formats.find(({ format }) => format === given.format) ??
      (await vscode.window.showQuickPick(formats, { title: 'Export Annotations', matchOnDescription: true }));
    if (!chosen) return;
    const { format } = chosen;
    const target = given.to ?? (await askTarget(chosen, uri));
    if (!target) return;
    const asked = { format, ...(uri ? { uri: uri.toString() } : {}) };
    const { files, left } = await server.ask(requests.exportAnnotations, asked);
    for (const { name, text } of files)
      await vscode.workspace.fs.writeFile(
        name === null ? target : vscode.Uri.joinPath(target, name),
        new TextEncoder().encode(text),
      );
    if (left)
      void vscode.window.showWarningMessage(
        `${left} notes have no sure place in their articles and are left out; Dateline: Review Annotations shows them.`,
      );
    if (!given.to && format !== 'brat') await vscode.window.showTextDocument(target);
  };

  const importAnnotations = async (given: Given = {}) => {
    const from = given.from ?? (await askFile());
    if (!from) return;
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(from));
    // A .ann belongs to the article of its name: beside it in the folder, at the top for one from elsewhere.
    const inside = vscode.workspace.getWorkspaceFolder(from);
    const name = inside ? vscode.workspace.asRelativePath(from, false) : from.path.replace(/.*\//, '');
    const uri = inside ? from : here();
    const { added, problems } = await server.ask(requests.importAnnotations, {
      name,
      text,
      ...(uri ? { uri: uri.toString() } : {}),
    });
    const said = `${added === 1 ? '1 note was' : `${added} notes were`} imported from ${name}.`;
    if (!problems.length) return void vscode.window.showInformationMessage(said);
    const details = 'Show Details';
    const chosen = await vscode.window.showWarningMessage(
      `${said} ${problems[0]}`,
      ...(problems.length > 1 ? [details] : []),
    );
    if (chosen !== details) return;
    const document = await vscode.workspace.openTextDocument({ content: `${problems.join('\n')}\n` });
    await vscode.window.showTextDocument(document);
  };

  return { commands: { exportAnnotations, importAnnotations }, dispose: () => undefined };
}

/** The file that the reader looks at, which says what folder is meant. */
const here = (): vscode.Uri | undefined =>
  vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;

async function askFile(): Promise<vscode.Uri | undefined> {
  const files = await vscode.window.showOpenDialog({
    title: 'Import Annotations',
    filters: { 'W3C JSON-LD, brat, Hypothes.is': ['jsonld', 'json', 'ann'] },
  });
  return files?.[0];
}

/** Where an export goes: a file; for brat, which has a file for each article, a folder. */
async function askTarget({ format, extension, label }: Format, near: vscode.Uri | undefined) {
  const title = 'Export Annotations';
  if (format !== 'brat')
    return vscode.window.showSaveDialog({
      title,
      filters: { [label]: [extension] },
      ...(near ? { defaultUri: vscode.Uri.joinPath(near, '..', `annotations.${extension}`) } : {}),
    });
  const folders = await vscode.window.showOpenDialog({ title, canSelectFolders: true, canSelectFiles: false });
  return folders?.[0];
}
