import { strict as assert } from 'node:assert';
import { tellStories } from '../../src/facts/stories/stories.js';

describe('articles in a row, each two of one story', () => {
  const count = 4000;
  const neighbours = (article: number) => [article - 1, article + 1].filter(at => at >= 0 && at < count);
  const storyOf = (article: number) => Math.floor(article / 2);
  const odds = (a: number, b: number) => (Math.abs(a - b) > 1 ? undefined : storyOf(a) === storyOf(b) ? 3 : -2);

  it('are as many stories, found in no time however long the row is that weak odds make of them', () => {
    const stories = tellStories(Array(count).keys(), neighbours, odds);
    assert.equal(stories.length, count / 2);
    assert.deepEqual(stories.slice(0, 2), [
      [0, 1],
      [2, 3],
    ]);
  });
});
