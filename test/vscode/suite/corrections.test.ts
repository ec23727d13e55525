import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { fileOf, hoverOn, noted, openArticle, rangeOf } from '../article.js';

const wire = '000_5b0c91d7e2f4a836.txt';
const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`dateline.${command}`, ...args);
const sidecar = () => fileOf(`${wire}.annotations.yaml`).fsPath;
const written = () => (existsSync(sidecar()) ? readFileSync(sidecar(), 'utf8') : '');

/** Opens the article with the cursor on some words. */
async function cursorOn(words: string) {
  const { editor, api } = await openArticle(wire);
  const at = rangeOf(editor.document, words).start;
  editor.selection = new vscode.Selection(at, at);
  return { editor, api };
}

describe('a publication date set by hand', () => {
  it('is what a weekday is counted from, at once', async () => {
    const { editor } = await cursorOn('Saturday');
    assert.match(await hoverOn(editor, 'Saturday'), /18 Oct 2025/);
    await run('setPublished', { value: '2025-10-30' });
    assert.match(await hoverOn(editor, 'Saturday'), /25 Oct 2025[\s\S]*30 Oct 2025, set by hand/);
    assert.match(written(), /published: 2025-10-30/);
  });

  it('stands in the hover of the headline', async () => {
    const { editor } = await openArticle(wire);
    assert.match(await hoverOn(editor, 'Norway orders checks'), /published 30 Oct 2025, set by hand/);
  });

  it('is still there when the article is opened again', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const { editor } = await openArticle(wire);
    assert.match(await hoverOn(editor, 'Saturday'), /25 Oct 2025/);
  });

  it('is taken back by Undo Annotation Change', async () => {
    const { editor } = await openArticle(wire);
    await run('undoAnnotation');
    const hover = await hoverOn(editor, 'Saturday');
    assert.match(hover, /18 Oct 2025/);
    assert.doesNotMatch(hover, /by hand/);
    assert.doesNotMatch(written(), /published/);
  });
});

describe('a mark that is none', () => {
  const saturdays = (editor: vscode.TextEditor, marks: readonly vscode.Range[]) =>
    marks.filter(range => editor.document.getText(range) === 'Saturday').length;

  it('is offered to be taken away where the cursor stands on it', async () => {
    const { editor } = await cursorOn('Saturday');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      editor.selection,
    );
    assert.ok(actions.some(({ title }) => title === '“Saturday” is not a date'));
  });

  it('vanishes, and comes back when that is undone', async () => {
    const { editor, api } = await cursorOn('Saturday');
    const { uri } = editor.document;
    const marked = () => saturdays(editor, api.marksOf(uri)?.date ?? []);
    const before = marked();
    await run('notRightHere', { kind: 'date' });
    await noted(api, () => marked() === before - 1);
    await run('undoAnnotation');
    await noted(api, () => marked() === before);
  });
});
