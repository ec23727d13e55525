import assert from 'node:assert/strict';
import { cite } from '../../src/client/features/citation.js';
import type { FactItem, PlacedText } from '../../src/server/protocol.js';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } };
const place = (file: string, outlet: string, published: string | null, text: string): PlacedText => ({
  uri: `file:///news/${file}`,
  range,
  text,
  outlet,
  published,
});
const here = place('a.txt', 'Reuters', '6 May 2024', 'The dam broke\non Monday.');
const fact: FactItem = {
  id: 'f1',
  here,
  others: [place('b.txt', 'AP', '7 May 2024', 'The dam broke on Sunday.'), place('c.txt', 'c.txt', null, 'It broke.')],
  origins: ['Reuters', 'AP'],
  agreements: [],
  conflicts: [
    {
      aspect: 'date',
      values: [
        { ...here, value: '6 May 2024' },
        { ...place('b.txt', 'AP', '7 May 2024', 'Sunday'), value: '5 May 2024' },
      ],
    },
  ],
};

describe('a fact on the clipboard', () => {
  it('is its sentence, each source with outlet, day, file and what it says otherwise, and the origins', () => {
    assert.equal(
      cite(fact, uri => uri.slice('file:///news/'.length)),
      [
        '“The dam broke on Monday.”',
        '- Reuters, 6 May 2024, a.txt (date: 6 May 2024)',
        '- AP, 7 May 2024, b.txt (date: 5 May 2024)',
        '- c.txt, c.txt',
        '2 independent origins: Reuters, AP',
        '',
      ].join('\n'),
    );
  });
});
