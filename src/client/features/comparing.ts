import * as vscode from 'vscode';
import { requests, type SharedFact } from '../../server/protocol.js';
import { activeArticle, toRange } from '../editors.js';
import { isArticle } from '../language.js';
import type { Feature } from '../reading.js';
import type { Server } from '../server.js';
import { clean, count } from '../words.js';

export interface Comparing extends Feature {
  /** Opens two places of different articles side by side, their articles' facts linked. */
  open(a: vscode.Location, b: vscode.Location): Promise<void>;
}

/** Two articles that stand side by side, and where they report the same facts. */
interface Pair {
  readonly a: string;
  readonly b: string;
  readonly shared: readonly SharedFact[];
}

/** Compares two articles side by side: moving in one shows where the other reports the same fact. */
export function registerComparing(server: Server): Comparing {
  const linked = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('dateline.sharedFact'),
    overviewRulerColor: new vscode.ThemeColor('dateline.sharedFactBorder'),
  });
  const current = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('dateline.sharedFact'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('dateline.sharedFactBorder'),
  });
  let pair: Pair | null = null;

  const editorOf = (uri: string) =>
    vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri && isArticle(document));

  /** Paints both sides; where the cursor stands on a shared fact in the editor `from`, that one is shown on both. */
  const show = (from?: vscode.TextEditor) => {
    const [a, b] = [pair && editorOf(pair.a), pair && editorOf(pair.b)];
    if (!pair) return;
    if (!a || !b) return clear();
    const moved = from === a ? 'a' : from === b ? 'b' : null;
    const found = moved && pair.shared.filter(fact => toRange(fact[moved]).contains(from!.selection.active));
    for (const [side, editor] of [
      ['a', a],
      ['b', b],
    ] as const) {
      const here = rangesOf(found ?? [], side);
      editor.setDecorations(linked, rangesOf(pair.shared, side));
      editor.setDecorations(current, here);
      if (here[0] && side !== moved) editor.revealRange(here[0], vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  };

  const clear = () => {
    for (const editor of vscode.window.visibleTextEditors)
      for (const type of [linked, current]) editor.setDecorations(type, []);
  };

  const link = async (a: string, b: string) => {
    if (pair?.a !== a || pair.b !== b) {
      clear();
      pair = { a, b, shared: [] };
    }
    const shared = await server.ask(requests.sharedFacts, { a, b });
    if (pair.a !== a || pair.b !== b) return;
    pair = { a, b, shared };
    show(vscode.window.activeTextEditor);
  };

  const open: Comparing['open'] = async (a, b) => {
    const left = await vscode.window.showTextDocument(a.uri, { selection: a.range, preview: false });
    const right = vscode.window.visibleTextEditors.find(
      ({ viewColumn }) => viewColumn && viewColumn !== left.viewColumn,
    );
    await vscode.window.showTextDocument(b.uri, {
      selection: b.range,
      viewColumn: right?.viewColumn ?? vscode.ViewColumn.Beside,
      preview: false,
    });
    await link(a.uri.toString(), b.uri.toString());
  };

  const compareWith = async (given?: { readonly uri: string }) => {
    const editor = activeArticle();
    if (!editor) return;
    const uri = given?.uri ?? (await pickArticle(server, editor.document.uri));
    if (!uri) return;
    const other = vscode.Uri.parse(uri);
    const [first] = await server.ask(requests.sharedFacts, { a: editor.document.uri.toString(), b: uri });
    await open(
      new vscode.Location(editor.document.uri, first ? toRange(first.a).start : editor.selection.active),
      new vscode.Location(other, first ? toRange(first.b).start : new vscode.Position(0, 0)),
    );
  };

  const again = () => pair && link(pair.a, pair.b);
  const subscriptions = vscode.Disposable.from(
    linked,
    current,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => show(textEditor)),
    vscode.window.onDidChangeVisibleTextEditors(() => show(vscode.window.activeTextEditor)),
    server.onChanged(() => void again()),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (pair?.a !== uri.toString() && pair?.b !== uri.toString()) return;
      clear();
      pair = null;
    }),
  );
  return { open, commands: { compareWith }, dispose: () => subscriptions.dispose() };
}

/** Where facts stand on one side; one that meets several on the other side stands there once. */
const rangesOf = (facts: readonly SharedFact[], side: 'a' | 'b'): vscode.Range[] => {
  const ranges = new Map(facts.map(fact => [JSON.stringify(fact[side]), toRange(fact[side])]));
  return [...ranges.values()];
};

/** Which article to compare with: those that report the same facts first. */
async function pickArticle(server: Server, uri: vscode.Uri): Promise<string | undefined> {
  const found = await server.ask(requests.comparable, { uri: uri.toString() });
  const entries = found.map(item => ({
    label: clean(item.headline),
    description: [
      item.shared ? `${count(item.shared, 'fact')} in common` : 'no fact in common',
      ...(item.disputed ? [`$(warning) ${item.disputed} disputed`] : []),
    ].join(', '),
    detail: clean(
      [item.outlet, item.published, vscode.workspace.asRelativePath(vscode.Uri.parse(item.uri))]
        .filter(Boolean)
        .join(' · '),
    ),
    uri: item.uri,
  }));
  const chosen = await vscode.window.showQuickPick(entries, {
    title: 'Compare with…',
    placeHolder: 'Which article stands beside this one?',
    matchOnDetail: true,
  });
  return chosen?.uri;
}
