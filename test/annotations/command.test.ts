import assert from 'node:assert/strict';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dateline, scratch } from '../cli/runs.js';

const article = `Ferry sinks off Lowmouth

A ferry with 43 people on board sank on Tuesday night, the harbour master said.

“We had no warning at all,” Ines Calder told reporters.
`;

/** A W3C annotation on the words of the article. */
const on = (source: string, exact: string, id = `urn:n:${exact.length}`) => {
  const start = article.indexOf(exact);
  return {
    id,
    type: 'Annotation',
    created: '2026-03-01T08:00:00Z',
    body: { type: 'TextualBody', value: 'check this' },
    target: {
      source,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: article.slice(Math.max(0, start - 32), start),
          suffix: article.slice(start + exact.length, start + exact.length + 32),
        },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
    },
  };
};

const lines = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));

describe('dateline annotations', () => {
  let folder: Awaited<ReturnType<typeof scratch>>;
  const given = async (files: Readonly<Record<string, string>>) => {
    folder = await scratch(files);
    return folder;
  };
  afterEach(() => folder?.remove());
  const noted = async (...notes: readonly object[]) => {
    const { dir, at } = await given({ 'sub/a.txt': article, 'in.jsonld': JSON.stringify(notes) });
    return { dir, at, imported: await dateline('annotations', 'import', dir, at('in.jsonld')) };
  };

  it('imports, and checks where each note stands after the article was edited', async () => {
    const { dir, at, imported } = await noted(
      on('sub/a.txt', '43 people'),
      on('sub/a.txt', 'We had no warning at all'),
    );
    assert.deepEqual(imported, { code: 0, out: '', errors: [] });
    await writeFile(at('sub/a.txt'), `CORRECTED\n\n${article.replace(/\n\n“We.*/s, '\n')}`);
    const { code, out } = await dateline('annotations', 'check', dir);
    assert.equal(code, 0);
    const start = article.indexOf('43 people') + 11;
    const [first, second] = lines(out);
    assert.deepEqual(
      [first.file, first.id, first.state, first.start, first.end],
      ['sub/a.txt', 'urn:n:9', 'anchored', start, start + 9],
    );
    assert.deepEqual(second, { file: 'sub/a.txt', id: 'urn:n:24', state: 'orphaned', score: 0 });
  });

  it('imports a note once, however often it is asked to', async () => {
    const { dir, at } = await noted(on('sub/a.txt', '43 people'));
    const before = await readFile(at('sub/a.txt.annotations.yaml'), 'utf8');
    const again = await dateline('annotations', 'import', dir, at('in.jsonld'));
    assert.deepEqual(again, { code: 0, out: '', errors: [] });
    assert.equal(await readFile(at('sub/a.txt.annotations.yaml'), 'utf8'), before);
    await writeFile(at('other.jsonld'), JSON.stringify([on('sub/a.txt', 'Ines Calder', 'urn:n:9')]));
    const other = await dateline('annotations', 'import', dir, at('other.jsonld'));
    assert.deepEqual([other.code, other.errors.length], [1, 1]);
    assert.equal(await readFile(at('sub/a.txt.annotations.yaml'), 'utf8'), before);
  });

  it('names what it could not import, and imports the rest', async () => {
    const page = { id: 'urn:n:2', type: 'Annotation', target: 'sub/a.txt' };
    const { dir, imported } = await noted(
      on('sub/a.txt', '43 people'),
      on('b.txt', 'Ferry'),
      on('../up.txt', 'Ferry'),
      page,
    );
    assert.equal(imported.code, 1);
    assert.deepEqual(
      imported.errors.map(error => error.replace(/^.*in\.jsonld: /, '')),
      [
        'The annotation urn:n:2 quotes no words of an article',
        'no article of this folder is b.txt; save it there and import again',
        'no article of this folder is ../up.txt; save it there and import again',
      ],
    );
    assert.equal(lines((await dateline('annotations', 'check', dir)).out).length, 1);
  });

  it('finds the article of a note on a web page by its words', async () => {
    const [target] = [on('https://news.example/2026/ferry', 'We had no warning at all').target];
    const row = {
      id: 'h1',
      uri: 'https://news.example/2026/ferry',
      created: '2026-03-01T08:00:00Z',
      target: [target],
      text: 'Who?',
    };
    const { dir, at } = await given({
      'a.txt': article,
      'b.txt': 'Another story.',
      'h.json': JSON.stringify({ rows: [row] }),
    });
    assert.equal((await dateline('annotations', 'import', dir, at('h.json'))).code, 0);
    const { out } = await dateline('annotations', 'list', dir, '--format', 'text');
    assert.equal(out, 'a.txt:5  “We had no warning at all”\n    Who?\n');
  });

  it('takes brat stand-off that lies beside its article', async () => {
    const { at, dir } = await given({ 'a.txt': article, 'a.ann': 'T1\tPlace 16 24\tLowmouth\n' });
    assert.equal((await dateline('annotations', 'import', dir, at('a.ann'))).code, 0);
    const [note] = lines((await dateline('annotations', 'list', at('a.txt'), '--format', 'jsonl')).out);
    assert.deepEqual([note.file, note.id, note.tags, note.start], [at('a.txt'), 'T1', ['Place'], 16]);
  });

  it('exports what can be imported again elsewhere, with nothing lost', async () => {
    const { dir, at } = await noted(on('sub/a.txt', '43 people'), on('sub/a.txt', 'Ines Calder'));
    const { out } = await dateline('annotations', 'export', dir, '--format', 'jsonld');
    const yaml = await readFile(at('sub/a.txt.annotations.yaml'), 'utf8');
    folder.remove();
    const there = await given({ 'sub/a.txt': article, 'out.jsonld': out });
    await dateline('annotations', 'import', there.dir, there.at('out.jsonld'));
    assert.equal(await readFile(there.at('sub/a.txt.annotations.yaml'), 'utf8'), yaml);
  });

  it('says which sidecar is broken, and prints the others', async () => {
    const { dir, at } = await noted(on('sub/a.txt', '43 people'));
    await writeFile(at('b.txt'), article);
    await writeFile(at('b.txt.annotations.yaml'), 'dateline: 1\nannotations: {}\n');
    const { code, out, errors } = await dateline('annotations', 'check', dir);
    assert.deepEqual([code, lines(out).length], [1, 1]);
    assert.match(errors[0] ?? '', /^b\.txt\.annotations\.yaml:2:14: “annotations” should be a list/);
  });

  it('lists and checks what was put right, with what it is', async () => {
    const corrections =
      'corrections:\n  - {id: c, target: {exact: Tuesday night}, date: 2026-03-03}\n  - {id: d, published: 2026-03-05}\n';
    const { dir } = await given({ 'a.txt': article, 'a.txt.annotations.yaml': `dateline: 1\n${corrections}` });
    assert.equal(
      (await dateline('annotations', 'list', dir, '--format', 'text')).out,
      'a.txt:3  “Tuesday night”  (date: 2026-03-03)\na.txt  (published: 2026-03-05)\n',
    );
    const start = article.indexOf('Tuesday');
    const checked = lines((await dateline('annotations', 'check', dir)).out);
    assert.deepEqual(
      checked.map(({ id, state, start: at, correction }) => [id, state, at, correction]),
      [['c', 'anchored', start, 'date']],
    );
    const listed = lines((await dateline('annotations', 'list', dir, '--format', 'jsonl')).out);
    assert.deepEqual(
      listed.map(({ id, correction }) => [id, correction]),
      [
        ['c', 'date'],
        ['d', 'published'],
      ],
    );
  });

  it('of an article that was moved are found by its text', async () => {
    const { dir, at } = await noted(on('sub/a.txt', '43 people'));
    await rename(at('sub/a.txt'), at('elsewhere.txt'));
    const [found] = lines((await dateline('annotations', 'check', dir)).out);
    assert.deepEqual([found.file, found.state], ['elsewhere.txt', 'anchored']);
  });

  it('keeps to its usage', async () => {
    for (const args of [[], ['frobnicate'], ['check'], ['import', 'x'], ['export', 'x', '--format', 'pdf']])
      assert.equal((await dateline('annotations', ...args)).code, 2, args.join(' '));
    assert.equal((await dateline('annotations', 'check', '/nowhere/at/all')).code, 1);
  });
});
