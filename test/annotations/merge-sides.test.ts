import assert from 'node:assert/strict';
import fc from 'fast-check';
import { conflictSides } from '../../src/annotations/annotations.js';
import { mergeSides } from '../../src/annotations/merge-sides.js';
import { anyNote, changed, note, notesIn } from './notes.js';

const conflict = (head: string, ours: string, theirs: string, base?: string): string =>
  `${head}<<<<<<< HEAD\n${ours}${base === undefined ? '' : `||||||| 1234567\n${base}`}=======\n${theirs}>>>>>>> colleague\n`;
const entry = (id: string, more: string) =>
  `  - {id: ${id}, created: 2026-03-01T08:00:00Z, target: {exact: ferry}, ${more}}\n`;
const head = 'dateline: 1\nannotations:\n';
const merged = (text: string) => notesIn(mergeSides(text) ?? 'dateline: [');

describe('a sidecar in which git left a conflict', () => {
  it('has two sides, whether git shows what both had before or not', () => {
    for (const base of [undefined, '', 'old\n'])
      assert.deepEqual(conflictSides(conflict('a\n', 'b\n', 'c\n', base)), { ours: 'a\nb\n', theirs: 'a\nc\n' });
    const windows = conflict('a\n', 'b\n', 'c\n').replaceAll('\n', '\r\n');
    assert.deepEqual(conflictSides(windows), { ours: 'a\r\nb\r\n', theirs: 'a\r\nc\r\n' });
  });
  it('has none where its marks are not whole, or none at all', () => {
    const whole = conflict('a\n', 'b\n', 'c\n');
    for (const text of ['a\n', whole.replace('=======\n', ''), whole.replace(/>{7}.*\n/, ''), `${whole}>>>>>>> x\n`])
      assert.equal(conflictSides(text), null, text);
  });
  it('keeps the notes that either side added', () => {
    const text = conflict(head + entry('n', 'tags: [x]'), entry('m', 'note: mine'), entry('t', 'note: theirs'));
    assert.deepEqual(
      merged(text).map(({ id, note: said }) => `${id} ${said ?? ''}`),
      ['n ', 'm mine', 't theirs'],
    );
  });
  it('adds up the tags and replies of a note that both have, and resolves it where one did', () => {
    const reply = (id: string) => `replies: [{id: ${id}, created: 2026-03-02T08:00:00Z, note: ${id}}]`;
    const text = conflict(
      head,
      entry('n', `tags: [a], ${reply('r1')}`),
      entry('n', `tags: [b], status: resolved, ${reply('r2')}`),
    );
    const [one, ...others] = merged(text);
    assert.deepEqual(
      [one?.tags, one?.replies.map(({ id }) => id), one?.status],
      [['a', 'b'], ['r1', 'r2'], 'resolved'],
    );
    assert.deepEqual(others, []);
  });
  it('keeps both where they say different things', () => {
    const text = conflict(head, entry('n', 'note: mine'), entry('n', 'note: theirs'));
    assert.deepEqual(
      merged(text).map(({ note: said }) => said),
      ['mine', 'theirs'],
    );
  });
  it('loses no note of either side, whatever they are', () => {
    const some = (ids: readonly string[]) =>
      fc
        .tuple(...ids.map(id => fc.option(anyNote(fc.constant(id)), { nil: null })))
        .map(all => all.flatMap(one => one ?? []));
    fc.assert(
      fc.property(some(['a', 'b', 'c']), some(['b', 'c', 'd']), (ours, theirs) => {
        const [mine, other] = [ours, theirs].map(notes =>
          changed(
            '',
            { do: 'add', annotation: note('first') },
            ...notes.map(annotation => ({ do: 'add', annotation }) as const),
          ),
        ) as [string, string];
        const said = merged(conflict('', mine, other)).map(one => one.note);
        for (const one of [...ours, ...theirs]) assert.ok(said.includes(one.note));
        assert.deepEqual(merged(conflict('', mine, mine)), notesIn(mine));
      }),
      { numRuns: 12 },
    );
  });
});
