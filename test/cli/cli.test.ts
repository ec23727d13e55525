import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dateline, scratch } from './runs.js';

const wire = ` date 2024-05-06 Two killed as dam breaks above Riverton

RIVERTON (Reuters) - The old dam above Riverton broke on Monday morning after a week of rain and killed two people, Governor Ada Quillfeather said.

"We lost the bridge and forty houses," Quillfeather told reporters.
`;
const other = ` date 2024-05-07 Riverton dam breaks, three killed

RIVERTON (AP) - Three people were killed on Monday when the old dam above Riverton broke after a week of rain, the state said.

Governor Ada Quillfeather met the town's mayor.
`;
const french = ` date 2024-05-06 Le barrage de Riverton a cédé

Le vieux barrage au-dessus de la ville a cédé lundi matin après une semaine de pluie et deux personnes sont mortes, a déclaré la gouverneure.

Les habitants de la vallée ont été évacués dans la nuit par les pompiers, selon les autorités de la région.
`;
const code = 'export const one = 1;\nfunction two() {\n  return one + one;\n}\n';

const lines = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));

describe('the command line', () => {
  let folder: Awaited<ReturnType<typeof scratch>>;
  const given = async (files: Readonly<Record<string, string | Uint8Array>>) => {
    folder = await scratch(files);
    return folder;
  };
  afterEach(() => folder?.remove());

  describe('analyze', () => {
    it('prints a line a file, a folder by path', async () => {
      const { dir } = await given({ 'b.txt': other, 'a/c.txt': wire, 'd.md': wire });
      const { code, out, errors } = await dateline('analyze', dir, '--format', 'jsonl');
      assert.deepEqual(
        lines(out).map(({ file }) => file),
        ['a/c.txt', 'b.txt', 'd.md'],
      );
      assert.deepEqual([code, errors], [0, []]);
    });
    it('prints what the contract names, and not the text', async () => {
      const { at } = await given({ 'a.txt': wire });
      const [found] = lines((await dateline('analyze', at('a.txt'))).out);
      assert.equal(found.file, at('a.txt'));
      assert.equal(found.article.published.value, '2024-05-06');
      assert.equal(found.article.text, undefined);
      assert.equal(found.article.sentences, undefined);
      for (const kind of ['dates', 'actors', 'quotes']) assert.ok(found[kind].length > 0, kind);
    });
    it('counts from the text without its byte order mark', async () => {
      const { at } = await given({ 'a.txt': `\uFEFF${wire}` });
      const [{ dates }] = lines((await dateline('analyze', at('a.txt'))).out);
      for (const { start, end, text } of dates) assert.equal(wire.slice(start, end), text);
    });
    it('keeps the order of its arguments', async () => {
      const { at } = await given({ 'a.txt': wire, 'b.txt': other });
      const { out } = await dateline('analyze', at('b.txt'), at('a.txt'));
      assert.deepEqual(
        lines(out).map(({ file }) => file),
        [at('b.txt'), at('a.txt')],
      );
    });
    it('gives an actor one identity over several folders', async () => {
      const { at } = await given({ 'x/a.txt': wire, 'y/a.txt': other });
      const found = lines((await dateline('analyze', at('x'), at('y'))).out);
      assert.deepEqual(
        found.map(({ file }) => file),
        ['a.txt', 'a.txt'],
      );
      const governors = found.map(
        ({ actors }) => actors.find(({ text }: { text: string }) => text.includes('Quillfeather')).actor,
      );
      assert.equal(governors[0], governors[1]);
    });
    it('names what is no article in a folder, without failing', async () => {
      const { dir } = await given({ 'a.txt': wire, 'b.txt': code });
      const { code: exit, out, errors } = await dateline('analyze', dir);
      assert.equal(lines(out).length, 1);
      assert.match(errors.join(), /^b\.txt: left alone: it is /);
      assert.equal(exit, 0);
    });
    it('fails on what is no article where it was asked for', async () => {
      const { at } = await given({ 'a.txt': wire, 'b.txt': code });
      const { code: exit, out } = await dateline('analyze', at('a.txt'), at('b.txt'));
      assert.deepEqual([exit, lines(out).length], [1, 1]);
    });
    it('takes every .txt file with --all', async () => {
      const { dir } = await given({ 'a.txt': wire, 'b.txt': code, 'c.md': code });
      const { out } = await dateline('analyze', dir, '--all');
      assert.deepEqual(
        lines(out).map(({ file }) => file),
        ['a.txt', 'b.txt'],
      );
    });
    it('says of an article in another language that it is, and guesses at nothing', async () => {
      const { dir } = await given({ 'a.txt': french });
      const { out, errors } = await dateline('analyze', dir);
      const [found] = lines(out);
      assert.deepEqual([found.article.language, found.dates, found.actors, found.quotes], ['fr', [], [], []]);
      assert.match(errors.join(), /another language/);
    });
    it('reads a file that is not UTF-8, with a warning', async () => {
      const { at } = await given({ 'a.txt': Buffer.from(wire.replaceAll('Riverton', 'Málaga'), 'latin1') });
      const { code: exit, out, errors } = await dateline('analyze', at('a.txt'));
      assert.match(lines(out)[0].article.headline.text, /Málaga/);
      assert.match(errors.join(), /not UTF-8/);
      assert.equal(exit, 0);
    });
    it('prints the others where one is missing', async () => {
      const { at } = await given({ 'a.txt': wire });
      const { code: exit, out, errors } = await dateline('analyze', at('none.txt'), at('a.txt'));
      assert.deepEqual([exit, lines(out).length, errors.length], [1, 1, 1]);
      assert.match(errors.join(), /none\.txt: .*check/);
    });
    it('says the same the second time, from the cache', async () => {
      const { dir, at } = await given({ 'in/a.txt': wire, 'in/b.txt': other });
      const run = () => dateline('analyze', `${dir}/in`, '--cache', at('kept'));
      assert.deepEqual(await run(), await run());
      assert.ok(existsSync(at('kept')));
    });
  });

  describe('crossref', () => {
    it('prints the articles, the facts of several, and the links', async () => {
      const { dir } = await given({ 'a.txt': wire, 'b.txt': other });
      const { code: exit, out } = await dateline('crossref', dir, '--format', 'json');
      const { articles, facts, links } = JSON.parse(out);
      assert.equal(exit, 0);
      assert.deepEqual(
        articles.map(({ file, published }: { file: string; published: { value: string } }) => [file, published.value]),
        [
          ['a.txt', '2024-05-06'],
          ['b.txt', '2024-05-07'],
        ],
      );
      assert.ok(facts.length > 0 && links.length > 0);
    });
    it('respects what dateline.yaml decides', async () => {
      const { dir } = await given({
        'a.txt': wire,
        'b.txt': other,
        'dateline.yaml': 'dateline: 1\narticles: {exclude: [b.txt]}\n',
      });
      assert.deepEqual(JSON.parse((await dateline('crossref', dir)).out).facts, []);
    });
  });

  describe('compare', () => {
    it('prints a line a pair', async () => {
      const { at } = await given({ 'pairs.tsv': 'The dam broke.\tThe dam broke.\r\nThe dam broke.\tShares rose.\n' });
      const { code: exit, out } = await dateline('compare', '--pairs', at('pairs.tsv'));
      assert.deepEqual(
        lines(out).map(({ same }) => same),
        [true, false],
      );
      assert.equal(exit, 0);
    });
    it('names the line that has no tab', async () => {
      const { at } = await given({ 'pairs.tsv': 'The dam broke.\n' });
      const { code: exit, errors } = await dateline('compare', '--pairs', at('pairs.tsv'));
      assert.equal(exit, 1);
      assert.match(errors.join(), /line 1 has no tab/);
    });
  });

  describe('report', () => {
    it('prints a timeline with sources and disagreements', async () => {
      const { dir } = await given({ 'a.txt': wire, 'b.txt': other });
      const { out } = await dateline('report', dir);
      assert.match(out, /^# What the articles report/);
      assert.match(out, /## 6 May 2024/);
      assert.match(out, /\[a\.txt\]\(<a\.txt>\)/);
    });
    it('writes where it is told, and never over a file', async () => {
      const { dir, at } = await given({ 'in/a.txt': wire, 'in/b.txt': other, 'mine.md': 'mine' });
      assert.equal((await dateline('report', `${dir}/in`, '--output', at('new.md'))).code, 0);
      assert.match(await readFile(at('new.md'), 'utf8'), /^# What[\s\S]*\[a\.txt\]\(<in\/a\.txt>\)/);
      const { code: exit, errors } = await dateline('report', `${dir}/in`, '--output', at('mine.md'));
      assert.equal(exit, 1);
      assert.match(errors.join(), /mine\.md: .*--force/);
      assert.equal(await readFile(at('mine.md'), 'utf8'), 'mine');
    });
    it('writes over a file where that was asked for', async () => {
      const { dir, at } = await given({ 'in/a.txt': wire, 'mine.md': 'mine' });
      await dateline('report', `${dir}/in`, '--output', at('mine.md'), '--force');
      assert.match(await readFile(at('mine.md'), 'utf8'), /^# What/);
    });
    it('makes no link of what an article says', async () => {
      const { dir } = await given({
        'a.txt': wire.replace('two people', 'two [people](http://evil.example)'),
        'b.txt': other,
      });
      assert.doesNotMatch((await dateline('report', dir)).out, /(?<!\\)\]\(http/);
    });
  });

  describe('used wrongly', () => {
    const wrong = async (...args: string[]) => {
      const { code: exit, errors } = await dateline(...args);
      assert.deepEqual([exit, errors.length], [2, 1], args.join(' '));
    };
    it('ends with 2 and a line that says how', async () => {
      await wrong('frobnicate');
      await wrong('analyze');
      await wrong('analyze', 'a.txt', '--nope');
      await wrong('analyze', 'a.txt', '--format', 'xml');
      await wrong('crossref', 'a', 'b');
      await wrong('compare');
    });
  });

  describe('asked for help', () => {
    it('gives examples for each command', async () => {
      for (const command of ['analyze', 'crossref', 'compare', 'annotations', 'report']) {
        const { code: exit, out } = await dateline(command, '--help');
        assert.equal(exit, 0);
        assert.match(out, new RegExp(`\n  dateline ${command} `));
      }
    });
    it('lists the commands', async () => {
      const { code: exit, out } = await dateline('--help');
      assert.equal(exit, 0);
      assert.match(out, /analyze[\s\S]*crossref[\s\S]*compare[\s\S]*annotations[\s\S]*report/);
    });
  });
});
