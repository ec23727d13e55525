import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { fileOf, openArticle } from '../article.js';

const wire = '000_5b0c91d7e2f4a836.txt';
const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`dateline.${command}`, ...args);

describe('the report on a folder', () => {
  const target = () => fileOf('report/facts.md');
  const written = async () => String(await vscode.workspace.fs.readFile(target()));
  after(async () => {
    await vscode.workspace.fs.delete(fileOf('report'), { recursive: true });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is written where the reader says, with links to the articles', async () => {
    await openArticle(wire);
    await run('reportOnFolder', { to: target() });
    const text = await written();
    assert.match(text, /^# What the articles report\n/);
    assert.match(text, /^## 20 Oct 2025$/m);
    assert.match(text, /They differ on the date: \*\*.*17 Oct 2025, evening/);
    assert.match(text, /\[000_5b0c91d7e2f4a836\.txt\]\(<\.\.\/000_5b0c91d7e2f4a836\.txt>\)|\[000\\_/);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, target().path);
  });
});

describe('the view of facts', () => {
  it('is there, with its filters', async () => {
    await vscode.commands.executeCommand('dateline.facts.focus');
    const commands = await vscode.commands.getCommands(true);
    assert.ok(['dateline.filterFacts', 'dateline.clearFactFilter'].every(command => commands.includes(command)));
    await run('filterFacts', { aspect: { value: 'date', label: 'conflicts on the date' } });
    await run('clearFactFilter');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });
});
