import assert from 'node:assert/strict';
import { folderOf, type MemoryFolder } from '../corpus/folders.js';
import { type Editor, startEditor } from './editor.js';

const dam = ` date 2024-05-06 Dam breaks above Riverton

RIVERTON (Reuters) - The old dam above Riverton broke on Monday morning after a week of rain, officials said.
`;
const flood = ` date 2024-05-07 Flood reaches Eastholm

EASTHOLM (Reuters) - The water from the old dam reached Eastholm on Tuesday morning, officials said on the dam.
`;
const note = (id: string, exact: string, more = '') =>
  `  - {id: ${id}, created: 2024-05-08T08:00:00Z, target: {exact: ${exact}}${more}}\n`;
const sidecar = (...notes: readonly string[]) => `dateline: 1\nannotations:\n${notes.join('')}`;

describe('the notes of a folder', () => {
  let editor: Editor;
  let folder: MemoryFolder;
  const start = async (more: Readonly<Record<string, string>> = {}) => {
    folder = folderOf({ 'a.txt': dam, 'b.txt': flood, ...more });
    editor = await startEditor(folder);
    await editor.open('a.txt', dam);
    await editor.settled('a.txt');
  };
  afterEach(() => editor.stop());
  const written = (file: string) => String(folder.files.get(`${file}.annotations.yaml`) ?? '');
  const listed = async () =>
    (await editor.ask('dateline/folderAnnotations', undefined)).map(
      ({ file, items, isThere }) => `${file}${isThere ? '' : ' (gone)'}: ${items.map(({ exact }) => exact).join(', ')}`,
    );
  const changed = (file: string) =>
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri(file), type: 2 }] });

  it('are listed by article, also where the article is gone', async () => {
    await start({
      'b.txt.annotations.yaml': sidecar(note('n', 'officials')),
      'c.txt.annotations.yaml': sidecar(note('m', 'rain')),
    });
    assert.deepEqual(await listed(), ['b.txt: officials', 'c.txt (gone): rain']);
  });
  it('are listed anew when another program writes one, and when it deletes the file', async () => {
    await start();
    assert.deepEqual(await listed(), []);
    folder.files.set('b.txt.annotations.yaml', sidecar(note('n', 'officials')));
    await changed('b.txt.annotations.yaml');
    assert.deepEqual(await listed(), ['b.txt: officials']);
    folder.files.delete('b.txt.annotations.yaml');
    await changed('b.txt.annotations.yaml');
    assert.deepEqual(await listed(), []);
  });
  it('are made on all places of some words that have none yet, and undone as one', async () => {
    await start();
    const from = editor.placeOf('a.txt', 'dam above');
    const range = { start: from, end: { line: from.line, character: from.character + 3 } };
    const places = await editor.ask('dateline/occurrences', { uri: editor.uri('a.txt'), range });
    assert.deepEqual(
      places.map(({ file, range: { start } }) => `${file}:${start.line}:${start.character}`),
      ['a.txt:2:29', 'b.txt:2:44', 'b.txt:2:107'],
    );
    const outcome = await editor.ask('dateline/annotateAll', { places, note: 'Which?', tags: ['dam'] });
    assert.equal(outcome.ok && outcome.what, 'Added 3 notes on “dam”');
    assert.deepEqual(await listed(), ['a.txt: dam', 'b.txt: dam, dam']);
    assert.deepEqual(await editor.ask('dateline/occurrences', { uri: editor.uri('a.txt'), range }), []);
    await editor.ask('dateline/undoAnnotation', undefined);
    assert.deepEqual(await listed(), []);
    await editor.ask('dateline/redoAnnotation', undefined);
    assert.deepEqual(await listed(), ['a.txt: dam', 'b.txt: dam, dam']);
  });
  it('of which one can’t be written are not made at all', async () => {
    await start({ 'b.txt.annotations.yaml': 'dateline: 1\nannotations: [oops\n' });
    const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 8 } });
    const places = ['a.txt', 'b.txt'].map(file => ({ uri: editor.uri(file), range: range(2) }));
    const outcome = await editor.ask('dateline/annotateAll', { places, note: 'x', tags: [] });
    assert.ok(!outcome.ok && outcome.see);
    assert.equal(outcome.see.uri, editor.uri('b.txt.annotations.recovered.yaml'));
    assert.doesNotMatch(written('a.txt'), /exact/);
  });
  it('are exported and imported elsewhere, corrections too, which is undone as one', async () => {
    const corrections =
      'corrections:\n  - {id: c, target: {exact: Monday}, date: 2024-05-13}\n  - {id: d, published: 2024-05-09}\n';
    await start({ 'a.txt.annotations.yaml': sidecar(note('n', 'officials', ', tags: [x]')) + corrections });
    const { files } = await editor.ask('dateline/exportAnnotations', { format: 'jsonld' });
    const text = files[0]?.text ?? '';
    await editor.stop();
    await start();
    const imported = await editor.ask('dateline/importAnnotations', { name: 'all.jsonld', text });
    assert.deepEqual(imported, { added: 3, problems: [] });
    assert.match(
      written('a.txt'),
      /exact: officials[\s\S]*tags: \[x\][\s\S]*date: 2024-05-13[\s\S]*published: 2024-05-09/,
    );
    assert.equal((await editor.ask('dateline/importAnnotations', { name: 'all.jsonld', text })).added, 0);
    await editor.ask('dateline/undoAnnotation', undefined);
    assert.doesNotMatch(written('a.txt'), /id: /);
  });

  it('are exported for brat a file for each article, without those that have no sure place', async () => {
    await start({ 'b.txt.annotations.yaml': sidecar(note('n', 'Eastholm on'), note('m', 'Westholm')) });
    assert.deepEqual(await editor.ask('dateline/exportAnnotations', { format: 'brat' }), {
      files: [{ name: 'b.ann', text: 'T1\tSpan 97 108\tEastholm on\n' }],
      left: 1,
    });
  });
  it('are listed with what was put right, which is taken away in an article that is closed too', async () => {
    const corrections = 'corrections:\n  - {id: c, target: {exact: Tuesday}, date: 2024-05-14}\n';
    await start({ 'b.txt.annotations.yaml': `dateline: 1\n${corrections}` });
    const [listed] = await editor.ask('dateline/folderAnnotations', undefined);
    assert.deepEqual(
      listed?.items.map(({ note: said, correction }) => [said, correction]),
      [['“Tuesday” is 14 May 2024', true]],
    );
    await editor.ask('dateline/correct', { uri: editor.uri('b.txt'), correct: 'remove', id: 'c' });
    assert.equal(written('b.txt'), '');
  });

  describe('when an article is moved', () => {
    const facts = 'facts:\n  - {same: false, a: {article: a.txt, exact: x}, b: {article: b.txt, exact: y}} # mine\n';
    const move = (from: string, to: string, notes = true) =>
      editor.ask('dateline/moveAnnotations', { files: [{ from: editor.uri(from), to: editor.uri(to) }], notes });
    it('go along, and whoever names it has its new path', async () => {
      const linked = note('m', 'rain', ', links: [{article: a.txt, target: {exact: dam}}]');
      await start({
        'dateline.yaml': `dateline: 1\n${facts}`,
        'a.txt.annotations.yaml': sidecar(note('n', 'officials', ', links: [{article: b.txt, target: {exact: dam}}]')),
        'b.txt.annotations.yaml': `# mine\n${sidecar(linked)}`,
      });
      await folder.rename('a.txt', 'may/dam.txt');
      assert.equal(await move('a.txt', 'may/dam.txt'), null);
      assert.equal(written('a.txt'), '');
      assert.match(written('may/dam.txt'), /article: \.\.\/b\.txt/);
      assert.equal(written('b.txt'), `# mine\n${sidecar(linked.replace('a.txt', 'may/dam.txt'))}`);
      assert.equal(folder.files.get('dateline.yaml'), `dateline: 1\n${facts.replace('a.txt', 'may/dam.txt')}`);
    });
    it('stay where the reader wants that', async () => {
      await start({ 'a.txt.annotations.yaml': sidecar(note('n', 'officials')) });
      await folder.rename('a.txt', 'c.txt');
      await move('a.txt', 'c.txt', false);
      assert.notEqual(written('a.txt'), '');
      assert.equal(written('c.txt'), '');
    });
    it('never go over those that lie there already', async () => {
      await start({
        'a.txt.annotations.yaml': sidecar(note('n', 'officials')),
        'c.txt.annotations.yaml': sidecar(note('m', 'rain')),
      });
      await move('a.txt', 'c.txt');
      assert.match(written('a.txt'), /officials/);
      assert.match(written('c.txt'), /rain/);
    });
    it('with its whole folder are named anew', async () => {
      await start({ 'dateline.yaml': `dateline: 1\n${facts.replace('a.txt', 'old/a.txt')}` });
      await move('old', 'new');
      assert.match(String(folder.files.get('dateline.yaml')), /article: new\/a\.txt/);
    });
    it('outside the editor are found again by its text', async () => {
      await start();
      const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 8 } };
      await editor.ask('dateline/annotate', { uri: editor.uri('a.txt'), range, note: 'x', tags: [] });
      await editor.close('a.txt');
      await folder.rename('a.txt', 'c.txt');
      await changed('a.txt');
      await editor.open('c.txt', dam);
      const { movedFrom } = await editor.ask('dateline/annotations', { uri: editor.uri('c.txt') });
      assert.deepEqual(movedFrom, { uri: editor.uri('a.txt'), notes: 1 });
    });
  });

  describe('that could not be written', () => {
    const broken = 'dateline: 1\nannotations: [oops\n';
    const annotate = () => {
      const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 8 } };
      return editor.ask('dateline/annotate', { uri: editor.uri('a.txt'), range, note: 'Precious', tags: [] });
    };
    const notes = () => editor.ask('dateline/annotations', { uri: editor.uri('a.txt') });
    it('are kept aside, shown where, and brought back once the file is mended', async () => {
      await start({ 'a.txt.annotations.yaml': broken });
      const outcome = await annotate();
      assert.ok(!outcome.ok);
      assert.equal(outcome.see?.uri, editor.uri('a.txt.annotations.recovered.yaml'));
      folder.files.set('a.txt.annotations.yaml', sidecar(note('n', 'officials')));
      const { recovered } = await notes();
      assert.deepEqual(recovered, { uri: editor.uri('a.txt.annotations.recovered.yaml'), notes: 1 });
      assert.equal((await editor.ask('dateline/bringBack', { uri: editor.uri('a.txt') })).ok, true);
      assert.match(written('a.txt'), /officials[\s\S]*Precious/);
      assert.equal(folder.files.has('a.txt.annotations.recovered.yaml'), false);
      assert.equal((await notes()).recovered, undefined);
    });
    it('for a conflict that git left are shown from both sides', async () => {
      const side = (name: string) => note('n', 'officials', `, note: ${name}`);
      await start({
        'a.txt.annotations.yaml': sidecar('<<<<<<< HEAD\n', side('mine'), '=======\n', side('theirs'), '>>>>>>> b\n'),
      });
      const { problem } = await notes();
      assert.match(problem?.why ?? '', /git left a conflict/);
      assert.deepEqual(problem?.at, { line: 2, character: 0 });
      assert.deepEqual(problem?.conflict, { ours: sidecar(side('mine')), theirs: sidecar(side('theirs')) });
    });
    it('for a conflict that git left are kept from both sides where the reader wants that', async () => {
      const [mine, theirs] = [note('m', 'rain', ', note: mine'), note('t', 'Monday', ', note: theirs')];
      await start({ 'a.txt.annotations.yaml': sidecar('<<<<<<< HEAD\n', mine, '=======\n', theirs, '>>>>>>> b\n') });
      assert.equal((await editor.ask('dateline/keepBoth', { uri: editor.uri('a.txt') })).ok, true);
      const { problem, items } = await notes();
      assert.equal(problem, null);
      assert.deepEqual(
        items.map(one => one.note),
        ['mine', 'theirs'],
      );
    });
  });
});
