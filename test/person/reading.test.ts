import { strict as assert } from 'node:assert';
import { openWorkbench, type Workbench } from './workbench.js';

const wire = '000_5b0c91d7e2f4a836.txt';

describe('a reader', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench();
    await workbench.open(wire);
  });
  after(() => workbench.close());

  it('sees in the status bar what was found', async () => {
    await workbench.summary(/quotation/);
    await workbench.picture('article');
  });

  it('learns what a date means by resting on it', async () => {
    const hover = await workbench.hover('Saturday');
    assert.match((await hover.textContent()) ?? '', /18 Oct 2025/);
    await workbench.picture('hover-date');
  });

  it('learns that the other articles differ', async () => {
    const hover = await workbench.hover('Saturday evening');
    assert.match((await hover.textContent()) ?? '', /differ on the date/);
    await workbench.picture('hover-conflict');
  });

  it('goes to the other article by a link', async () => {
    const hover = await workbench.hover('Saturday evening');
    await hover.locator('a', { hasText: 'Ship & Shore Magazine' }).first().click();
    await workbench.page.locator('.tab.active[data-resource-name="003_f1482ad05be97c3d.txt"]').waitFor();
    await workbench.words('on the evening of October 17').waitFor();
    await workbench.summary(/quotation/);
    await workbench.picture('followed');
    await workbench.open(wire);
  });

  it('learns who said a quotation by resting on it', async () => {
    const hover = await workbench.hover('he stopped, he counted');
    assert.match((await hover.textContent()) ?? '', /Kari Solheim/);
    await workbench.picture('hover-quote');
  });

  it('finds the commands in the palette', async () => {
    const { page } = workbench;
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input.input').fill('>Dateline: Show');
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'Dateline: Show Facts of This Article' })
      .waitFor();
    await workbench.picture('palette');
    await page.keyboard.press('Escape');
  });

  it('goes through the facts of the article, and comes back', async () => {
    const { page } = workbench;
    await workbench.run('Dateline: Show Facts of This Article');
    const list = page.locator('.quick-input-widget', { hasText: 'Facts of this article' });
    await list.locator('.monaco-list-row').first().waitFor();
    await workbench.picture('facts');
    await page.keyboard.press('Escape');
    await page.locator(`.tab.active[data-resource-name="${wire}"]`).waitFor();
  });

  for (const [theme, name] of [
    ['vs-dark', 'Dark Modern'],
    ['vs', 'Light Modern'],
    ['hc-black', 'Default High Contrast'],
    ['hc-light', 'Default High Contrast Light'],
  ] as const)
    it(`sees the marks in ${name}`, async () => {
      workbench.configure({ 'workbench.colorTheme': name });
      await workbench.page.locator(`.monaco-workbench.${theme}`).waitFor();
      await workbench.picture(`theme-${theme}`);
    });
});
