import { strict as assert } from 'node:assert';
import { cluster } from '../../src/facts/clusters.js';

/** Clusters of statements by their scores, written "0-1 .9"; every statement in a file of its own unless `files` says else. */
function clusters(scores: readonly string[], files: readonly number[] = [], long: readonly number[] = []): string[] {
  const pairs = scores.map(line => {
    const [, a, b, score] = /^(\d+)-(\d+) (\S+)$/.exec(line)!;
    return { a: Number(a), b: Number(b), score: Number(score) };
  });
  const fileOf = (at: number) => files[at] ?? 100 + at;
  const found = cluster({
    pairs,
    score: () => 0,
    together: (a, b) => fileOf(a) === fileOf(b),
    isLong: at => long.includes(at),
  });
  return found.map(members => members.join(' '));
}

describe('a cluster of statements', () => {
  it('holds what is like all of it', () => {
    assert.deepEqual(clusters(['0-1 .9', '0-2 .8', '1-2 .7']), ['0 1 2']);
  });

  it('is no chain', () => {
    assert.deepEqual(clusters(['0-1 .9', '1-2 .6']), ['0 1']);
  });

  it('is none below an even chance', () => {
    assert.deepEqual(clusters(['0-1 .49']), []);
  });

  it('shares a long statement of two facts with another', () => {
    const scores = ['0-1 .9', '1-2 .7', '2-3 .9', '1-3 .5'];
    assert.deepEqual(clusters(scores, [], [1]), ['0 1', '1 2 3']);
    assert.deepEqual(clusters(scores), ['0 1', '2 3']);
  });

  it('shares a long statement between two facts that it is half like, and in none more', () => {
    const half = ['0-1 .9', '2-3 .9', '4-5 .9', '0-6 .45', '1-6 .45', '2-6 .44', '3-6 .44', '4-6 .43', '5-6 .43'];
    assert.deepEqual(clusters(half, [], [6]), ['0 1 6', '2 3 6', '4 5']);
    assert.deepEqual(clusters(half), ['0 1', '2 3', '4 5']);
  });

  it('is found in a web of copies larger than is clustered at once', () => {
    const copies = Array.from({ length: 130 }, (_, b) => Array.from({ length: b }, (_, a) => `${a}-${b} .999`)).flat();
    const found = clusters([...copies, '0-130 .6']);
    assert.ok(found.length >= 1 && found.every(members => !members.split(' ').includes('130')));
  });
});
