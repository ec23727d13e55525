import assert from 'node:assert/strict';
import type { ChangeAnnotationParams, Outcome } from '../../src/server/protocol.js';
import { folderOf, type MemoryFolder } from '../corpus/folders.js';
import { type Editor, startEditor } from './editor.js';

const dam = ` date 2024-05-06 Dam breaks above Riverton

RIVERTON (Reuters) - The old dam above Riverton broke on Monday morning after a week of rain, officials said.
`;
const flood = ` date 2024-05-07 Flood reaches Eastholm

EASTHOLM (Reuters) - The water from the old dam reached Eastholm on Tuesday morning, officials said.
`;
const sidecar = 'a.txt.annotations.yaml';

/** A change without the note that it is about. */
type Change = ChangeAnnotationParams extends infer P ? (P extends unknown ? Omit<P, 'uri' | 'id'> : never) : never;

describe('a note that is there', () => {
  let editor: Editor;
  let folder: MemoryFolder;
  const start = async (more: Readonly<Record<string, string>> = {}, home?: MemoryFolder) => {
    folder = folderOf({ 'a.txt': dam, 'b.txt': flood, ...more });
    editor = await startEditor(folder, home ? { home } : {});
    await editor.open('a.txt', dam);
    await editor.settled('a.txt');
  };
  afterEach(() => editor.stop());
  const rangeOf = (file: string, words: string) => {
    const from = editor.placeOf(file, words);
    return { start: from, end: { line: from.line, character: from.character + words.length } };
  };
  const uri = () => editor.uri('a.txt');
  const annotate = async (words: string, note = 'Says who?', tags: readonly string[] = []): Promise<string> => {
    const range = rangeOf('a.txt', words);
    const outcome = await editor.ask('dateline/annotate', { uri: uri(), range, note, tags });
    assert.ok(outcome.ok && outcome.id);
    return outcome.id;
  };
  const change = (id: string, wanted: Change): Promise<Outcome> =>
    editor.ask('dateline/changeAnnotation', { uri: uri(), id, ...wanted } as ChangeAnnotationParams);
  const items = async () => (await editor.ask('dateline/annotations', { uri: uri() })).items;
  const item = async () => (await items())[0]!;
  const undo = () => editor.ask('dateline/undoAnnotation', undefined);
  const redo = () => editor.ask('dateline/redoAnnotation', undefined);
  const written = (file = sidecar) => String(folder.files.get(file) ?? '');

  it('is answered, and each answer is changed and removed', async () => {
    await start();
    const id = await annotate('a week of rain');
    await change(id, { do: 'reply', note: 'The office.', author: 'Ben' });
    const [reply] = (await item()).replies;
    assert.deepEqual([reply?.note, reply?.author], ['The office.', 'Ben']);
    await change(id, { do: 'editReply', reply: reply!.id, note: 'The mayor.' });
    assert.deepEqual(
      (await item()).replies.map(({ note }) => note),
      ['The mayor.'],
    );
    await change(id, { do: 'removeReply', reply: reply!.id });
    assert.deepEqual((await item()).replies, []);
    await undo();
    assert.equal((await item()).replies.length, 1);
  });
  it('is resolved and opened again', async () => {
    await start();
    const id = await annotate('a week of rain');
    await change(id, { do: 'status', status: 'resolved' });
    assert.match(written(), /status: resolved/);
    assert.equal((await undo()).ok && (await item()).status, 'open');
    assert.equal((await redo()).ok && (await item()).status, 'resolved');
  });
  it('has the colour that it is given, else that of its tags', async () => {
    await start({ 'dateline.yaml': 'dateline: 1\ntags: {source: {}, to check: {color: yellow}}\n' });
    const id = await annotate('a week of rain', 'one', ['source', 'to check']);
    assert.equal((await item()).color, 'yellow');
    await change(id, { do: 'color', color: 'red' });
    assert.equal((await item()).color, 'red');
    await change(id, { do: 'color', color: null });
    assert.equal((await item()).color, 'yellow');
  });
  it('is linked to words of another article, and shows where they stand', async () => {
    await start();
    const id = await annotate('The old dam');
    await editor.open('b.txt', flood);
    const to = { uri: editor.uri('b.txt'), range: rangeOf('b.txt', 'the old dam') };
    await change(id, { do: 'link', to });
    assert.match(written(), /article: b\.txt/);
    assert.deepEqual((await item()).links, [{ ...to, text: 'the old dam' }]);
    await change(id, { do: 'unlink', link: 0 });
    assert.deepEqual((await item()).links, []);
  });
  it('is linked to another note, which is known by its id too', async () => {
    await start();
    const [one, other] = [await annotate('The old dam'), await annotate('a week of rain')];
    await change(one, { do: 'link', to: { uri: uri(), id: other } });
    assert.match(written(), new RegExp(`links:\\s+- article: a\\.txt\\s+annotation: ${other}`));
    assert.deepEqual((await item()).links[0]?.range, rangeOf('a.txt', 'a week of rain'));
  });
  it('keeps to its words while they are changed in the editor, however short they are', async () => {
    await start();
    await annotate('Monday');
    await items();
    await editor.type('a.txt', dam.replace('Monday', 'Moonday'));
    const now = await item();
    assert.equal(now.state, 'anchored');
    assert.deepEqual(now.range, rangeOf('a.txt', 'Moonday'));
  });
  it('remembers its new place once the article is saved', async () => {
    await start();
    await annotate('Monday');
    await items();
    const edited = dam.replace('Monday', 'Moonday');
    await editor.type('a.txt', edited);
    await editor.notify('textDocument/didSave', { textDocument: { uri: uri() } });
    await editor.close('a.txt');
    await editor.open('a.txt', edited);
    assert.equal((await item()).state, 'anchored');
    assert.match(written(), /exact: Moonday/);
  });
  it('is up for review where they were changed behind its back, until the reader says where it stands', async () => {
    await start();
    const id = await annotate('Monday');
    await editor.close('a.txt');
    await editor.open('a.txt', dam.replace('Monday', 'Friday'));
    assert.equal((await item()).state, 'review');
    await change(id, { do: 'place', range: rangeOf('a.txt', 'Friday') });
    assert.equal((await item()).state, 'anchored');
    assert.match(written(), /exact: Friday/);
  });
  it('that the reader marks as gone is looked for no more, and is when that is undone', async () => {
    await start();
    const id = await annotate('a week of rain');
    await change(id, { do: 'orphan' });
    const gone = await item();
    assert.deepEqual([gone.state, gone.gone, gone.range], ['orphaned', true, undefined]);
    await undo();
    assert.equal((await item()).state, 'anchored');
  });
  it('knows what it is about where it is on just that', async () => {
    await start();
    await annotate('Monday morning');
    await annotate('a week of rain, officials');
    assert.deepEqual(
      (await items()).map(({ about }) => about),
      ['date', 'span'],
    );
  });

  describe('by an author', () => {
    const git = '[user]\n\tname = "Ann \\"A.\\" Doe" # me\n';
    const authorOf = async () => {
      await annotate('a week of rain');
      return (await item()).author;
    };
    it('is theirs whom git names, in the repository before all of theirs', async () => {
      await start({ '.git/config': `[core]\n\tbare = false\n${git}` }, folderOf({ '.gitconfig': '[user]\nname=Ben' }));
      assert.equal(await authorOf(), 'Ann "A." Doe');
    });
    it('is theirs whom git names for all that they do', async () => {
      await start({ '.git/config': '[user "x"]\nname = no\n' }, folderOf({ '.config/git/config': git }));
      assert.equal(await authorOf(), 'Ann "A." Doe');
    });
    it('is theirs whom a file names that git is told to include for this folder', async () => {
      const config =
        '[user]\nname = Ben\n[includeIf "gitdir:/news/"]\npath = ~/work.inc\n[includeIf "gitdir:~/x/"]\npath = no.inc\n';
      const none = '[user]\nname = Nobody\n';
      await start(
        { '.git/config': '[core]\n' },
        folderOf({
          '.gitconfig': config,
          'work.inc': '[include]\npath = sub/me.inc\n',
          'sub/me.inc': git,
          'no.inc': none,
        }),
      );
      assert.equal(await authorOf(), 'Ann "A." Doe');
    });
    it('is theirs whom the repository of a work tree names', async () => {
      await start({ '.git': 'gitdir: store/worktrees/one\n', 'store/config': git });
      assert.equal(await authorOf(), 'Ann "A." Doe');
    });
    it('is nobody’s in a folder that is not trusted, until it is', async () => {
      folder = folderOf({ 'a.txt': dam, '.git/config': git });
      editor = await startEditor(folder, { trusted: false });
      await editor.open('a.txt', dam);
      assert.equal(await authorOf(), null);
      await editor.notify('dateline/trusted', {});
      await annotate('officials');
      assert.equal((await items())[1]?.author, 'Ann "A." Doe');
    });
  });
});
