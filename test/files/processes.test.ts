import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSidecar } from '../../src/annotations/annotations.js';
import { openFolder } from '../../src/files/disk.js';

describe('processes that write to one sidecar', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'dateline-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  /** Another window that writes so many notes, named a0, a1, …, of which the last `keep` stay; ends with 0. */
  const writer = (name: string, count: number, keep = count): ChildProcess =>
    fork(join(__dirname, 'writer.ts'), [dir, name, String(count), String(keep)], {
      execArgv: ['--require', 'tsx/cjs'],
    });

  const notes = async (): Promise<readonly string[]> => {
    const { sidecar, problem } = await openSidecar(openFolder(dir), 'a.txt');
    assert.ok(sidecar.kind === 'sidecar', problem ?? '');
    return sidecar.annotations.map(({ id }) => id);
  };
  const numbered = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i}`);

  it('lose none of each other’s notes, be one of them killed in the middle', async () => {
    const [a, b] = [writer('a', 10_000), writer('b', 15)];
    const killed = once(a, 'exit');
    await once(b, 'exit');
    a.kill('SIGKILL');
    await killed;
    const ids = await notes();
    const ofA = ids.filter(id => id.startsWith('a'));
    assert.deepEqual(ofA, numbered('a', ofA.length));
    assert.deepEqual(
      ids.filter(id => id.startsWith('b')),
      numbered('b', 15),
    );
  }).timeout(20_000);

  it('lose nothing in a thousand writes', async () => {
    const ends = ['a', 'b'].map(name => once(writer(name, 500, 2), 'exit'));
    assert.deepEqual(await Promise.all(ends), [
      [0, null],
      [0, null],
    ]);
    const ids = await notes();
    for (const name of ['a', 'b'])
      assert.deepEqual(
        ids.filter(id => id.startsWith(name)),
        numbered(name, 500).slice(-2),
      );
  }).timeout(60_000);
});
