import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import type { DisputeParams } from '../../src/server/protocol.js';
import { folderOf } from '../corpus/folders.js';
import { type Editor, fileOf, startEditor } from './editor.js';

const wire = ` date 2024-05-06 Dam breaks above Riverton

RIVERTON (Reuters) - The old dam above Riverton broke on Monday morning after a week of rain and killed two people, the governor said.

Divers searched the lower valley until dark.

Most popular
Three lions escape from the zoo
Share this article
`;
const other = ` date 2024-05-06 Riverton dam breaks

RIVERTON (AP) - The old dam above Riverton broke on Monday after a week of rain and killed three people, the state said.

Rescue teams were looking for people in the valley below.
`;

describe('what two articles say against each other', () => {
  let editor: Editor;
  let folder: ReturnType<typeof folderOf>;
  const start = async (texts: Readonly<Record<string, string>> = { 'a.txt': wire, 'b.txt': other }, options = {}) => {
    folder = folderOf(texts);
    editor = await startEditor(folder, options);
    await editor.open('a.txt', texts['a.txt']!);
    await editor.settled('a.txt');
  };
  afterEach(() => editor.stop());
  const diagnostics = async () => {
    const textDocument = { uri: editor.uri('a.txt') };
    const { items } = await editor.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
    return items;
  };
  const actions = async (words: string) => {
    const at = editor.placeOf('a.txt', words);
    return editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: editor.uri('a.txt') },
      range: { start: at, end: at },
      context: { diagnostics: await diagnostics() },
    });
  };
  const dispute = async () => {
    const [action] = (await actions('two people')).filter(
      ({ command }) => command?.command === 'dateline.notAConflict',
    );
    return action!.command!.arguments![0] as DisputeParams;
  };
  const rangeOf = (file: string, words: string) => {
    const at = editor.placeOf(file, words);
    return { uri: editor.uri(file), range: { start: at, end: at } };
  };
  const written = () => String(folder.files.get('dateline.yaml'));

  describe('is pointed out', () => {
    it('on the very words, as information, with the other place', async () => {
      await start();
      const [found, ...more] = await diagnostics();
      assert.deepEqual(more, []);
      assert.equal(found!.message, 'Other articles differ on the quantity: two here; three in AP.');
      assert.equal(wire.split('\n')[2]!.slice(found!.range.start.character, found!.range.end.character), 'two');
      assert.equal(found!.severity, 3);
      const [related] = found!.relatedInformation!;
      assert.equal(fileOf(related!.location.uri), 'b.txt');
      assert.equal(related!.message, 'AP, 6 May 2024: “three”');
    });
    it('not where the setting is off', async () => {
      await start(undefined, { settings: { 'dateline.diagnostics.conflicts': false } });
      assert.deepEqual(await diagnostics(), []);
    });
    it('not where all agree', async () => {
      await start({ 'a.txt': wire, 'b.txt': other.replace('three people', 'two people') });
      assert.deepEqual(await diagnostics(), []);
    });
    it('not against an article that only says less', async () => {
      const friday = other.replace('on Monday', 'on Friday evening').replace('three', 'two');
      const vague = other.replace('on Monday', 'on Monday morning').replace('three', 'two');
      await start({ 'a.txt': wire.replace(' morning', ''), 'b.txt': friday, 'c.txt': vague });
      const related = (await diagnostics()).flatMap(({ relatedInformation = [] }) => relatedInformation);
      assert.deepEqual([...new Set(related.map(({ location }) => fileOf(location.uri)))], ['b.txt']);
    });
  });

  it('stands first in the hover of the very words', async () => {
    const friday = other.replace('on Monday', 'on Friday evening');
    await start({ 'a.txt': wire, 'b.txt': friday });
    const first = async (words: string) => /They differ on the (\w+)/.exec(await editor.hover('a.txt', words))?.[1];
    assert.equal(await first('two people'), 'quantity');
    assert.equal(await first('Monday morning'), 'date');
  });

  describe('is answered from the light bulb', () => {
    it('by opening both places, or by a decision', async () => {
      await start();
      assert.deepEqual(
        (await actions('two people')).slice(0, 3).map(({ title }) => title),
        ['Open “three” in AP beside this', 'Not a conflict with “three” in AP', 'Not the same fact as in AP'],
      );
    });
    it('with nothing where nobody contradicts', async () => {
      await start();
      assert.ok(!(await actions('Divers')).some(({ title }) => title.startsWith('Not a conflict')));
    });
  });

  describe('is decided on', () => {
    it('as no conflict: it stays one fact, and nobody is told of it again', async () => {
      await start();
      const { a, b, aspect } = await dispute();
      const outcome = await editor.ask('dateline/decideFact', { a, b, decide: { conflict: false, aspect } });
      assert.ok(outcome.ok, JSON.stringify(outcome));
      assert.match(written(), /- \{conflict: false, aspect: quantity, a: \{article: a\.txt, exact: /);
      assert.deepEqual(await diagnostics(), []);
      const at = { uri: editor.uri('a.txt'), ...editor.placeOf('a.txt', 'two people') };
      assert.equal((await editor.ask('dateline/factsAt', at)).length, 1);
    });
    it('as not the same fact: the other sentence is no part of it any more', async () => {
      await start();
      const { a, b } = await dispute();
      await editor.ask('dateline/decideFact', { a, b, decide: { same: false } });
      const at = { uri: editor.uri('a.txt'), ...editor.placeOf('a.txt', 'two people') };
      const others = (await editor.ask('dateline/factsAt', at)).flatMap(fact => fact.others);
      assert.deepEqual(
        others.filter(({ text }) => text.includes('three people')),
        [],
      );
      assert.deepEqual(await diagnostics(), []);
    });
    it('again, the later word taking the place of the earlier', async () => {
      await start();
      const { a, b } = await dispute();
      await editor.ask('dateline/decideFact', { a, b, decide: { same: false } });
      await editor.ask('dateline/decideFact', { a: b, b: a, decide: { same: true } });
      assert.equal(written().match(/same:/g)?.length, 1);
      assert.equal((await diagnostics()).length, 1);
    });
    it('and taken back', async () => {
      await start();
      const { a, b } = await dispute();
      await editor.ask('dateline/decideFact', { a, b, decide: { same: false } });
      await editor.ask('dateline/undoAnnotation', undefined);
      assert.equal((await diagnostics()).length, 1);
    });
  });

  describe('two statements that nobody would take for one', () => {
    it('are one fact once the reader says so', async () => {
      await start();
      await editor.open('b.txt', other);
      const [a, b] = [rangeOf('a.txt', 'searched the lower'), rangeOf('b.txt', 'were looking for people')];
      const outcome = await editor.ask('dateline/decideFact', { a, b, decide: { same: true } });
      assert.ok(outcome.ok, JSON.stringify(outcome));
      const [fact] = await editor.ask('dateline/factsAt', { uri: a.uri, ...a.range.start });
      assert.equal(fact?.others[0]?.text, 'Rescue teams were looking for people in the valley below.');
    });
    it('must stand in two articles', async () => {
      await start();
      const [a, b] = [rangeOf('a.txt', 'searched the lower'), rangeOf('a.txt', 'killed two')];
      const outcome = await editor.ask('dateline/decideFact', { a, b, decide: { same: true } });
      assert.match(outcome.ok ? '' : outcome.why, /one article/);
      assert.equal(folder.files.has('dateline.yaml'), false);
    });
    it('must be the article’s own words', async () => {
      await start();
      await editor.open('b.txt', other);
      const [a, b] = [rangeOf('a.txt', 'Three lions'), rangeOf('b.txt', 'were looking')];
      const outcome = await editor.ask('dateline/decideFact', { a, b, decide: { same: true } });
      assert.match(outcome.ok ? '' : outcome.why, /no statement of the article/);
    });
  });

  describe('is read side by side', () => {
    it('with the article that shares the most facts first', async () => {
      const apart =
        ' date 2024-05-06 Lions in the park\n\nLOW TOWN (AFP) - Nobody saw the lions leave the zoo on Tuesday, its director said.\n';
      await start({ 'a.txt': wire, 'b.txt': other, '0.txt': apart });
      const found = await editor.ask('dateline/comparable', { uri: editor.uri('a.txt') });
      assert.deepEqual(
        found.map(({ uri, shared, disputed }) => `${fileOf(uri)}: ${shared} shared, ${disputed} disputed`),
        ['b.txt: 1 shared, 1 disputed', '0.txt: 0 shared, 0 disputed'],
      );
    });
    it('with the places of the shared facts', async () => {
      await start();
      const shared = await editor.ask('dateline/sharedFacts', { a: editor.uri('a.txt'), b: editor.uri('b.txt') });
      assert.ok(shared.some(({ a, b }) => a.start.line === 2 && b.start.line === 2));
    });
  });
});
