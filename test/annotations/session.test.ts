import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Annotation,
  applyToText,
  inverse,
  openSidecar,
  readSidecar,
  type SidecarChange,
  saveChange,
  saveChanges,
} from '../../src/annotations/annotations.js';
import { FilesError } from '../../src/files/files.js';
import { folderInMemory } from './folder-in-memory.js';
import { anyNote, note, notesIn } from './notes.js';

const sidecar = 'a.txt.annotations.yaml';
const refuge = 'a.txt.annotations.recovered.yaml';
const add = (annotation: Annotation): SidecarChange => ({ do: 'add', annotation });

describe('saving a note', () => {
  it('writes the sidecar beside the article, with the hash of its text', async () => {
    const folder = folderInMemory();
    const saved = await saveChange(folder, 'news/a.txt', add(note('n1')), 'abc');
    assert.ok(saved.ok);
    const text = folder.files.get('news/a.txt.annotations.yaml') ?? '';
    assert.match(text, /^dateline: 1\nsha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n/);
    const opened = await openSidecar(folder, 'news/a.txt');
    assert.equal(opened.problem, null);
    assert.ok(opened.sidecar.kind === 'sidecar');
    assert.deepEqual(opened.sidecar.annotations, [note('n1')]);
  });

  it('keeps what somebody else wrote since it was read', async () => {
    const folder = folderInMemory();
    await saveChange(folder, 'a.txt', add(note('mine')), 'text');
    folder.files.set(sidecar, `# theirs\n${folder.files.get(sidecar)?.replace('status: open', 'status: resolved')}`);
    const before = note('mine');
    const saved = await saveChange(
      folder,
      'a.txt',
      { do: 'replace', before, after: { ...before, note: 'Hm.' } },
      'text',
    );
    assert.ok(saved.ok);
    assert.deepEqual(notesIn(folder.files.get(sidecar) ?? ''), [note('mine', { note: 'Hm.', status: 'resolved' })]);
    assert.match(folder.files.get(sidecar) ?? '', /^# theirs\n/);
  });

  it('beside a broken sidecar keeps the note elsewhere and says which line to mend', async () => {
    const broken = 'dateline: 1\nannotations:\n  - id: [\n';
    const folder = folderInMemory(new Map([[sidecar, broken]]));
    const saved = await saveChange(folder, 'a.txt', add(note('n1', { note: 'Precious' })), 'text');
    assert.ok(!saved.ok);
    assert.match(
      saved.why,
      /^a\.txt\.annotations\.yaml:\d+:\d+: .*mend the line.*kept in a\.txt\.annotations\.recovered\.yaml\.$/,
    );
    await saveChange(folder, 'a.txt', add(note('n2')), 'text');
    assert.equal(folder.files.get(sidecar), broken);
    assert.deepEqual(
      notesIn(folder.files.get(refuge) ?? '').map(({ id }) => id),
      ['n1', 'n2'],
    );
  });

  it('that clashes with another window loses neither version', async () => {
    const folder = folderInMemory();
    const before = note('n1', { note: 'Old' });
    await saveChange(folder, 'a.txt', add(before), 'text');
    const edit = (said: string) =>
      saveChange(folder, 'a.txt', { do: 'replace', before, after: { ...before, note: said } }, 'text');
    assert.ok((await edit('Theirs')).ok);
    const mine = await edit('Mine');
    assert.equal(mine.ok ? null : mine.keptIn, refuge);
    assert.equal(notesIn(folder.files.get(sidecar) ?? '')[0]?.note, 'Theirs');
    assert.equal(notesIn(folder.files.get(refuge) ?? '')[0]?.note, 'Mine');
  });

  it('is undone by the inverse of what was done, and done again', async () => {
    const folder = folderInMemory();
    await saveChanges(folder, 'a.txt', [add(note('n1')), add(note('n2'))], 'text');
    const text = folder.files.get(sidecar);
    const removed = await saveChange(folder, 'a.txt', { do: 'remove', annotation: note('n1') }, 'text');
    assert.ok(removed.ok);
    const undone = await saveChanges(folder, 'a.txt', removed.changes.map(inverse), 'text', { strict: true });
    assert.ok(undone.ok);
    assert.equal(folder.files.get(sidecar), text);
    const again = await saveChanges(folder, 'a.txt', undone.changes.map(inverse), 'text', { strict: true });
    assert.ok(again.ok);
    assert.deepEqual(notesIn(folder.files.get(sidecar) ?? ''), [note('n2')]);
  });

  it('on a full disk gives the sentence that names the file', async () => {
    const folder = {
      ...folderInMemory(),
      write: () => Promise.reject(new FilesError(`${sidecar} could not be written, as the disk is full.`, sidecar)),
    };
    const saved = await saveChange(folder, 'a.txt', add(note('n1')), 'text');
    assert.deepEqual(saved, { ok: false, why: `${sidecar} could not be written, as the disk is full.`, keptIn: null });
  });

  it('leaves a file in another encoding alone', async () => {
    const folder = {
      ...folderInMemory(),
      read: async (path: string) => (path === sidecar ? new Uint8Array([0xff, 0xfe, 0x61]) : null),
    };
    const saved = await saveChange(folder, 'a.txt', add(note('n1')), 'text');
    assert.match(saved.ok ? '' : saved.why, /not UTF-8/);
  });

  it('keeps each note exactly once, whatever is done in whatever order', async () => {
    type Step = {
      readonly act: 'add' | 'edit' | 'remove' | 'undo' | 'outside' | 'break' | 'mend';
      readonly at: number;
      readonly say: string;
    };
    const step: fc.Arbitrary<Step> = fc.record({
      act: fc.constantFrom('add', 'add', 'edit', 'remove', 'undo', 'outside', 'break', 'mend'),
      at: fc.nat(9),
      say: fc.string({ unit: 'binary', maxLength: 8 }),
    });
    const run = async (steps: readonly Step[]) => {
      const folder = folderInMemory();
      const expected = new Map<string, Annotation>();
      const kept = new Map<string, Annotation>();
      let done: readonly SidecarChange[] = [];
      let whole: string | null = null;
      for (const [i, { act, at, say }] of steps.entries()) {
        const one = [...expected.values()][at % Math.max(1, expected.size)];
        const isBroken = whole !== null;
        const save = async (change: SidecarChange) => {
          const saved = await saveChange(folder, 'a.txt', change, 'text');
          assert.equal(saved.ok, !isBroken);
          done = saved.ok ? saved.changes : done;
        };
        if (act === 'add') {
          const fresh = note(`n${i}`, { note: say });
          await save(add(fresh));
          (isBroken ? kept : expected).set(fresh.id, fresh);
        } else if (act === 'edit' && one) {
          const after = { ...one, note: say, tags: [`t${i}`] };
          await save({ do: 'replace', before: one, after });
          (isBroken ? kept : expected).set(one.id, after);
        } else if (act === 'remove' && one) {
          await save({ do: 'remove', annotation: one });
          if (!isBroken) expected.delete(one.id);
        } else if (act === 'undo' && !isBroken) {
          const saved = await saveChanges(folder, 'a.txt', done.map(inverse).reverse(), 'text', { strict: true });
          if (!saved.ok) continue;
          for (const change of saved.changes) {
            if (change.do === 'replace') expected.set(change.after.id, change.after);
            else if (change.do === 'add') expected.set(change.annotation.id, change.annotation);
            else if (change.do === 'remove') expected.delete(change.annotation.id);
          }
          done = [];
        } else if (act === 'outside' && !isBroken) {
          const theirs = note(`o${i}`, { note: say });
          const text = applyToText(folder.files.get(sidecar) ?? '', add(theirs));
          assert.ok(text.ok);
          folder.files.set(sidecar, `# ${i}\n${text.text}`);
          expected.set(theirs.id, theirs);
        } else if (act === 'break' && !isBroken) {
          whole = folder.files.get(sidecar) ?? '';
          folder.files.set(sidecar, `${whole}\n  ]oops`);
        } else if (act === 'mend' && whole !== null) {
          folder.files.set(sidecar, whole);
          whole = null;
        }
      }
      if (whole !== null) folder.files.set(sidecar, whole);
      const sorted = (notes: Iterable<Annotation>) => [...notes].sort((a, b) => (a.id < b.id ? -1 : 1));
      assert.deepEqual(sorted(notesIn(folder.files.get(sidecar) ?? '')), sorted(expected.values()));
      assert.deepEqual(sorted(notesIn(folder.files.get(refuge) ?? '')), sorted(kept.values()));
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 15 }), run), { numRuns: 25 });
  });

  it('writes nothing that cannot be read again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyNote(fc.uuid()), { maxLength: 3, selector: one => one.id }), async notes => {
        const folder = folderInMemory();
        await saveChanges(folder, 'a.txt', notes.map(add), 'text');
        const read = readSidecar(folder.files.get(sidecar) ?? '');
        assert.deepEqual(read.kind === 'sidecar' && read.annotations, notes);
      }),
      { numRuns: 20 },
    );
  });
});
