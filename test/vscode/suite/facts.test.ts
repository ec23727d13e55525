import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { became, fileOf, openArticle, rangeOf } from '../article.js';

const wire = '000_5b0c91d7e2f4a836.txt';
const magazine = '003_f1482ad05be97c3d.txt';
const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`dateline.${command}`, ...args);

describe('a fact that other articles report otherwise', () => {
  const conflicts = () => vscode.languages.getDiagnostics(fileOf(wire)).filter(({ source }) => source === 'Dateline');
  const pointedOut = () => became(() => conflicts().length > 0, vscode.languages.onDidChangeDiagnostics);
  after(async () => {
    await run('undoAnnotation');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is pointed out on the very words, as information that leads to the other place', async () => {
    const { editor } = await openArticle(wire);
    await pointedOut();
    const date = conflicts().find(({ code }) => code === 'date')!;
    assert.equal(editor.document.getText(date.range), 'Saturday evening');
    assert.equal(date.severity, vscode.DiagnosticSeverity.Information);
    assert.match(date.message, /differ on the date: 18 Oct 2025, evening here; 17 Oct 2025, evening in Ship & Shore/);
    assert.deepEqual(
      date.relatedInformation?.map(({ location }) => location.uri.path),
      [fileOf(magazine).path],
    );
  });

  it('is pointed out no more once a setting says so', async () => {
    await openArticle(wire);
    await pointedOut();
    const settings = vscode.workspace.getConfiguration('dateline.diagnostics');
    await settings.update('conflicts', false, vscode.ConfigurationTarget.Workspace);
    await became(() => conflicts().length === 0, vscode.languages.onDidChangeDiagnostics);
    await settings.update('conflicts', undefined, vscode.ConfigurationTarget.Workspace);
    await pointedOut();
  });

  it('is copied with its sources', async () => {
    const { editor } = await openArticle(wire);
    const { start } = rangeOf(editor.document, 'with 41 passengers');
    editor.selection = new vscode.Selection(start, start);
    await run('copyFact');
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^“The ferry struck a reef in fog on Saturday evening with 41 passengers on board\.”\n/);
    assert.match(copied, /^- Ship & Shore Magazine, .*, 003_f1482ad05be97c3d\.txt \(date: 17 Oct 2025, evening\)$/m);
  });

  it('opens beside the other place', async () => {
    const { editor } = await openArticle(wire);
    const words = rangeOf(editor.document, 'Saturday evening');
    const other = await vscode.workspace.openTextDocument(fileOf(magazine));
    await run('openBeside', {
      a: { uri: editor.document.uri.toString(), range: words },
      b: { uri: other.uri.toString(), range: rangeOf(other, 'the evening of October 17') },
    });
    const selected = vscode.window.visibleTextEditors.map(({ document, selection }) => document.getText(selection));
    assert.deepEqual(selected.sort(), ['Saturday evening', 'the evening of October 17']);
  });

  it('is compared in two articles: moving in one shows the place in the other', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await openArticle(wire);
    await run('compareWith', { uri: fileOf(magazine).toString() });
    const [left, right] = [wire, magazine].map(
      name => vscode.window.visibleTextEditors.find(({ document }) => document.uri.path === fileOf(name).path)!,
    );
    const shown = rangeOf(right!.document, 'had lost power on two occasions');
    right!.revealRange(new vscode.Range(0, 0, 0, 0), vscode.TextEditorRevealType.AtTop);
    const { start } = rangeOf(left!.document, 'lost power twice');
    left!.selection = new vscode.Selection(start, start);
    await became(
      () => right!.visibleRanges.some(range => range.contains(shown)),
      vscode.window.onDidChangeTextEditorVisibleRanges,
    );
  });

  it('is no conflict once the reader says so', async () => {
    const { editor } = await openArticle(wire);
    await pointedOut();
    const words = rangeOf(editor.document, 'Saturday evening');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      words,
    );
    const dismiss = actions.find(({ title }) => title.startsWith('Not a conflict with “the evening of October 17”'))!;
    await vscode.commands.executeCommand(dismiss.command!.command, ...dismiss.command!.arguments!);
    await became(() => !conflicts().some(({ code }) => code === 'date'), vscode.languages.onDidChangeDiagnostics);
    assert.match(String(await vscode.workspace.fs.readFile(fileOf('dateline.yaml'))), /conflict: false, aspect: date/);
  });
});
