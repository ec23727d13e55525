import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from './workbench.js';

describe('the facts of the folder', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ 'workbench.colorTheme': 'Light Modern' });
  });
  after(() => workbench.close());
  const rows = () => workbench.page.locator('.pane-body .monaco-list-row');
  const theme = async (name: string, is: string) => {
    workbench.configure({ 'workbench.colorTheme': name });
    await workbench.page.locator(`.monaco-workbench.${is}`).waitFor();
  };

  it('are listed by date without any article being open, disputed ones first', async () => {
    const { page } = workbench;
    await page.locator('.activitybar .action-item', { has: page.getByLabel('Dateline', { exact: true }) }).click();
    await rows().filter({ hasText: '20 Oct 2025' }).waitFor();
    await rows()
      .filter({ hasText: /\d · 2 .*The ferry struck a reef/ })
      .waitFor();
    await page.mouse.move(700, 700);
    await workbench.picture('facts-tree-light');
    await theme('Dark Modern', 'vs-dark');
    await workbench.picture('facts-tree-dark');
  });

  it('open by the keyboard to what they differ on and to their sources', async () => {
    const { page } = workbench;
    await rows()
      .filter({ hasText: /\d · 2 .*The ferry struck a reef/ })
      .click();
    await rows().filter({ hasText: '17 Oct 2025, evening (Ship & Shore Magazine)' }).waitFor();
    await workbench.picture('facts-tree-open');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.editor-instance').nth(1).waitFor();
    await workbench.summary(/quotation/);
    await workbench.picture('facts-tree-beside');
  });

  it('are narrowed down, and all shown again', async () => {
    const { page } = workbench;
    await workbench.run('Dateline: Filter Facts…');
    const list = page.locator('.quick-input-list .monaco-list-row');
    await list.filter({ hasText: 'By Actor…' }).waitFor();
    await workbench.picture('facts-filter');
    await page.keyboard.press('Enter');
    await list.filter({ hasText: 'By Actor…' }).waitFor({ state: 'detached' });
    await list.first().waitFor();
    await page.keyboard.type('Kari Solheim');
    await list.filter({ hasText: 'Kari Solheim' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.pane', { hasText: 'Only Kari Solheim' }).first().waitFor();
    await rows().filter({ hasText: '22 Oct 2025' }).waitFor({ state: 'detached' });
    await workbench.picture('facts-filtered');
    await workbench.run('Dateline: Show All Facts');
    await rows().filter({ hasText: '22 Oct 2025' }).waitFor();
  });

  it('are reported on in a file where the reader says', async () => {
    const { page } = workbench;
    await workbench.run('Dateline: Report on This Folder…');
    const input = page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await workbench.picture('report-dialog');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active[data-resource-name="facts.md"]').waitFor();
    await workbench.picture('report');
    assert.match(readFileSync(join(workbench.folder, 'facts.md'), 'utf8'), /^# What the articles report/);
  });
});
