import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { hoverOn, openArticle } from '../article.js';

const rewrite = '001_c7e3a90f114d2b68.txt';
const later = '002_0d92fb6a7c35e1e4.txt';

describe('what is said in an article', () => {
  const words = async (kind: 'quote' | 'reported' | 'attitude') => {
    const { editor, api } = await openArticle(later);
    return api.marksOf(editor.document.uri)![kind].map(range => editor.document.getText(range));
  };

  it('is marked as a quotation where it is quoted, inside a sentence of the writer too', async () => {
    const quoted = await words('quote');
    assert.ok(
      quoted.some(text => /^the captain did .* the bridge\.$/.test(text)),
      quoted.join('\n'),
    );
  });

  it('is marked otherwise where the writer tells it', async () => {
    assert.ok((await words('reported')).includes('the company would replace the radar on three ships by March'));
    assert.ok(!(await words('quote')).some(text => text.includes('replace the radar')));
  });

  it('is no view or wish: these are marked where a setting asks for them', async () => {
    const { editor, api } = await openArticle('003_f1482ad05be97c3d.txt');
    const attitudes = () => api.marksOf(editor.document.uri)!.attitude.map(range => editor.document.getText(range));
    assert.deepEqual(attitudes(), []);
    await vscode.commands.executeCommand('dateline.toggleAttitudes');
    assert.ok(attitudes().some(text => text.startsWith('that the inspections which')));
    await vscode.commands.executeCommand('dateline.toggleAttitudes');
    assert.deepEqual(attitudes(), []);
  });

  it('is compared word by word with how other articles print it', async () => {
    const { editor } = await openArticle(rewrite);
    const hover = await hoverOn(editor, 'every captain');
    assert.match(hover, /\*\*reworded\*\* — .*the water reached the ~~deck~~ \*\*bridge\*\*/);
    assert.match(hover, /word for word/);
  });
});
