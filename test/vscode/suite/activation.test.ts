import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { extension, fileOf, open, openArticle } from '../article.js';

describe('the extension', () => {
  it('starts no server for a text that is no article', async () => {
    const api = await extension().activate();
    writeFileSync(fileOf('shopping.txt').fsPath, 'milk\nbread\ntwo lemons\n');
    const { document } = await open('shopping.txt');
    assert.equal(document.languageId, 'plaintext');
    assert.equal(api.started, false);
  });

  it('knows an article by its name', async () => {
    const { document } = await open('000_5b0c91d7e2f4a836.txt');
    assert.equal(document.languageId, 'news-article');
  });

  it('knows an article with another name by its look', async () => {
    const { editor, api } = await openArticle('lisbon-accord-wire.txt');
    assert.equal(editor.document.languageId, 'news-article');
    assert.equal(api.started, true);
  });

  it('knows an article in Markdown', async () => {
    const { editor } = await openArticle('montevideo-morning-brief.md');
    assert.equal(editor.document.languageId, 'news-article');
  });

  it('declares every command that it registers, and registers every one that it declares', async () => {
    const declared = (extension().packageJSON.contributes.commands as { command: string }[]).map(one => one.command);
    const registered = (await vscode.commands.getCommands(true)).filter(id => /^dateline\.[a-zA-Z]+$/.test(id));
    const ours = registered.filter(id => !id.endsWith('.focus'));
    assert.deepEqual(
      declared.filter(id => !registered.includes(id)),
      [],
    );
    assert.deepEqual(
      ours.filter(id => !declared.includes(id)),
      [],
    );
  });
});
