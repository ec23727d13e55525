import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { folderOf } from '../corpus/folders.js';
import { type Editor, startEditor } from './editor.js';

const wire = ` date 2024-05-06 Bridge at Ostrava Mill closed after flood

OSTRAVA MILL (Reuters) - The bridge was closed on Monday, the council said.

"The water took the north pillar before anybody could ring the bell," Lena Horak, chief engineer of the county, told reporters.

Horak said the repair would take two years.

Shopkeepers fear that the town will be cut off for good.
`;
const reworded = ` date 2024-05-07 Ostrava Mill bridge could stay shut for years

OSTRAVA MILL (AP) - The bridge is closed.

"The water took the south pillar before anybody could ring the bell," Lena Horak said on Monday.
`;
const copied = ` date 2024-05-07 A town without its bridge

OSTRAVA MILL (AFP) - The bridge is closed.

“The water took the north pillar before anybody could ring the bell,” said Lena Horak.
`;
const given = ` date 2024-05-08 Mayor speaks of the flood

OSTRAVA MILL (dpa) - The bridge is closed.

“The water took the north pillar before anybody could ring the bell,” said Mayor Pavel Dusek.
`;
const hostile = ` date 2024-05-08 The bridge again

OSTRAVA MILL (dpa) - The bridge is closed.

“The water took the [north](command:evil) ~~pillar~~ before anybody could ring the <b>bell</b>,” said Lena Horak.
`;

describe('a quotation', () => {
  let editor: Editor;
  const start = async (texts: Readonly<Record<string, string>>, options = {}) => {
    editor = await startEditor(folderOf(texts), options);
    await editor.open('a.txt', texts['a.txt']!);
    await editor.settled('a.txt');
  };
  const texts = async (kind: 'quote' | 'reported' | 'attitude') => {
    const found = await editor.ask('dateline/highlights', { uri: editor.uri('a.txt') });
    const lines = wire.split('\n');
    return found![kind].map(({ start, end }) => lines[start.line]!.slice(start.character, end.character));
  };
  afterEach(() => editor.stop());

  it('is told with its speaker, their role, and whose words it is in', async () => {
    await start({ 'a.txt': wire });
    const hover = await editor.hover('a.txt', 'The water took');
    assert.match(hover, /^\*\*Lena Horak\*\* · chief engineer of the county · told · in their own words/);
  });
  it('is told with the sentence that says who said it, itself left out', async () => {
    await start({ 'a.txt': wire });
    const hover = await editor.hover('a.txt', 'The water took');
    assert.match(hover, /\*"…" Lena Horak, chief engineer of the county, told reporters\.\*/);
  });
  it("is told to be in the writer's words where it is", async () => {
    await start({ 'a.txt': wire });
    assert.match(await editor.hover('a.txt', 'repair would'), /Horak.* · said · in the writer's words/);
  });
  it('is found again in another article word for word', async () => {
    await start({ 'a.txt': wire, 'b.txt': copied });
    assert.match(await editor.hover('a.txt', 'The water took'), /- \[AFP, 7 May 2024\]\(file:[^)]*\): word for word$/m);
  });
  it('is found again with other words in it, these alone being marked', async () => {
    await start({ 'a.txt': wire, 'b.txt': reworded });
    const hover = await editor.hover('a.txt', 'The water took');
    assert.match(
      hover,
      /\[AP, 7 May 2024\]\(file:[^)]*\): \*\*reworded\*\* — The water took the ~~north~~ \*\*south\*\* pillar before/,
    );
    assert.doesNotMatch(hover, /differ on the wording/);
  });
  it('is found again with another speaker, those that differ first', async () => {
    await start({ 'a.txt': wire, 'b.txt': copied, 'c.txt': given });
    const hover = await editor.hover('a.txt', 'The water took');
    const [other, same] = [hover.indexOf('given to another speaker, **'), hover.indexOf('[AFP')];
    assert.match(hover, /given to another speaker, \*\*.*Pavel Dusek/);
    assert.ok(other >= 0 && other < same, hover);
  });
  it('shows the words of another article as they stand', async () => {
    await start({ 'a.txt': wire, 'b.txt': hostile });
    const hover = await editor.hover('a.txt', 'The water took');
    assert.match(hover, /command/);
    assert.doesNotMatch(hover, /(?<!\\)\]\(command|(?<!\\)<b/);
  });
  it('stands among all that its speaker said over the folder, by date, without their fears', async () => {
    await start({ 'a.txt': wire, 'b.txt': reworded });
    const at = { uri: editor.uri('a.txt'), ...editor.placeOf('a.txt', 'Horak said the') };
    const { speaker, items } = (await editor.ask('dateline/sayings', at))!;
    assert.equal(speaker, 'Lena Horak');
    assert.deepEqual(
      items.map(({ outlet, kind, text }) => `${outlet}, ${kind}: ${text.slice(0, 20)}`),
      [
        'Reuters, direct: The water took the n',
        'Reuters, indirect: the repair would tak',
        'AP, direct: The water took the s',
      ],
    );
  });
  it('leads to all that its speaker said, by a link where the editor runs one, by the name of the command elsewhere', async () => {
    await start({ 'a.txt': wire });
    assert.match(await editor.hover('a.txt', 'The water took'), /said: \*Dateline: Show Everything This Actor Said\*/);
    await editor.stop();
    await start({ 'a.txt': wire }, { commandLinks: true });
    const hover = await editor.hover('a.txt', 'The water took');
    const [, address] = /\[Show everything Lena Horak said\]\(command:dateline\.showSayings\?([^)]*)\)/.exec(hover)!;
    const [place] = JSON.parse(decodeURIComponent(address!));
    assert.equal((await editor.ask('dateline/sayings', place))?.items.length, 2);
  });
  it('is marked apart from what is told in other words, and from views and wishes', async () => {
    await start({ 'a.txt': wire });
    assert.deepEqual(await texts('quote'), ['The water took the north pillar before anybody could ring the bell,']);
    assert.ok((await texts('reported')).includes('the repair would take two years'));
    assert.deepEqual(await texts('attitude'), ['that the town will be cut off for good']);
  });
  it('stands in the outline under its speaker; a fear does not', async () => {
    await start({ 'a.txt': wire });
    const outline = await editor.at<DocumentSymbol[]>('textDocument/documentSymbol', 'a.txt', 'OSTRAVA');
    const lines = outline.map(({ name, detail }) => `${detail}: ${name}`);
    assert.ok(
      lines.includes('Lena Horak: “The water took the north pillar before anybody could ring the bell,”'),
      lines.join('\n'),
    );
    assert.ok(lines.includes('Horak: the repair would take two years'), lines.join('\n'));
    assert.ok(!lines.some(line => line.includes('cut off for good')));
  });
});
