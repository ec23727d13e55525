import assert from 'node:assert/strict';
import { diffLines } from 'diff';
import fc from 'fast-check';
import {
  applyToText,
  type Correction,
  describe as describeSpan,
  inverse,
  placeCorrections,
  readSidecar,
  type SidecarChange,
  saveChange,
} from '../../src/annotations/annotations.js';
import { folderInMemory } from './folder-in-memory.js';
import { changed, note } from './notes.js';

const byHand = `# Ann's
dateline: 1
corrections:   # the machine's mistakes
  - {id: may, target: {exact: May}, reject: date} # the minister
  - id: week
    target:
      exact: last week
    date: 2026-W08
    because: Ben asked # him
annotations: []
`;

const correctionsIn = (yaml: string): readonly Correction[] => {
  const sidecar = readSidecar(yaml);
  if (sidecar.kind === 'broken') throw new Error(`${sidecar.line}: ${sidecar.why}`);
  return sidecar.corrections;
};
const [may, week] = correctionsIn(byHand);
assert.ok(may && week?.correct === 'date');

const published: Correction = { id: 'p', created: '2026-03-01T08:00:00Z', correct: 'published', value: '2026-03-02' };
const put = (after: Correction): SidecarChange => ({ do: 'correct', before: null, after });
const takeOut = (before: Correction): SidecarChange => ({ do: 'correct', before, after: null });

/** What a person would see in a diff. */
const diff = (before: string, after: string): string =>
  diffLines(before, after)
    .flatMap(({ value, added, removed }) => (added || removed ? [`${added ? '+' : '-'}${value.trimEnd()}`] : []))
    .join('\n');

describe('a correction', () => {
  it('makes the sidecar where there is none', () => {
    assert.equal(
      changed('', put(published)),
      'dateline: 1\ncorrections:\n  - id: p\n    created: 2026-03-01T08:00:00Z\n    published: 2026-03-02\n',
    );
  });
  it('of a year alone is read back as it was written, by hand or not', () => {
    assert.deepEqual(correctionsIn(changed('', put({ ...week, value: '2024' }))), [{ ...week, value: '2024' }]);
    const [year] = correctionsIn('dateline: 1\ncorrections: [{id: a, target: {exact: x}, date: 2024}]');
    assert.ok(year?.correct === 'date' && year.value === '2024');
  });
  it('of each kind is read back as it was written', () => {
    const target = { exact: 'It sank', prefix: '', suffix: ', she said', start: 4, end: 11 };
    const all: readonly Correction[] = [
      published,
      { id: 'o', correct: 'origin', name: 'Harbour Times' },
      { id: 'r', author: 'Ann', correct: 'reject', kind: 'quote', target },
      { id: 'a', correct: 'add', kind: 'actor', target },
      { id: 'd', correct: 'date', value: 'P3M', target },
      { id: 's', correct: 'speaker', target, speaker: { exact: 'the harbour master', prefix: '', suffix: '' } },
    ];
    assert.deepEqual(correctionsIn(changed('', ...all.map(put))), all);
  });
  it('touches its own lines and no others', () => {
    assert.equal(
      diff(byHand, changed(byHand, put(published))),
      '+  - id: p\n    created: 2026-03-01T08:00:00Z\n    published: 2026-03-02',
    );
    const later: SidecarChange = { do: 'correct', before: week, after: { ...week, value: '2026-W09' } };
    assert.equal(diff(byHand, changed(byHand, later)), '-    date: 2026-W08\n+    date: 2026-W09');
    assert.match(diff(byHand, changed(byHand, takeOut(may))), /^- {2}- \{id: may.*\}.*$/);
  });
  it('stands beside the notes, whichever came first', () => {
    const notes = changed('', { do: 'add', annotation: note('n1') });
    const both = changed(notes, put(published));
    assert.ok(both.startsWith(notes));
    const more = changed(both, { do: 'add', annotation: note('n2') }, put(may));
    const sidecar = readSidecar(more);
    assert.ok(sidecar.kind === 'sidecar');
    assert.deepEqual([sidecar.annotations.length, sidecar.corrections.length], [2, 2]);
  });
  it('is undone by its inverse, in its old place, with what else was said in it', () => {
    for (const change of [put(published), takeOut(may), takeOut(week)]) {
      const done = applyToText(byHand, change);
      assert.ok(done.ok);
      const undone = applyToText(done.text, done.changes.map(inverse), { strict: true });
      assert.ok(undone.ok);
      assert.deepEqual(correctionsIn(undone.text), [may, week]);
    }
  });
  it('is not undone where somebody changed it since', () => {
    const since = changed(byHand, put({ ...published, value: '2026-03-05' }));
    const undo = applyToText(since, inverse(put(published)), { strict: true });
    assert.match(undo.ok ? 'done' : undo.why, /correction was changed meanwhile/);
  });
  it('can be taken out though it was the only one', () => {
    assert.deepEqual(correctionsIn(changed(changed('', put(published)), takeOut(published))), []);
  });
  it('that meets a broken sidecar is kept elsewhere', async () => {
    const folder = folderInMemory(new Map([['a.txt.annotations.yaml', 'corrections: [']]));
    const saved = await saveChange(folder, 'a.txt', put(published), 'text');
    assert.match(saved.ok ? 'done' : saved.why, /The correction is kept in a\.txt\.annotations\.recovered\.yaml/);
    assert.deepEqual(correctionsIn(folder.files.get('a.txt.annotations.recovered.yaml') ?? ''), [published]);
  });
  it('of a publication that is no day is shown with its line', () => {
    const sidecar = readSidecar('dateline: 1\ncorrections:\n  - {id: p, published: 2 March}\n');
    assert.ok(sidecar.kind === 'broken' && sidecar.line === 3);
    assert.match(sidecar.why, /“2 March” is not how “published” is written/);
  });
  it('keeps to its words, and is up for review where they changed', () => {
    const text = 'The ferry sank last week, officials said.';
    const target = describeSpan(text, { start: 15, end: 24 });
    const [here, whole] = placeCorrections(`By Ann\n\n${text}`, [{ ...week, target }, published]);
    assert.ok(here?.state?.kind === 'anchored' && here.state.at.start === 23);
    assert.equal(whole?.state, null);
    const [gone] = placeCorrections('The ferry sank on Monday, officials said.', [{ ...week, target }]);
    assert.notEqual(gone?.state?.kind, 'anchored');
  });
  it('stands exactly once, whatever is put in, changed, taken out and undone', () => {
    const step = fc.record({ act: fc.constantFrom('put', 'change', 'out', 'note'), which: fc.nat(3) });
    fc.assert(
      fc.property(fc.constantFrom('', byHand), fc.array(step, { maxLength: 8 }), (start, steps) => {
        const before = start === '' ? [] : correctionsIn(start);
        const expected = new Map(before.map(one => [one.id, one]));
        const done: SidecarChange[] = [];
        let text: string = start;
        for (const [i, { act, which }] of steps.entries()) {
          const one = [...expected.values()][which];
          const fresh: Correction = { ...published, id: `c${i}` };
          const changes: Readonly<Record<typeof act, SidecarChange | undefined>> = {
            put: put(fresh),
            change: one && { do: 'correct', before: one, after: { ...one, author: `Ann ${i}` } },
            out: one && takeOut(one),
            note: { do: 'add', annotation: note(`n${i}`) },
          };
          const change = changes[act];
          if (!change) continue;
          const result = applyToText(text, change);
          assert.ok(result.ok);
          text = result.text;
          done.unshift(...result.changes.map(inverse));
          if (change.do !== 'correct') continue;
          if (change.after) expected.set(change.after.id, change.after);
          else if (change.before) expected.delete(change.before.id);
        }
        const byId = (list: Iterable<Correction>) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
        assert.deepEqual(byId(correctionsIn(text)), byId(expected.values()));
        const undone = applyToText(text, done, { strict: true });
        assert.ok(undone.ok);
        assert.deepEqual(correctionsIn(undone.text), before);
      }),
      { numRuns: 40 },
    );
  });
});
