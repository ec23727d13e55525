import assert from 'node:assert/strict';
import { mkdtemp, open, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSidecar, saveChange } from '../../src/annotations/annotations.js';
import { openFolder } from '../../src/files/disk.js';
import { note } from '../annotations/notes.js';

describe('a program that is killed while it saves', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'dateline-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  /** How far a file is written before the program is gone: what comes behind never runs. */
  const killedAfter = async <T>(bytes: number, work: () => Promise<T>): Promise<void> => {
    const probe = await open(join(dir, 'probe'), 'w');
    const handles = Object.getPrototypeOf(probe);
    await probe.close();
    const { writeFile: whole } = handles;
    const killed = new Promise<void>(resolve => {
      handles.writeFile = async function (data: string) {
        // Its lock is written whole; what is killed is the writing of the notes.
        if (!data.startsWith('dateline:')) return whole.call(this, data);
        await this.write(Buffer.from(data).subarray(0, bytes));
        await this.close();
        resolve();
        return new Promise(() => undefined);
      };
    });
    try {
      void work();
      await killed;
    } finally {
      handles.writeFile = whole;
    }
  };
  const add = (id: string) =>
    saveChange(openFolder(dir), 'a.txt', { do: 'add', annotation: note(id, { note: 'é' }) }, null);
  const ids = async () => {
    const { sidecar } = await openSidecar(openFolder(dir), 'a.txt');
    return sidecar.kind === 'sidecar' ? sidecar.annotations.map(({ id }) => id) : sidecar.kind;
  };
  /** What the clock does while nobody writes. */
  const elevenSecondsLater = async () => {
    const old = new Date(Date.now() - 11_000);
    for (const file of await readdir(dir)) await utimes(join(dir, file), old, old);
  };

  it('leaves the old file whole, at whatever byte that is', async () => {
    await add('n1');
    const { size } = await stat(join(dir, 'a.txt.annotations.yaml'));
    for (let bytes = 0; bytes <= 2 * size; bytes += 11) {
      await killedAfter(bytes, () => add('n2'));
      assert.deepEqual(await ids(), ['n1']);
      await rm(join(dir, 'a.txt.annotations.yaml.lock'));
    }
  });

  it('holds up nobody for long, and what it left behind is swept away', async () => {
    await add('n1');
    await killedAfter(50, () => add('n2'));
    await writeFile(join(dir, 'a.txt'), 'The article.');
    await elevenSecondsLater();
    assert.ok((await add('n3')).ok);
    assert.deepEqual(await ids(), ['n1', 'n3']);
    assert.deepEqual(await readdir(dir), ['a.txt', 'a.txt.annotations.yaml', 'probe']);
  });
});
