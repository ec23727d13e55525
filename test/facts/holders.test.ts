import { strict as assert } from 'node:assert';
import { createHolders } from '../../src/facts/stories/holders.js';

describe('the articles that hold a word', () => {
  const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

  it('are those that were added, word by word', () => {
    const holders = createHolders();
    for (const article of [3, 9, 4]) holders.add(7, article);
    holders.add(5000, 9);
    assert.deepEqual(sorted(holders.of(7)), [3, 4, 9]);
    assert.deepEqual(holders.of(5000), [9]);
    assert.equal(holders.count(7), 3);
  });

  it('are none for a word that nobody added', () => {
    const holders = createHolders();
    holders.add(1, 1);
    assert.deepEqual(holders.of(2), []);
    assert.deepEqual(holders.of(1_000_000), []);
    assert.equal(holders.count(1_000_000), 0);
  });

  it('are gone once they are removed, be they first, last or between', () => {
    const holders = createHolders();
    for (const article of [1, 2, 3, 4]) holders.add(7, article);
    for (const article of [4, 2, 1]) holders.remove(7, article);
    assert.deepEqual(holders.of(7), [3]);
    holders.remove(7, 8);
    assert.equal(holders.count(7), 1);
  });

  it('are those of each word after thousands came and went', () => {
    const holders = createHolders();
    for (let article = 0; article < 3000; article++) for (const word of [article % 10, 10]) holders.add(word, article);
    for (let article = 0; article < 3000; article += 2) holders.remove(10, article);
    for (let article = 0; article < 3000; article += 3) holders.add(11, article);
    assert.equal(holders.count(10), 1500);
    assert.ok(holders.of(10).every(article => article % 2 === 1));
    assert.deepEqual(
      sorted(holders.of(11)),
      Array.from({ length: 1000 }, (_, i) => 3 * i),
    );
    assert.equal(holders.count(4), 300);
  });
});
