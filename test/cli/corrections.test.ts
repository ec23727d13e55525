import assert from 'node:assert/strict';
import { dateline, scratch } from './runs.js';

const article = ` date 2024-05-08 Ferry runs aground off Tarn Point

TARN POINT (Reuters) - The ferry Alma ran aground on Monday, harbour master Ines Okafor said.
`;
const sidecar = 'dateline: 1\ncorrections:\n  - {id: p, published: 2024-05-15}\n';

describe('the command line, of an article that was put right,', () => {
  for (const place of ['', 'a.txt']) {
    it(`prints what the reader says, ${place ? 'file by file' : 'over a folder'}`, async () => {
      const folder = await scratch({ 'a.txt': article, 'a.txt.annotations.yaml': sidecar });
      const { out, code } = await dateline('analyze', folder.at(place));
      folder.remove();
      const { article: read, dates } = JSON.parse(out);
      assert.equal(code, 0);
      assert.deepEqual(read.published, { value: '2024-05-15', source: 'correction' });
      assert.ok(dates.some((date: { value: string }) => date.value === '2024-05-13'));
    });
  }
});
