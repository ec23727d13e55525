import * as vscode from 'vscode';
import { type AnnotationItem, type NotedArticleItem, requests } from '../../server/protocol.js';
import { activeArticle, tell } from '../editors.js';
import type { Feature } from '../reading.js';
import type { Server } from '../server.js';
import { listed } from '../words.js';
import { isDoubtful, placeOf } from './noteList.js';

/** A note that wants the reader's eye. */
interface Doubtful {
  readonly article: NotedArticleItem;
  readonly item: AnnotationItem;
}

type Verdict = 'keep' | 'choose' | 'orphan' | 'remove' | 'skip';

/** Walks through the notes whose places are no longer certain: each is kept, placed anew, or marked as gone. */
export function registerNoteReview(server: Server): Feature {
  const said = new vscode.EventEmitter<void>();

  const reviewAnnotations = async () => {
    const doubtful = (await server.ask(requests.folderAnnotations, undefined)).flatMap(article =>
      article.items.filter(isDoubtful).map(item => ({ article, item })),
    );
    if (!doubtful.length)
      return void vscode.window.showInformationMessage(
        'Every note stands where it belongs: there is nothing to review.',
      );
    for (const [index, one] of doubtful.entries()) {
      const verdict = await judge(one, `${index + 1} of ${doubtful.length}`);
      if (!verdict) return;
      if (!(await carryOut(one, verdict))) return;
    }
    vscode.window.setStatusBarMessage('That was the last note to review.', 5000);
  };

  /** False where the reader leaves the walk. */
  const carryOut = async ({ article: { uri }, item }: Doubtful, verdict: Verdict): Promise<boolean> => {
    const about = { uri, id: item.id };
    const change = async (
      wanted: { do: 'orphan' } | { do: 'remove' } | { do: 'place'; range: AnnotationItem['range'] & object },
    ) => tell(await server.ask(requests.changeAnnotation, { ...about, ...wanted }));
    if (verdict === 'keep' && item.range) await change({ do: 'place', range: item.range });
    if (verdict === 'orphan') await change({ do: 'orphan' });
    if (verdict === 'remove' && item.correction)
      tell(await server.ask(requests.correct, { ...about, correct: 'remove' }));
    else if (verdict === 'remove') await change({ do: 'remove' });
    if (verdict !== 'choose') return true;
    const range = await askPlace(uri, item, said.event);
    if (range) await change({ do: 'place', range });
    return range !== undefined;
  };

  return { commands: { reviewAnnotations, placeHere: () => said.fire() }, dispose: () => said.dispose() };
}

/** Shows a note at its best guess and asks what is to become of it; undefined where the reader leaves. */
async function judge({ article, item }: Doubtful, count: string): Promise<Verdict | undefined> {
  const { uri, range } = placeOf(article, item);
  // What is not found anywhere is looked for in the article all the same, if there is one.
  await vscode.window.showTextDocument(article.isThere ? vscode.Uri.parse(article.uri) : uri, {
    preserveFocus: true,
    ...(item.range ? { selection: range } : {}),
  });
  const entries: readonly (vscode.QuickPickItem & { readonly verdict: Verdict })[] = [
    ...(item.range
      ? [{ label: '$(check) Keep Here', description: 'the words that are selected now', verdict: 'keep' as const }]
      : []),
    ...(article.isThere ? [{ label: '$(list-selection) Choose Another Place…', verdict: 'choose' as const }] : []),
    {
      label: '$(debug-disconnect) Mark as Orphaned',
      description: 'its words are gone; the note stays',
      verdict: 'orphan',
    },
    { label: '$(debug-step-over) Skip', verdict: 'skip' },
    { label: '$(trash) Delete It', verdict: 'remove' },
  ];
  const possible = item.correction ? entries.filter(({ verdict }) => ['skip', 'remove'].includes(verdict)) : entries;
  const chosen = await vscode.window.showQuickPick(possible, {
    title: `Review Annotations (${count}): “${listed(item.exact, 60)}”${item.why ? `, ${item.why}` : ''}`,
    placeHolder: listed(item.note) || 'A note without words',
    ignoreFocusOut: true,
  });
  return chosen?.verdict;
}

/** Lets the reader select the words that a note is about and say so; undefined where they leave. */
function askPlace(uri: string, item: AnnotationItem, said: vscode.Event<void>): Thenable<vscode.Selection | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const words = listed(item.exact, 40);
    progress.report({
      message: `Select the words that the note on “${words}” is about, then run Dateline: It Stands Here (✓ above the text).`,
    });
    await vscode.commands.executeCommand('setContext', 'dateline.placing', true);
    const selection = await new Promise<vscode.Selection | undefined>(resolve => {
      const waiting = vscode.Disposable.from(
        said(() => {
          const editor = activeArticle();
          if (editor?.document.uri.toString() === uri && !editor.selection.isEmpty) end(editor.selection);
        }),
        token.onCancellationRequested(() => end(undefined)),
      );
      const end = (chosen: vscode.Selection | undefined) => {
        waiting.dispose();
        resolve(chosen);
      };
    });
    await vscode.commands.executeCommand('setContext', 'dateline.placing', false);
    return selection;
  });
}
