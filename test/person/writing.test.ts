import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from './workbench.js';

const wire = '000_5b0c91d7e2f4a836.txt';

describe('annotating an article', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench();
    await workbench.open(wire);
    await workbench.summary(/quotation/);
  });
  after(() => workbench.close());

  it('asks for a note and tags, and shows the note at its place', async () => {
    const { page, folder } = workbench;
    const before = readFileSync(join(folder, wire), 'utf8');
    await workbench.select('41 passengers');
    await page.keyboard.press('ControlOrMeta+Alt+M');
    const input = page.locator('.quick-input-widget input.input');
    await page.locator('.quick-input-widget', { hasText: 'A note on “41 passengers”' }).waitFor();
    await input.fill('The other papers say 43.');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget', { hasText: 'Tags' }).waitFor();
    await input.fill('to check');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'to check' }).waitFor();
    await page.keyboard.press('Enter');
    await body('The other papers say 43.').waitFor();
    await workbench.picture('note');
    const sidecar = join(folder, `${wire}.annotations.yaml`);
    assert.ok(existsSync(sidecar));
    assert.match(readFileSync(sidecar, 'utf8'), /to check/);
    assert.equal(readFileSync(join(folder, wire), 'utf8'), before);
  });

  it('lets the note be edited in place', async () => {
    const { page } = workbench;
    await page.locator('.review-widget .comment-title').hover();
    await page.locator('.review-widget .comment-title .action-label[aria-label*="Edit Note"]').click();
    const editor = page.locator('.review-widget .edit-container .monaco-editor');
    await editor.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Two papers say 43.');
    await workbench.picture('note-editing');
    await page.locator('.review-widget .form-actions .monaco-button', { hasText: 'Save' }).click();
    await body('Two papers say 43.').waitFor();
  });

  it('takes the edit back', async () => {
    await workbench.run('Dateline: Undo Annotation Change');
    await body('The other papers say 43.').waitFor();
  });

  it('shows the note again after a restart', async () => {
    await workbench.reload();
    await workbench.open(wire);
    await glyph().click();
    await body('The other papers say 43.').waitFor();
  });

  it('deletes the note, and brings it back', async () => {
    const { page } = workbench;
    await page.locator('.review-widget .comment-title').hover();
    await page.locator('.review-widget .comment-title .action-label[aria-label*="Delete Note"]').click();
    await glyph().waitFor({ state: 'detached' });
    await workbench.run('Dateline: Undo Annotation Change');
    await glyph().waitFor();
  });

  const body = (text: string) => workbench.page.locator('.review-widget .comment-body', { hasText: text });
  /** The mark in the margin of a line that has a note. */
  const glyph = () =>
    workbench.page.locator('.comment-range-glyph:is(.comment-thread, .comment-thread-unresolved)').first();
});
