import assert from 'node:assert/strict';
import { applySettings, createCorpus, listFolder, openCache, readSources } from '../../src/corpus/corpus.js';
import { folderOf } from './folders.js';

const article = (town: string) => ` date 2024-05-06 Dam breaks above ${town}

${town.toUpperCase()} (Reuters) - The old dam above ${town} broke on Monday, officials said.

"We lost the bridge," Mayor Ada Quill told reporters in ${town}.
`;
const code = 'export const one = 1;\nfunction two() {\n  return one + one;\n}\n';

/** Reads a folder and says which articles there are and what was said of the others. */
async function reading(folder: ReturnType<typeof folderOf>, options: Parameters<typeof readSources>[2] = {}) {
  const corpus = createCorpus();
  const { sources, settings, notes } = await listFolder(folder);
  const read = await readSources(sources, corpus, options);
  applySettings(corpus, settings);
  return {
    corpus,
    files: corpus.files(),
    notes: [...notes, ...read.notes].map(({ file, kind }) => `${file}: ${kind}`),
    done: read.done,
  };
}

describe('reading a folder', () => {
  it('takes the articles among .txt and .md files, with their folders', async () => {
    const folder = folderOf({
      'b.md': article('Ashford'),
      'a/a.txt': article('Milton'),
      'c.html': article('Derby'),
      'd.txt': code,
    });
    const { files, notes } = await reading(folder);
    assert.deepEqual(files, ['a/a.txt', 'b.md']);
    assert.deepEqual(notes, ['d.txt: left-alone']);
  });
  it('takes what dateline.yaml includes and leaves what it excludes', async () => {
    const folder = folderOf({
      'dateline.yaml': 'dateline: 1\narticles: {include: ["**/*.news"], exclude: [old/**]}\n',
      'a.news': article('Milton'),
      'old/b.news': article('Derby'),
      'c.txt': article('Ashford'),
    });
    assert.deepEqual((await reading(folder)).files, ['a.news']);
  });
  it('goes on with the defaults where dateline.yaml is broken, and says so', async () => {
    const folder = folderOf({ 'dateline.yaml': 'articles: [', 'a.txt': article('Milton') });
    const { files, notes } = await reading(folder);
    assert.deepEqual(files, ['a.txt']);
    assert.deepEqual(notes, ['dateline.yaml: settings']);
  });
  it('loses no other file to one that fails', async () => {
    const folder = folderOf({ 'a.txt': article('Milton'), 'b.txt': article('Derby') }, ['a.txt']);
    const { files, notes } = await reading(folder);
    assert.deepEqual(files, ['b.txt']);
    assert.deepEqual(notes, ['a.txt: failed']);
  });
  it('reads a file in another encoding and says which', async () => {
    const folder = folderOf({ 'a.txt': Buffer.from(article('Málaga'), 'latin1') });
    const { corpus, notes } = await reading(folder);
    assert.match(corpus.article('a.txt')?.text ?? '', /above Málaga broke/);
    assert.deepEqual(notes, ['a.txt: encoding']);
  });
  it('does not even open a file of fifty megabytes', async () => {
    const folder = folderOf({ 'a.txt': article('Milton') }, ['b.txt']);
    const large = { ...folder, list: async () => [...(await folder.list()), { path: 'b.txt', size: 5e7, changed: 0 }] };
    const { notes } = await reading({ ...large, files: folder.files });
    assert.deepEqual(notes, ['b.txt: left-alone']);
  });
  it('stops when it is told to and keeps what it has', async () => {
    const stop = new AbortController();
    const folder = folderOf({ 'a.txt': article('Milton'), 'b.txt': article('Derby') });
    const { files, done } = await reading(folder, { signal: stop.signal, onProgress: () => stop.abort() });
    assert.deepEqual(files, ['a.txt']);
    assert.equal(done, 1);
  });
  it('lets other work through', async () => {
    const texts = Object.fromEntries([...Array(60).keys()].map(i => [`${i}.txt`, article(`Town${i}`)]));
    let turns = 0;
    const count = setInterval(() => turns++, 1);
    await reading(folderOf(texts));
    clearInterval(count);
    assert.ok(turns > 0);
  });
  it('finds again in the cache what it found before', async () => {
    const [folder, store] = [folderOf({ 'a.txt': article('Milton') }), folderOf({})];
    const first = await reading(folder, { cache: openCache(store, 'one') });
    const again = await reading(folder, { cache: openCache(store, 'one') });
    assert.deepEqual(
      JSON.parse(JSON.stringify(again.corpus.read('a.txt'))),
      JSON.parse(JSON.stringify(first.corpus.read('a.txt'))),
    );
  });
});
