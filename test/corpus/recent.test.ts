import assert from 'node:assert/strict';
import { createRecent } from '../../src/corpus/recent.js';

describe('what was made last', () => {
  it('is made once while it is asked for, and again once others took its room', () => {
    const made: string[] = [];
    const remember = createRecent<{ readonly name: string }>(10);
    const of = (name: string, size: number) => {
      const key = {};
      return () =>
        remember(key, size, () => {
          made.push(name);
          return { name };
        });
    };
    const [a, b, c] = [of('a', 4), of('b', 4), of('c', 4)];
    assert.equal(a().name, 'a');
    b();
    a();
    c();
    a();
    assert.deepEqual(made, ['a', 'b', 'c']);
    b();
    assert.deepEqual(made, ['a', 'b', 'c', 'b']);
  });
  it('is kept while it alone takes more than there is room for', () => {
    let times = 0;
    const [remember, key] = [createRecent<{ readonly times: number }>(10), {}];
    const large = () => remember(key, 100, () => ({ times: ++times }));
    large();
    assert.equal(large().times, 1);
  });
});
