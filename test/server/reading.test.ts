import assert from 'node:assert/strict';
import type {
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Location,
  SymbolInformation,
} from 'vscode-languageserver-types';
import { folderOf } from '../corpus/folders.js';
import { type Editor, fileOf, startEditor } from './editor.js';

const wire = ` date 2024-05-06 Two killed as dam breaks above Riverton

RIVERTON (Reuters) - The old dam above Riverton broke on Monday morning after a week of rain and killed two people, Governor Ada Quillfeather said.

"We lost the bridge and forty houses," Quillfeather told reporters.

What comes next

Quillfeather promised help to those who lost their houses.

(Reporting by Tom Harrow; Editing by Jane Mill)

Read more
Most popular
Share this article
`;
const other = ` date 2024-05-06 Riverton dam breaks, three killed

RIVERTON (AP) - Three people were killed on Monday when the old dam above Riverton broke after a week of rain, the state said.

"Nobody was warned in time," said the town's mayor, Lew Tarbell, who met Governor Ada Quillfeather at noon.
`;
const hostile = ` date 2024-05-06 Riverton dam [breaks](command:evil) <img src=x>

RIVERTON (AP) - The old dam above Riverton broke after a week of rain and killed three people on Monday [here](command:workbench.action.quit) ![](https://evil.example/a.png) <b>now</b>, Governor Ada Quillfeather said.
`;

describe('the language server', () => {
  let editor: Editor;
  const start = async (texts: Readonly<Record<string, string>>, open = 'a.txt') => {
    editor = await startEditor(folderOf(texts));
    await editor.open(open, texts[open] ?? '');
    await editor.settled(open);
  };
  afterEach(() => editor.stop());

  it('says what it can do', async () => {
    await start({ 'a.txt': wire });
    assert.ok(editor.capabilities.hoverProvider && editor.capabilities.referencesProvider);
  });

  describe('on hover', () => {
    it('gives the day that a weekday stands for', async () => {
      await start({ 'a.txt': wire });
      assert.match(await editor.hover('a.txt', 'Monday'), /^\*\*Monday/);
      assert.match(await editor.hover('a.txt', 'Monday'), /6 May 2024/);
    });
    it('gives an actor with its kind and where else it is named', async () => {
      await start({ 'a.txt': wire, 'b.txt': other });
      assert.match(
        await editor.hover('a.txt', 'Quillfeather told'),
        /^\*\*.*Quillfeather\*\* · person[\s\S]*in 2 articles/,
      );
    });
    it('gives the speaker of a quotation', async () => {
      await start({ 'a.txt': wire });
      assert.match(
        await editor.hover('a.txt', 'We lost the bridge'),
        /\*\*Quillfeather\*\*.* · told · in their own words/,
      );
    });
    it('gives what other articles say, with outlet, day, sentence and a link to the place', async () => {
      await start({ 'a.txt': wire, 'b.txt': other });
      const hover = await editor.hover('a.txt', 'after a week');
      assert.match(hover, /\[AP, 6 May 2024\]\(file:\/\/\/news\/b\.txt#L\d+,\d+\)/);
      assert.match(hover, /Three people were killed/);
    });
    it('gives disagreements before agreements, and then the origins', async () => {
      const agreeing = other.replaceAll(/three/gi, 'two').replace('(AP)', '(AFP)').replace('on Monday when', 'when');
      await start({ 'a.txt': wire, 'b.txt': agreeing, 'c.txt': other });
      const hover = await editor.hover('a.txt', 'after a week');
      const [differ, others, origins] = ['differ on the quantity', 'Also in other articles', 'origin'].map(words =>
        hover.indexOf(words),
      );
      assert.ok(differ! >= 0 && differ! < others! && others! < origins!, hover);
    });
    it('gives what they agree on, but for what they dispute', async () => {
      await start({ 'a.txt': wire, 'b.txt': other });
      const hover = await editor.hover('a.txt', 'after a week');
      assert.match(hover, /^They agree on Riverton · 6 May 2024/m);
      assert.doesNotMatch(hover, /They agree on.*(?:two|three)/i);
    });
    it('lists at most five other articles', async () => {
      const towns = Object.fromEntries([...'bcdefgh'].map(name => [`${name}.txt`, other]));
      await start({ 'a.txt': wire, ...towns });
      const hover = await editor.hover('a.txt', 'after a week');
      assert.equal(hover.match(/^- \[/gm)?.length, 5, hover);
      assert.match(hover, /Show all 7 other articles: \*Dateline: Show This Fact in Other Articles\*/);
    });
    it('renders nothing that an article says as Markdown', async () => {
      await start({ 'a.txt': wire, 'b.txt': hostile });
      const hover = await editor.hover('a.txt', 'after a week');
      assert.match(hover, /killed three people/);
      const links = [...hover.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, address]) => address);
      assert.ok(links.length > 0 && links.every(address => address?.startsWith('file:///news/')), hover);
      assert.doesNotMatch(hover, /(?<!\\)<(?:img|b)|(?<!\\)!\[(?!\\)/);
    });
    it('has nothing to say of furniture', async () => {
      await start({ 'a.txt': wire });
      assert.equal(await editor.hover('a.txt', 'Share this'), '');
    });
  });

  it('finds the mentions of an actor over the folder', async () => {
    await start({ 'a.txt': wire, 'b.txt': other });
    const more = { context: { includeDeclaration: true } };
    const found = await editor.at<Location[]>('textDocument/references', 'a.txt', 'Quillfeather told', more);
    const files = found.map(({ uri }) => fileOf(uri));
    assert.ok(files.filter(file => file === 'a.txt').length >= 3);
    assert.ok(files.includes('b.txt'));
  });
  it('leads to the first mention', async () => {
    await start({ 'a.txt': wire, 'b.txt': other.replace('2024-05-06', '2024-05-05') });
    const first = await editor.at<Location>('textDocument/definition', 'a.txt', 'Quillfeather told');
    assert.equal(fileOf(first.uri), 'b.txt');
  });
  it('highlights the mentions in the article at hand', async () => {
    await start({ 'a.txt': wire });
    const found = await editor.at<DocumentHighlight[]>('textDocument/documentHighlight', 'a.txt', 'Quillfeather told');
    assert.ok(found.length >= 3);
  });
  it('finds actors by name', async () => {
    await start({ 'a.txt': wire, 'b.txt': other });
    const found = await editor.request<SymbolInformation[]>('workspace/symbol', { query: 'quillf' });
    assert.deepEqual(
      found.map(({ name }) => name.includes('Quillfeather')),
      [true],
    );
  });
  it('outlines headline, subheads and the quotes under them', async () => {
    await start({ 'a.txt': wire });
    const outline = await editor.at<DocumentSymbol[]>('textDocument/documentSymbol', 'a.txt', 'RIVERTON');
    const names = outline.map(({ name }) => name);
    assert.equal(names[0], 'Two killed as dam breaks above Riverton');
    assert.ok(names.some(name => name.startsWith('“We lost the bridge')));
    assert.ok(names.includes('What comes next'));
  });
  it('folds furniture', async () => {
    await start({ 'a.txt': wire });
    const folds = await editor.at<FoldingRange[]>('textDocument/foldingRange', 'a.txt', 'RIVERTON');
    const { line } = editor.placeOf('a.txt', 'Most popular');
    assert.ok(folds.some(({ startLine, endLine }) => startLine <= line && line <= endLine));
  });
  it('marks dates, actors, quotes and furniture, and says what was found', async () => {
    await start({ 'a.txt': wire, 'b.txt': other });
    const found = await editor.ask('dateline/highlights', { uri: editor.uri('a.txt') });
    assert.ok(found?.date.length && found.actor.length && found.quote.length && found.furniture.length);
    const { summary } = found;
    assert.ok(summary.kind === 'article');
    assert.deepEqual([summary.published, summary.origin, summary.articles], ['6 May 2024', 'Reuters', 2]);
    assert.ok(summary.facts > 0 && summary.conflicts > 0);
  });
  it('steps from mark to mark, and from the last to the first', async () => {
    await start({ 'a.txt': wire });
    const found = (await editor.ask('dateline/highlights', { uri: editor.uri('a.txt') }))!;
    const quote = [...found.quote, ...found.reported].sort((a, b) => a.start.line - b.start.line);
    const step = (at: { line: number; character: number }, direction: 'next' | 'previous') =>
      editor.ask('dateline/nextMark', { uri: editor.uri('a.txt'), ...at, kind: 'quote', direction });
    assert.deepEqual(await step({ line: 0, character: 0 }, 'next'), quote[0]);
    assert.deepEqual(await step({ line: 99, character: 0 }, 'next'), quote[0]);
    assert.deepEqual(await step({ line: 0, character: 0 }, 'previous'), quote.at(-1));
  });
  it('gives the ISO value of a date, and none elsewhere', async () => {
    await start({ 'a.txt': wire });
    const at = (words: string) => ({ uri: editor.uri('a.txt'), ...editor.placeOf('a.txt', words) });
    assert.match((await editor.ask('dateline/isoDateAt', at('Monday'))) ?? '', /^2024-05-06/);
    assert.equal(await editor.ask('dateline/isoDateAt', at('bridge')), null);
  });
  it('lists the facts of an article with where else they stand', async () => {
    await start({ 'a.txt': wire, 'b.txt': other });
    const facts = await editor.ask('dateline/factsOf', { uri: editor.uri('a.txt') });
    assert.ok(facts.length > 0);
    for (const { here, others } of facts) {
      assert.equal(fileOf(here.uri), 'a.txt');
      assert.ok(others.every(({ uri }) => fileOf(uri) === 'b.txt'));
    }
    const at = { uri: editor.uri('a.txt'), ...editor.placeOf('a.txt', 'after a week') };
    assert.ok((await editor.ask('dateline/factsAt', at))[0]?.conflicts.length);
  });
});
