import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from './workbench.js';

const wire = '000_5b0c91d7e2f4a836.txt';
const other = '001_c7e3a90f114d2b68.txt';

describe('deciding who is who', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench();
    await workbench.open(wire);
    await workbench.summary(/quotation/);
  });
  after(() => workbench.close());
  const yaml = () => join(workbench.folder, 'dateline.yaml');
  const written = () => readFileSync(yaml(), 'utf8');
  const rows = () => workbench.page.locator('.quick-input-list .monaco-list-row');
  /** Puts the cursor on words, which are then no selection any more. */
  const cursorOn = async (words: string) => {
    await workbench.select(words);
    await workbench.page.keyboard.press('ArrowLeft');
  };

  it('sees on an actor who that is, where it is named and what it said', async () => {
    const hover = await workbench.hover('Kari Solheim');
    const said = (await hover.textContent()) ?? '';
    assert.match(said, /Kari Solheim · person/);
    assert.match(said, /mentions in \d articles/);
    assert.match(said, /Kari Solheim said:\s.*the captain did what every captain should do/i);
    await workbench.picture('hover-actor');
  });

  it('renames it with F2, from its whole name', async () => {
    await cursorOn('Solheim said');
    await workbench.page.keyboard.press('F2');
    const box = workbench.page.locator('.rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'Kari Solheim');
    await workbench.picture('rename-actor');
    await box.fill('Director Solheim');
    await workbench.page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
  });

  it('finds it renamed in another article, and no file changed but dateline.yaml', async () => {
    await workbench.open(other);
    await workbench.summary(/quotation/);
    const hover = await workbench.hover('Kari Solheim');
    await hover.filter({ hasText: 'Director Solheim · person' }).waitFor();
    assert.match(written(), /- \{name: Director Solheim, names: \[Kari Solheim\]\}/);
    assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
  });

  it('takes it back by deleting the line', async () => {
    writeFileSync(yaml(), written().replace(/^ {2}- .*\n/m, ''));
    for (let tries = 0; ; tries += 1) {
      const hover = await workbench.hover('Kari Solheim');
      const said = (await hover.textContent()) ?? '';
      if (/Kari Solheim · person/.test(said)) break;
      assert.ok(tries < 10, said);
    }
  });

  it('chooses from the likeliest whom an actor is the same as', async () => {
    await workbench.open(wire);
    await cursorOn('Fjordlinjen Nord');
    await workbench.run('Dateline: Same Actor As…');
    await rows().filter({ hasText: 'Bergen' }).first().waitFor();
    await workbench.picture('same-actor');
    await workbench.page.keyboard.type('The Shipping Line');
    await rows().filter({ hasText: 'a name of your own' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    const hover = await workbench.hover('Fjordlinjen Nord');
    await hover.filter({ hasText: 'The Shipping Line' }).waitFor();
    await workbench.run('Dateline: Undo Annotation Change');
    await workbench.page.locator('.statusbar-item', { hasText: 'Undone: “Fjordlinjen Nord”' }).waitFor();
  });

  it('renames, splits and rejects by commands, each asking no more than it has to', async () => {
    await cursorOn('Solheim said');
    await workbench.run('Dateline: Rename Actor');
    await workbench.page.locator('.rename-box input').waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.run('Dateline: Split Actor');
    await rows().filter({ hasText: '“Solheim” is another actor' }).waitFor();
    await rows().filter({ hasText: 'This article speaks of another of that name…' }).waitFor();
    await workbench.picture('split-actor');
    await workbench.page.keyboard.press('Enter');
    await (await workbench.hover('Solheim said')).filter({ hasText: 'Solheim · person' }).waitFor();
    assert.match(written(), /\{name: Kari Solheim, not: \[Solheim\]\}/);
    await cursorOn('Solheim said');
    await workbench.run('Dateline: Not an Actor');
    await workbench.page.locator('.statusbar-item', { hasText: '“Solheim” is not an actor' }).waitFor();
    assert.match(written(), /\{not an actor: \[Solheim\]\}/);
  });
});
