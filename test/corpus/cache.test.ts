import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createCorpus, openCache } from '../../src/corpus/corpus.js';
import { folderOf } from './folders.js';

const text = ` date 2024-05-06 Dam breaks near Riverton

RIVERTON (Reuters) - The old dam above Riverton broke on Monday, officials said.

"We lost the bridge," Mayor Ada Quill told reporters.
`;

/** What the engines find in the text. */
function analysisOf(words: string) {
  const corpus = createCorpus();
  corpus.set('a.txt', words);
  return corpus.analysis('a.txt')!;
}

const bucketOf = (words: string) => createHash('sha256').update(words).digest('hex').slice(0, 2);

/** Another text whose analysis would lie in the same file of the cache. */
function neighbour(): string {
  for (let i = 0; ; i++) if (bucketOf(`${text}${i}`) === bucketOf(text)) return `${text}${i}`;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the cache of analysed articles', () => {
  it('gives back what it was given, tokens and all', async () => {
    const folder = folderOf({});
    const analysis = analysisOf(text);
    const writing = openCache(folder, 'one');
    writing.put(text, analysis);
    await writing.save();
    assert.deepEqual(plain(await openCache(folder, 'one').get(text)), plain(analysis));
  });
  it('knows nothing of another text', async () => {
    const cache = openCache(folderOf({}), 'one');
    cache.put(text, analysisOf(text));
    await cache.save();
    assert.equal(await cache.get(`${text}More.`), null);
  });
  it('knows nothing of what other engines found', async () => {
    const folder = folderOf({});
    const cache = openCache(folder, 'one');
    cache.put(text, analysisOf(text));
    await cache.save();
    assert.equal(await openCache(folder, 'two').get(text), null);
  });
  it('is empty where its file is broken', async () => {
    const folder = folderOf({});
    const cache = openCache(folder, 'one');
    cache.put(text, analysisOf(text));
    await cache.save();
    for (const path of folder.files.keys()) folder.files.set(path, '{"engines":"one","analyses":{');
    assert.equal(await openCache(folder, 'one').get(text), null);
  });
  it('knows nothing of an analysis of which a part is lost', async () => {
    const folder = folderOf({});
    const cache = openCache(folder, 'one');
    cache.put(text, analysisOf(text));
    await cache.save();
    for (const [path, written] of folder.files)
      folder.files.set(path, String(written).replace(/":"([\w+/]{400})[\w+/]*=*"/, '":"$1"'));
    assert.equal(await openCache(folder, 'one').get(text), null);
  });
  it('writes again only what changed', async () => {
    const folder = folderOf({});
    const first = openCache(folder, 'one');
    for (let i = 0; i < 20; i++) first.put(`${text}${i}`, analysisOf(`${text}${i}`));
    await first.save();
    const written: string[] = [];
    const watched = {
      ...folder,
      write: async (path: string, content: string) => {
        written.push(path);
        await folder.write(path, content);
      },
    };
    const second = openCache(watched, 'one');
    for (let i = 0; i < 20; i++) await second.get(`${text}${i}`);
    second.put(`${text}new`, analysisOf(`${text}new`));
    await second.save();
    assert.equal(written.length, 1);
  });
  it('forgets what nobody asked for', async () => {
    const folder = folderOf({});
    const first = openCache(folder, 'one');
    first.put(text, analysisOf(text));
    await first.save();
    const second = openCache(folder, 'one');
    await second.get(neighbour());
    await second.save();
    assert.equal(await openCache(folder, 'one').get(text), null);
  });
  it('gives back what was compared of a folder, for one of about as many articles', async () => {
    const folder = folderOf({});
    await openCache(folder, 'one').keepLinks(Uint8Array.of(1, 2, 255), 100);
    assert.deepEqual([...(await openCache(folder, 'one').links(110))!], [1, 2, 255]);
    for (const articles of [40, 200]) assert.equal(await openCache(folder, 'one').links(articles), null);
    assert.equal(await openCache(folder, 'two').links(100), null);
  });
  it('fails without a sound where nothing can be written', async () => {
    const folder = { ...folderOf({}), write: () => Promise.reject(new Error('disk full')) };
    const cache = openCache(folder, 'one');
    cache.put(text, analysisOf(text));
    await cache.save();
    await cache.keepLinks(Uint8Array.of(1), 1);
  });
  it('is empty once it was cleared', async () => {
    const folder = folderOf({});
    const cache = openCache(folder, 'one');
    cache.put(text, analysisOf(text));
    await cache.save();
    await cache.keepLinks(Uint8Array.of(1), 1);
    await cache.clear();
    assert.equal(folder.files.size, 0);
    assert.equal(await cache.get(text), null);
  });
});
