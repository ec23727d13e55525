import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from './workbench.js';

const wire = '000_5b0c91d7e2f4a836.txt';
const magazine = '003_f1482ad05be97c3d.txt';

const settings = { 'dateline.author': 'Ann', 'dateline.moveAnnotations': 'always' };

describe('the life of a note', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench(settings);
    await workbench.open(wire);
    await workbench.summary(/quotation/);
  });
  after(async () => {
    await workbench.close();
    // The next tests read the same folder.
    const { folder } = workbench;
    if (existsSync(join(folder, 'renamed.txt'))) renameSync(join(folder, 'renamed.txt'), join(folder, wire));
    for (const file of readdirSync(folder).filter(name => name.endsWith('.yaml'))) rmSync(join(folder, file));
  });

  const written = (file = wire) => readFileSync(join(workbench.folder, `${file}.annotations.yaml`), 'utf8');
  /** Waits until the sidecar says so: what is shown is written a moment later. */
  const writes = async (pattern: RegExp) => {
    const watcher = watch(workbench.folder);
    const isWritten = () => existsSync(join(workbench.folder, `${wire}.annotations.yaml`)) && pattern.test(written());
    try {
      while (!isWritten()) await once(watcher, 'change', { signal: AbortSignal.timeout(10_000) });
    } catch {
      assert.match(written(), pattern);
    } finally {
      watcher.close();
    }
  };
  const widget = () => workbench.page.locator('.review-widget');
  const body = (text: string) => widget().locator('.comment-body', { hasText: text });
  const input = () => workbench.page.locator('.quick-input-widget input.input');
  const row = (text: string) => workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  const action = (name: string) => widget().locator(`.action-label[aria-label*="${name}"]`).first();
  const header = () => workbench.page.locator('.pane-header[aria-label*="Annotations"]');
  const tree = () => workbench.page.locator('.pane', { has: header() }).locator('.monaco-list-row');

  const said = (text: string) => workbench.page.locator('.statusbar-item', { hasText: text }).first().waitFor();
  /** A message, in the list of them: a window that is driven shows none by itself. */
  const notification = async (text: string) => {
    await workbench.run('Notifications: Show Notifications');
    return workbench.page.locator('.notification-list-item', { hasText: text }).first();
  };

  it('begins with a selection', async () => {
    const { page } = workbench;
    await workbench.select('41 passengers');
    await page.keyboard.press('ControlOrMeta+Alt+M');
    await page.locator('.quick-input-widget', { hasText: 'A note on “41 passengers”' }).waitFor();
    await input().fill('The **other** papers say 43.');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget', { hasText: 'Tags' }).waitFor();
    await input().fill('to check');
    await row('to check').waitFor();
    await page.keyboard.press('Enter');
    await body('The other papers say 43.').waitFor();
    await workbench.picture('life-1-written');
    await writes(/author: Ann/);
  });

  it('is answered in place', async () => {
    const { page } = workbench;
    await widget().locator('.review-thread-reply-button').click();
    await page.keyboard.type('I asked the company.');
    await workbench.picture('life-2-answering');
    await widget().locator('.form-actions .monaco-button', { hasText: 'Reply' }).click();
    await body('I asked the company.').waitFor();
    await workbench.picture('life-3-answered');
    await writes(/replies:[\s\S]*I asked the company\./);
  });

  it('is given a colour', async () => {
    await widget().locator('.head').hover();
    await action('Change Colour').click();
    await row('Red').click();
    await workbench.page.locator('.monaco-editor .glyph-margin-widgets .cgmr').first().waitFor();
    await workbench.picture('life-4-coloured');
    await writes(/color: red/);
  });

  it('stands in the tree of all notes', async () => {
    await workbench.page
      .locator('.activitybar .action-item', { has: workbench.page.locator('[aria-label*="Dateline"]') })
      .click();
    await tree().filter({ hasText: '41 passengers' }).waitFor();
    await workbench.picture('life-5-tree');
    await header().hover();
    await header().locator('.action-label[aria-label*="Group by Tag"]').click();
    await tree().filter({ hasText: '#to check' }).waitFor();
    await workbench.picture('life-5-by-tag');
    await header().locator('.action-label[aria-label*="Group by Article"]').click();
  });

  it('is linked to words of another article', async () => {
    const { page } = workbench;
    await workbench.open(magazine);
    await workbench.summary(/quotation/);
    await workbench.select('Lise Aune');
    await workbench.run('Dateline: Link Selection to a Note…');
    await row('41 passengers').waitFor();
    await page.keyboard.press('Enter');
    await said('Linked “Lise Aune”');
    await writes(new RegExp(`links:\\s+- article: ${magazine}`));
  });

  it('is found by its tag, its author or its words, and gone to', async () => {
    const { page } = workbench;
    await workbench.run('Dateline: Search Annotations');
    await input().fill('#to check');
    await row('41 passengers').waitFor();
    await workbench.picture('life-6-search');
    await page.keyboard.press('Enter');
    await page.locator(`.tab.active[data-resource-name="${wire}"]`).waitFor();
  });

  it('shows its link, which leads to the other article', async () => {
    await body('→ Lise Aune').waitFor();
    await workbench.picture('life-7-linked');
  });

  it('is resolved, and opened again by Undo', async () => {
    await action('Resolve').click();
    await said('Resolved the note');
    await workbench.picture('life-8-resolved');
    await writes(/status: resolved/);
    await workbench.run('Dateline: Undo Annotation Change');
    await said('Undone: Resolved');
    await writes(/status: open/);
  });

  it('is made on every place of some words at once, seen before and undone as one', async () => {
    const { page } = workbench;
    const before = written();
    await workbench.select('Norwegian Maritime Authority');
    await workbench.run('Dateline: Annotate All Occurrences…');
    await page.locator('.quick-input-widget', { hasText: 'Annotate All Occurrences of' }).waitFor();
    await workbench.picture('life-9-all');
    await page.keyboard.press('Enter');
    await input().fill('Which office?');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget', { hasText: 'Tags' }).waitFor();
    await page.keyboard.press('Enter');
    await said('notes on “Norwegian Maritime Authority”');
    await workbench.picture('life-10-all-made');
    await workbench.run('Dateline: Undo Annotation Change');
    await said('Undone: Added');
    assert.equal(written(), before);
  });

  it('looks well in the dark', async () => {
    workbench.configure({ ...settings, 'workbench.colorTheme': 'Dark Modern' });
    await workbench.page.locator('.monaco-workbench.vs-dark').waitFor();
    await workbench.picture('life-11-dark');
    workbench.configure(settings);
  });

  it('wants the reader’s eye once its words were changed behind its back, and is put right', async () => {
    const { page, folder } = workbench;
    const path = join(folder, wire);
    const text = readFileSync(path, 'utf8');
    await workbench.run('View: Close All Editors');
    writeFileSync(path, text.replace('41 passengers', '43 people'));
    await workbench.open(wire);
    await workbench.summary(/quotation/);
    await workbench.run('Dateline: Review Annotations');
    await page.locator('.quick-input-widget', { hasText: 'Review Annotations (1 of 1)' }).waitFor();
    await workbench.picture('life-12-review');
    await row('Choose Another Place').click();
    await (await notification('Select the words')).waitFor();
    await workbench.select('43 people');
    await workbench.picture('life-13-choosing');
    await workbench.run('Dateline: It Stands Here');
    await tree().filter({ hasText: '43 people' }).waitFor();
    await writes(/exact: 43 people/);
    writeFileSync(path, text);
  });

  it('goes along when its article is renamed', async () => {
    const { page, folder } = workbench;
    await page.keyboard.press('ControlOrMeta+Shift+E');
    const ours = { hasText: new RegExp(`^${wire}\\d?$`) };
    const name = page.locator('.explorer-folders-view input');
    const focused = page.locator('.explorer-folders-view .monaco-list:focus .monaco-list-row.focused', ours);
    // Like a person, who tries again when nothing comes: a list that is drawn anew drops the click, and F2 is the explorer's
    // only while it knows that its list has the keys.
    for (let tries = 1; !(await name.isVisible()); tries += 1) {
      try {
        await page.locator('.explorer-folders-view .monaco-list-row', ours).click();
        await focused.waitFor({ timeout: 5000 });
        await page.keyboard.press('F2');
        await name.waitFor({ timeout: 5000 });
      } catch (error) {
        if (tries === 5) throw error;
      }
    }
    await name.fill('renamed.txt');
    await page.keyboard.press('Enter');
    await page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: 'renamed.txt.annotations.yaml' })
      .waitFor();
    await workbench.picture('life-14-renamed');
    assert.ok(existsSync(join(folder, 'renamed.txt.annotations.yaml')));
    assert.ok(!existsSync(join(folder, `${wire}.annotations.yaml`)));
  });

  it('in a file with a conflict of git is offered side by side', async () => {
    const { page, folder } = workbench;
    const path = join(folder, 'renamed.txt.annotations.yaml');
    const whole = readFileSync(path, 'utf8');
    const [mine, theirs] = ['note: Mine', 'note: Theirs'];
    const conflict = whole.replace(
      / {4}note: \|\n.*\n/,
      `<<<<<<< HEAD\n    ${mine}\n=======\n    ${theirs}\n>>>>>>> theirs\n`,
    );
    writeFileSync(path, conflict);
    await workbench.open('renamed.txt');
    const notice = await notification('git left a conflict');
    await notice.waitFor();
    await workbench.picture('life-15-conflict');
    await notice.locator('.monaco-button', { hasText: 'Compare Both Sides' }).click();
    await page.locator('.diff-editor, .monaco-diff-editor').first().waitFor();
    await workbench.picture('life-16-sides');
    writeFileSync(path, whole);
  });
});
