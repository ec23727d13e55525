import assert from 'node:assert/strict';
import { readFolderFile } from '../../src/annotations/annotations.js';

const byHand = `dateline: 1
tags: {to check: {color: yellow}, done: }
articles: {include: ["**/*.txt"], exclude: [notes/**]}
actors:
  - {name: Port of Lowmouth, kind: organisation, names: [the port], not: [Port]}
  - {name: Ines Calder, names: [Calder], in: [a.txt]}
  - {not an actor: [Most Popular]}
facts:
  - {same: false, a: {article: a.txt, exact: sank on Tuesday}, b: {article: b.txt, exact: sank}}
  - {conflict: false, aspect: date, a: {article: a.txt, exact: x}, b: {article: b.txt, exact: y}}
`;

describe('dateline.yaml', () => {
  it('holds tags, files, and decisions about names and facts', () => {
    const file = readFolderFile(byHand);
    assert.ok(file.kind === 'decisions');
    const { tags, include, exclude, actors, facts } = file.decisions;
    assert.deepEqual(
      [...tags],
      [
        ['to check', 'yellow'],
        ['done', null],
      ],
    );
    assert.deepEqual([include, exclude], [['**/*.txt'], ['notes/**']]);
    assert.deepEqual(actors, [
      { decide: 'same', name: 'Port of Lowmouth', kind: 'organisation', names: ['the port'], not: ['Port'] },
      { decide: 'same', name: 'Ines Calder', names: ['Calder'], not: [], in: ['a.txt'] },
      { decide: 'reject', names: ['Most Popular'] },
    ]);
    assert.deepEqual(facts[0]?.a, { article: 'a.txt', target: { exact: 'sank on Tuesday', prefix: '', suffix: '' } });
    assert.deepEqual(
      facts.map(({ decide }) => decide),
      [{ same: false }, { conflict: false, aspect: 'date' }],
    );
  });

  it('that is empty decides nothing', () => {
    const file = readFolderFile('');
    assert.ok(file.kind === 'decisions');
    assert.deepEqual([file.decisions.include, file.decisions.actors], [null, []]);
  });

  it('that is wrong says where', () => {
    const wrong = (yaml: string) => {
      const file = readFolderFile(yaml);
      return file.kind === 'broken' ? `${file.line}:${file.column} ${file.why}` : file.kind;
    };
    assert.match(wrong(byHand.replace('kind: organisation', 'kind: ship')), /^5:36 “ship” is none of the values/);
    assert.match(wrong(byHand.replace('same: false, ', '')), /^9:5 this entry says too little/);
    assert.match(wrong(byHand.replace('name: Ines Calder, ', '')), /^6:5 this entry lacks "name"/);
    assert.equal(wrong('dateline: 3\n'), 'newer');
  });
});
