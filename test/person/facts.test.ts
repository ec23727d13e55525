import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from './workbench.js';

const wire = '000_5b0c91d7e2f4a836.txt';
const magazine = '003_f1482ad05be97c3d.txt';

describe('facts that articles report otherwise', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ 'workbench.colorTheme': 'Light Modern' });
    await workbench.open(wire);
    await workbench.summary(/quotation/);
  });
  after(() => workbench.close());
  const theme = async (name: string, is: string) => {
    workbench.configure({ 'workbench.colorTheme': name });
    await workbench.page.locator(`.monaco-workbench.${is}`).waitFor();
  };
  /** An entry of the light bulb's menu, which is opened again where the editor was not ready for it. */
  const inMenu = async (title: string) => {
    const entry = workbench.page.locator('.action-widget').getByText(title);
    for (let tries = 0; ; tries += 1) {
      await workbench.page.keyboard.press('ControlOrMeta+.');
      const came = await entry.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
      if (came || tries === 3) return entry;
      await workbench.page.keyboard.press('Escape');
    }
  };
  /** A fact is framed in both articles. */
  const linked = () =>
    workbench.page.waitForFunction(() =>
      [...document.querySelectorAll('.editor-instance')].every(editor =>
        [...editor.querySelectorAll('.view-overlays .cdr')].some(
          mark => getComputedStyle(mark).borderTopStyle === 'solid',
        ),
      ),
    );
  const yaml = () => join(workbench.folder, 'dateline.yaml');

  it('stand among the problems, with the place in the other article', async () => {
    const { page } = workbench;
    await page.locator('.squiggly-info').first().waitFor();
    await page.keyboard.press('ControlOrMeta+Shift+M');
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'differ on the date: 18 Oct 2025' }).waitFor();
    await workbench.picture('problems-light');
    await theme('Dark Modern', 'vs-dark');
    await workbench.picture('problems-dark');
    await page.keyboard.press('ControlOrMeta+Shift+M');
    await page.locator('.markers-panel').waitFor({ state: 'hidden' });
  });

  it('open side by side from the light bulb, and a step in one shows the other', async () => {
    const { page } = workbench;
    await workbench.select('Saturday evening');
    await inMenu('Open “the evening of October 17” in Ship & Shore Magazine beside this');
    await workbench.picture('dispute-actions');
    await page.keyboard.press('Enter');
    await page.locator(`.tab.active[data-resource-name="${magazine}"]`).waitFor();
    await workbench.summary(/quotation/);
    await page.keyboard.press('ArrowLeft');
    await linked();
    await workbench.picture('beside-dark');
    await theme('Light Modern', 'vs');
    await workbench.picture('beside-light');
    await page.keyboard.press('ControlOrMeta+W');
  });

  it('are no conflict any more once that is said, which is written down and can be undone', async () => {
    const { page } = workbench;
    await workbench.open(wire);
    await workbench.select('Saturday evening');
    await (await inMenu('Not a conflict with “the evening of October 17” in Ship & Shore Magazine')).click();
    await page.locator('.statusbar-item', { hasText: 'no conflict on the date' }).waitFor();
    assert.match(
      readFileSync(yaml(), 'utf8'),
      /- \{conflict: false, aspect: date, a: \{article: 000_5b0c91d7e2f4a836\.txt/,
    );
    await workbench.run('Dateline: Undo Annotation Change');
    await page.locator('.statusbar-item', { hasText: 'Undone:' }).waitFor();
    assert.ok(!existsSync(yaml()) || !readFileSync(yaml(), 'utf8').includes('conflict'));
  });

  it('are compared with the article of the reader’s choice, those with the most in common first', async () => {
    const { page } = workbench;
    await workbench.open(wire);
    await workbench.run('Dateline: Compare with…');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows
      .filter({ hasText: /facts in common, .*disputed/ })
      .first()
      .waitFor();
    await workbench.picture('compare-with');
    await page.keyboard.type('Ship');
    await rows.first().and(page.locator('.focused')).filter({ hasText: 'Ship & Shore' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator(`.tab.active[data-resource-name="${magazine}"]`).waitFor();
    await linked();
    await workbench.picture('compared');
    await page.keyboard.press('ControlOrMeta+W');
  });

  it('are linked by hand: one is marked, then the other', async () => {
    const { page } = workbench;
    await workbench.open(wire);
    await workbench.select('orders checks');
    await workbench.run('Dateline: Mark as Same Fact');
    await page.locator('.statusbar-item', { hasText: 'Same fact as “orders checks”' }).waitFor();
    await workbench.picture('same-fact');
    await workbench.open(magazine);
    await workbench.summary(/quotation/);
    await workbench.select('opened a debate');
    await workbench.run('Dateline: Mark as Same Fact');
    await page.locator('.statusbar-item', { hasText: 'are the same fact' }).waitFor();
    assert.match(readFileSync(yaml(), 'utf8'), /- \{same: true, a: .*Norway orders checks.*b: .*opened a debate/);
    await workbench.run('Dateline: Undo Annotation Change');
  });
});
