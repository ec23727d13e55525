import assert from 'node:assert/strict';
import { linkFrom } from '../../src/server/features/report.js';
import type { FactFilter } from '../../src/server/protocol.js';
import { folderOf } from '../corpus/folders.js';
import { type Editor, fileOf, startEditor } from './editor.js';

const wire = ` date 2024-05-06 Dam breaks above Riverton

RIVERTON (Reuters) - The old dam above Riverton broke on Monday morning after a week of rain and killed two people, Governor Ada Quillfeather said.
`;
const other = ` date 2024-05-06 Flood in Riverton

RIVERTON (AP) - The old dam above Riverton broke on Monday after a week of rain and killed three people, the state said.
`;
const bridge = ` date 2024-05-09 Bridge opens

VARNA (AFP) - The new bridge over the Tarn in Varna opened to traffic on Thursday, Mayor Lew Tarbell said.
`;
const bridgeToo = ` date 2024-05-10 Varna has its bridge back

VARNA (dpa) - The new bridge over the Tarn in Varna was opened to traffic on Thursday, Mayor Lew Tarbell said.
`;

describe('the facts of a folder', () => {
  let editor: Editor;
  const start = async () => {
    editor = await startEditor(folderOf({ 'a.txt': wire, 'b.txt': other, 'c.txt': bridge, 'd.txt': bridgeToo }));
    await editor.open('a.txt', wire);
    await editor.settled('a.txt');
  };
  afterEach(() => editor.stop());
  /** "6 May 2024: The old dam… (2 articles, quantity)". */
  const listed = async (filter: FactFilter = {}) => {
    const { days } = await editor.ask('dateline/factsOverview', filter);
    const lines: string[] = [];
    for (const { day, told, facts } of days) {
      const found = await editor.ask('dateline/factsOn', { day, filter });
      assert.equal(found.length, facts);
      for (const { text, articles, aspects } of found)
        lines.push(`${told}: ${text.slice(0, 11)}… (${[`${articles} articles`, ...aspects].join(', ')})`);
    }
    return lines;
  };

  it('are listed by the day on which they were first reported', async () => {
    await start();
    assert.deepEqual(await listed(), [
      '6 May 2024: The old dam… (2 articles, quantity)',
      '9 May 2024: The new bri… (2 articles)',
    ]);
  });
  it('are listed without an article being open', async () => {
    editor = await startEditor(folderOf({ 'a.txt': wire, 'b.txt': other }));
    const first = await editor.ask('dateline/factsOverview', {});
    assert.ok(first.days.length === 0 || first.reading === null);
    await editor.listedDays(1);
    assert.equal((await listed()).length, 1);
  });
  it('are narrowed down to an actor, an article, a kind of conflict', async () => {
    await start();
    const choices = (by: keyof FactFilter) => editor.ask('dateline/factChoices', { by });
    const [actors, articles, aspects] = [await choices('actor'), await choices('article'), await choices('aspect')];
    const mayor = actors.find(({ label }) => label === 'Lew Tarbell')!;
    assert.deepEqual(await listed({ actor: mayor.value }), ['9 May 2024: The new bri… (2 articles)']);
    const file = articles.find(({ value }) => fileOf(value) === 'b.txt')!;
    assert.match(file.label, /^Flood in Riverton \(AP, 6 May 2024\)$/);
    assert.deepEqual(await listed({ article: file.value }), ['6 May 2024: The old dam… (2 articles, quantity)']);
    assert.deepEqual(aspects, [{ value: 'quantity', label: 'quantity', facts: 1 }]);
    assert.equal((await listed({ aspect: 'any' })).length, 1);
    assert.deepEqual(await listed({ aspect: 'date' }), []);
    assert.deepEqual(await listed({ aspect: 'any', actor: mayor.value }), []);
  });
  it('open to their sources, the first report first', async () => {
    await start();
    const { days } = await editor.ask('dateline/factsOverview', {});
    const [{ folder, id } = { folder: '', id: '' }] = await editor.ask('dateline/factsOn', {
      day: days[0]!.day,
      filter: {},
    });
    const fact = await editor.ask('dateline/fact', { folder, id });
    assert.deepEqual(
      [fact!.here, ...fact!.others].map(({ outlet }) => outlet),
      ['Reuters', 'AP'],
    );
    assert.equal(await editor.ask('dateline/fact', { folder, id: 'none' }), null);
  });
  it('are reported in Markdown, with links from where that is written', async () => {
    await start();
    const text = await editor.ask('dateline/report', { uri: editor.uri('a.txt'), to: 'file:///desk/may/facts.md' });
    assert.match(text ?? '', /^# What the articles report/);
    assert.match(text ?? '', /\[a\.txt\]\(<\.\.\/\.\.\/news\/a\.txt>\)/);
  });
});

describe('a link from one file to another', () => {
  it('is a name beside it, a path below it, a way round', () => {
    assert.equal(linkFrom('file:///news/facts.md', 'file:///news/a.txt'), 'a.txt');
    assert.equal(linkFrom('file:///news/facts.md', 'file:///news/may/a.txt'), 'may/a.txt');
    assert.equal(linkFrom('file:///desk/facts.md', 'file:///news/a.txt'), '../news/a.txt');
  });
  it('is the whole address on another disk', () => {
    assert.equal(linkFrom('vscode-remote://x/facts.md', 'file:///news/a.txt'), 'file:///news/a.txt');
  });
});
