import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, chromium, type Locator, type Page } from 'playwright-core';

/** How scripts/test.mjs says where the workbench is. */
type Host = { readonly folder: string } & (
  | { readonly kind: 'browser'; readonly executable: string; readonly args: string[]; readonly url: string }
  | { readonly kind: 'desktop'; readonly executable: string; readonly args: string[] }
);

/** VS Code as a person has it before them: keys and pointer in, what stands on the screen out. */
export interface Workbench {
  readonly page: Page;
  /** The folder that is open, for looking at what was written there. */
  readonly folder: string;
  /** Opens a file by its name. */
  open(file: string): Promise<void>;
  /** Runs a command of the palette by its whole title. */
  run(title: string): Promise<void>;
  /** Waits until the status bar says something of the article. */
  summary(said: RegExp): Promise<void>;
  /** The words in the editor, wherever they stand on a line that is on the screen. */
  words(text: string): Locator;
  /** Rests the pointer on words, and gives the hover that comes. */
  hover(text: string): Promise<Locator>;
  /** Selects words as the Find widget does. */
  select(text: string): Promise<void>;
  /** Changes the settings of the folder. */
  configure(settings: Readonly<Record<string, unknown>>): void;
  /** Keeps a picture of the window among the test's output. */
  picture(name: string): Promise<void>;
  /** Opens the window anew, as after a restart. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the workbench that the environment names, with settings for its folder. */
export async function openWorkbench(settings: Readonly<Record<string, unknown>> = {}): Promise<Workbench> {
  const host = JSON.parse(process.env.DATELINE_WORKBENCH ?? 'null') as Host | null;
  if (!host) throw new Error('Run these tests with npm test: it opens the workbench that they drive.');
  const configure: Workbench['configure'] = changed => {
    mkdirSync(join(host.folder, '.vscode'), { recursive: true });
    writeFileSync(join(host.folder, '.vscode', 'settings.json'), JSON.stringify({ ...quiet, ...changed }));
  };
  configure(settings);
  const { page, close } = await launch(host);
  await isThere(page);
  const reload = async () => {
    await page.reload();
    await isThere(page);
  };
  return { page, folder: host.folder, close, reload, configure, ...actions(page) };
}

async function isThere(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  // Nothing but the article in the picture.
  if (await page.locator('.part.auxiliarybar').isVisible()) await page.keyboard.press('ControlOrMeta+Alt+B');
}

async function launch(host: Host): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  if (host.kind === 'desktop') {
    const app = await _electron.launch({ executablePath: host.executable, args: host.args });
    return { page: await app.firstWindow(), close: () => app.close() };
  }
  const browser = await chromium.launch({ executablePath: host.executable, args: host.args });
  const page = await browser.newPage({ viewport: { width: 1360, height: 850 } });
  await page.goto(host.url);
  return { page, close: () => browser.close() };
}

/** Nothing but the article: what else VS Code shows of itself is out of the picture. */
const quiet = {
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'window.commandCenter': false,
  'workbench.reduceMotion': 'on',
};

function actions(page: Page): Pick<Workbench, 'open' | 'run' | 'summary' | 'words' | 'hover' | 'select' | 'picture'> {
  const input = page.locator('.quick-input-widget input.input');
  const rows = page.locator('.quick-input-list .monaco-list-row');
  const words = (text: string) => page.locator('.editor-instance .view-line', { hasText: text }).first();
  return {
    open: async file => {
      await page.keyboard.press('ControlOrMeta+P');
      await input.fill(file);
      await rows.first().and(page.locator('.focused')).filter({ hasText: file }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
      // The keys go to the list that had them before until the editor takes them.
      await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
    },
    run: async title => {
      await page.keyboard.press('F1');
      await input.fill(`>${title}`);
      await rows.first().and(page.locator('.focused')).filter({ hasText: title }).waitFor();
      await page.keyboard.press('Enter');
    },
    summary: said => page.locator('.statusbar-item[id*="dateline.summary"]').and(page.getByLabel(said)).waitFor(),
    words,
    hover: async text => {
      const shown = page.locator('.monaco-hover:not(.hidden)', { has: page.locator('.hover-contents') });
      await page.mouse.move(0, 0);
      await shown.waitFor({ state: 'detached' });
      // A slow machine shows that the answer is still to come; the reader waits for it.
      const hover = shown.filter({ hasNotText: 'Loading...' });
      // Like a person, who moves again when nothing comes: the text may have been drawn anew under the pointer.
      for (let tries = 1; ; tries += 1) {
        const { x, y } = await placeOf(words(text), text);
        await page.mouse.move(x - 2, y);
        await page.mouse.move(x, y);
        if ((await comes(hover.first())) || tries === 5) break;
      }
      return hover.first();
    },
    select: async text => {
      const find = page.locator('.find-widget.visible textarea').first();
      // Like a person, who goes back to the text and presses again: a view that was just closed may still have had the keys.
      for (let tries = 1; ; tries += 1) {
        await page.keyboard.press('ControlOrMeta+F');
        if ((await comes(find)) || tries === 5) break;
        await page.keyboard.press('ControlOrMeta+1');
      }
      await find.fill(text);
      await page.locator('.statusbar-item', { hasText: `(${text.length} selected)` }).waitFor();
      await page.keyboard.press('Escape');
    },
    picture: async name => {
      const folder = process.env.DATELINE_SCREENSHOTS;
      if (folder) await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
    },
  };
}

/** Whether something is there before a person would try again. */
const comes = (wanted: Locator): Promise<boolean> =>
  wanted.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false,
  );

/** The middle of some words of a line: a line of the editor is many spans, and words may cross them. */
async function placeOf(line: Locator, text: string): Promise<{ readonly x: number; readonly y: number }> {
  return line.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: { readonly node: Node; readonly start: number }[] = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, start: all.length });
      all += (node.textContent ?? '').replace(/\u00a0/g, ' ');
    }
    const at = all.indexOf(wanted) + Math.floor(wanted.length / 2);
    const { node, start } = nodes.filter(one => one.start <= at).at(-1)!;
    const range = document.createRange();
    range.setStart(node, at - start);
    range.setEnd(node, at - start + 1);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, text);
}
