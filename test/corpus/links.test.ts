import assert from 'node:assert/strict';
import { currentFact, type Linked } from '../../src/corpus/links.js';
import type { Fact } from '../../src/facts/facts.js';

const before = { 'a.txt': 'The dam broke on Monday.', 'b.txt': 'A dam broke on Tuesday.' };

/** A fact of both files' sentences, which differ on the day. */
const fact: Fact = {
  id: 'dam',
  statements: Object.entries(before).map(([file, text]) => ({ file, start: 0, end: text.length, text })),
  origins: ['Reuters', 'AP'],
  agreements: [],
  probability: 0.9,
  why: 'same actors (the dam)',
  conflicts: [
    {
      aspect: 'date',
      values: [
        { file: 'a.txt', start: 17, end: 23, text: 'Monday', value: '2024-05-06' },
        { file: 'b.txt', start: 15, end: 22, text: 'Tuesday', value: '2024-05-07' },
      ],
    },
  ],
};
const texts = new Map(Object.entries(before).map(([file, text]) => [file, { text }]));
const linked: Linked = {
  crossReference: { facts: [fact], links: [], since: [], made: [fact], gone: [] },
  printed: file => texts.get(file),
  edits: new Map(),
};

/** The words that the fact's statements and conflicts cover by now. */
function covered(now: Readonly<Record<string, string>>) {
  const current = currentFact(fact, linked, file => (now[file] === undefined ? null : { text: now[file] }));
  const words = ({ file, start, end }: { file: string; start: number; end: number }) => now[file]?.slice(start, end);
  return current && [current.statements.map(words), current.conflicts.flatMap(({ values }) => values.map(words))];
}

describe('a fact between two readings of the folder', () => {
  it('is as it was where nothing was edited', () => {
    assert.equal(
      currentFact(fact, linked, file => texts.get(file) ?? null),
      fact,
    );
  });
  it('moves along with an edit above it', () => {
    const now = { ...before, 'a.txt': `RIVERTON - ${before['a.txt']}` };
    assert.deepEqual(covered(now), [
      ['The dam broke on Monday.', 'A dam broke on Tuesday.'],
      ['Monday', 'Tuesday'],
    ]);
  });
  it('is none any more where one of its two statements was rewritten', () => {
    assert.equal(covered({ ...before, 'a.txt': 'The dam held on Monday.' }), null);
  });
  it('is none any more where one of its two articles is gone', () => {
    assert.equal(covered({ 'b.txt': before['b.txt'] }), null);
  });
});
