import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-types';
import type { CorrectParams } from '../../src/server/protocol.js';
import { folderOf, type MemoryFolder } from '../corpus/folders.js';
import { type Editor, startEditor } from './editor.js';

const article = ` date 2024-05-08 Ferry runs aground off Tarn Point

TARN POINT (Reuters) - The ferry Alma ran aground on Monday, harbour master Ines Okafor said.

"Nobody was hurt," Okafor told reporters. Captain Bo Lindqvist was questioned on Tuesday.
`;
const undated = article.replace(' date 2024-05-08 ', '');
const sidecar = 'a.txt.annotations.yaml';

describe('a correction in the editor', () => {
  let editor: Editor;
  let folder: MemoryFolder;
  const start = async (text = article, more: Readonly<Record<string, string>> = {}) => {
    folder = folderOf({ 'a.txt': text, ...more });
    editor = await startEditor(folder);
    await editor.open('a.txt', text);
    await editor.settled('a.txt');
  };
  afterEach(() => editor.stop());
  type Without<P> = P extends CorrectParams ? Omit<P, 'uri'> : never;
  const correct = (correction: Without<CorrectParams>) =>
    editor.ask('dateline/correct', { uri: editor.uri('a.txt'), ...correction });
  const at = async (words: string) => {
    const found = await editor.ask('dateline/correctable', {
      uri: editor.uri('a.txt'),
      ...editor.placeOf('a.txt', words),
    });
    assert.ok(found);
    return found;
  };
  const undo = () => editor.ask('dateline/undoAnnotation', undefined);
  const written = () => String(folder.files.get(sidecar) ?? '');
  const actions = async (words: string) => {
    const range = { start: editor.placeOf('a.txt', words), end: editor.placeOf('a.txt', words) };
    const found = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: editor.uri('a.txt') },
      range,
      context: { diagnostics: [] },
    });
    return found.map(({ title }) => title);
  };

  it('of the origin holds at once, and is taken back', async () => {
    await start();
    const origin = async () => (await at('Monday')).origin;
    assert.equal(await origin(), 'Reuters');
    await correct({ correct: 'origin', value: 'Tarn Gazette' });
    assert.equal(await origin(), 'Tarn Gazette');
    await correct({ correct: 'origin', value: null });
    assert.equal(await origin(), 'Reuters');
  });
  it('of a quotation that was missed marks it', async () => {
    await start();
    const words = 'was questioned';
    const from = editor.placeOf('a.txt', words);
    const range = { start: from, end: { line: from.line, character: from.character + words.length } };
    assert.equal((await at(words)).quote, null);
    await correct({ correct: 'add', range, kind: 'quote' });
    assert.equal((await at(words)).quote?.text, words);
    await undo();
    assert.equal((await at(words)).quote, null);
  });
  describe('of the publication date', () => {
    it('changes at once what a weekday is, and is undone', async () => {
      await start();
      const outcome = await correct({ correct: 'published', value: '2024-05-15' });
      assert.ok(outcome.ok);
      assert.match(written(), /published: 2024-05-15/);
      assert.match(await editor.hover('a.txt', 'Monday'), /13 May 2024[\s\S]*15 May 2024, set by hand/);
      assert.equal((await undo()).ok, true);
      assert.match(await editor.hover('a.txt', 'Monday'), /6 May 2024[\s\S]*8 May 2024\*/);
    });
    it('stands in the hover of the headline and in the status bar', async () => {
      await start();
      await correct({ correct: 'published', value: '2024-05-15T09:30' });
      assert.match(
        await editor.hover('a.txt', 'Ferry runs'),
        /\*\*Reuters\*\* · published 15 May 2024, 09:30, set by hand/,
      );
      const summary = (await editor.ask('dateline/highlights', { uri: editor.uri('a.txt') }))?.summary;
      assert.ok(summary?.kind === 'article' && summary.published === '15 May 2024, 09:30 (set by hand)');
    });
    it('is told to be missing, with the command that sets it', async () => {
      await start(undated);
      assert.match(await editor.hover('a.txt', 'Monday'), /no date to count from[\s\S]*Set Publication Date…/);
      assert.match(await editor.hover('a.txt', 'Ferry runs'), /no publication date known[\s\S]*Set Publication Date…/);
      assert.ok((await actions('Monday')).includes('Set the publication date…'));
      await correct({ correct: 'published', value: '2024-05-15' });
      assert.match(await editor.hover('a.txt', 'Monday'), /13 May 2024/);
      assert.doesNotMatch(await editor.hover('a.txt', 'Monday'), /Set Publication Date/);
    });
    it('is told to be inferred, and from what', async () => {
      await start(undated, { 'b.txt': article });
      assert.match(await editor.hover('a.txt', 'Ferry runs'), /probably published 8 May 2024[\s\S]*inferred: b\.txt/);
      assert.match(await editor.hover('a.txt', 'Monday'), /a date that is inferred[\s\S]*Set Publication Date…/);
    });
    it('is set once, and taken back', async () => {
      await start();
      await correct({ correct: 'published', value: '2024-05-15' });
      await correct({ correct: 'published', value: '2024-05-22' });
      assert.equal(written().match(/published:/g)?.length, 1);
      assert.equal((await at('Monday')).published, '2024-05-22');
      assert.ok((await correct({ correct: 'published', value: null })).ok);
      assert.equal((await at('Monday')).published, '2024-05-08');
      assert.equal((await correct({ correct: 'published', value: null })).ok, false);
    });
    it('has to be a day that there is', async () => {
      await start();
      const check = (value: string) => editor.ask('dateline/checkDate', { value, of: 'published' });
      for (const wrong of ['8 May', '2024-02-30', '2024-13-01', '2024-05', '2024-05-08TEV'])
        assert.match((await check(wrong)) ?? '', /Write a day as/, wrong);
      assert.equal(await check('2024-02-29'), null);
      assert.equal(await check('2024-05-08T14:24'), null);
      assert.equal((await correct({ correct: 'published', value: '8 May' })).ok, false);
      assert.equal(written(), '');
    });
    it('is believed from the file as somebody writes it', async () => {
      await start();
      const text = 'dateline: 1\ncorrections:\n  - {id: p, published: 2024-05-15}\n';
      folder.files.set(sidecar, text);
      await editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri(sidecar), type: 1 }] });
      assert.match(await editor.hover('a.txt', 'Monday'), /13 May 2024/);
      await editor.open(sidecar, text, 'yaml');
      await editor.type(sidecar, text.replace('05-15', '05-22'));
      await undo();
      assert.match(await editor.hover('a.txt', 'Monday'), /20 May 2024/);
    });
  });

  it('of a date gives it its value, and says so', async () => {
    await start();
    const { date } = await at('Tuesday');
    assert.ok(date && date.value === '2024-05-07');
    await correct({ correct: 'date', range: date.range, value: '2024-04-30' });
    assert.match(await editor.hover('a.txt', 'Tuesday'), /30 Apr 2024[\s\S]*set by hand/);
    await correct({ correct: 'date', range: date.range, value: '2024-04' });
    assert.equal((await at('Tuesday')).date?.value, '2024-04');
    assert.equal(written().match(/ date:/g)?.length, 1);
    await correct({ correct: 'date', range: date.range, value: null });
    assert.equal((await at('Tuesday')).date?.value, '2024-05-07');
  });
  it('makes a mark vanish, and can be taken back where it stood', async () => {
    await start();
    const { date } = await at('Tuesday');
    assert.ok(date);
    await correct({ correct: 'reject', range: date.range, kind: 'date' });
    const found = await at('Tuesday');
    assert.equal(found.date, null);
    assert.deepEqual(
      found.made.map(({ what }) => what),
      ['“Tuesday” is not a date'],
    );
    assert.ok((await correct({ correct: 'remove', id: found.made[0]?.id ?? '' })).ok);
    assert.ok((await at('Tuesday')).date);
  });
  it('of a speaker offers those whom the article names, the nearest first', async () => {
    await start();
    const { quote } = await at('Nobody was hurt');
    assert.ok(quote);
    assert.match(quote.speakers[0]?.name ?? '', /Okafor/);
    const captain = quote.speakers.find(({ name }) => name.includes('Lindqvist'));
    assert.ok(captain);
    await correct({ correct: 'speaker', range: quote.range, speaker: captain.range });
    assert.match(await editor.hover('a.txt', 'Nobody was hurt'), /\*\*.*Lindqvist\*\*/);
    await undo();
    assert.match(await editor.hover('a.txt', 'Nobody was hurt'), /Okafor/);
  });
  it('is offered where the cursor stands on a mark, and nowhere else', async () => {
    await start();
    assert.deepEqual(await actions('Tuesday'), ['Correct what “Tuesday” means…', '“Tuesday” is not a date']);
    assert.deepEqual(await actions('questioned'), []);
    assert.ok((await actions('Ferry runs')).includes('Set the publication date…'));
    assert.ok((await actions('Nobody was hurt')).includes('Correct the speaker…'));
  });
  it('whose words are gone is kept, shown, and can be removed', async () => {
    await start();
    const { date } = await at('Tuesday');
    assert.ok(date);
    await correct({ correct: 'date', range: date.range, value: '2024-04-30' });
    await editor.type(
      'a.txt',
      article.replace('Captain Bo Lindqvist was questioned on Tuesday.', 'It had rained for days.'),
    );
    const shown = async () => (await editor.ask('dateline/annotations', { uri: editor.uri('a.txt') })).items;
    const [item] = await shown();
    assert.ok(item?.correction);
    assert.notEqual(item.state, 'anchored');
    assert.match(item.note, /“Tuesday” is 30 Apr 2024\. This has no effect now/);
    assert.match(written(), /date: 2024-04-30/);
    assert.ok((await correct({ correct: 'remove', id: item.id })).ok);
    assert.deepEqual(await shown(), []);
  });
  it('is never written over a broken sidecar', async () => {
    await start(article, { [sidecar]: 'corrections: [' });
    const outcome = await correct({ correct: 'published', value: '2024-05-15' });
    assert.ok(!outcome.ok && outcome.why.includes(sidecar));
    assert.equal(written(), 'corrections: [');
  });
});
