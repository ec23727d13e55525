import { strict as assert } from 'node:assert';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { extension, fileOf, hoverOn, openArticle, rangeOf } from '../article.js';

const wire = '000_5b0c91d7e2f4a836.txt';
const other = '001_c7e3a90f114d2b68.txt';
const file = () => fileOf('dateline.yaml').fsPath;
const written = () => readFileSync(file(), 'utf8');
const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`dateline.${command}`, ...args);

/** Opens the article with the cursor in the middle of some words. */
async function cursorOn(words: string) {
  const { editor } = await openArticle(wire);
  const at = rangeOf(editor.document, words).start.translate(0, 2);
  editor.selection = new vscode.Selection(at, at);
  return { editor, at };
}

/** Resolves with the hover on words of an open article once that says something: what the disk tells comes when it comes. */
async function hoverSaying(editor: vscode.TextEditor, words: string, said: RegExp): Promise<string> {
  const api = await extension().activate();
  let asked = () => {};
  const waiting = await api.onDidShowNotes(() => asked());
  for (;;) {
    const again = new Promise<void>(resolve => {
      asked = resolve;
    });
    const hover = await hoverOn(editor, words);
    if (said.test(hover)) {
      waiting.dispose();
      return hover;
    }
    await again;
  }
}

describe('an actor that is renamed', () => {
  after(() => rmSync(file(), { force: true }));

  it('starts from its whole name', async () => {
    const { editor, at } = await cursorOn('Solheim said');
    const prepared = await vscode.commands.executeCommand<{ placeholder: string; range: vscode.Range }>(
      'vscode.prepareRename',
      editor.document.uri,
      at,
    );
    assert.equal(prepared.placeholder, 'Kari Solheim');
    assert.equal(editor.document.getText(prepared.range), 'Solheim');
  });

  it('is called so in another article, and no article is changed', async () => {
    const { editor, at } = await cursorOn('Solheim said');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      at,
      'Director Solheim',
    );
    assert.equal(edit.size, 0);
    assert.match(written(), /^ {2}- \{name: Director Solheim, names: \[Kari Solheim\]\}$/m);
    assert.equal(editor.document.isDirty, false);
    const { editor: second } = await openArticle(other);
    assert.match(await hoverOn(second, 'Kari Solheim'), /\*\*Director Solheim\*\* · person/);
  });

  it('is found by its new name and by its old one', async () => {
    const find = async (query: string) => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      return found.map(({ name }) => name);
    };
    assert.deepEqual(await find('Director'), ['Director Solheim']);
    assert.deepEqual(await find('Kari'), ['Director Solheim (Kari Solheim)']);
  });

  it('has its name back when the line is deleted', async () => {
    writeFileSync(file(), written().replace(/^ {2}- .*\n/m, ''));
    const { editor } = await openArticle(other);
    await hoverSaying(editor, 'Kari Solheim', /\*\*Kari Solheim\*\* · person/);
  });
});

describe('a decision on an actor', () => {
  after(() => rmSync(file(), { force: true }));

  it('merges two, and is undone', async () => {
    const { editor } = await cursorOn('Solheim said');
    await run('sameActor', { value: 'Norwegian Maritime Authority' });
    assert.match(await hoverOn(editor, 'Solheim said'), /\*\*Norwegian Maritime Authority\*\*/);
    await run('undoAnnotation');
    assert.match(await hoverOn(editor, 'Solheim said'), /\*\*Kari Solheim\*\*/);
  });

  it('keeps comments and all else in the file', async () => {
    writeFileSync(file(), '# Ours.\ndateline: 1 # format\ndesk: Bergen\n');
    await cursorOn('Solheim said');
    await run('notAnActor', { value: 'Kari Solheim' });
    assert.equal(
      written(),
      '# Ours.\ndateline: 1 # format\ndesk: Bergen\nactors:\n  - {not an actor: [Kari Solheim]}\n',
    );
    const { editor } = await openArticle(other);
    assert.doesNotMatch(await hoverOn(editor, 'Kari Solheim'), /· person/);
    await run('undoAnnotation');
    assert.match(await hoverOn(editor, 'Kari Solheim'), /· person/);
  });
});
