import assert from 'node:assert/strict';
import type { CodeAction, Location, SymbolInformation } from 'vscode-languageserver-types';
import type { ActorAt, DecideActorParams } from '../../src/server/protocol.js';
import { folderOf, type MemoryFolder } from '../corpus/folders.js';
import { type Editor, fileOf, startEditor } from './editor.js';

const wire = ` date 2024-05-06 Two hurt as ferry runs aground off Tarn Point

TARN POINT (Reuters) - The ferry ran aground on Monday, Governor Ada Quillfeather said.

"Nobody was warned in time," Quillfeather told reporters. Mayor Lew Tarbell was in Riverton.
`;
const second = ` date 2024-05-08 Ferry owner promises refund

TARN POINT (AP) - Passengers get their money back, Tarn Ferries said on Wednesday.

"This will not happen again," said Governor Ada Quillfeather, who met Mayor Lew Tarbell in Riverton.

Share this article
`;
const texts = { 'a.txt': wire, 'b.txt': second };

describe('an actor in the editor', () => {
  let editor: Editor;
  let folder: MemoryFolder;
  const start = async (more: Readonly<Record<string, string>> = {}) => {
    folder = folderOf({ ...texts, ...more });
    editor = await startEditor(folder);
    await editor.open('a.txt', wire);
    await editor.open('b.txt', second);
    await editor.settled('a.txt');
  };
  afterEach(() => editor.stop());

  const rangeOf = (file: string, words: string) => {
    const at = editor.placeOf(file, words);
    return { start: at, end: at };
  };
  const at = async (words: string): Promise<ActorAt> => {
    const found = await editor.ask('dateline/actorAt', { uri: editor.uri('a.txt'), range: rangeOf('a.txt', words) });
    assert.ok(found);
    return found;
  };
  type Without<P> = P extends DecideActorParams ? Omit<P, 'uri' | 'range' | 'of'> : never;
  const decide = async (words: string, decision: Without<DecideActorParams>) => {
    const of = (await at(words)).name;
    const place = { uri: editor.uri('a.txt'), range: rangeOf('a.txt', words), of };
    return editor.ask('dateline/decideActor', { ...place, ...decision });
  };
  const rename = (words: string, newName: string) => editor.at('textDocument/rename', 'a.txt', words, { newName });
  const undo = () => editor.ask('dateline/undoAnnotation', undefined);
  const written = () => String(folder.files.get('dateline.yaml') ?? '');
  const saved = async (text: string) => {
    folder.files.set('dateline.yaml', text);
    await editor.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: editor.uri('dateline.yaml'), type: 2 }],
    });
  };
  const hovered = async (file: string, words: string, said: RegExp) => {
    for (;;) {
      const hover = await editor.hover(file, words);
      if (said.test(hover)) return hover;
      await editor.settled(file);
    }
  };

  describe('on hover', () => {
    it('is told with its role, its other names, and where it is mentioned', async () => {
      await start();
      const hover = await editor.hover('a.txt', 'Quillfeather told');
      assert.match(hover, /^\*\*Ada Quillfeather\*\* · person {2}\n.*Governor/);
      assert.match(hover, /also: .*Quillfeather/);
      assert.match(
        hover,
        /\d mentions in 2 articles · first in \[AP, 8 May 2024\]\(file:\/\/\/news\/b\.txt#L\d+,\d+\)/,
      );
    });
    it('is told with what it said elsewhere first', async () => {
      await start();
      const hover = await editor.hover('a.txt', 'Quillfeather told');
      const said = hover.slice(hover.indexOf('**Ada Quillfeather** said:'));
      assert.match(said, /- “This will not happen again” — \[AP, 8 May 2024\]\(file:/);
      assert.ok(said.indexOf('not happen') < said.indexOf('Nobody was warned'), said);
    });
    it('is told once what a wire story’s copies quote', async () => {
      await start({ 'c.txt': second.replace('AP', 'dpa') });
      const hover = await editor.hover('a.txt', 'Quillfeather told');
      const said = hover.slice(hover.indexOf('**Ada Quillfeather** said:'));
      assert.equal(said.match(/not happen again/g)?.length, 1);
    });
    it('shows what articles say as it stands', async () => {
      await start({ 'b.txt': second.replace('This will', 'This [x](command:quit) <img src=y> will') });
      await editor.type('b.txt', second.replace('This will', 'This [x](command:quit) <img src=y> will'));
      const hover = await editor.hover('a.txt', 'Quillfeather told');
      assert.doesNotMatch(hover, /(?<!\\)<img|(?<!\\)\]\(command/);
    });
  });

  describe('that is renamed', () => {
    it('starts from its name, wherever the cursor stands', async () => {
      await start();
      assert.ok(editor.capabilities.renameProvider);
      const prepared = await editor.at<object>('textDocument/prepareRename', 'a.txt', 'Quillfeather told');
      const start_ = editor.placeOf('a.txt', 'Quillfeather told');
      const end = { ...start_, character: start_.character + 'Quillfeather'.length };
      assert.deepEqual(prepared, { range: { start: start_, end }, placeholder: 'Ada Quillfeather' });
    });
    it('is called so in every article at once, and none is written to', async () => {
      await start();
      await rename('Quillfeather told', 'Governor Q.');
      assert.equal(written(), 'dateline: 1\nactors:\n  - {name: Governor Q., names: [Ada Quillfeather]}\n');
      assert.match(await editor.hover('b.txt', 'Ada Quillfeather'), /\*\*Governor Q\.\*\* · person/);
      assert.equal(folder.files.get('b.txt'), second);
      const found = await editor.at<Location[]>('textDocument/references', 'a.txt', 'Quillfeather told', {
        context: { includeDeclaration: true },
      });
      assert.deepEqual(new Set(found.map(({ uri }) => fileOf(uri))), new Set(['a.txt', 'b.txt']));
    });
    it('is called as before once the line is deleted, or the change is undone', async () => {
      await start();
      await rename('Quillfeather told', 'Governor Q.');
      await saved(written().replace(/ {2}- .*\n/, ''));
      await hovered('b.txt', 'Ada Quillfeather', /\*\*Ada Quillfeather\*\* · person/);
      await rename('Quillfeather told', 'The Governor');
      assert.equal((await undo()).ok, true);
      assert.match(await editor.hover('b.txt', 'Ada Quillfeather'), /\*\*Ada Quillfeather\*\*/);
      assert.equal((await editor.ask('dateline/redoAnnotation', undefined)).ok, true);
      assert.match(await editor.hover('b.txt', 'Ada Quillfeather'), /\*\*The Governor\*\*/);
    });
    it('can’t have no name, or another’s', async () => {
      await start();
      await assert.rejects(() => rename('Quillfeather told', '  '), /Give the actor a name/);
      await assert.rejects(() => rename('Quillfeather told', 'lew tarbell'), /“Lew Tarbell”.*Same Actor As/);
      await assert.rejects(() => rename('aground', 'X'), /Put the cursor on an actor/);
      assert.equal(written(), '');
    });
    it('in a dateline.yaml that is open and unsaved is renamed there', async () => {
      const text = 'dateline: 1\n# mine\n';
      await start({ 'dateline.yaml': text });
      await editor.open('dateline.yaml', text, 'yaml');
      await editor.type('dateline.yaml', `${text}desk: 7\n`);
      await rename('Quillfeather told', 'Governor Q.');
      assert.equal(written(), text);
      assert.match(editor.text('dateline.yaml'), /# mine\ndesk: 7\nactors:\n {2}- \{name: Governor Q\., /);
      assert.match(await editor.hover('b.txt', 'Ada Quillfeather'), /Governor Q\./);
    });
  });

  it('is offered as the same as the likeliest others', async () => {
    await start();
    const found = await at('Quillfeather told');
    assert.equal(found.words.text, 'Quillfeather');
    assert.ok(found.others.some(({ name, kind }) => name === 'Lew Tarbell' && kind === 'person'));
    assert.ok(!found.others.some(({ name }) => name === 'Ada Quillfeather'));
  });
  it('becomes one with another, whose references it shares', async () => {
    await start();
    const outcome = await decide('Quillfeather told', { decide: 'same', as: 'Lew Tarbell' });
    assert.deepEqual(outcome, { ok: true, what: '“Ada Quillfeather” is the same actor as “Lew Tarbell”' });
    assert.match(await editor.hover('b.txt', 'Ada Quillfeather'), /\*\*Lew Tarbell\*\*/);
    const symbols = await editor.request<SymbolInformation[]>('workspace/symbol', { query: 'quill' });
    assert.match(symbols[0]?.name ?? '', /^Lew Tarbell \(.*Quillfeather\)$/);
    assert.equal((await decide('Quillfeather told', { decide: 'same', as: 'Lew Tarbell' })).ok, false);
  });
  it('that was missed is one once its words are selected, and undone as one change', async () => {
    await start();
    const from = editor.placeOf('a.txt', 'ferry ran');
    const range = { start: from, end: { ...from, character: from.character + 'ferry'.length } };
    const place = { uri: editor.uri('a.txt'), range };
    const found = await editor.ask('dateline/actorAt', place);
    assert.deepEqual([found?.name, found?.mentions], ['ferry', 0]);
    const outcome = await editor.ask('dateline/decideActor', { ...place, of: 'ferry', decide: 'same', as: 'MS Alma' });
    assert.deepEqual(outcome, { ok: true, what: '“ferry” is “MS Alma”' });
    assert.match(await editor.hover('a.txt', 'ferry ran'), /\*\*MS Alma\*\*/);
    assert.match(written(), /\{name: MS Alma, names: \[ferry\]\}/);
    await undo();
    assert.doesNotMatch(await editor.hover('a.txt', 'ferry ran'), /MS Alma/);
    assert.doesNotMatch(`${written()}${folder.files.get('a.txt.annotations.yaml')}`, /ferry/);
  });
  it('gives a name back when it is split', async () => {
    await start();
    await decide('Quillfeather told', { decide: 'same', as: 'Lew Tarbell' });
    await decide('Quillfeather told', { decide: 'split', words: 'Ada Quillfeather' });
    assert.match(await editor.hover('b.txt', 'Ada Quillfeather'), /\*\*Ada Quillfeather\*\*/);
  });
  it('is another in one article', async () => {
    await start();
    await decide('Quillfeather told', { decide: 'apart', name: 'Ada Quillfeather (mother)' });
    assert.match(await editor.hover('a.txt', 'Quillfeather told'), /\*\*Ada Quillfeather \(mother\)\*\*/);
    assert.match(await editor.hover('b.txt', 'Ada Quillfeather'), /\*\*Ada Quillfeather\*\*/);
  });
  it('is none any more, in any article', async () => {
    await start();
    await decide('Quillfeather told', { decide: 'reject', words: 'Ada Quillfeather' });
    assert.equal(
      await editor.ask('dateline/actorAt', { uri: editor.uri('b.txt'), range: rangeOf('b.txt', 'Ada Q') }),
      null,
    );
    await undo();
    assert.ok(await editor.ask('dateline/actorAt', { uri: editor.uri('b.txt'), range: rangeOf('b.txt', 'Ada Q') }));
  });
  it('is decided on from the light bulb', async () => {
    await start();
    const range = rangeOf('a.txt', 'Quillfeather told');
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: editor.uri('a.txt') },
      range,
      context: { diagnostics: [] },
    });
    const commands = actions.map(({ command }) => command?.command);
    for (const id of ['sameActor', 'renameActor', 'splitActor', 'notAnActor'])
      assert.ok(commands.includes(`dateline.${id}`), id);
  });

  describe('of which dateline.yaml speaks', () => {
    it('follows what is typed there, before it is saved', async () => {
      const text = 'dateline: 1\nactors:\n  - {name: Governor Q., names: [Ada Quillfeather]}\n';
      await start({ 'dateline.yaml': text });
      assert.match(await editor.hover('b.txt', 'Ada Quillfeather'), /Governor Q\./);
      await editor.open('dateline.yaml', text, 'yaml');
      await editor.type('dateline.yaml', text.replace('Governor Q.', 'Madam Q.'));
      await hovered('b.txt', 'Ada Quillfeather', /Madam Q\./);
    });
    it('stays as it was while the file is broken, which is told with the line and never written over', async () => {
      const text = 'dateline: 1\nactors:\n  - {name: Governor Q., names: [Ada Quillfeather]}\n';
      await start({ 'dateline.yaml': text });
      await saved(`${text}  - {name: \n`);
      await assert.rejects(() => rename('Quillfeather told', 'X'), /^Error: dateline\.yaml:[45]:\d+: .*mend the line/);
      assert.equal(written(), `${text}  - {name: \n`);
      assert.match(editor.messages.join('\n'), /dateline\.yaml: line [45], column \d+/);
      assert.match(await editor.hover('b.txt', 'Ada Quillfeather'), /Governor Q\./);
    });
    it('is meant in an article under its new name too', async () => {
      await start();
      await decide('Quillfeather told', { decide: 'apart', name: 'The mother' });
      await editor.notify('workspace/didRenameFiles', {
        files: [{ oldUri: editor.uri('a.txt'), newUri: editor.uri('c.txt') }],
      });
      const files = [{ from: editor.uri('a.txt'), to: editor.uri('c.txt') }];
      await editor.ask('dateline/moveAnnotations', { files, notes: true });
      await editor.ask('dateline/reindex', undefined);
      assert.match(written(), /names: \[Ada Quillfeather\], in: \[c\.txt\]/);
    });
    it('is not decided on in a file whose folder is not open', async () => {
      await start();
      const uri = 'file:///elsewhere/c.txt';
      await editor.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'news-article', version: 1, text: wire },
      });
      const range = rangeOf('a.txt', 'Quillfeather told');
      const of = 'Ada Quillfeather';
      const outcome = await editor.ask('dateline/decideActor', { uri, range, of, decide: 'rename', name: 'X' });
      assert.match(outcome.ok ? '' : outcome.why, /Open the folder/);
    });
  });
});
