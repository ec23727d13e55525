import assert from 'node:assert/strict';
import { folderOf } from '../corpus/folders.js';
import { type Editor, startEditor } from './editor.js';

const article = (killed: string) => ` date 2024-05-06 Dam breaks above Riverton

RIVERTON (Reuters) - The old dam above Riverton broke on Monday morning after a week of rain and killed ${killed} people, Governor Ada Quillfeather said.
`;
const code = 'export const one = 1;\nfunction two() {\n  return one + one;\n}\n';

describe('the language server, as things change,', () => {
  let editor: Editor;
  afterEach(() => editor.stop());
  const summary = async (file = 'a.txt') =>
    (await editor.ask('dateline/highlights', { uri: editor.uri(file) }))?.summary;
  const facts = async () => (await editor.ask('dateline/factsOf', { uri: editor.uri('a.txt') })).length;
  const reindex = () => editor.ask('dateline/reindex', undefined);

  it('reads nothing before the first article is opened', async () => {
    let listed = 0;
    const folder = folderOf({ 'a.txt': article('two') });
    const list = () => {
      listed++;
      return folder.list();
    };
    editor = await startEditor({ ...folder, list });
    assert.equal(listed, 0);
    await editor.open('a.txt', article('two'));
    await editor.settled('a.txt');
    assert.equal(listed, 1);
  });
  it('shows that it reads the folder', async () => {
    editor = await startEditor(folderOf({ 'a.txt': article('two'), 'b.txt': article('three') }));
    await editor.open('a.txt', article('two'));
    await editor.settled('a.txt');
    assert.match(editor.progress.join('\n'), /^begin[\s\S]*end/);
  });
  it('believes the editor and not the disk', async () => {
    editor = await startEditor(folderOf({ 'a.txt': code }));
    await editor.open('a.txt', article('two'));
    await editor.settled('a.txt');
    await reindex();
    assert.equal((await summary())?.kind, 'article');
  });
  it('answers with the text as it was typed a moment ago', async () => {
    editor = await startEditor(folderOf({ 'a.txt': article('two') }));
    await editor.open('a.txt', article('two'));
    await editor.type('a.txt', article('two').replace('Monday', 'Sunday'));
    const at = { uri: editor.uri('a.txt'), ...editor.placeOf('a.txt', 'Sunday') };
    assert.match((await editor.ask('dateline/isoDateAt', at)) ?? '', /^2024-05-05/);
  });
  it('believes the disk again once an article is closed unsaved', async () => {
    const folder = folderOf({ 'a.txt': article('two'), 'b.txt': article('three') });
    editor = await startEditor(folder);
    await editor.open('a.txt', article('two'));
    await editor.open('b.txt', code, 'plaintext');
    await editor.settled('a.txt');
    assert.equal(await facts(), 0);
    await editor.close('b.txt');
    await reindex();
    assert.ok((await facts()) > 0);
  });
  it('takes in a file that was made, and forgets one that was deleted', async () => {
    const folder = folderOf({ 'a.txt': article('two') });
    editor = await startEditor(folder);
    await editor.open('a.txt', article('two'));
    await editor.settled('a.txt');
    const changed = () =>
      editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri('b.txt'), type: 1 }] });
    folder.files.set('b.txt', article('three'));
    await changed();
    const articles = async () => {
      const found = await summary();
      return found?.kind === 'article' ? found.articles : 0;
    };
    assert.equal(await articles(), 2);
    folder.files.delete('b.txt');
    await changed();
    assert.equal(await articles(), 1);
  });
  it('reads the folder anew when dateline.yaml changes', async () => {
    const folder = folderOf({ 'a.txt': article('two'), 'old/b.txt': article('three') });
    editor = await startEditor(folder);
    await editor.open('a.txt', article('two'));
    await editor.settled('a.txt');
    assert.ok((await facts()) > 0);
    folder.files.set('dateline.yaml', 'dateline: 1\narticles: {exclude: [old/**]}\n');
    await editor.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: editor.uri('dateline.yaml'), type: 1 }],
    });
    await reindex();
    assert.equal(await facts(), 0);
  });
  it('tells the user what is wrong with dateline.yaml', async () => {
    editor = await startEditor(folderOf({ 'a.txt': article('two'), 'dateline.yaml': 'actors: [' }));
    await editor.open('a.txt', article('two'));
    await editor.settled('a.txt');
    assert.match(editor.messages.join(), /dateline\.yaml: line 1/);
  });
  it('takes a file for an article where the reader says so, and not where they take it back', async () => {
    editor = await startEditor(folderOf({ 'a.txt': code }));
    await editor.open('a.txt', code, 'plaintext');
    assert.equal((await summary())?.kind, 'none');
    await editor.notify('dateline/treatAs', { uri: editor.uri('a.txt'), article: true });
    assert.equal((await summary())?.kind, 'article');
    await editor.notify('dateline/treatAs', { uri: editor.uri('a.txt'), article: false });
    assert.equal((await summary())?.kind, 'none');
  });
  it('follows an article that was renamed', async () => {
    const folder = folderOf({ 'a.txt': article('two'), 'b.txt': article('three') });
    editor = await startEditor(folder);
    await editor.open('a.txt', article('two'));
    await editor.settled('a.txt');
    await folder.rename('b.txt', 'c.txt');
    await editor.notify('workspace/didRenameFiles', {
      files: [{ oldUri: editor.uri('b.txt'), newUri: editor.uri('c.txt') }],
    });
    await reindex();
    const [fact] = await editor.ask('dateline/factsOf', { uri: editor.uri('a.txt') });
    assert.deepEqual([...new Set(fact?.others.map(({ uri }) => uri))], [editor.uri('c.txt')]);
  });
  it('reads an article outside every folder, alone', async () => {
    editor = await startEditor(folderOf({}));
    await editor.open('../elsewhere/a.txt', article('two'));
    assert.equal((await summary('../elsewhere/a.txt'))?.kind, 'article');
  });
  it('keeps what it analysed, and forgets it when told to', async () => {
    const store = folderOf({});
    editor = await startEditor(folderOf({ 'a.txt': article('two'), 'b.txt': article('three') }), {
      storage: 'file:///store',
      store,
    });
    await editor.open('a.txt', article('two'));
    await editor.settled('a.txt');
    assert.ok(store.files.size > 0);
    assert.equal((await editor.ask('dateline/clearCache', undefined)).ok, true);
    assert.equal(store.files.size, 0);
  });
});
