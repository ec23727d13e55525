import { strict as assert } from 'node:assert';
import { openWorkbench, type Workbench } from './workbench.js';

const wire = '000_5b0c91d7e2f4a836.txt';
const later = '002_0d92fb6a7c35e1e4.txt';

describe('reading who said what', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ 'workbench.colorTheme': 'Light Modern' });
    await workbench.open(wire);
    // The whole folder is read.
    await workbench.summary(/conflict(?!.*so far)/);
  });
  after(() => workbench.close());
  const list = () => workbench.page.locator('.quick-input-widget');

  for (const theme of ['Light Modern', 'Dark Modern'])
    it(`sees in ${theme} who said it, in whose words, and how other articles print it`, async () => {
      workbench.configure({ 'workbench.colorTheme': theme });
      await workbench.page.locator(`.monaco-workbench.${theme.startsWith('Light') ? 'vs' : 'vs-dark'}`).waitFor();
      const hover = await workbench.hover('he stopped, he counted');
      const said = (await hover.textContent()) ?? '';
      assert.match(said, /Kari Solheim · director of the Norwegian Maritime Authority · told · in their own words/);
      assert.match(said, /reworded — .*the water reached the deck bridge/);
      assert.match(said, /word for word/);
      await workbench.picture(`quote-${theme.split(' ')[0]!.toLowerCase()}`);
    });

  it('goes from the hover to all that the speaker said, by date, and comes back', async () => {
    const hover = await workbench.hover('he stopped, he counted');
    await hover.locator('a', { hasText: 'Show everything Kari Solheim said' }).click();
    await list()
      .filter({ hasText: /Kari Solheim: \d statements in 3 articles/ })
      .waitFor();
    await list().locator('.monaco-list-row', { hasText: 'Northwire, 20 Oct 2025' }).first().waitFor();
    await workbench.picture('sayings');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator(`.tab.active[data-resource-name="${wire}"]`).waitFor();
  });

  it('goes there by the keyboard, and stays where it went', async () => {
    await workbench.select('Kari Solheim');
    await workbench.run('Dateline: Show Everything This Actor Said');
    await list().locator('.monaco-list-row', { hasText: 'reached the bridge' }).waitFor();
    await workbench.page.keyboard.type('reached the bridge');
    await list().locator('.monaco-list-row.focused', { hasText: 'reached the bridge' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator(`.tab.active[data-resource-name="${later}"]`).waitFor();
  });

  it('sees views and wishes marked apart, once asked for', async () => {
    await workbench.open('003_f1482ad05be97c3d.txt');
    await workbench.summary(/quotation/);
    await workbench.run('Dateline: Toggle Highlights of Views and Wishes');
    await workbench.page.waitForFunction(() =>
      [...document.querySelectorAll('.view-overlays .cdr')].some(
        mark => getComputedStyle(mark).borderBottomStyle === 'dashed',
      ),
    );
    await workbench.picture('attitudes');
    await workbench.run('Dateline: Toggle Highlights of Views and Wishes');
  });
});
