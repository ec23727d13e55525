import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { became, openArticle, rangeOf } from '../article.js';

const wire = '000_5b0c91d7e2f4a836.txt';
const run = (command: string) => vscode.commands.executeCommand(`dateline.${command}`);

describe('the commands', () => {
  const selected = (editor: vscode.TextEditor) => editor.document.getText(editor.selection);

  it('step from date to date and back', async () => {
    const { editor } = await openArticle(wire);
    const start = rangeOf(editor.document, 'ran aground').start;
    editor.selection = new vscode.Selection(start, start);
    await run('nextDate');
    assert.equal(selected(editor), 'Saturday');
    await run('nextDate');
    assert.equal(selected(editor), 'Monday');
    await run('previousDate');
    assert.equal(selected(editor), 'Saturday');
  });

  it('step to actors and quotations', async () => {
    const { editor } = await openArticle(wire);
    const start = rangeOf(editor.document, 'two fishing boats').start;
    editor.selection = new vscode.Selection(start, start);
    await run('nextQuote');
    assert.match(selected(editor), /^The captain did/);
    await run('nextActor');
    assert.equal(selected(editor), 'Kari Solheim');
  });

  it('copy what a date means', async () => {
    const { editor } = await openArticle(wire);
    const start = rangeOf(editor.document, 'Saturday').start;
    editor.selection = new vscode.Selection(start, start);
    await run('copyIsoDate');
    assert.equal(await vscode.env.clipboard.readText(), '2025-10-18');
  });

  it('hide and show the marks', async () => {
    const { editor, api } = await openArticle(wire);
    const settings = () => vscode.workspace.getConfiguration('dateline.highlight');
    await run('toggleDates');
    assert.equal(settings().get('dates'), false);
    assert.equal(api.marksOf(editor.document.uri)!.date.length, 0);
    assert.ok(api.marksOf(editor.document.uri)!.actor.length > 0);
    await run('toggleDates');
    assert.ok(api.marksOf(editor.document.uri)!.date.length > 0);
  });

  it('treat an article as plain text, and as an article again', async () => {
    const { editor, api } = await openArticle(wire);
    const becomes = (language: string) =>
      became(() => editor.document.languageId === language, vscode.workspace.onDidOpenTextDocument);
    await run('treatAsPlainText');
    await becomes('plaintext');
    assert.equal(api.marksOf(editor.document.uri), null);
    await run('treatAsArticle');
    await becomes('news-article');
    await api.ready();
    assert.ok(api.marksOf(editor.document.uri)!.date.length > 0);
  });
});
