import assert from 'node:assert/strict';
import { clean, count, listed } from '../../src/client/words.js';

describe("an article's words in a list", () => {
  it('stand on one line', () => {
    assert.equal(clean(' The dam\n  broke. '), 'The dam broke.');
  });
  it('make no icon, and no link to anywhere', () => {
    assert.doesNotMatch(clean('$(warning) all clear'), /\$\(/);
    assert.doesNotMatch(clean('read [this](command:evil)'), /\]\(/);
  });
  it('are cut where they are many', () => {
    assert.equal(listed('The dam above Riverton broke', 12), 'The dam abo…');
    assert.equal(listed('The dam', 12), 'The dam');
  });
});

describe('a number of things', () => {
  it('is one or several', () => {
    assert.deepEqual([count(1, 'fact'), count(0, 'fact')], ['1 fact', '0 facts']);
  });
});
