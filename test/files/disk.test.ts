import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder } from '../../src/files/disk.js';
import { FilesError, type Folder } from '../../src/files/files.js';

describe('a folder on the disk', () => {
  let dir: string;
  let folder: Folder;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'dateline-'));
    folder = openFolder(join(dir, 'news'));
    await mkdir(join(dir, 'news'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  const text = async (path: string) => new TextDecoder().decode((await folder.read(path)) ?? undefined);

  it('reads what it wrote, and null where there is nothing', async () => {
    await folder.write('2026/march/a.txt', 'Ferry sinks – 43 saved\n');
    assert.equal(await text('2026/march/a.txt'), 'Ferry sinks – 43 saved\n');
    assert.equal(await folder.read('b.txt'), null);
    assert.equal(await folder.read('2026/march/a.txt/b.txt'), null);
    assert.deepEqual(await readdir(join(dir, 'news/2026/march')), ['a.txt']);
  });

  it('writes over a file without changing who may read it', async () => {
    await folder.write('a.txt', 'old');
    await chmod(join(dir, 'news/a.txt'), 0o640);
    await folder.write('a.txt', 'new');
    assert.equal((await stat(join(dir, 'news/a.txt'))).mode & 0o777, 0o640);
    assert.equal(await text('a.txt'), 'new');
  });

  it('lists its files by path, without hidden ones and packages', async () => {
    for (const path of ['b.txt', 'a/c.txt', '.git/x', '.hidden.txt', 'node_modules/y/z.txt', 'a.txt', 'a/b/d.md'])
      await folder.write(path, path);
    assert.deepEqual(
      (await folder.list()).map(({ path, size }) => `${path} ${size}`),
      ['a.txt 5', 'a/b/d.md 8', 'a/c.txt 7', 'b.txt 5'],
    );
    assert.deepEqual(await openFolder(join(dir, 'nowhere')).list(), []);
  });

  it('follows links inside it, and none that leave it or go round in a circle', async () => {
    await folder.write('a/real.txt', 'x');
    await writeFile(join(dir, 'outside.txt'), 'secret');
    await symlink(join(dir, 'outside.txt'), join(dir, 'news/leak.txt'));
    await symlink(dir, join(dir, 'news/up'));
    await symlink(join(dir, 'news'), join(dir, 'news/a/circle'));
    await symlink(join(dir, 'news/a/real.txt'), join(dir, 'news/other.txt'));
    assert.deepEqual(
      (await folder.list()).map(({ path }) => path),
      ['a/real.txt', 'other.txt'],
    );
    await assert.rejects(folder.read('leak.txt'), FilesError);
    await assert.rejects(folder.write('up/outside.txt', 'changed'), FilesError);
    assert.equal(await readFile(join(dir, 'outside.txt'), 'utf8'), 'secret');
  });

  it('refuses every path that would leave it', async () => {
    for (const path of ['../a.txt', 'a/../../b.txt', '/etc/hosts', '', 'a\0b', '..\\a.txt']) {
      await assert.rejects(folder.read(path), /lies outside the folder/);
      await assert.rejects(folder.write(path, 'x'), /lies outside the folder/);
      await assert.rejects(folder.remove(path), /lies outside the folder/);
    }
  });

  it('tells in a sentence what a disk objects to', async () => {
    await folder.write('a.txt/b.txt', 'x');
    await assert.rejects(folder.read('a.txt'), /^FilesError|a\.txt is a folder where a file was expected/);
    await assert.rejects(folder.write(`${'x'.repeat(300)}.txt`, 'x'), /has a name too long/);
  });

  it('moves and removes', async () => {
    await folder.write('a.txt', 'x');
    await folder.rename('a.txt', 'old/b.txt');
    assert.equal(await folder.read('a.txt'), null);
    assert.equal(await text('old/b.txt'), 'x');
    await folder.remove('old/b.txt');
    await folder.remove('old/b.txt');
    assert.equal(await folder.read('old/b.txt'), null);
  });

  it('lets one in at a time behind a lock', async () => {
    const order: string[] = [];
    await Promise.all(
      ['a', 'b', 'c'].map(name =>
        folder.withLock('n.yaml', async () => {
          order.push(name);
          await new Promise(resume => setTimeout(resume, 3));
          order.push(name);
        }),
      ),
    );
    const pairs = [0, 2, 4].map(i => order[i] === order[i + 1]);
    assert.deepEqual(pairs, [true, true, true]);
    assert.deepEqual(await readdir(join(dir, 'news')), []);
  });

  it('gives the lock back when the work fails', async () => {
    await assert.rejects(
      folder.withLock('n.yaml', () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.equal(await folder.withLock('n.yaml', async () => 'in'), 'in');
  });

  it('takes over a lock that a crash left behind, one of many that wait', async () => {
    const lock = join(dir, 'news/n.yaml.lock');
    await writeFile(lock, 'somebody who is gone');
    const old = new Date(Date.now() - 11_000);
    await utimes(lock, old, old);
    let inside = 0;
    const results = await Promise.all(
      Array.from({ length: 5 }, () =>
        folder.withLock('n.yaml', async () => {
          inside++;
          await new Promise(resume => setTimeout(resume, 2));
          return inside--;
        }),
      ),
    );
    assert.deepEqual(results, [1, 1, 1, 1, 1]);
    assert.deepEqual(await readdir(join(dir, 'news')), []);
  });
});
