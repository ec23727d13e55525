import assert from 'node:assert/strict';
import { type ActorKind, type ActorMention, identify, listActors, nameKey } from '../../src/actors/actors.js';
import { saveRules } from '../../src/annotations/annotations.js';
import { type ActorWish, planFor, readSettings } from '../../src/corpus/corpus.js';
import { folderOf } from './folders.js';

/** What the finder makes of some articles: "Calder = Ines Calder" is a mention and its actor's name in the article. */
type Found = Readonly<Record<string, readonly string[]>>;

const mention = (line: string, at: number): ActorMention => {
  const [who = '', kind = 'person'] = line.split(' : ');
  const [words = '', name = words] = who.split(' = ');
  const form = words.startsWith('the ') ? 'nominal' : 'name';
  const actor = name.toLowerCase().replaceAll(' ', '-');
  return { start: 100 * at, end: 100 * at + words.length, text: words, kind: kind as ActorKind, form, actor, name };
};

/** A folder as the reader decides on it. */
function desk(found: Found, yaml = '') {
  const folder = folderOf(yaml ? { 'dateline.yaml': yaml } : {});
  const articles = Object.entries(found).map(([file, lines]) => ({ file: `${file}.txt`, actors: lines.map(mention) }));
  const now = async () => identify(articles, (await readSettings(folder)).settings.actors);
  return {
    folder,
    /** "a Calder = Ines Calder", a line a mention. */
    async says() {
      return (await now()).flatMap(({ file, actors }) => actors.map(one => `${file[0]} ${one.text} = ${one.name}`));
    },
    /** The rules that the file has by now, a line each. */
    rules: () =>
      String(folder.files.get('dateline.yaml') ?? '')
        .split('\n')
        .filter(line => line.startsWith('  - '))
        .map(line => line.slice(4)),
    async wish(name: string, wish: ActorWish) {
      const all = await now();
      const actor = listActors(all).find(one => one.name === name);
      assert.ok(actor, `${name} among ${listActors(all).map(one => one.name)}`);
      const mentions = all.flatMap(({ file, actors }) =>
        actors.filter(one => one.actor === actor.id).map(one => ({ file, mention: one })),
      );
      const other = wish.wish === 'same' ? wish.as : '';
      const isShared = (names: readonly string[]) =>
        all.some(({ actors }) =>
          actors.some(
            one =>
              one.actor !== actor.id &&
              one.name !== other &&
              names.some(each => [one.text, one.found ?? one.name].map(nameKey).includes(nameKey(each))),
          ),
        );
      const saved = await saveRules(folder, 'dateline.yaml', planFor({ ...actor, mentions }, wish, isShared));
      assert.ok(saved.ok, saved.ok ? '' : saved.why);
    },
  };
}

const port: Found = {
  a: ['Port of Lowmouth = Port of Lowmouth : organisation', 'the port = Port of Lowmouth : organisation'],
  b: ['LPA = LPA : organisation', 'the authority = LPA : organisation'],
};

describe('an actor that the reader calls the same as another', () => {
  const same = (as: string, kind: ActorKind | null = null): ActorWish => ({ wish: 'same', as, kind });
  it('is that one in every article, with all that points to it', async () => {
    const folder = desk(port);
    await folder.wish('LPA', same('Port of Lowmouth'));
    assert.deepEqual(folder.rules(), ['{name: Port of Lowmouth, names: [LPA]}']);
    assert.deepEqual((await folder.says()).slice(2), [
      'b LPA = Port of Lowmouth',
      'b the authority = Port of Lowmouth',
    ]);
  });
  it('joins the line that the other has, and takes its own names along', async () => {
    const yaml =
      'dateline: 1\nactors:\n  - {name: Lowmouth, names: [Port of Lowmouth], not: [LPA]} # us\n  - {name: The Authority, names: [LPA]}\n';
    const folder = desk(port, yaml);
    await folder.wish('The Authority', same('Lowmouth'));
    assert.deepEqual(folder.rules(), ['{name: Lowmouth, names: [Port of Lowmouth, LPA]} # us']);
    assert.deepEqual(new Set((await folder.says()).map(line => line.split(' = ')[1])), new Set(['Lowmouth']));
  });
  it('is so only in its own articles where another bears the name too', async () => {
    const folder = desk({
      a: ['Ines Calder', 'Calder = Ines Calder'],
      b: ['Calder'],
      c: ['Tom Calder', 'Calder = Tom Calder'],
    });
    await folder.wish('Calder', same('Ines Calder'));
    assert.deepEqual(folder.rules(), ['{name: Ines Calder, names: [Calder], in: [b.txt]}']);
    assert.deepEqual((await folder.says()).slice(2), [
      'b Calder = Ines Calder',
      'c Tom Calder = Tom Calder',
      'c Calder = Tom Calder',
    ]);
  });
  it('is of the kind that the other is', async () => {
    const folder = desk({ a: ['Maren Lund : organisation'], b: ['Lund'] });
    await folder.wish('Lund', same('Maren Lund', 'organisation'));
    assert.deepEqual(folder.rules(), ['{name: Maren Lund, kind: organisation, names: [Lund]}']);
  });
});

describe('an actor that the reader renames', () => {
  const to = (name: string): ActorWish => ({ wish: 'rename', name });
  it('keeps all its mentions', async () => {
    const folder = desk(port);
    await folder.wish('LPA', to('Lowmouth Port Authority'));
    assert.deepEqual(folder.rules(), ['{name: Lowmouth Port Authority, names: [LPA]}']);
    assert.deepEqual((await folder.says()).slice(2), [
      'b LPA = Lowmouth Port Authority',
      'b the authority = Lowmouth Port Authority',
    ]);
  });
  it('has one line however often that is done, and none when it is called as before', async () => {
    const folder = desk(port);
    await folder.wish('LPA', to('Authority'));
    await folder.wish('Authority', to('Lowmouth Port Authority'));
    assert.deepEqual(folder.rules(), ['{name: Lowmouth Port Authority, names: [LPA]}']);
    await folder.wish('Lowmouth Port Authority', to('LPA'));
    assert.deepEqual(folder.rules(), []);
  });
  it('may be written otherwise', async () => {
    const folder = desk(port);
    await folder.wish('LPA', to('Lpa'));
    assert.equal((await folder.says())[2], 'b LPA = Lpa');
    await folder.wish('Lpa', to('LPA'));
    assert.deepEqual(folder.rules(), []);
  });
  it('does not take a namesake along', async () => {
    const folder = desk({ a: ['Ines Calder', 'Calder = Ines Calder'], b: ['Calder'] });
    await folder.wish('Calder', to('Calder the painter'));
    assert.deepEqual(folder.rules(), ['{name: Calder the painter, names: [Calder], in: [b.txt]}']);
    assert.deepEqual((await folder.says())[1], 'a Calder = Ines Calder');
  });
});

describe('words that the reader calls no actor', () => {
  it('vanish with what points to them, however the reader named it before', async () => {
    const folder = desk(port);
    await folder.wish('LPA', { wish: 'rename', name: 'Authority' });
    await folder.wish('Authority', { wish: 'reject', words: 'Authority' });
    assert.deepEqual(folder.rules(), ['{name: Authority, names: [LPA]}', '{not an actor: [Authority]}']);
    assert.equal((await folder.says()).length, 2);
  });
  it('may be one of an actor’s names', async () => {
    const folder = desk(port);
    await folder.wish('LPA', { wish: 'reject', words: 'the authority' });
    assert.deepEqual((await folder.says()).slice(2), ['b LPA = LPA']);
    await folder.wish('LPA', { wish: 'reject', words: 'The Authority' });
    assert.equal(folder.rules().length, 1);
  });
});

describe('an actor that the reader splits', () => {
  const off = (words: string): ActorWish => ({ wish: 'split', words });
  it('gives up a name that is another’s', async () => {
    const folder = desk({ a: ['South Rona : place', 'Rona = South Rona : place', 'the island = South Rona : place'] });
    await folder.wish('South Rona', off('Rona'));
    assert.deepEqual(folder.rules(), ['{name: South Rona, not: [Rona]}']);
    assert.deepEqual(await folder.says(), ['a South Rona = South Rona', 'a Rona = Rona', 'a the island = South Rona']);
  });
  it('is as it was before the reader merged it', async () => {
    const folder = desk(port);
    const before = await folder.says();
    await folder.wish('LPA', { wish: 'same', as: 'Port of Lowmouth', kind: null });
    await folder.wish('Port of Lowmouth', off('LPA'));
    assert.deepEqual(folder.rules(), []);
    assert.deepEqual(await folder.says(), before);
  });
  it('gives up one of the names that it was renamed from', async () => {
    const folder = desk({ a: ['Rona', 'South Rona = Rona', 'the island = Rona'] });
    await folder.wish('Rona', { wish: 'rename', name: 'South Rona (Skye)' });
    await folder.wish('South Rona (Skye)', off('Rona'));
    assert.deepEqual(await folder.says(), [
      'a Rona = Rona',
      'a South Rona = South Rona (Skye)',
      'a the island = South Rona (Skye)',
    ]);
  });
  it('has what it gave up go to a third', async () => {
    const folder = desk({
      a: ['South Rona : place', 'Rona = South Rona : place', 'the island = South Rona : place'],
      b: ['North Rona : place'],
    });
    await folder.wish('South Rona', off('Rona'));
    await folder.wish('Rona', { wish: 'same', as: 'North Rona', kind: 'place' });
    assert.deepEqual(folder.rules(), ['{name: South Rona, not: [Rona]}', '{name: North Rona, names: [Rona]}']);
    assert.deepEqual((await folder.says()).slice(0, 3), [
      'a South Rona = South Rona',
      'a Rona = North Rona',
      'a the island = South Rona',
    ]);
  });
  it('takes back what it gave up', async () => {
    const found = { a: ['South Rona : place', 'Rona = South Rona : place'] };
    const folder = desk(found);
    const before = await folder.says();
    await folder.wish('South Rona', off('Rona'));
    await folder.wish('Rona', { wish: 'same', as: 'South Rona', kind: 'place' });
    assert.deepEqual(await folder.says(), before);
  });
  it('is another in one article, and then in a second', async () => {
    const folder = desk({ a: ['Kim Min-jae'], b: ['Kim Min-jae', 'Kim = Kim Min-jae'], c: ['Kim Min-jae'] });
    await folder.wish('Kim Min-jae', { wish: 'apart', file: 'b.txt', name: 'Kim Min-jae (boxer)' });
    assert.deepEqual(await folder.says(), [
      'a Kim Min-jae = Kim Min-jae',
      'b Kim Min-jae = Kim Min-jae (boxer)',
      'b Kim = Kim Min-jae (boxer)',
      'c Kim Min-jae = Kim Min-jae',
    ]);
    await folder.wish('Kim Min-jae', { wish: 'apart', file: 'c.txt', name: 'Kim Min-jae (boxer)' });
    assert.deepEqual(folder.rules(), ['{name: Kim Min-jae (boxer), names: [Kim Min-jae], in: [b.txt, c.txt]}']);
  });
  it('in one article overrules what is said of all', async () => {
    const yaml = 'dateline: 1\nactors:\n  - {name: Min-jae Kim, names: [Kim Min-jae, Kim]}\n';
    const folder = desk({ a: ['Kim Min-jae'], b: ['Kim Min-jae', 'Kim = Kim Min-jae'] }, yaml);
    await folder.wish('Min-jae Kim', { wish: 'apart', file: 'b.txt', name: 'Kim (boxer)' });
    assert.deepEqual(await folder.says(), [
      'a Kim Min-jae = Min-jae Kim',
      'b Kim Min-jae = Kim (boxer)',
      'b Kim = Kim (boxer)',
    ]);
  });
});
