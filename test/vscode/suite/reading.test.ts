import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { hoverOn, openArticle, rangeOf } from '../article.js';

const wire = '000_5b0c91d7e2f4a836.txt';

describe('an open article', () => {
  const words = async (kind: 'date' | 'actor' | 'quote' | 'furniture') => {
    const { editor, api } = await openArticle(wire);
    return api.marksOf(editor.document.uri)![kind].map(range => editor.document.getText(range));
  };

  it('has its dates marked', async () => {
    assert.ok((await words('date')).includes('Saturday'));
  });

  it('has its actors marked', async () => {
    assert.ok((await words('actor')).includes('Kari Solheim'));
  });

  it('has its quotations marked', async () => {
    assert.ok((await words('quote')).some(quote => quote.startsWith('The captain did what every captain should do')));
  });

  it('has its furniture dimmed', async () => {
    assert.ok((await words('furniture')).some(text => text.includes('Choir of 900')));
  });

  it('explains a date', async () => {
    const { editor } = await openArticle(wire);
    assert.match(await hoverOn(editor, 'Saturday'), /18 Oct 2025/);
  });

  it('names the speaker of a quotation', async () => {
    const { editor } = await openArticle(wire);
    assert.match(await hoverOn(editor, 'every captain'), /Kari Solheim/);
  });

  it('has an outline that begins with its headline', async () => {
    const { editor } = await openArticle(wire);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    assert.match(symbols[0]!.name, /^Norway orders checks/);
  });

  it('leads to every mention of an actor in the folder', async () => {
    const { editor } = await openArticle(wire);
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      editor.document.uri,
      rangeOf(editor.document, 'Solheim').start,
    );
    assert.ok(new Set(places.map(({ uri }) => uri.path)).size > 1);
  });

  it('can have its furniture folded', async () => {
    const { editor } = await openArticle(wire);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      editor.document.uri,
    );
    assert.ok(ranges.length > 0);
  });

  it('loses a mark that is edited at once, and gets it back', async () => {
    const { editor, api } = await openArticle(wire);
    const { uri } = editor.document;
    const saturdays = () =>
      api.marksOf(uri)!.date.filter(range => editor.document.getText(range) === 'Saturday').length;
    const before = saturdays();
    await editor.edit(edit => edit.insert(rangeOf(editor.document, 'Saturday').start.translate(0, 3), 'x'));
    assert.equal(saturdays(), before - 1);
    await vscode.commands.executeCommand('undo');
    await api.ready();
    assert.equal(saturdays(), before);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
