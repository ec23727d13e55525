import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSidecar } from '../../src/annotations/annotations.js';
import { changed, note, notesIn } from './notes.js';

const byHand = `# Ann's notes
dateline: 1
annotations:
  - id: ferry            # the first
    created: 2026-03-01T08:00:00Z
    target: {exact: the ferry, prefix: "on board of ", suffix: " sank"}
    tags: [to check, 2024]
    note: Which one?
    colour: red
corrections:
  - {id: c1, target: {exact: last week}, date: 2026-W08}
  - {id: c2, target: {exact: Most Read}, reject: actor}
  - {id: c3, target: {exact: "It sank"}, speaker: {exact: the harbour master}}
  - {id: c4, published: 2026-03-02}
`;

const wrong = (yaml: string): string => {
  const sidecar = readSidecar(yaml);
  return sidecar.kind === 'broken' ? `${sidecar.line}:${sidecar.column} ${sidecar.why}` : sidecar.kind;
};

describe('a sidecar', () => {
  it('is read as a person wrote it, what was left out filled in', () => {
    assert.deepEqual(notesIn(byHand), [
      note('ferry', {
        target: { exact: 'the ferry', prefix: 'on board of ', suffix: ' sank' },
        tags: ['to check', '2024'],
        note: 'Which one?',
        more: { colour: 'red' },
      }),
    ]);
  });

  it('holds what the machine got wrong', () => {
    const sidecar = readSidecar(byHand);
    assert.ok(sidecar.kind === 'sidecar');
    assert.deepEqual(
      sidecar.corrections.map(({ correct }) => correct),
      ['date', 'reject', 'speaker', 'published'],
    );
  });

  it('says nothing when it is empty, or comments only', () => {
    assert.deepEqual(notesIn(''), []);
    assert.deepEqual(notesIn('# nothing yet\n'), []);
    assert.deepEqual(notesIn('dateline: 1\nannotations:\n'), []);
  });

  it('of a newer format is read as far as it is understood', () => {
    const newer = readSidecar(byHand.replace('dateline: 1', 'dateline: 2'));
    assert.ok(newer.kind === 'newer' && newer.format === 2 && newer.annotations.length === 1);
    assert.equal(wrong('dateline: 2\nannotations: {in: another, shape: now}\n'), 'newer');
  });

  it('that is broken says where and why', () => {
    assert.match(wrong('dateline: 1\nannotations:\n  - id: a\n   created: b\n'), /^4:/);
    assert.equal(wrong('dateline: 1\ndateline: 1\n'), '2:1 “dateline” stands here twice: delete one');
    assert.match(
      wrong(byHand.replace('created: 2026-03-01T08:00:00Z', 'created: yesterday')),
      /^5:14 “yesterday” is not how “created”/,
    );
    assert.match(
      wrong(byHand.replace('    target: {exact: the ferry, prefix: "on board of ", suffix: " sank"}\n', '')),
      /^4:5 this entry lacks "target"/,
    );
    assert.match(wrong('annotations: []\n'), /lacks "dateline"/);
    assert.match(wrong('just words'), /should be a map/);
    assert.match(
      wrong(`dateline: 1\n<<<<<<< HEAD\nannotations: []\n=======\n>>>>>>> theirs\n`),
      /^2:1 git left a conflict/,
    );
    assert.match(wrong('dateline: 1\nannotations:\n\t- id: a\n'), /^3:/);
    assert.match(wrong('dateline: 1\n---\ndateline: 1\n'), /^2:1 a second document/);
  });

  it('with a byte order mark and Windows line ends is read, and keeps both', () => {
    const yaml = `\uFEFF${byHand.replaceAll('\n', '\r\n')}`;
    const after = changed(yaml, { do: 'add', annotation: note('n2', { note: 'Two\nlines' }) });
    assert.ok(after.startsWith('\uFEFF# Ann'));
    assert.equal(after.replaceAll('\r\n', '').includes('\n'), false);
    assert.equal(notesIn(after)[1]?.note, 'Two\nlines');
  });

  it('cut off at any byte is read or said to be broken, and never lost by a save', () => {
    const short =
      'dateline: 1\nannotations: # all\n  - id: ferry\n    created: 2026-03-01T08:00:00Z\n    target: {exact: "the\\n", start: 3}\n    note: |\n      It\n\n      sank\n';
    for (let length = 0; length <= short.length; length++) {
      const cut = short.slice(0, length);
      if (readSidecar(cut).kind === 'broken') continue;
      const before = notesIn(cut);
      assert.deepEqual(notesIn(changed(cut, { do: 'add', annotation: note('n2') })), [...before, note('n2')]);
    }
  });

  it('of any text at all never throws', () => {
    const pieces = fc.constantFrom(
      '- ',
      '  ',
      'a: ',
      '"',
      "'",
      '|',
      '>',
      '\n',
      '\r\n',
      '\t',
      '#',
      '&x ',
      '*x',
      '{',
      '[',
      ']',
      '}',
      ',',
      '!!int ',
      '---\n',
      'ø',
      '\0',
      '?',
      '%',
      'dateline: 1\n',
      'annotations:\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), parts => void readSidecar(parts.join(''))),
      { numRuns: 300 },
    );
  });

  it('that would blow up is refused in no time', () => {
    const bomb = [
      'a: &a0 [x]',
      ...Array.from({ length: 30 }, (_, i) => `b${i}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`),
    ].join('\n');
    const keys = Array.from({ length: 3_000 }, (_, i) => `k${i}: 1`).join('\n');
    for (const yaml of [bomb, '['.repeat(3_000), '- '.repeat(3_000), '? '.repeat(3_000), '*'.repeat(93_000)])
      assert.equal(readSidecar(yaml).kind, 'broken', yaml.slice(0, 9));
    assert.equal(readSidecar(`dateline: 1\n${keys}`).kind, 'sidecar');
    assert.equal(readSidecar(`dateline: 1\nannotations:\nx: "${'y'.repeat(500_000)}"`).kind, 'sidecar');
  });
});
