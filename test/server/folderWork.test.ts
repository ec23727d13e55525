import assert from 'node:assert/strict';
import { createCorpus } from '../../src/corpus/corpus.js';
import { delegateFolderWork, type Port, serveFolderWork, type Worker } from '../../src/server/folderWork.js';
import { folderOf } from '../corpus/folders.js';
import { type Editor, startEditor } from './editor.js';

const article = (town: string, killed: string) => ` date 2024-05-06 Dam breaks above ${town}

${town.toUpperCase()} (Reuters) - The old dam above ${town} broke on Monday morning after a week of rain and killed ${killed} people, Governor Ada Quillfeather said.
`;

/** A worker whose thread is this one: what is posted is copied all the same. */
function workerHere(): Worker & { fail(): void } {
  const listeners: { here: ((message: unknown) => void)[]; there: ((message: unknown) => void)[] } = {
    here: [],
    there: [],
  };
  const failures: ((why: Error) => void)[] = [];
  let broken = false;
  const post = (to: ((message: unknown) => void)[]) => (message: unknown) => {
    const copy = structuredClone(message);
    queueMicrotask(() => {
      if (broken) for (const listener of failures) listener(new Error('it is gone'));
      else for (const listener of to) listener(copy);
    });
  };
  const far: Port = { post: post(listeners.here), onMessage: listener => void listeners.there.push(listener) };
  serveFolderWork(far, () => undefined);
  return {
    post: post(listeners.there),
    onMessage: listener => void listeners.here.push(listener),
    onFailure: listener => void failures.push(listener),
    stop: () => undefined,
    fail: () => {
      broken = true;
    },
  };
}

const texts = {
  'a.txt': article('Riverton', 'two'),
  'b.txt': article('Riverton', 'three'),
  'c.txt': article('Ashford', 'two'),
};
const corpusOf = (files: Readonly<Record<string, string>>) => {
  const corpus = createCorpus();
  for (const [file, text] of Object.entries(files)) corpus.set(file, text);
  return corpus;
};
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the folder-wide work, done in another thread,', () => {
  it('tells what is decided on an actor, and what no longer is', async () => {
    const corpus = corpusOf(texts);
    const work = delegateFolderWork(workerHere());
    const governor = async (decisions: Parameters<typeof corpus.decide>[0]) => {
      corpus.decide(decisions, []);
      await work(corpus, 'fully');
      const found = corpus.read('b.txt')?.actors.find(({ text }) => text.includes('Quillfeather'));
      return `${found?.name}, ${found?.kind}, ${found?.found ?? 'as found'}`;
    };
    const rule = { decide: 'same', name: 'Governor Q.', names: ['Ada Quillfeather'], not: [] } as const;
    assert.equal(await governor([]), 'Ada Quillfeather, person, as found');
    assert.equal(await governor([rule]), 'Governor Q., person, Ada Quillfeather');
    assert.equal(await governor([{ ...rule, kind: 'organisation' }]), 'Governor Q., organisation, Ada Quillfeather');
    assert.equal(await governor([{ decide: 'reject', names: ['Ada Quillfeather'] }]), 'undefined, undefined, as found');
    assert.equal(await governor([]), 'Ada Quillfeather, person, as found');
  });
  it('comes to the same as done here', async () => {
    const [here, there] = [corpusOf(texts), corpusOf(texts)];
    here.crossReference();
    await delegateFolderWork(workerHere())(there, 'fully');
    for (const file of here.files()) {
      assert.deepEqual(plain(there.factsOf(file)), plain(here.factsOf(file)));
      assert.deepEqual(plain(there.read(file)), plain(here.read(file)));
    }
    assert.deepEqual(plain(there.actors()), plain(here.actors()));
  });
  it('takes in what changed, came and went since', async () => {
    const there = corpusOf(texts);
    const work = delegateFolderWork(workerHere());
    await work(there, 'fully');
    there.set('a.txt', article('Ashford', 'four'));
    there.set('d.txt', article('Milton', 'nine'));
    there.remove('b.txt');
    await work(there, 'fully');
    const here = corpusOf({
      'a.txt': article('Ashford', 'four'),
      'c.txt': texts['c.txt'],
      'd.txt': article('Milton', 'nine'),
    });
    here.crossReference();
    assert.deepEqual(plain(there.factsOf('a.txt')), plain(here.factsOf('a.txt')));
    assert.deepEqual(there.factsOf('b.txt'), []);
  });
  it('takes over from here, and gives back to here', async () => {
    const corpus = corpusOf(texts);
    const facts = () => plain(corpus.factsOf('b.txt'));
    corpus.crossReference();
    const before = facts();
    await delegateFolderWork(workerHere())(corpus, 'fully');
    assert.deepEqual(facts(), before);
    corpus.set('c.txt', `${texts['c.txt']}\nOne more paragraph.\n`);
    corpus.crossReference();
    assert.deepEqual(facts(), before);
  });
  it('holds for the text that it was done on, while the article is edited on', async () => {
    const there = corpusOf(texts);
    const working = delegateFolderWork(workerHere())(there, 'fully');
    const longer = texts['a.txt'].replace('(Reuters)', '(Reuters, by telephone)');
    there.set('a.txt', longer);
    await working;
    const places = there
      .factsOf('b.txt')
      .flatMap(({ statements }) => statements.filter(({ file }) => file === 'a.txt'));
    assert.ok(places.length > 0);
    for (const { start, end, text } of places) assert.equal(longer.slice(start, end), text);
  });
  it('keeps to what the reader put right, before it was done and since', async () => {
    const there = corpusOf(texts);
    const work = delegateFolderWork(workerHere());
    const dates = () => there.read('a.txt')?.dates.map(({ value }) => value.slice(0, 10)) ?? [];
    there.correct('a.txt', [{ id: 'p', correct: 'published', value: '2024-05-15' }]);
    await work(there, 'fully');
    assert.ok(dates().includes('2024-05-13'));
    const target = { exact: 'Monday', prefix: 'broke on ', suffix: ' morning' };
    there.correct('a.txt', [{ id: 'd', correct: 'date', target, value: '2024-04-01' }]);
    await work(there, 'fully');
    assert.ok(dates().includes('2024-04-01') && !dates().includes('2024-05-13'));
  });
  it('starts from what an earlier run compared, and gives what was compared where it is asked to', async () => {
    const [first, second] = [corpusOf(texts), corpusOf(texts)];
    const { memory } = await delegateFolderWork(workerHere())(first, 'fully', { recalled: null, remember: true });
    const work = delegateFolderWork(workerHere());
    const again = await work(second, 'fully', { recalled: memory, remember: true });
    assert.deepEqual(again.memory, memory);
    assert.deepEqual(plain(second.factsOf('a.txt')), plain(first.factsOf('a.txt')));
    assert.equal((await work(second, 'fully')).memory, null);
  });

  describe('for a folder that is large', () => {
    let editor: Editor;
    afterEach(() => editor.stop());
    // What is in French is counted, and costs no time.
    const french = ` date 2024-05-06 Le barrage a cédé

Le vieux barrage au-dessus de la ville a cédé lundi matin après une semaine de pluie, a déclaré la gouverneure aux journalistes.
`;
    const many = { ...texts, ...Object.fromEntries([...Array(24).keys()].map(i => [`${i}.txt`, french])) };
    const factsWith = async (worker: Worker) => {
      editor = await startEditor(folderOf(many), { worker: () => worker });
      await editor.open('a.txt', many['a.txt']);
      await editor.settled('a.txt');
      return (await editor.ask('dateline/factsOf', { uri: editor.uri('a.txt') })).length;
    };
    it('is given to the thread', async () => {
      assert.ok((await factsWith(workerHere())) > 0);
    });
    it('is given with what was compared when the folder was open before', async () => {
      const store = folderOf({});
      const orders: { readonly links: { readonly recalled: Uint8Array | null } }[] = [];
      const reopened = async () => {
        const worker = workerHere();
        const post = (message: unknown) => {
          orders.push(message as (typeof orders)[number]);
          worker.post(message);
        };
        const options = { worker: () => ({ ...worker, post }), storage: 'file:///store', store };
        editor = await startEditor(folderOf(many), options);
        await editor.open('a.txt', many['a.txt']);
        await editor.settled('a.txt');
        return editor.ask('dateline/factsOf', { uri: editor.uri('a.txt') });
      };
      const before = await reopened();
      assert.ok(orders.every(({ links }) => !links.recalled));
      await editor.stop();
      orders.length = 0;
      assert.deepEqual(await reopened(), before);
      assert.ok(orders[0]?.links.recalled);
    });
    it('is done here where the thread fails', async () => {
      const worker = workerHere();
      worker.fail();
      assert.ok((await factsWith(worker)) > 0);
    });
  });
});
