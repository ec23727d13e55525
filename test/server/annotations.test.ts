import assert from 'node:assert/strict';
import type { ChangeAnnotationParams } from '../../src/server/protocol.js';
import { folderOf, type MemoryFolder } from '../corpus/folders.js';
import { type Editor, startEditor } from './editor.js';

const article = ` date 2024-05-06 Dam breaks above Riverton

RIVERTON (Reuters) - The old dam above Riverton broke on Monday morning after a week of rain, officials said.
`;
const sidecar = 'a.txt.annotations.yaml';

/** A change without the note that it is about. */
type Change = ChangeAnnotationParams extends infer P ? (P extends unknown ? Omit<P, 'uri' | 'id'> : never) : never;

describe('a note', () => {
  let editor: Editor;
  let folder: MemoryFolder;
  const start = async (more: Readonly<Record<string, string>> = {}) => {
    folder = folderOf({ 'a.txt': article, ...more });
    editor = await startEditor(folder);
    await editor.open('a.txt', article);
    await editor.settled('a.txt');
  };
  afterEach(() => editor.stop());
  const uri = () => editor.uri('a.txt');
  const annotate = (words: string, note: string, tags: readonly string[] = []) => {
    const from = editor.placeOf('a.txt', words);
    const to = { line: from.line, character: from.character + words.length };
    return editor.ask('dateline/annotate', { uri: uri(), range: { start: from, end: to }, note, tags });
  };
  const notes = async () => {
    const { items } = await editor.ask('dateline/annotations', { uri: uri() });
    return items.map(({ exact, note, state }) => `${exact}: ${note} (${state})`);
  };
  const change = (id: string, wanted: Change) =>
    editor.ask('dateline/changeAnnotation', { uri: uri(), id, ...wanted } as ChangeAnnotationParams);
  const written = () => String(folder.files.get(sidecar) ?? '');

  it('is written beside the article, and read back', async () => {
    await start();
    const outcome = await annotate('a week of rain', 'Says who?', ['to check']);
    assert.ok(outcome.ok && outcome.id);
    assert.equal(outcome.what, 'Added the note on “a week of rain”');
    assert.match(written(), /exact: a week of rain/);
    assert.deepEqual(await notes(), ['a week of rain: Says who? (anchored)']);
  });
  it('never touches the article', async () => {
    await start();
    await annotate('a week of rain', 'Says who?');
    assert.equal(folder.files.get('a.txt'), article);
  });
  it('stays with its words when the article is edited above it', async () => {
    await start();
    await annotate('a week of rain', 'Says who?');
    await editor.type('a.txt', article.replace('RIVERTON', 'By Ada Pen\n\nRIVERTON'));
    const { items } = await editor.ask('dateline/annotations', { uri: uri() });
    assert.deepEqual(items[0]?.range?.start, editor.placeOf('a.txt', 'a week of rain'));
  });
  it('is changed, and removed', async () => {
    await start();
    const { id = '' } = (await annotate('a week of rain', 'Says who?')) as { id?: string };
    await change(id, { do: 'write', note: 'The office.' });
    assert.deepEqual(await notes(), ['a week of rain: The office. (anchored)']);
    await change(id, { do: 'remove' });
    assert.deepEqual(await notes(), []);
  });
  it('is undone and done again, the last change first', async () => {
    await start();
    await annotate('a week of rain', 'one');
    await annotate('officials', 'two');
    const undo = () => editor.ask('dateline/undoAnnotation', undefined);
    assert.deepEqual(await undo(), { ok: true, what: 'Undone: Added the note on “officials”' });
    await undo();
    assert.deepEqual(await notes(), []);
    assert.equal((await undo()).ok, false);
    await editor.ask('dateline/redoAnnotation', undefined);
    assert.deepEqual(await notes(), ['a week of rain: one (anchored)']);
  });
  it('is not undone where somebody changed it since', async () => {
    await start();
    await annotate('a week of rain', 'mine');
    folder.files.set(sidecar, written().replace('mine', 'theirs'));
    assert.equal((await editor.ask('dateline/undoAnnotation', undefined)).ok, false);
    assert.match(written(), /theirs/);
  });
  it('is never written over a broken file, and the user is told the line', async () => {
    await start({ [sidecar]: 'dateline: 1\nannotations: [oops\n' });
    const { problem } = await editor.ask('dateline/annotations', { uri: uri() });
    assert.match(problem?.why ?? '', /a\.txt\.annotations\.yaml:\d+:\d+/);
    const outcome = await annotate('a week of rain', 'Says who?');
    assert.ok(!outcome.ok);
    assert.match(outcome.why, /a\.txt\.annotations\.yaml/);
    assert.equal(written(), 'dateline: 1\nannotations: [oops\n');
  });
  it('goes into the editor where the sidecar is open there with changes that are not saved', async () => {
    await start();
    await annotate('a week of rain', 'one');
    const unsaved = `# mine\n${written()}`;
    await editor.open(sidecar, unsaved, 'yaml');
    assert.ok((await annotate('officials', 'two')).ok);
    assert.match(editor.text(sidecar), /^# mine\n[\s\S]*two/);
    assert.doesNotMatch(written(), /two/);
  });
  it('goes to the disk where the editor only shows the sidecar', async () => {
    await start();
    await annotate('a week of rain', 'one');
    await editor.open(sidecar, written(), 'yaml');
    await annotate('officials', 'two');
    await annotate('Monday', 'three');
    assert.match(written(), /one[\s\S]*two[\s\S]*three/);
  });
  it('goes along where its article is renamed', async () => {
    await start();
    await annotate('a week of rain', 'Says who?');
    await folder.rename('a.txt', 'b.txt');
    await editor.notify('workspace/didRenameFiles', { files: [{ oldUri: uri(), newUri: editor.uri('b.txt') }] });
    const files = [{ from: uri(), to: editor.uri('b.txt') }];
    assert.equal(await editor.ask('dateline/moveAnnotations', { files, notes: true }), null);
    await editor.open('b.txt', article);
    const { items } = await editor.ask('dateline/annotations', { uri: editor.uri('b.txt') });
    assert.deepEqual(
      items.map(({ note }) => note),
      ['Says who?'],
    );
    assert.equal(written(), '');
  });
  it('is told of in words that no message takes for a link or an icon', async () => {
    const bad = article.replace('a week of rain', '[rain](command:x) $(trash)');
    folder = folderOf({ 'a.txt': bad });
    editor = await startEditor(folder);
    await editor.open('a.txt', bad);
    const outcome = await annotate('[rain](command:x) $(trash)', 'x');
    assert.equal(outcome.ok && outcome.what, 'Added the note on “[rain]\u200b(command:x) $\u200b(trash)”');
  });
  it('needs words', async () => {
    await start();
    assert.equal((await annotate('', 'of nothing')).ok, false);
  });
  it('gives its tags to choose from, the most used first, and those that dateline.yaml lists', async () => {
    await start({ 'dateline.yaml': 'dateline: 1\ntags: {to check: {color: yellow}, source: {}}\n' });
    await annotate('a week of rain', 'one', ['weather']);
    await annotate('officials', 'two', ['source', 'weather']);
    assert.deepEqual(await editor.ask('dateline/tags', { uri: uri() }), ['weather', 'source', 'to check']);
  });
});
