import * as vscode from 'vscode';
import { type AnnotationsProblem, type AnnotationsResult, requests } from '../../server/protocol.js';
import { openAt, tell } from '../editors.js';
import type { Feature } from '../reading.js';
import type { Server } from '../server.js';
import type { Comments } from './comments.js';

/** Keeps the files of the notes with their articles, and says where one of them wants the reader's hand. */
export function registerNoteFiles(server: Server, comments: Comments): Feature {
  const sides = new Map<string, string>();
  const told = new Map<string, string>();

  const move = async (files: readonly { readonly from: string; readonly to: string }[], notes: boolean) => {
    const why = await server.ask(requests.moveAnnotations, { files, notes });
    if (why !== null) void vscode.window.showWarningMessage(why);
  };

  const renamed = async ({ files }: vscode.FileRenameEvent) => {
    const moved = files
      .filter(({ oldUri }) => !oldUri.path.endsWith('.yaml'))
      .map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
    if (!moved.length) return;
    const noted = (await Promise.all(moved.map(({ from }) => exists(sidecarOf(vscode.Uri.parse(from)))))).some(Boolean);
    // Whatever names the article does not wait for the answer.
    await move(moved, false);
    if (noted && (await mayMove('The article was moved. Move its annotations along with it?'))) await move(moved, true);
  };

  const deleted = async ({ files }: vscode.FileDeleteEvent) => {
    const left: vscode.Uri[] = [];
    for (const uri of files.map(sidecarOf)) if (await exists(uri)) left.push(uri);
    if (!left.length) return;
    const names = left.map(uri => uri.path.replace(/.*\//, '')).join(', ');
    const remove = 'Delete Them Too';
    const chosen = await vscode.window.showInformationMessage(`The annotations stay in ${names}.`, remove, 'Keep Them');
    if (chosen === remove) for (const uri of left) await vscode.workspace.fs.delete(uri, { useTrash: true });
  };

  /** Tells what is wrong once, until it is another thing. */
  const read = async ({ uri, result }: { readonly uri: vscode.Uri; readonly result: AnnotationsResult }) => {
    const key = uri.toString();
    const { problem, recovered, movedFrom, sidecar } = result;
    const news = problem?.why ?? recovered?.uri ?? movedFrom?.uri ?? '';
    if (told.get(key) === news) return;
    told.set(key, news);
    if (problem) await tellProblem(sidecar, problem, key);
    else if (recovered) {
      const bring = 'Bring Them Back';
      const many = recovered.notes === 1 ? 'A note was' : `${recovered.notes} notes were`;
      const said = `${many} kept aside while the annotations of this article could not be written.`;
      const chosen = await vscode.window.showInformationMessage(said, bring, 'Open File');
      if (chosen === bring) tell(await server.ask(requests.bringBack, { uri: key }));
      if (chosen === 'Open File') await openAt(recovered.uri, { line: 0, character: 0 });
    } else if (movedFrom) {
      const name = decodeURIComponent(movedFrom.uri.replace(/.*\//, ''));
      const said = `This article seems to be ${name}, which is gone and left ${movedFrom.notes === 1 ? 'a note' : `${movedFrom.notes} notes`} behind. Move its annotations here?`;
      if (await mayMove(said)) await move([{ from: movedFrom.uri, to: key }], true);
    }
  };

  const tellProblem = async (sidecar: string, problem: AnnotationsProblem, uri: string) => {
    const [keep, compare, openFile] = ['Keep Both', 'Compare Both Sides', 'Open File'];
    const { why, at, conflict } = problem;
    const chosen = await vscode.window.showWarningMessage(why, ...(conflict ? [keep, compare] : []), openFile);
    if (chosen === keep) tell(await server.ask(requests.keepBoth, { uri }));
    if (chosen === compare) await compareSides(sidecar, problem, sides);
    if (chosen === openFile) await openAt(sidecar, at);
  };

  const subscriptions = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: uri => sides.get(uri.toString()) ?? '',
    }),
    vscode.workspace.onDidRenameFiles(event => void renamed(event)),
    vscode.workspace.onDidDeleteFiles(event => void deleted(event)),
    comments.onDidRead(event => void read(event)),
  );
  return { dispose: () => subscriptions.dispose() };
}

/** Both sides of a conflict are shown as documents that nobody can change. */
const scheme = 'dateline-side';

async function compareSides(sidecar: string, { at, conflict }: AnnotationsProblem, sides: Map<string, string>) {
  if (!conflict) return;
  const { path } = vscode.Uri.parse(sidecar);
  const side = (name: 'ours' | 'theirs') => {
    const uri = vscode.Uri.from({ scheme, path, query: name });
    sides.set(uri.toString(), conflict[name]);
    return uri;
  };
  const title = `${path.replace(/.*\//, '')}: yours and theirs`;
  await vscode.commands.executeCommand('vscode.diff', side('ours'), side('theirs'), title);
  await vscode.window.showTextDocument(vscode.Uri.parse(sidecar), {
    viewColumn: vscode.ViewColumn.Beside,
    selection: new vscode.Range(at.line, 0, at.line, 0),
  });
}

/** Whether notes go where their article goes: asked until the reader says that it is always, or never, so. */
async function mayMove(question: string): Promise<boolean> {
  const settings = vscode.workspace.getConfiguration('dateline');
  const set = settings.get<'ask' | 'always' | 'never'>('moveAnnotations', 'ask');
  if (set !== 'ask') return set === 'always';
  const [move, always, never] = ['Move', 'Always', 'Never'];
  const chosen = await vscode.window.showInformationMessage(question, move, always, never);
  if (chosen === always || chosen === never)
    await settings.update('moveAnnotations', chosen === always ? 'always' : 'never', vscode.ConfigurationTarget.Global);
  return chosen === move || chosen === always;
}

const sidecarOf = (article: vscode.Uri): vscode.Uri => article.with({ path: `${article.path}.annotations.yaml` });

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
