import assert from 'node:assert/strict';
import { diffLines } from 'diff';
import fc from 'fast-check';
import { applyToText, inverse, type SidecarChange } from '../../src/annotations/annotations.js';
import { anyNote, changed, note, notesIn } from './notes.js';

const byHand = `# Ann's notes
dateline: 1

annotations:   # oldest first
# about the ferry
  - id: ferry     # the first
    created: 2026-03-01T08:00:00Z
    target: {exact: the ferry,   prefix: "on board of "}
    urgency: high # ask Ben
    note: Which one?   # old
    # until here

  # about the harbour
  -
    id: harbour
    created: 2026-03-02T08:00:00Z
    target:
        exact: harbour
    tags: [a,   b]
    replies:
      - {id: r1, created: 2026-03-02T09:00:00Z, note: 'Ask.', mood: calm}
# the end
corrections: []
`;
const [ferry, harbour] = notesIn(byHand);
assert.ok(ferry && harbour);

/** What a person would see in a diff: the lines that went and came. */
const diff = (before: string, after: string): string =>
  diffLines(before, after)
    .flatMap(({ value, added, removed }) =>
      added || removed
        ? value
            .trimEnd()
            .split('\n')
            .map(line => `${added ? '+' : '-'}${line}`)
        : [],
    )
    .join('\n');

const comments = (yaml: string): readonly string[] => (yaml.match(/#.*/g) ?? []).map(comment => comment.trim());

describe('a change to a sidecar', () => {
  it('makes the file where there is none', () => {
    const text = changed('', { do: 'add', annotation: note('n1', { note: 'Who?', tags: ['to check'] }) });
    assert.equal(
      text,
      `dateline: 1
annotations:
  - id: n1
    created: 2026-03-01T08:00:00Z
    about: span
    target:
      exact: the harbour master
      prefix: "according to "
      suffix: ", the ferry"
      start: 13
      end: 31
    tags: [to check]
    note: |
      Who?
    status: open
`,
    );
  });

  it('touches the lines of its note and no others', () => {
    const after = { ...ferry, note: 'That one.', status: 'resolved' } as const;
    assert.equal(
      diff(byHand, changed(byHand, { do: 'replace', before: ferry, after })),
      `-  - id: ferry     # the first
+  - id: ferry # the first
-    target: {exact: the ferry,   prefix: "on board of "}
+    target: {exact: the ferry, prefix: "on board of "}
-    note: Which one?   # old
+    note: | # old
+      That one.
+    status: resolved`,
    );
    const own = changed(
      '',
      { do: 'add', annotation: note('n1', { note: 'a' }) },
      { do: 'add', annotation: note('n2', { note: 'b' }) },
    );
    const edited = changed(own, { do: 'replace', before: note('n1', { note: 'a' }), after: note('n1', { note: 'c' }) });
    assert.equal(diff(own, edited), '-      a\n+      c');
  });

  it('adds at the end, or where a removed note stood', () => {
    const added = changed(byHand, { do: 'add', annotation: note('n3') });
    assert.deepEqual(
      notesIn(added).map(({ id }) => id),
      ['ferry', 'harbour', 'n3'],
    );
    const removed = applyToText(byHand, { do: 'remove', annotation: ferry });
    assert.ok(removed.ok);
    assert.deepEqual(notesIn(changed(removed.text, ...removed.changes.map(inverse))), [ferry, harbour]);
  });

  it('keeps comments and unknown keys, those of replies too', () => {
    const replied = {
      ...harbour,
      replies: [...harbour.replies, { id: 'r2', created: '2026-03-03T08:00:00Z', note: 'I did.' }],
    };
    const gone = changed(byHand, { do: 'remove', annotation: ferry }, { do: 'remove', annotation: harbour });
    const texts = [
      changed(byHand, { do: 'replace', before: harbour, after: replied }),
      changed(byHand, { do: 'add', annotation: note('n3'), behind: null }),
      changed(byHand, { do: 'add', annotation: note('n3'), behind: 'ferry' }),
    ];
    for (const text of texts) assert.deepEqual(comments(text), comments(byHand), text);
    assert.match(texts[0] ?? '', /mood: calm/);
    for (const comment of ["# Ann's notes", '# about the ferry', '# until here', '# about the harbour', '# the end'])
      assert.ok(comments(gone).includes(comment), `${comment} is gone`);
  });

  it('is merged with what somebody else wrote meanwhile', () => {
    const theirs = { ...ferry, tags: ['urgent'], status: 'resolved' } as const;
    const meanwhile = changed(byHand, { do: 'replace', before: ferry, after: theirs });
    const mine = { ...ferry, note: 'Mine', tags: ['mine'] };
    const [merged] = notesIn(changed(meanwhile, { do: 'replace', before: ferry, after: mine }));
    assert.deepEqual(merged, { ...theirs, note: 'Mine', tags: ['urgent', 'mine'] });
  });

  it('is refused where both changed the same words, or the note is gone', () => {
    const theirs = changed(byHand, { do: 'replace', before: ferry, after: { ...ferry, note: 'Theirs' } });
    const refused = (yaml: string, change: SidecarChange, strict = false) => {
      const result = applyToText(yaml, change, { strict });
      return result.ok ? 'done' : result.why;
    };
    const mine = { do: 'replace', before: ferry, after: { ...ferry, note: 'Mine' } } as const;
    assert.match(refused(theirs, mine), /changed meanwhile/);
    assert.match(refused(theirs, { do: 'remove', annotation: ferry }), /changed meanwhile/);
    assert.match(refused(changed(byHand, { do: 'remove', annotation: ferry }), mine), /no longer there/);
    assert.match(refused(byHand, { do: 'add', annotation: note('ferry') }), /another note has the id/);
    assert.equal(refused(byHand, { do: 'add', annotation: ferry }), 'done');
  });

  it('is not undone where the note changed since', () => {
    const tagged = { do: 'replace', before: ferry, after: { ...ferry, tags: ['x'] } } as const;
    const since = changed(byHand, tagged, {
      do: 'replace',
      before: tagged.after,
      after: { ...tagged.after, status: 'resolved' },
    });
    const undo = applyToText(since, inverse(tagged), { strict: true });
    assert.match(undo.ok ? 'done' : undo.why, /changed meanwhile/);
  });

  it('never touches a broken or a newer file', () => {
    const add = { do: 'add', annotation: note('n3') } as const;
    const broken = applyToText('dateline: 1\nannotations: [\n', add);
    assert.ok(!broken.ok && broken.line !== undefined);
    const newer = applyToText('dateline: 9\n', add);
    assert.match(newer.ok ? 'done' : newer.why, /newer Dateline \(format 9\)/);
  });

  it('writes into files that are laid out in other ways', () => {
    const layouts = [
      '{dateline: 1, annotations: []}',
      'dateline: 1',
      'dateline: 1\nannotations: [] # none\n',
      'dateline: 1\nannotations:\n- {id: a, created: 2026-03-01T08:00:00Z, target: {exact: x}}\n',
      'dateline: 1\nannotations: [{id: a, created: 2026-03-01T08:00:00Z, target: {exact: x}}]\n',
      '---\n# head\n&top\ndateline: 1\nannotations:\n    - id: &x a\n      created: 2026-03-01T08:00:00Z\n      target: {exact: *x}\n...\n',
    ];
    for (const yaml of layouts) {
      const before = notesIn(yaml);
      const after = before.map(one => ({ ...one, note: 'new' }));
      const edits = before.map((one, i): SidecarChange => ({ do: 'replace', before: one, after: after[i]! }));
      const text = changed(yaml, ...edits, { do: 'add', annotation: note('n9') });
      assert.deepEqual(notesIn(text), [...after, note('n9')], yaml);
    }
  });

  it('keeps any words that can be said, and reads back what it wrote', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyNote(fc.uuid()), { minLength: 1, maxLength: 3, selector: one => one.id }),
        anyNote(fc.constant('x')),
        (notes, other) => {
          const text = changed(byHand, ...notes.map(annotation => ({ do: 'add', annotation }) as const));
          assert.deepEqual(notesIn(text), [ferry, harbour, ...notes]);
          const first = notes[0]!;
          const edited = changed(text, { do: 'replace', before: first, after: { ...other, id: first.id } });
          assert.deepEqual(notesIn(edited)[2], { ...other, id: first.id });
          for (const comment of comments(byHand)) assert.ok(edited.includes(comment));
        },
      ),
      { numRuns: 25 },
    );
  });
});
