import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from './workbench.js';

const wire = '000_5b0c91d7e2f4a836.txt';

describe('putting an article right', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench();
    await workbench.open(wire);
    await workbench.summary(/quotation/);
  });
  after(() => workbench.close());
  const box = () => workbench.page.locator('.quick-input-widget');
  const input = () => workbench.page.locator('.quick-input-widget input.input');

  it('asks for the publication date, known so far, and says what is wrong with one', async () => {
    await workbench.run('Dateline: Set Publication Date…');
    await box().filter({ hasText: 'When was this article published?' }).waitFor();
    assert.match(await input().inputValue(), /^2025-10-/);
    await input().fill('30 October');
    await box().filter({ hasText: 'Write a day as 2023-11-07' }).waitFor();
    await workbench.picture('set-published');
  });

  it('counts from it at once', async () => {
    await input().fill('2025-10-30');
    await box().filter({ hasText: 'Write a day' }).waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('Enter');
    await workbench.summary(/30 Oct 2025 \(set by hand\)/);
    const hover = await workbench.hover('Saturday');
    assert.match((await hover.textContent()) ?? '', /25 Oct 2025.*30 Oct 2025, set by hand/);
    await workbench.picture('hover-set-by-hand');
    assert.match(readFileSync(join(workbench.folder, `${wire}.annotations.yaml`), 'utf8'), /published: 2025-10-30/);
  });

  it('shows it on the headline', async () => {
    const hover = await workbench.hover('Norway orders checks');
    assert.match((await hover.textContent()) ?? '', /published 30 Oct 2025, set by hand/);
    await workbench.picture('hover-headline');
  });

  it('takes it back', async () => {
    await workbench.run('Dateline: Undo Annotation Change');
    await workbench.summary(/(?<!30) Oct 2025;/);
    const hover = await workbench.hover('Saturday');
    assert.match((await hover.textContent()) ?? '', /18 Oct 2025/);
  });

  it('offers in one list what is not right at the cursor', async () => {
    await workbench.select('Saturday');
    await workbench.page.keyboard.press('Escape');
    await workbench.run('Dateline: Not Right Here…');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Not a date' }).waitFor();
    await workbench.picture('not-right-here');
    await workbench.page.keyboard.press('Escape');
  });
});
