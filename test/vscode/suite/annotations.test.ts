import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { became, fileOf, noted, openArticle, rangeOf } from '../article.js';

const article = '001_c7e3a90f114d2b68.txt';
const words = 'coast guard';
const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`dateline.${command}`, ...args);

/** Resolves once a file is there: it is moved after VS Code said that its article was. */
async function file(path: string): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.yaml');
  await became(() => existsSync(path), watcher.onDidCreate);
  watcher.dispose();
}

describe('a note on a selection', () => {
  const sidecar = () => fileOf(`${article}.annotations.yaml`).fsPath;
  const written = () => readFileSync(sidecar(), 'utf8');

  const annotate = async (note: string, tags: readonly string[]) => {
    const { editor, api } = await openArticle(article);
    const range = rangeOf(editor.document, words);
    editor.selection = new vscode.Selection(range.start, range.end);
    await run('annotateSelection', { note, tags });
    const { uri } = editor.document;
    return { editor, api, uri, range, notes: () => api.notesOf(uri) };
  };

  it('is written beside the article, which stays as it is', async () => {
    const before = readFileSync(fileOf(article).fsPath);
    await annotate('Which one?', ['to check']);
    assert.match(written(), /exact: coast guard/);
    assert.match(written(), /Which one\?/);
    assert.deepEqual(readFileSync(fileOf(article).fsPath), before);
  });

  it('stands at its words, read back from the file', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const { editor, api } = await openArticle(article);
    const { uri } = editor.document;
    await noted(api, () => api.notesOf(uri).length === 1);
    const [note] = api.notesOf(uri);
    assert.deepEqual(note, {
      range: rangeOf(editor.document, words),
      note: 'Which one?',
      tags: ['to check'],
      replies: [],
      status: 'open',
      color: null,
    });
  });

  it('keeps to its words when lines come in above them', async () => {
    const { editor, api } = await openArticle(article);
    const { uri } = editor.document;
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'One line.\nAnother.\n'));
    await noted(api, () => {
      const range = api.notesOf(uri)[0]?.range;
      return range !== undefined && editor.document.getText(range) === words;
    });
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('can be taken back and brought back', async () => {
    const { api, uri } = await annotate('Twice?', []);
    await noted(api, () => api.notesOf(uri).length === 2);
    await run('undoAnnotation');
    await noted(api, () => api.notesOf(uri).length === 1);
    assert.doesNotMatch(written(), /Twice\?/);
    await run('redoAnnotation');
    await noted(api, () => api.notesOf(uri).length === 2);
  });

  it('shows what another program wrote into the file', async () => {
    const { editor, api } = await openArticle(article);
    const { uri } = editor.document;
    writeFileSync(sidecar(), written().replace('Which one?', 'The one in Bergen.'));
    await noted(api, () => api.notesOf(uri).some(({ note }) => note.trim() === 'The one in Bergen.'));
  });

  it('is made on every place of some words, undone as one', async () => {
    const { editor, api } = await openArticle(article);
    const { uri } = editor.document;
    const before = api.notesOf(uri).length;
    const range = rangeOf(editor.document, 'the');
    editor.selection = new vscode.Selection(range.start, range.end);
    await run('annotateAll', { note: 'An article', tags: [] });
    await noted(api, () => api.notesOf(uri).length > before + 1);
    await run('undoAnnotation');
    await noted(api, () => api.notesOf(uri).length === before);
  });

  it('is stepped to', async () => {
    const { editor } = await openArticle(article);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('nextNote');
    assert.equal(editor.document.getText(editor.selection), words);
  });

  it('is exported, and comes back where it is imported again', async () => {
    const { editor, api } = await openArticle(article);
    const { uri } = editor.document;
    const to = fileOf('notes.jsonld');
    await run('exportAnnotations', { format: 'jsonld', to });
    const whole = written();
    rmSync(sidecar());
    await noted(api, () => api.notesOf(uri).length === 0);
    await run('importAnnotations', { from: to });
    await noted(api, () => api.notesOf(uri).length > 0);
    assert.equal(written(), whole.replace(/^sha256: .*\n/m, written().match(/^sha256: .*\n/m)?.[0] ?? ''));
    rmSync(to.fsPath);
  });

  it('goes along with its article, and back', async () => {
    await vscode.workspace.getConfiguration('dateline').update('moveAnnotations', 'always', true);
    const [here, there] = [fileOf(article), fileOf('moved/article.txt')];
    const whole = written();
    const rename = async (from: vscode.Uri, to: vscode.Uri) => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(from, to);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    await rename(here, there);
    await file(`${there.fsPath}.annotations.yaml`);
    assert.equal(readFileSync(`${there.fsPath}.annotations.yaml`, 'utf8'), whole);
    await rename(there, here);
    await file(sidecar());
    assert.equal(written(), whole);
  });

  it('is not written over a file that is broken', async () => {
    const broken = `${written()}\n  - {id: [\n`;
    writeFileSync(sidecar(), broken);
    await annotate('Lost?', []);
    assert.equal(written(), broken);
    const kept = readFileSync(fileOf(`${article}.annotations.recovered.yaml`).fsPath, 'utf8');
    assert.match(kept, /Lost\?/);
  });
});
