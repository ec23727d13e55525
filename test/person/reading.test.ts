import { strict as assert } from 'node:assert';
import { openWorkbench, type Workbench } from './workbench.js';

const wire = '000_5b0c91d7e2f4a836.txt';

describe('reading an article', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench();
    await workbench.open(wire);
  });
  after(() => workbench.close());

  it('says in the status bar what was found', async () => {
    const item = workbench.page.locator('.statusbar-item[id="dateline.dateline.dateline.summary"]');
    await item.and(workbench.page.locator('[aria-label*="quotation"]')).waitFor();
    await workbench.picture('article');
  });

  it('explains a date on hover', async () => {
    const hover = await workbench.hover('Saturday');
    assert.match((await hover.textContent()) ?? '', /18 Oct 2025/);
    await workbench.picture('hover-date');
  });

  it('names the speaker of a quotation on hover', async () => {
    const hover = await workbench.hover('he stopped, he counted');
    assert.match((await hover.textContent()) ?? '', /Kari Solheim/);
    await workbench.picture('hover-quote');
  });

  it('offers its commands in the palette', async () => {
    const { page } = workbench;
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input.input').fill('>Dateline: ');
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'Dateline: Show Facts of This Article' })
      .waitFor();
    await workbench.picture('palette');
    await page.keyboard.press('Escape');
  });

  it('goes through the facts of the article', async () => {
    const { page } = workbench;
    await workbench.run('Dateline: Show Facts of This Article');
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await workbench.picture('facts');
    await page.keyboard.press('Escape');
    await page.locator(`.tab.active[data-resource-name="${wire}"]`).waitFor();
  });
});

describe('the extension', () => {
  it('activates within 100 ms, by VS Code’s own clock', async () => {
    const workbench = await openWorkbench();
    await workbench.open(wire);
    await workbench.run('Developer: Show Running Extensions');
    const row = workbench.page.locator('.runtime-extensions-editor .extension', { hasText: 'dateline' });
    const said = (await row.locator('.activation-time').textContent()) ?? '';
    console.log(`      ${said}`);
    const milliseconds = Number(/(\d+)ms/.exec(said)?.[1]);
    await workbench.picture('running-extensions');
    await workbench.close();
    assert.ok(milliseconds < 100, said);
  });
});

describe('the colours', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench();
    await workbench.open(wire);
    await workbench.page
      .locator('.statusbar-item[id="dateline.dateline.dateline.summary"][aria-label*="quotation"]')
      .waitFor();
  });
  after(() => workbench.close());

  for (const [theme, name] of [
    ['vs-dark', 'Dark Modern'],
    ['vs', 'Light Modern'],
    ['hc-black', 'Default High Contrast'],
    ['hc-light', 'Default High Contrast Light'],
  ] as const)
    it(`are there in ${name}`, async () => {
      workbench.configure({ 'workbench.colorTheme': name });
      await workbench.page.locator(`.monaco-workbench.${theme}`).waitFor();
      await workbench.picture(`theme-${theme}`);
    });
});
